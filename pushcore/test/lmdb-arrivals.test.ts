import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ABORT } from 'lmdb'
import t, { type Test } from 'tap'
import { Arrivals } from '../src/adapters/lmdb/arrivals.ts'
import { type LmdbStore, openLmdbStore, type StoreLimits } from '../src/adapters/lmdb/index.ts'
import { openTables } from '../src/adapters/lmdb/tables.ts'
import { fnv1a } from '../src/fnv.ts'
import { createManualClock, HOUR_MS, START_MS } from './contract/_util/clock.ts'
import { acceptAll, ack, appA, inboxOf, message, toDevice } from './contract/_util/messages.ts'

/** Opens the store of the folder anew: as after a crash, since a commit leaves nothing to be written. */
type Open = (limits?: Partial<StoreLimits>) => Promise<LmdbStore>

async function folder(t: Test): Promise<{ open: Open; tables: () => Promise<ReturnType<typeof openTables>> }> {
  const dir = t.testdir()
  let store: LmdbStore | undefined
  t.teardown(() => store?.close())
  const open: Open = async (limits = {}) => {
    await store?.close()
    store = openLmdbStore({ dir, clock: createManualClock(), limits })
    return store
  }
  const { apps } = await open()
  await apps.create({ ...appA, createdAtMs: START_MS }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  return {
    open,
    async tables() {
      await store?.close()
      const tables = openTables(`${dir}/openmps.lmdb`)
      t.teardown(() => tables.env.close())
      return tables
    },
  }
}

const device = (number: number) => `${String(number % 10).padStart(3, '0')}-${number}`

const toEach = (count: number, from = 0) => Array.from({ length: count }, (_, n) => message(toDevice(device(from + n))))

void t.test(
  'every entry is in its inbox after any number of moves and restarts, and stays gone when acked',
  async (t) => {
    const { open } = await folder(t)
    const held = new Map<string, string[]>()
    for (let round = 0; round < 6; round += 1) {
      const { messages } = await open({ maxArrivals: [0, 40, 7, 200, 1, 40][round] ?? 0 })
      for (let step = 0; step < 4; step += 1) {
        const news = toEach(60, step * 7)
        await acceptAll(messages, news)
        for (const { target, messageId } of news) held.set(target.id, [...(held.get(target.id) ?? []), messageId])
      }
      for (const [token, ids] of held) {
        const gone = ids.filter((_, n) => (n + token.length + round) % 3 === 0)
        await ack(messages, token, gone)
        held.set(
          token,
          ids.filter((id) => !gone.includes(id)),
        )
      }
      for (const [token, ids] of held) t.strictSame(await inboxOf(messages, token), ids, token)
    }
    const { messages } = await open()
    for (const [token, ids] of held) t.strictSame(await inboxOf(messages, token), ids, token)
  },
)

void t.test('an entry that comes when all rows were taken out is not taken for one that was moved', async (t) => {
  const { open } = await folder(t)
  const { messages } = await open({ maxArrivals: 0 })
  await acceptAll(messages, toEach(50))
  const again = (await open()).messages
  const late = toEach(50)
  await acceptAll(again, late)
  const last = (await open()).messages
  for (const { target, messageId } of late) t.ok((await inboxOf(last, target.id)).includes(messageId), target.id)
})

void t.test('rows are bounded, whatever stays and whatever is acked', async (t) => {
  const { open, tables } = await folder(t)
  const { messages } = await open({ maxArrivals: 100 })
  // The first stay at the front of the table while others pass them.
  for (let round = 0; round < 100; round += 1) {
    const news = toEach(50, round * 50)
    await acceptAll(messages, news)
    for (const { target, messageId } of news.slice(0, 20)) await ack(messages, target.id, [messageId])
  }
  const { arrivals, arrivalMarks, inboxes } = await tables()
  const rows = arrivals.getKeysCount({})
  t.ok(rows <= 300, `${rows} rows`)
  t.equal(arrivalMarks.getKeysCount({}), 10, 'one for each beginning of a token')
  t.ok(inboxes.getKeysCount({}) >= 2_900, 'the others were moved')
})

void t.test('what is acknowledged at once never comes into an inbox', async (t) => {
  const { open, tables } = await folder(t)
  const { messages } = await open({ maxArrivals: 50 })
  for (let round = 0; round < 30; round += 1) {
    const news = toEach(20)
    await acceptAll(messages, news)
    for (const { target, messageId } of news) await ack(messages, target.id, [messageId])
  }
  await acceptAll(messages, toEach(50))
  const { arrivals, arrivalMarks, inboxes } = await tables()
  t.equal(arrivals.getKeysCount({}), 50)
  t.strictSame([...arrivalMarks.getKeys({}), ...inboxes.getKeys({})], [])
})

void t.test('one device does not make many arrivals, which each look for one of its own would read', async (t) => {
  const { open, tables } = await folder(t)
  const { messages } = await open()
  const sent = Array.from({ length: 40 }, () => message(toDevice('one')))
  const ids = await acceptAll(messages, sent)
  t.strictSame(await inboxOf(messages, 'one'), ids, 'in order, wherever they are')
  const { arrivals, inboxes } = await tables()
  t.strictSame([arrivals.getKeysCount({}), inboxes.getKeysCount({})], [16, 24])
})

void t.test('an entry is mail while it is being moved', async (t) => {
  const { open, tables } = await folder(t)
  const { messages } = await open({ maxArrivals: 20 })
  const missed = new Set<string>()
  let first = ''
  for (let round = 0; round < 20; round += 1) {
    const watched = `watched-${round}`
    const [messageId = ''] = await acceptAll(messages, [message(toDevice(watched))])
    first ||= messageId
    let written = false
    // As many as make it one of those that have been here for longest.
    const writing = messages.accept(toEach(60)).finally(() => {
      written = true
    })
    while (!written) {
      await new Promise((resolve) => setImmediate(resolve))
      if (!(await messages.hasMail(watched, START_MS))) missed.add(watched)
    }
    await writing
  }
  t.strictSame([...missed], [])
  t.ok((await tables()).inboxes.get(['watched-0', first]), 'it was moved')
})

void t.test('devices whose tokens are alike have inboxes of their own', async (t) => {
  const { open } = await folder(t)
  const { messages } = await open()
  const [one, other] = twoOfOneHash()
  const [toOne, toOther] = [message(toDevice(one)), message(toDevice(other))]
  await messages.accept([toOne, toOther])
  t.strictSame(await inboxOf(messages, one), [toOne.messageId])
  t.equal((await ack(messages, one, [toOther.messageId])).length, 0, 'what is not its own it cannot acknowledge')
  await ack(messages, one, [toOne.messageId])
  t.strictSame(await inboxOf(messages, one), [])
  t.strictSame(await inboxOf(messages, other), [toOther.messageId])
})

void t.test('messages whose ids are alike end one by one', async (t) => {
  const { open } = await folder(t)
  const { messages } = await open()
  const [one, other] = twoOfOneHash()
  await messages.accept([one, other].map((messageId) => message(toDevice('device'), { messageId })))
  t.equal((await ack(messages, 'device', [other])).length, 1)
  t.strictSame(await inboxOf(messages, 'device'), [one])
})

function twoOfOneHash(): [string, string] {
  const seen = new Map<number, string>()
  for (let number = 0; ; number += 1) {
    const token = `token-${number}`
    const before = seen.get(fnv1a(token))
    if (before !== undefined) return [before, token]
    seen.set(fnv1a(token), token)
  }
}

void t.test('a transaction that fails leaves nothing behind', async (t) => {
  const { tables } = await folder(t)
  const opened = await tables()
  const arrivals = new Arrivals(opened, 2)
  const entry = [START_MS, 1, false, '', 0, 1, false] as const
  const write = (operation: () => unknown) =>
    opened.env.transactionSync(() => {
      operation()
      arrivals.move(() => {})
    })
  const fail = (operation: () => unknown) => {
    opened.env.transactionSync(() => {
      operation()
      arrivals.move(() => {})
      return ABORT
    })
    arrivals.failed()
  }
  write(() => arrivals.add('a', 'first', entry, false))
  arrivals.committed()
  fail(() => {
    const [first] = arrivals.of('a')
    if (first !== undefined) arrivals.remove('a', first)
    for (const messageId of ['second', 'third']) arrivals.add('a', messageId, entry, false)
  })
  t.equal(arrivals.count('a'), 1)
  t.match(arrivals.of('a'), [{ messageId: 'first' }])
})

void t.test('rows of forgotten messages are taken out though nothing comes that would move others', async (t) => {
  const { open, tables } = await folder(t)
  const { messages } = await open({ maxArrivals: 30 })
  await acceptAll(messages, toEach(50))
  await messages.expire(START_MS + 2 * HOUR_MS, 1_000)
  t.equal(await messages.prune(START_MS + 1, 1_000), 50)
  t.equal(await messages.prune(START_MS + 1, 1_000), 0)
  const { arrivals, inboxes } = await tables()
  t.strictSame([...arrivals.getKeys({}), ...inboxes.getKeys({})], [])
})

void t.test('an inbox that is seldom counted has its bound all the same', async (t) => {
  const { open, tables } = await folder(t)
  const { messages } = await open({ maxArrivals: 0, maxInbox: 600 })
  const push = async (count: number) => {
    const { length } = await inboxOf(messages, 'crowded')
    for (let n = 0; n < count; n += 20) {
      await messages.accept(Array.from({ length: 20 }, () => message(toDevice('crowded'))))
    }
    return (await inboxOf(messages, 'crowded')).length - length
  }
  t.equal(await push(1_000), 600)
  const again = (await open({ maxArrivals: 0, maxInbox: 600 })).messages
  t.match(await again.accept([message(toDevice('crowded'))]), [{ outcome: 'failed', reason: 'inboxFull' }])
  await ack(again, 'crowded', await inboxOf(again, 'crowded'))

  const last = (await open({ maxArrivals: 0, maxInbox: 600 })).messages
  t.match(await last.accept([message(toDevice('crowded'))]), [{ outcome: 'stored' }])
  t.strictSame([...(await tables()).crowded.getKeys({})], [], 'it is not listed any more')
})

void t.test('a commit moves no more than about twice of what it brings', async (t) => {
  const { open, tables } = await folder(t)
  const { messages } = await open()
  await acceptAll(messages, toEach(500))
  const { messages: smaller } = await open({ maxArrivals: 0 })
  for (let n = 0; n < 3; n += 1) await acceptAll(smaller, toEach(1))
  const { inboxes } = await tables()
  t.equal(inboxes.getKeysCount({}), 51 + 50 + 50, 'a group each time')
})

void t.test('what cannot be finished ends the process, and no push is answered', async (t) => {
  const script = join(import.meta.dirname, '_util', 'broken-commit.ts')
  const args = ['--conditions=@openmps/source', '--import', 'tsx', script, t.testdir()]
  // Without the environment of the test runner, which would follow the process.
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', env: {} })
  t.equal(child.status, 1)
  t.match(child.stderr, /not to be finished/)
  t.equal(child.stdout, '')
})
