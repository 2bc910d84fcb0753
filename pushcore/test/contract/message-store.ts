import type { Test } from 'tap'
import type { OpenStores } from './_util/stores.ts'
import { acceptContract } from './message-accept.ts'
import { messageBindingContract } from './message-binding.ts'
import { conclusionContract } from './message-conclusions.ts'
import { countingContract } from './message-counting.ts'
import { failureContract } from './message-failures.ts'
import { followUpContract } from './message-follow-ups.ts'
import { historyContract } from './message-history.ts'
import { inboxContract } from './message-inbox.ts'
import { messageModelContract } from './message-model.ts'
import { parkingContract } from './message-parking.ts'
import { receiptContract } from './message-receipts.ts'
import { repeatContract } from './message-repeats.ts'
import { settleContract } from './message-settle.ts'
import { spanContract } from './message-spans.ts'
import { withdrawContract } from './message-withdraw.ts'

/** The promises of MessageStore, for any adapter, one file per topic. */
export async function messageStoreContract(t: Test, open: OpenStores, modelSteps = 3_000): Promise<void> {
  await t.test('accepting', (t) => acceptContract(t, open))
  await t.test('repeats', (t) => repeatContract(t, open))
  await t.test('failures', (t) => failureContract(t, open))
  await t.test('inboxes', (t) => inboxContract(t, open))
  await t.test('acks and expiry', (t) => settleContract(t, open))
  await t.test('receipts', (t) => receiptContract(t, open))
  await t.test('follow-ups', (t) => followUpContract(t, open))
  await t.test('revoking', (t) => withdrawContract(t, open))
  await t.test('parking', (t) => parkingContract(t, open))
  await t.test('conclusions', (t) => conclusionContract(t, open))
  await t.test('bindings', (t) => messageBindingContract(t, open))
  await t.test('history', (t) => historyContract(t, open))
  await t.test('counting', (t) => countingContract(t, open))
  await t.test('spans', (t) => spanContract(t, open))
  await t.test('model', (t) => messageModelContract(t, open, modelSteps))
}
