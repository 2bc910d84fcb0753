import type { LiveActivity } from '../../ports/vendor-channel.ts'
import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { isRecord, optional, wholeNumber, wordOf } from '../values.ts'
import { readAny } from './vendor-fields.ts'

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
