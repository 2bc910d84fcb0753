import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { optional, wholeNumber } from '../values.ts'

/** Which part of a list is asked for. Pages count from 1. */
export interface Page {
  readonly number: number
  readonly size: number
}

/** What the two parameters are called, and how large a page is: by default, and at most. */
export interface PageRules {
  readonly numberName: string
  readonly sizeName: string
  readonly defaultSize: number
  readonly maxSize: number
}

/** @throws Refusal 3028 */
export function checkPage(params: Params, { numberName, sizeName, defaultSize, maxSize }: PageRules): Page {
  return {
    number: positive(params, numberName, Number.MAX_SAFE_INTEGER) ?? 1,
    size: positive(params, sizeName, maxSize) ?? defaultSize,
  }
}

/** How many entries stand before the page. */
export const offsetOf = ({ number, size }: Page): number => (number - 1) * size

function positive(params: Params, name: string, max: number): number | undefined {
  const text = optional(params, name)
  if (text === undefined) return undefined
  const value = wholeNumber(text)
  if (value === undefined || value < 1 || value > max) refuse('INVALID_PARAM')
  return value
}
