import { z } from 'zod'
import type { ReceiptReader, ReceiptReading, VendorReceipt } from '../../../ports/vendor-channel.ts'
import { parseJson } from '../shared/http.ts'
import { MAX_RECEIPTS, tokensOf } from '../shared/receipts.ts'

const REPORTS = z.array(z.unknown())
const REPORT = z.object({
  messageId: z.string().max(256),
  /** Joined with commas. */
  registrationIds: z.string(),
  eventType: z.string().min(1).max(100),
  eventTime: z
    .union([
      z.number().nonnegative(),
      z
        .string()
        .regex(/^\d{1,16}$/)
        .transform(Number),
    ])
    .nullish(),
  param: z.string().max(256).nullish(),
})

type Report = z.infer<typeof REPORT>

const ARRIVED = 'push_arrive'
const DEAD = 'regid_invalid'
const DETAILS: Readonly<Record<string, string>> = {
  [ARRIVED]: 'delivered',
  [DEAD]: 'uninstalled, unregistered, reset, or offline for 30 days',
  user_daily_limit: "the device's public messages of today are used up",
  message_night_control: 'not at night',
}

/**
 * Reports as a JSON array. Nothing signs them: the address is the secret. An event that is not known is one of the many
 * reasons for which a message is not shown; a report that cannot be read is left out.
 */
export const oppoReceipts: ReceiptReader = {
  path: 'oppo',
  address: 'message',
  answer: { returnCode: 100, returnReason: 'SUCCESS' },
  read({ body }): ReceiptReading {
    const reports = REPORTS.safeParse(parseJson(body))
    if (!reports.success) return { kind: 'malformed', detail: 'not a report of OPPO: a JSON array' }
    const receipts: VendorReceipt[] = []
    for (const value of reports.data) {
      const report = REPORT.safeParse(value)
      if (!report.success) continue
      const tokens = tokensOf(report.data.registrationIds)
      if (receipts.length + tokens.length > MAX_RECEIPTS) {
        return { kind: 'malformed', detail: `it has more than ${MAX_RECEIPTS} receipts` }
      }
      for (const token of tokens) receipts.push(toReceipt(token, report.data))
    }
    return { kind: 'receipts', receipts }
  },
}

const toReceipt = (token: string, { messageId, eventType, eventTime, param }: Report): VendorReceipt => ({
  token,
  param: param ?? '',
  vendorId: messageId,
  event: eventType === ARRIVED ? 'arrived' : 'dropped',
  tokenDead: eventType === DEAD,
  code: eventType,
  detail: (Object.hasOwn(DETAILS, eventType) ? DETAILS[eventType] : undefined) ?? eventType,
  atMs: eventTime ?? 0,
})
