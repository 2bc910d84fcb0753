import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { again, refused, unanswered } from './answers.ts'
import type { CallResult } from './http.ts'

/** What a call means whose answer is none, or is not one that the vendor's page describes. */
export function unread(call: CallResult): VendorAnswer {
  if (call.kind === 'noAnswer') return unanswered(call.code)
  const code = `HTTP ${call.status}`
  if (call.status === 429) return again('busy', { code, detail: 'too many calls' }, call.retryAfterMs)
  if (call.status >= 400 && call.status < 500) {
    const detail = 'not an answer of the vendor: look at the address, and at what stands in between'
    return refused('account', { code, detail })
  }
  return again('outage', { code, detail: 'not an answer of the vendor' }, call.retryAfterMs)
}
