import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { CONTACT_DAYS } from '../../src/ports/contact-caps.ts'
import { CLAIM_MS } from '../../src/ports/idempotency-store.ts'
import { startForTests } from '../_util/redis-server.ts'
import { openOn } from '../_util/redis-stores.ts'
import { appA } from '../contract/_util/messages.ts'
import { type OpenStores, openFixture } from '../contract/_util/stores.ts'
import { contactCapsContract } from '../contract/contact-caps.ts'
import { idempotencyStoreContract } from '../contract/idempotency-store.ts'
import { rateLimiterContract } from '../contract/rate-limiter.ts'

const onLmdb: OpenStores = async (t, { clock }) => {
  const dir = await mkdtemp(join(tmpdir(), 'openmps-guards-'))
  let store = openLmdbStore({ dir, clock })
  t.teardown(async () => {
    await store.close()
    await rm(dir, { recursive: true })
  })
  return {
    ...store,
    async reopen() {
      await store.close()
      store = openLmdbStore({ dir, clock })
      return store
    },
  }
}

const server = await startForTests()
t.teardown(() => server.stop())
const onRedis = openOn({ url: server.url })

for (const [name, open] of [
  ['LMDB', onLmdb],
  ['Redis', onRedis],
] as const) {
  void t.test(`${name}: rate limiter`, (t) => rateLimiterContract(t, open))
  void t.test(`${name}: idempotency store`, (t) => idempotencyStoreContract(t, open))
  void t.test(`${name}: contact caps`, (t) => contactCapsContract(t, open))
}

void t.test('the embedded store forgets idempotency keys that are over, in steps', async (t) => {
  const { guards, clock } = await openFixture(t, onLmdb)
  const { idempotency } = guards
  const call = (key: string) => ({ scope: 's', key, requestHash: 'h', claim: key })
  for (const key of ['a', 'b', 'c']) await idempotency.begin(call(key), clock.now())
  await idempotency.finish(call('b'), 'answer', clock.now())
  const later = clock.now() + CLAIM_MS
  t.equal(await idempotency.prune(later - 1, 10), 0)
  t.equal(await idempotency.prune(later, 1), 1)
  t.equal(await idempotency.prune(later, 10), 1)
  t.strictSame(await idempotency.begin(call('b'), later), { state: 'done', answer: 'answer' })
})

void t.test('the embedded store forgets the counts of days that are over', async (t) => {
  const { guards, clock } = await openFixture(t, onLmdb)
  const today = Math.floor(clock.now() / 86_400_000)
  const contact = (day: number) => ({ device: 'd', category: 'c', day, messageKey: 'm', max: 1 })
  await guards.contacts.take(appA, [contact(today - CONTACT_DAYS - 1), contact(today - CONTACT_DAYS), contact(today)])
  t.equal(await guards.contacts.prune(clock.now(), 10), 1)
  t.equal(await guards.contacts.prune(clock.now(), 10), 0)
})
