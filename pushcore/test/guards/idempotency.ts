import { PushError } from '@openmps/proto'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { createIdempotency, type IdempotentRequest } from '../../src/guards/idempotency.ts'
import { createManualClock } from '../contract/_util/clock.ts'

const REQUEST: IdempotentRequest = { caller: 'key-1', call: 'push', key: 'order-17', body: '{"to":"user"}' }

function open(t: Test) {
  const clock = createManualClock()
  const store = openLmdbStore({ dir: t.testdir(), clock })
  t.teardown(() => store.close())
  let runs = 0
  return {
    // Two push cores on one store.
    idempotency: createIdempotency({ store: store.guards.idempotency, clock }),
    other: createIdempotency({ store: store.guards.idempotency, clock }),
    work: async () => `answer ${++runs}`,
    runs: () => runs,
  }
}

void t.test('a repeat of a call gets the first answer, from another push core too', async (t) => {
  const { idempotency, other, work, runs } = open(t)
  t.strictSame(await idempotency.once(REQUEST, work), { answer: 'answer 1', repeated: false })
  t.strictSame(await idempotency.once(REQUEST, work), { answer: 'answer 1', repeated: true })
  t.strictSame(await other.once(REQUEST, work), { answer: 'answer 1', repeated: true })
  t.equal(runs(), 1)
})

void t.test('without a key each call is done', async (t) => {
  const { idempotency, work } = open(t)
  const request = { ...REQUEST, key: undefined }
  await idempotency.once(request, work)
  t.strictSame(await idempotency.once(request, work), { answer: 'answer 2', repeated: false })
})

void t.test('other callers and other calls have keys of their own', async (t) => {
  const { idempotency, work, runs } = open(t)
  await idempotency.once(REQUEST, work)
  await idempotency.once({ ...REQUEST, caller: 'key-2' }, work)
  await idempotency.once({ ...REQUEST, call: 'broadcast' }, work)
  t.equal(runs(), 3)
})

void t.test('a key that was used for another request is refused, and nothing is done', async (t) => {
  const { idempotency, work, runs } = open(t)
  await idempotency.once(REQUEST, work)
  await t.rejects(idempotency.once({ ...REQUEST, body: '{"to":"other"}' }, work), { code: 'INVALID_ARGUMENT' })
  t.equal(runs(), 1)
})

void t.test('of two attempts at a time one is done and the other is told to come again', async (t) => {
  const { idempotency, other, runs, work } = open(t)
  let release = () => {}
  let started = () => {}
  const under = new Promise<void>((resolve) => {
    started = resolve
  })
  const first = idempotency.once(REQUEST, async () => {
    started()
    await new Promise<void>((resolve) => {
      release = resolve
    })
    return work()
  })
  await under
  await t.rejects(other.once(REQUEST, work), { code: 'CONFLICT' })
  release()
  await first
  t.strictSame(await other.once(REQUEST, work), { answer: 'answer 1', repeated: true })
  t.equal(runs(), 1)
})

void t.test('work that fails is told to its caller and done by the next attempt', async (t) => {
  const { idempotency, work } = open(t)
  const failing = async () => {
    throw new PushError('OVERLOADED')
  }
  await t.rejects(idempotency.once(REQUEST, failing), { code: 'OVERLOADED' })
  t.strictSame(await idempotency.once(REQUEST, work), { answer: 'answer 1', repeated: false })
})

void t.test('a key that is empty, too long or not plain is refused before anything is done', async (t) => {
  const { idempotency, work, runs } = open(t)
  for (const key of ['', ' ', 'a b', 'ключ', 'a\n', 'x'.repeat(129)]) {
    await t.rejects(idempotency.once({ ...REQUEST, key }, work), { code: 'INVALID_ARGUMENT' }, JSON.stringify(key))
  }
  t.equal(runs(), 0)
  await idempotency.once({ ...REQUEST, key: 'x'.repeat(128) }, work)
  t.equal(runs(), 1)
})
