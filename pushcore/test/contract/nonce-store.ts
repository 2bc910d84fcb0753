import type { Test } from 'tap'
import type { NonceStore } from '../../src/ports/nonce-store.ts'

export interface NonceFixture {
  readonly nonces: NonceStore
  now(): number
  /** Lets the time pass: an injected clock's, or the engine's own. */
  advance(byMs: number): Promise<void>
  /** How much longer than asked the adapter may remember: time is kept in coarse steps by some. */
  readonly coarsenessMs: number
}

const LIFE_MS = 1_000

/** The promises of NonceStore, for any adapter. `create` gives an empty one and registers its own teardown. */
export async function nonceStoreContract(t: Test, create: (t: Test) => Promise<NonceFixture>): Promise<void> {
  await t.test('a nonce is accepted once and refused while it is remembered', async (t) => {
    const { nonces, now } = await create(t)
    const expiresAtMs = now() + LIFE_MS
    t.equal(await nonces.use('key-1', 'nonce', expiresAtMs), true)
    t.equal(await nonces.use('key-1', 'nonce', expiresAtMs), false)
    t.equal(await nonces.use('key-1', 'nonce', expiresAtMs + LIFE_MS), false, 'a new expiry does not help')
    t.equal(await nonces.use('key-1', 'NONCE', expiresAtMs), true, 'another nonce')
  })

  await t.test('the nonces of one key say nothing about those of another', async (t) => {
    const { nonces, now } = await create(t)
    const expiresAtMs = now() + LIFE_MS
    t.equal(await nonces.use('key', '1:nonce', expiresAtMs), true)
    t.equal(await nonces.use('key-2', '1:nonce', expiresAtMs), true)
    for (const separator of [':', '|', '/', ' ', '\n', '\0']) {
      t.equal(await nonces.use(`a${separator}b`, 'c', expiresAtMs), true)
      t.equal(await nonces.use('a', `b${separator}c`, expiresAtMs), true, 'key and nonce do not run together')
    }
  })

  await t.test('of the same nonce used many times in one tick exactly one is accepted', async (t) => {
    const { nonces, now } = await create(t)
    const expiresAtMs = now() + LIFE_MS
    const results = await Promise.all(Array.from({ length: 20 }, () => nonces.use('key-1', 'nonce', expiresAtMs)))
    t.equal(results.filter((accepted) => accepted).length, 1)
  })

  await t.test('a nonce is remembered until it expires and not for ever', async (t) => {
    const { nonces, now, advance, coarsenessMs } = await create(t)
    const expiresAtMs = now() + LIFE_MS
    await nonces.use('key-1', 'nonce', expiresAtMs)
    await advance(LIFE_MS / 2)
    t.equal(await nonces.use('key-1', 'nonce', expiresAtMs), false)
    await advance(LIFE_MS + coarsenessMs)
    t.equal(await nonces.use('key-1', 'nonce', now() + LIFE_MS), true)
    t.equal(await nonces.use('key-1', 'nonce', now() + LIFE_MS), false)
  })
}
