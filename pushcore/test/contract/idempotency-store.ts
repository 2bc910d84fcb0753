import type { Test } from 'tap'
import { ANSWER_MS, CLAIM_MS, type IdempotentCall } from '../../src/ports/idempotency-store.ts'
import { START_MS } from './_util/clock.ts'
import { type OpenStores, openEmpty } from './_util/stores.ts'

const NOW = START_MS
const call = (change: Partial<IdempotentCall> = {}): IdempotentCall => ({
  scope: 'access-key',
  key: 'order-17',
  requestHash: 'hash',
  claim: 'first',
  ...change,
})
const second = call({ claim: 'second' })

/** The promises of IdempotencyStore, for any adapter. */
export async function idempotencyStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test(
    'the first attempt is new, and its answer is that of every later one, after a restart too',
    async (t) => {
      const { guards, reopen } = await openEmpty(t, open)
      t.strictSame(await guards.idempotency.begin(call(), NOW), { state: 'new' })
      t.strictSame(await guards.idempotency.begin(second, NOW), { state: 'busy' })
      await guards.idempotency.finish(call(), '{"名":1}', NOW)
      const done = { state: 'done', answer: '{"名":1}' }
      t.strictSame(await guards.idempotency.begin(second, NOW), done)
      const { idempotency } = (await reopen()).guards
      t.strictSame(await idempotency.begin(second, NOW + ANSWER_MS - 1), done)
      t.strictSame(await idempotency.begin(second, NOW + ANSWER_MS), { state: 'new' }, 'kept for a day')
    },
  )

  await t.test('of attempts at the same time exactly one is new', async (t) => {
    const { guards } = await openEmpty(t, open)
    const attempts = Array.from({ length: 20 }, (_, n) => guards.idempotency.begin(call({ claim: `${n}` }), NOW))
    const states = (await Promise.all(attempts)).map(({ state }) => state)
    t.equal(states.filter((state) => state === 'new').length, 1)
    t.equal(states.filter((state) => state === 'busy').length, 19)
  })

  await t.test('another request under the same key is told apart, under way and done', async (t) => {
    const { guards } = await openEmpty(t, open)
    const other = call({ requestHash: 'other' })
    await guards.idempotency.begin(call(), NOW)
    t.strictSame(await guards.idempotency.begin(other, NOW), { state: 'different' })
    await guards.idempotency.finish(call(), 'answer', NOW)
    t.strictSame(await guards.idempotency.begin(other, NOW), { state: 'different' })
  })

  await t.test('scopes and keys do not run together', async (t) => {
    const { guards } = await openEmpty(t, open)
    for (const [scope, key] of [
      ['a', 'bc'],
      ['ab', 'c'],
      ['a', 'b:c'],
      ['a:b', 'c'],
      ['1:a', 'b'],
    ] as const) {
      t.strictSame(await guards.idempotency.begin(call({ scope, key }), NOW), { state: 'new' }, `${scope} ${key}`)
    }
  })

  await t.test('an attempt that is given up makes room for the next', async (t) => {
    const { guards } = await openEmpty(t, open)
    await guards.idempotency.begin(call(), NOW)
    await guards.idempotency.abandon(second)
    t.strictSame(await guards.idempotency.begin(second, NOW), { state: 'busy' }, 'only its own claim')
    await guards.idempotency.abandon(call())
    t.strictSame(await guards.idempotency.begin(second, NOW), { state: 'new' })
  })

  await t.test('a claim whose process is gone is over in a minute, and its late answer is not kept', async (t) => {
    const { guards } = await openEmpty(t, open)
    await guards.idempotency.begin(call(), NOW)
    t.strictSame(await guards.idempotency.begin(second, NOW + CLAIM_MS - 1), { state: 'busy' })
    t.strictSame(await guards.idempotency.begin(second, NOW + CLAIM_MS), { state: 'new' })
    await guards.idempotency.finish(call(), 'late', NOW + CLAIM_MS)
    await guards.idempotency.abandon(call())
    const third = call({ claim: 'third' })
    t.strictSame(await guards.idempotency.begin(third, NOW + CLAIM_MS), { state: 'busy' })
    await guards.idempotency.finish(second, 'in time', NOW + CLAIM_MS)
    t.strictSame(await guards.idempotency.begin(third, NOW + CLAIM_MS), { state: 'done', answer: 'in time' })
  })
}
