import type { BinaryReply, Reply } from './engine.ts'

/** A script's answer read as a list, or as nothing. */
export const list = (reply: Reply | undefined): readonly Reply[] => (Array.isArray(reply) ? reply : [])
export const texts = (reply: Reply | undefined): string[] => list(reply).map((item) => String(item ?? ''))
export const text = (reply: Reply | undefined): string => String(reply ?? '')

export const binaryList = (reply: BinaryReply | undefined): readonly BinaryReply[] =>
  Array.isArray(reply) ? reply : []
export const bytes = (reply: BinaryReply | undefined): Buffer =>
  Buffer.isBuffer(reply) ? reply : Buffer.from(String(reply ?? ''))

/** Pairs of a flat list: what HGETALL gives. */
export function pairs<T>(flat: readonly T[]): [T, T][] {
  const found: [T, T][] = []
  for (let at = 0; at + 1 < flat.length; at += 2) found.push([flat[at] as T, flat[at + 1] as T])
  return found
}

/** Items by a key of theirs, in their order. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
