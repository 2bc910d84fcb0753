import { z } from 'zod'
import { sameText } from '../../../operators/hashed.ts'
import type { ReceiptReader, VendorReceipt } from '../../../ports/vendor-channel.ts'
import { parseJson } from '../shared/http.ts'
import { MAX_RECEIPTS, MAX_TOKEN_CHARS } from '../shared/receipts.ts'

/** By the id of the message and the type of the event: `<msgId>-<type>`. */
const REPORTS = z.record(z.string().max(128), z.unknown())
const REPORT = z.object({
  param: z.string().max(256).nullish(),
  type: z.coerce.number().int(),
  targets: z.array(z.string().min(1).max(MAX_TOKEN_CHARS)).max(MAX_RECEIPTS),
})

const ARRIVED = 1
const CLICKED = 2

/**
 * A form with the report as `cb`, and the callback token of the console, which is compared where it is known. Where it is
 * not, the secret in the address alone tells who reports. What cannot be read is left out, so that the rest counts.
 */
export const meizuReceipts: ReceiptReader = {
  path: 'meizu',
  address: 'message',
  read({ body }, { credentials: { receiptToken } }) {
    const fields = new URLSearchParams(body)
    if (receiptToken !== undefined && !sameText(fields.get('access_token') ?? '', receiptToken)) {
      return { kind: 'forged', detail: 'access_token is not the receiptToken of the credentials' }
    }
    const reports = REPORTS.safeParse(parseJson(fields.get('cb') ?? ''))
    if (!reports.success) return { kind: 'malformed', detail: 'cb is not a report of Meizu' }
    const receipts: VendorReceipt[] = []
    for (const [key, value] of Object.entries(reports.data)) {
      const report = REPORT.safeParse(value)
      if (!report.success) continue
      if (receipts.length + report.data.targets.length > MAX_RECEIPTS) {
        return { kind: 'malformed', detail: `it has more than ${MAX_RECEIPTS} receipts` }
      }
      receipts.push(...receiptsOf(key, report.data))
    }
    return { kind: 'receipts', receipts }
  },
  answer: { code: 200 },
}

/** The report has no time. Types of other events are left out: what they say is not known. */
function receiptsOf(key: string, { param, type, targets }: z.infer<typeof REPORT>): VendorReceipt[] {
  if (type !== ARRIVED && type !== CLICKED) return []
  const rest = {
    param: param ?? '',
    vendorId: key.replace(/-[^-]*$/, ''),
    event: type === ARRIVED ? ('arrived' as const) : ('clicked' as const),
    tokenDead: false,
    code: String(type),
    detail: type === ARRIVED ? 'delivered' : 'clicked',
    atMs: 0,
  }
  return targets.map((token) => ({ token, ...rest }))
}
