import { PushError } from '@openmps/proto'
import { z } from 'zod'
import type { SmsReport } from '../../supplement/reports.ts'

/** Of one call. */
const MAX_REPORTS = 1_000

/** The vendor sends more fields; the time is in its zone and not used. */
const REPORTS = z
  .array(
    z.object({
      phone_number: z.string().max(32),
      success: z.boolean(),
      out_id: z.string().max(256).nullish(),
      biz_id: z.string().max(128).nullish(),
      err_code: z.string().max(128).nullish(),
      err_msg: z.string().max(512).nullish(),
    }),
  )
  .max(MAX_REPORTS)

/** The body of a call that reports deliveries. @throws PushError INVALID_ARGUMENT */
export function readReports(body: unknown): SmsReport[] {
  const parsed = REPORTS.safeParse(body)
  if (!parsed.success) throw new PushError('INVALID_ARGUMENT', 'this is not a list of delivery reports')
  return parsed.data.map(({ phone_number, success, out_id, biz_id, err_code, err_msg }) => ({
    messageId: out_id ?? '',
    phone: phone_number,
    delivered: success,
    ...(biz_id && { providerId: biz_id }),
    ...(err_code && { code: err_code }),
    ...(err_msg && { detail: err_msg }),
  }))
}
