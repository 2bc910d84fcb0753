import type { Key, Table } from './tables.ts'

/**
 * Last parts of the keys that begin with the prefix, in their order, behind `after` ('' from the first). The range has no
 * end key: of texts that people choose, some sort after every one that could stand there.
 */
export function lastParts<V>(table: Table<V, Key>, prefix: Key, after: string, limit: number): string[] {
  const found: string[] = []
  if (limit < 1) return found
  for (const key of table.getKeys({ start: [...prefix, after], exclusiveStart: after !== '' })) {
    if (prefix.some((part, n) => key[n] !== part)) break
    found.push(String(key[prefix.length]))
    if (found.length >= limit) break
  }
  return found
}
