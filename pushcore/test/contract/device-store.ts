import type { Test } from 'tap'
import type { OpenStores } from './_util/stores.ts'
import { bindingContract } from './device-binding.ts'
import { factsContract } from './device-facts.ts'
import { forgetContract } from './device-forget.ts'
import { vendorTokenContract } from './device-vendor-token.ts'
import { walkContract } from './device-walk.ts'

/** The promises of DeviceStore, for any adapter. What bindings do to messages is in message-binding.ts. */
export async function deviceStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('facts', (t) => factsContract(t, open))
  await t.test('vendor tokens', (t) => vendorTokenContract(t, open))
  await t.test('standing and walk', (t) => walkContract(t, open))
  await t.test('bindings', (t) => bindingContract(t, open))
  await t.test('forgetting', (t) => forgetContract(t, open))
}
