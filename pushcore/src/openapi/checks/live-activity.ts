import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { isRecord, optional, wholeNumber, wordOf } from '../values.ts'
import { readAny } from './vendor-fields.ts'

/** An update or the end of an iOS Live Activity. */
export type LiveActivity = {
  readonly event?: 'update' | 'end'
  /** Passed to the app as it is; sent in the dotted form its leaves are texts. */
  readonly contentState?: Readonly<Record<string, unknown>>
  /** Seconds since 1970; of use with `end` only. */
  readonly dismissalDateSeconds?: number
}

/** Part of check 15, guide 7.2.3; every failure is 3028. */
export function checkLiveActivity(params: Params): LiveActivity | undefined {
  const event = wordOf(params, 'ActivityEvent', ['update', 'end'])
  const contentState = readAny(params, 'ActivityContentState')
  if (contentState !== undefined && !isRecord(contentState)) refuse('INVALID_PARAM')
  const dismissalDateSeconds = checkDismissalDate(params)
  if (event === undefined && contentState === undefined) return undefined
  return {
    ...(event && { event }),
    ...(contentState && { contentState }),
    // With `update` the document says that it has no effect, so it is not passed on.
    ...(event === 'end' && dismissalDateSeconds !== undefined && { dismissalDateSeconds }),
  }
}

function checkDismissalDate(params: Params): number | undefined {
  const text = optional(params, 'DismissalDate')
  if (text === undefined) return undefined
  const seconds = wholeNumber(text)
  if (seconds === undefined || seconds < 0 || !Number.isSafeInteger(seconds)) refuse('INVALID_PARAM')
  return seconds
}
