import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { required, wholeNumber } from '../values.ts'

/** The last moment that a Date can hold. */
const MAX_TIME_MS = 8.64e15

/** StartTime and EndTime of a query, both included, in milliseconds since 1970. @throws Refusal 3028 */
export function checkTimeRange(params: Params): { readonly fromMs: number; readonly toMs: number } {
  const range = { fromMs: checkTime(params, 'StartTime'), toMs: checkTime(params, 'EndTime') }
  if (range.fromMs > range.toMs) refuse('INVALID_PARAM')
  return range
}

/** A required moment in milliseconds since 1970. @throws Refusal 3028 */
export function checkTime(params: Params, name: string): number {
  return readTime(required(params, name, 'INVALID_PARAM')) ?? refuse('INVALID_PARAM')
}

/** @returns undefined when the text is not a moment in milliseconds since 1970 */
export function readTime(text = ''): number | undefined {
  const ms = wholeNumber(text)
  return ms === undefined || ms < 0 || ms > MAX_TIME_MS ? undefined : ms
}
