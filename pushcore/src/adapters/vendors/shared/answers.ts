import { z } from 'zod'
import type { VendorAnswer, VendorRefusal } from '../../../ports/vendor-channel.ts'
import type { CallResult } from './http.ts'

/** mPaaS guide 10.3, NONE: for what the guide has no number. */
export const NO_STATUS = '99999999'

const MAX_CODE_CHARS = 100
const MAX_DETAIL_CHARS = 300

/** What an answer of a vendor means for one token, apart from `sent`. */
export type Verdict = VendorRefusal | 'busy' | 'outage'

interface Told {
  readonly code: string | number
  /** Of mPaaS guide 10.3. Default NO_STATUS. */
  readonly status?: string
  readonly detail: string
}

const told = ({ code, status = NO_STATUS, detail }: Told) => ({
  code: String(code).slice(0, MAX_CODE_CHARS),
  status,
  detail: detail.slice(0, MAX_DETAIL_CHARS),
})

export const refused = (reason: VendorRefusal, what: Told): VendorAnswer => ({ kind: 'refused', reason, ...told(what) })

/** @param afterMs what the vendor asks for, milliseconds */
export const again = (why: 'busy' | 'outage', what: Told, afterMs?: number): VendorAnswer => ({
  kind: 'again',
  why,
  ...(afterMs !== undefined && { afterMs }),
  ...told(what),
})

/** @param afterMs of use with `busy` and `outage` only */
export const answerOf = (verdict: Verdict, what: Told, afterMs?: number): VendorAnswer =>
  verdict === 'busy' || verdict === 'outage' ? again(verdict, what, afterMs) : refused(verdict, what)

/** No answer came, or none that can be read: whether the vendor took the message is not known. */
export const unanswered = (code: string | number): VendorAnswer =>
  again('outage', { code, detail: 'no answer of the vendor came' })

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

/** A vendor's code: a whole number, of which some vendors make a text. Nothing else is one, least of all null for 0. */
export const vendorCode = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number),
])

/** A vendor's table of codes, turned round. A code that is in none of the lists is not in it. */
export const verdictsByCode = <Code>(
  lists: Readonly<Partial<Record<Verdict, readonly Code[]>>>,
): ReadonlyMap<Code, Verdict> =>
  new Map(
    (['token', 'device', 'request', 'account', 'quota', 'busy', 'outage'] as const).flatMap((verdict) =>
      (lists[verdict] ?? []).map((code) => [code, verdict] as const),
    ),
  )

/** The table of mPaaS guide 10.3 for one vendor. */
export interface GuideTable {
  /** Codes of the vendor that the guide has as they are. */
  readonly listed: ReadonlySet<string>
  /** What of the table comes nearest for the others; default NO_STATUS. */
  readonly nearest: Readonly<Partial<Record<Verdict, string>>>
}

/** Never a code of the vendor that the guide does not list: `1`, say, means something else there. */
export const guideStatus = ({ listed, nearest }: GuideTable, code: string | number, verdict: Verdict): string =>
  listed.has(String(code)) ? String(code) : (nearest[verdict] ?? NO_STATUS)
