import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { answerOf, NO_STATUS, type Verdict } from '../shared/verdict.ts'

/** What a code of the vendor means for one token. */
export type Meaning = readonly [verdict: Verdict, detail: string]

/** Codes of the vendors that mPaaS guide 10.3, Huawei, lists as they are. */
const LISTED = new Set(['80100000', '80100002', '80100003', '80100004', '80300002', '80300007', '80300008', '81000001'])

/** Of the guide's table for Huawei, for codes that it does not list. It has none for a quota or for one device. */
const BY_VERDICT: Readonly<Record<Verdict, string>> = {
  token: '80100002',
  request: '80100000',
  account: '106',
  quota: NO_STATUS,
  device: NO_STATUS,
  busy: '111',
  outage: '110',
}

/** Of a login that is refused (Invalid SESSION_KEY), and of one that is put off. */
export const LOGIN_STATUSES = { denied: '102', busy: '111' } as const

/** @param said the vendor's own words, if they help */
export function answerBy([verdict, meaning]: Meaning, code: string, afterMs?: number, said = ''): VendorAnswer {
  const status = LISTED.has(code) ? code : BY_VERDICT[verdict]
  return answerOf(verdict, { code, status, detail: said === '' ? meaning : `${meaning}: ${said}` }, afterMs)
}

/** The vendor asks to send less, whatever its answer says beside. The pages have 503; 429 is taken for the same. */
export const isFlowControl = (status: number): boolean => status === 429 || status === 503

/** By the HTTP status, where the vendor's code says nothing that we know. No token is dropped for these. */
export function meaningOfStatus(status: number): Meaning {
  if (isFlowControl(status)) return ['busy', 'the vendor asks to send less']
  if (status === 401 || status === 403) return ['account', 'the vendor does not take the credentials']
  if (status === 404) return ['account', 'the vendor does not know the address: check the ids of the account']
  if (status >= 500) return ['outage', 'the vendor has an internal error']
  return ['request', 'the vendor does not take the message']
}
