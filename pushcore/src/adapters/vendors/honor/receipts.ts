import type { ReceiptReader } from '../../../ports/vendor-channel.ts'
import { type Outcome, readStatuses } from '../huawei-family/receipts.ts'

const OUTCOMES: ReadonlyMap<number, Outcome> = new Map([
  [40000000, ['waiting', 'the app does not run: kept until it does']],
  [40000001, ['arrived', 'the app has it']],
  [40000002, ['arrived', 'the notification was delivered']],
  [40000003, ['dead', 'the app is not installed']],
  [40000004, ['dead', 'the token is not that of the device']],
  [40000005, ['dropped', 'notifications are off']],
  [40000006, ['dropped', 'the app is disabled']],
  [40000008, ['dropped', 'the kind of message is not supported']],
  [40000009, ['dropped', 'it was there already, or over a quota']],
  [40000011, ['dropped', 'the page of the app could not be opened']],
  [40000013, ['waiting', 'the screen is off: sent again when it is on']],
  [40000014, ['dropped', 'the token is that of another user of the device']],
  [40000015, ['dropped', 'it could not be shown']],
])

/** The vendor is not known to sign: who may call is decided by the address that its console was given. */
export const honorReceipts: ReceiptReader = {
  path: 'honor',
  address: 'console',
  read: ({ body }) => readStatuses(body, OUTCOMES),
  answer: { code: '0', message: 'success' },
}
