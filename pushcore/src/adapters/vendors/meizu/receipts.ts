import { z } from 'zod'
import { sameText } from '../../../operators/hashed.ts'
import type { ReceiptReader, VendorReceipt } from '../../../ports/vendor-channel.ts'
import { parseJson } from '../shared/http.ts'

/** By the id of the message and the type of the event: `<msgId>-<type>`. */
const REPORT = z.record(
  z.string().max(128),
  z.object({
    param: z.string().max(256).nullish(),
    type: z.coerce.number().int(),
    targets: z.array(z.string()),
  }),
)

const ARRIVED = 1
const CLICKED = 2

/**
 * A form with the report as `cb`, and the callback token of the console, which is compared where it is known. Where it is
 * not, the secret in the address alone tells who reports.
 */
export const meizuReceipts: ReceiptReader = {
  path: 'meizu',
  read({ body }, { credentials: { receiptToken } }) {
    const fields = new URLSearchParams(body)
    if (receiptToken !== undefined && !sameText(fields.get('access_token') ?? '', receiptToken)) {
      return { kind: 'forged', detail: 'access_token is not the receiptToken of the credentials' }
    }
    const report = REPORT.safeParse(parseJson(fields.get('cb') ?? ''))
    if (!report.success) return { kind: 'malformed', detail: 'cb is not a report of Meizu' }
    return { kind: 'receipts', receipts: Object.entries(report.data).flatMap(([key, told]) => receiptsOf(key, told)) }
  },
  answer: { code: 200 },
}

/** The report has no time. Types of other events are left out: what they say is not known. */
function receiptsOf(key: string, { param, type, targets }: z.infer<typeof REPORT>[string]): VendorReceipt[] {
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
