import type { Params } from './decode.ts'
import { OPENAPI_LIMITS } from './limits.ts'
import { refuse } from './refusal.ts'

/** A value whose leaves are texts: the dotted form has lost their types. */
export type DottedValue = string | readonly DottedValue[] | { readonly [key: string]: DottedValue }

type Level = Map<string, string | Level>

/**
 * Rebuilds `Name.eta=12&Name.stops.1=a` into an object: a Node caller who gives an object instead of
 * JSON text sends it so. A level whose keys are exactly 1..n is an array.
 * @returns undefined when nothing is sent in this form
 * @throws Refusal 3028 when a name is both a value and a level, or is too deep
 */
export function readDotted(params: Params, name: string): DottedValue | undefined {
  const root: Level = new Map()
  for (const [key, value] of params) {
    if (key.startsWith(`${name}.`)) put(root, key.slice(name.length + 1).split('.'), value)
  }
  return root.size === 0 ? undefined : build(root)
}

function put(root: Level, path: readonly string[], value: string): void {
  if (path.length > OPENAPI_LIMITS.maxDottedDepth) refuse('INVALID_PARAM')
  let level = root
  for (const [depth, key] of path.entries()) {
    const there = level.get(key)
    if (depth === path.length - 1) {
      if (there !== undefined) refuse('INVALID_PARAM')
      level.set(key, value)
    } else {
      if (typeof there === 'string') refuse('INVALID_PARAM')
      const next: Level = there ?? new Map()
      level.set(key, next)
      level = next
    }
  }
}

function build(level: Level): DottedValue {
  const values = [...level.keys()].map((_, index) => level.get(String(index + 1)))
  const list = values.filter((value) => value !== undefined)
  if (list.length === level.size) return list.map(buildOne)
  // fromEntries defines own properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries([...level].map(([key, value]) => [key, buildOne(value)]))
}

const buildOne = (value: string | Level): DottedValue => (typeof value === 'string' ? value : build(value))
