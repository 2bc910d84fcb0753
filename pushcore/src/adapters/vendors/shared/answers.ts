import type { VendorAnswer, VendorRefusal } from '../../../ports/vendor-channel.ts'

/** mPaaS guide 10.3, NONE: for what the guide has no number. */
export const NO_STATUS = '99999999'

const MAX_CODE_CHARS = 100
const MAX_DETAIL_CHARS = 300

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

/** No answer came, or none that can be read: whether the vendor took the message is not known. */
export const unanswered = (code: string | number): VendorAnswer =>
  again('outage', { code, detail: 'no answer of the vendor came' })
