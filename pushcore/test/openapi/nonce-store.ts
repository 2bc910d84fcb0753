import t from 'tap'
import { createFingerprintSet } from '../../src/adapters/memory/fingerprint-set.ts'
import { createMemoryNonceStore } from '../../src/adapters/memory/nonce-store.ts'
import { TestClock } from './_util/api.ts'

const MINUTE = 60_000

void t.test('a nonce is good once per key until it expires', async (t) => {
  const clock = new TestClock()
  const nonces = createMemoryNonceStore({ clock })
  const start = clock.nowMs
  const use = (key: string, nonce: string) => nonces.use(key, nonce, clock.nowMs + 30 * MINUTE)
  t.ok(await use('a', 'n'))
  t.notOk(await use('a', 'n'))
  t.ok(await use('b', 'n'), 'another key has nonces of its own')
  t.ok(await use('a', '1:n'))
  t.ok(await use('a1:', 'n'), 'key and nonce do not run together')
  clock.nowMs = start + 30 * MINUTE - 1
  t.notOk(await use('a', 'n'))
  clock.nowMs = start + 36 * MINUTE
  t.ok(await use('a', 'n'), 'forgotten, at most a slice late')
})

void t.test('a full store refuses new nonces and keeps the old', async (t) => {
  const clock = new TestClock()
  const nonces = createMemoryNonceStore({ clock, maxNonces: 10, maxNoncesPerKey: 6 })
  const use = (key: string, nonce: number) => nonces.use(key, String(nonce), clock.nowMs + 30 * MINUTE)
  for (let nonce = 0; nonce < 6; nonce++) t.ok(await use('a', nonce))
  await t.rejects(use('a', 6), { code: 'OVERLOADED' }, 'one key may not take all')
  for (let nonce = 0; nonce < 4; nonce++) t.ok(await use('b', nonce))
  await t.rejects(use('c', 0), { code: 'OVERLOADED' })
  t.notOk(await use('a', 3), 'a repeat is still a repeat')
  clock.nowMs += 36 * MINUTE
  t.ok(await use('c', 0), 'room again when the old ones have expired')
  t.throws(() => createMemoryNonceStore({ clock, maxNonces: 0 }), { code: 'CONFIG_INVALID' })
})

void t.test('a set of fingerprints holds what was added, and nothing else', async (t) => {
  const set = createFingerprintSet()
  const half = (seed: number) => Math.imul(seed + 1, 0x9e3779b1) >>> 0
  for (let seed = 0; seed < 20_000; seed++) set.add(half(seed), half(seed * 7))
  t.equal(set.size, 20_000)
  let missing = 0
  let strange = 0
  for (let seed = 0; seed < 20_000; seed++) {
    if (!set.has(half(seed), half(seed * 7))) missing++
    if (set.has(half(seed), half(seed * 7) ^ 0x5555)) strange++
  }
  t.same([missing, strange], [0, 0])
  set.add(0, 0)
  set.add(0, 0)
  t.ok(set.has(0, 0))
  t.equal(set.size, 20_001)
})
