import type { VendorAnswer, VendorRefusal } from '../../../ports/vendor-channel.ts'
import { again, refused } from './answers.ts'

export { NO_STATUS } from './answers.ts'

/** What an answer of a vendor means for one token, apart from `sent`. */
export type Verdict = VendorRefusal | 'busy' | 'outage'

/** @param afterMs of use with `busy` and `outage` only */
export const answerOf = (verdict: Verdict, told: Parameters<typeof again>[1], afterMs?: number): VendorAnswer =>
  verdict === 'busy' || verdict === 'outage' ? again(verdict, told, afterMs) : refused(verdict, told)
