import type { ReceiptReader } from '../../../ports/vendor-channel.ts'
import { COMMON_OUTCOMES, type Outcome, readStatuses } from '../huawei-family/receipts.ts'
import { verifySignature } from '../huawei-family/signature.ts'

const OUTCOMES: ReadonlyMap<number, Outcome> = new Map([
  ...COMMON_OUTCOMES,
  [201, ['dropped', 'the vendor sends nothing more to this token after earlier failures']],
])

export const hmsReceipts: ReceiptReader = {
  path: 'hms',
  address: 'console',
  read: (request, account) => verifySignature(request, account) ?? readStatuses(request.body, OUTCOMES),
  // Today's page has the first pair, an older one the second.
  answer: { code: '0', message: 'success', errno: 0, errmsg: 'success' },
}
