import type { ReceiptReader } from '../../../ports/vendor-channel.ts'
import { COMMON_OUTCOMES, type Outcome, readStatuses } from '../huawei-family/receipts.ts'
import { verifySignature } from '../huawei-family/signature.ts'

const OUTCOMES: ReadonlyMap<number, Outcome> = new Map([
  ...COMMON_OUTCOMES,
  [151, ['dropped', 'it was not shown']],
  [188, ['dropped', 'the app could not be started']],
  [191, ['dropped', 'the number at the icon could not be changed']],
  [259, ['dropped', 'the content or an address in it was refused']],
  [264, ['dropped', 'the user has not subscribed to it']],
])

export const harmonyReceipts: ReceiptReader = {
  path: 'harmonyos',
  address: 'console',
  read: (request, account) => verifySignature(request, account) ?? readStatuses(request.body, OUTCOMES),
  answer: { code: '0', message: 'success' },
}
