import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { answerOf, type GuideTable, guideStatus, unanswered, type Verdict } from '../shared/answers.ts'
import type { CallResult } from '../shared/http.ts'

/** What a code of the vendor means for one token. */
export type Meaning = readonly [verdict: Verdict, detail: string]

/** The guide's table for Huawei. It has nothing for a quota or for one device. */
const GUIDE: GuideTable = {
  listed: new Set(['80100000', '80100002', '80100003', '80100004', '80300002', '80300007', '80300008', '81000001']),
  nearest: { token: '80100002', request: '80100000', account: '106', busy: '111', outage: '110' },
}

/** Of a login that is refused (Invalid SESSION_KEY), and of one that is put off. */
export const LOGIN_STATUSES = { denied: '102', busy: '111' } as const

/** @param said the vendor's own words, if they help */
export function answerBy([verdict, meaning]: Meaning, code: string, afterMs?: number, said = ''): VendorAnswer {
  const status = guideStatus(GUIDE, code, verdict)
  return answerOf(verdict, { code, status, detail: said === '' ? meaning : `${meaning}: ${said}` }, afterMs)
}

/** What a call means that has none of the vendor's codes. */
export function answerWithoutCode(call: CallResult): VendorAnswer {
  if (call.kind === 'noAnswer') return unanswered(call.code)
  const { status, retryAfterMs } = call
  return status === 200 ? unanswered('NOT_JSON') : answerBy(meaningOfStatus(status), `HTTP ${status}`, retryAfterMs)
}

const INVALID: Meaning = ['token', 'the vendor does not know the token for this app']
const WRONG_APP: Meaning = [
  'account',
  'the vendor knows none of the tokens, and none before: check the ids of the account',
]

/**
 * Of a call whose tokens are all wrong. Several of them at a first call: rather the account is, and nothing is forgotten
 * for a slip in it.
 * @param isProven the vendor has taken a token of this account before
 */
export const meaningOfAllInvalid = (tokens: readonly string[], isProven: boolean): Meaning =>
  isProven || new Set(tokens).size === 1 ? INVALID : WRONG_APP

/** The vendor asks to send less, whatever its answer says beside. The pages have 503; 429 is taken for the same. */
const isFlowControl = (status: number): boolean => status === 429 || status === 503

/** What such an answer says of tokens and messages is not believed. */
export const isInTrouble = (status: number): boolean => isFlowControl(status) || status >= 500

/** HTTP statuses of an answer about the message: with a code that we do not know, or with none. */
const OF_MESSAGE = [200, 400, 413]

/** By the HTTP status, where the vendor's code says nothing that we know. No token is dropped for these. */
export function meaningOfStatus(status: number): Meaning {
  if (isFlowControl(status)) return ['busy', 'the vendor asks to send less']
  if (status === 401 || status === 403) return ['account', 'the vendor does not take the credentials']
  if (status === 404) return ['account', 'the vendor does not know the address: check the ids of the account']
  if (status >= 500) return ['outage', 'the vendor has an internal error']
  if (OF_MESSAGE.includes(status)) return ['request', 'the vendor does not take the message']
  // A proxy that leads elsewhere, or wants a login of its own: the message is not at fault.
  return [status < 400 ? 'outage' : 'account', 'not an answer of the vendor: look at what stands in between']
}
