import type { ResultName } from '@openmps/proto'
import type { Params } from './decode.ts'
import { PUSH_LIMITS } from './limits.ts'
import { readQuotedMap } from './quoted-map.ts'
import { refuse } from './refusal.ts'

/** A parameter that is present but empty means absent. */
export function optional(params: Params, name: string): string | undefined {
  return params.get(name) || undefined
}

export function required(params: Params, name: string, result: ResultName): string {
  return optional(params, name) ?? refuse(result)
}

/** A text that is kept as it is. @throws Refusal 3028 beyond PUSH_LIMITS.maxFieldBytes */
export function keptText(params: Params, name: string): string | undefined {
  const text = optional(params, name)
  if (text !== undefined && Buffer.byteLength(text) > PUSH_LIMITS.maxFieldBytes) refuse('INVALID_PARAM')
  return text
}

/** Digits with an optional minus, as a number; undefined for any other text. */
export function wholeNumber(text: string): number | undefined {
  return /^-?\d+$/.test(text) ? Number(text) : undefined
}

/** One of a closed list of numbers. */
export function numberOf<T extends number>(
  params: Params,
  name: string,
  allowed: readonly T[],
  result: ResultName = 'INVALID_PARAM',
): T | undefined {
  const text = optional(params, name)
  if (text === undefined) return undefined
  const value = wholeNumber(text)
  return allowed.find((one) => one === value) ?? refuse(result)
}

/** One of a closed list of words. */
export function wordOf<T extends string>(params: Params, name: string, allowed: readonly T[]): T | undefined {
  const text = optional(params, name)
  if (text === undefined) return undefined
  return allowed.find((one) => one === text) ?? refuse('INVALID_PARAM')
}

/**
 * A map to texts: JSON first, then Python's text of a dict. Numbers and booleans become text, as the
 * callers' own maps do in typed languages. Anything else, nested values included, is refused.
 */
export function textMap(
  params: Params,
  name: string,
  result: ResultName = 'INVALID_PARAM',
): ReadonlyMap<string, string> | undefined {
  const text = optional(params, name)
  if (text === undefined) return undefined
  return readTextMap(text) ?? refuse(result)
}

/** @returns undefined when the text is not a map to texts */
export function readTextMap(text: string): ReadonlyMap<string, string> | undefined {
  const value = parseJson(text)
  if (value === undefined) return readQuotedMap(text)
  if (!isRecord(value)) return undefined
  const map = new Map<string, string>()
  for (const [key, one] of Object.entries(value)) {
    const scalar = scalarText(one)
    if (scalar === undefined) return undefined
    map.set(key, scalar)
  }
  return map
}

/** undefined when the text is not JSON, which JSON itself cannot express. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** undefined for what is not a text, a boolean or a number without loss. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'number') return undefined
  // A whole number beyond 2^53 has lost digits already; passing it on would change an id in silence.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value)
}
