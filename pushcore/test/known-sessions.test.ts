import t from 'tap'
import { createMemorySessionDirectory } from '../src/adapters/memory/index.ts'
import { KnownSessions } from '../src/delivery/known-sessions.ts'
import type { SessionDirectory } from '../src/ports/session-directory.ts'

/** The directory that push cores share, and how often this one asks it. */
function start(max = 10) {
  const shared = createMemorySessionDirectory({ maxSessions: 100 })
  let asked = 0
  const counting: SessionDirectory = {
    open: (device, gateway) => shared.open(device, gateway),
    restore: (session) => shared.restore(session),
    close: (device, epoch) => shared.close(device, epoch),
    dropGateway: (gateway) => shared.dropGateway(gateway),
    count: () => shared.count(),
    find(devices) {
      asked += devices.length
      return shared.find(devices)
    },
  }
  const questions = () => {
    const count = asked
    asked = 0
    return count
  }
  return { shared, known: new KnownSessions(counting, max), questions }
}

void t.test('the newest session is known without a question once it was noted', async (t) => {
  const { shared, known, questions } = start()
  const { session } = await shared.open('d', 'a')
  known.note(session)
  t.ok(await known.isNewest(session))
  t.equal(questions(), 0)
  t.notOk(await known.isNewest({ ...session, epoch: session.epoch - 1 }), 'an older one is refused at once')
  t.notOk(await known.isNewest({ ...session, gateway: 'b' }), 'and the epoch of another gateway')
  t.equal(questions(), 0)
})

void t.test('a session that another push core opened is asked for, once', async (t) => {
  const { shared, known, questions } = start()
  const first = (await shared.open('d', 'a')).session
  known.note(first)
  const second = (await shared.open('d', 'b')).session
  t.ok(await known.isNewest(second))
  t.equal(questions(), 1)
  t.ok(await known.isNewest(second))
  t.notOk(await known.isNewest(first))
  t.equal(questions(), 0)
})

void t.test('what must be true now is asked for each time', async (t) => {
  const { shared, known, questions } = start()
  const first = (await shared.open('d', 'a')).session
  known.note(first)
  await shared.open('d', 'b')
  t.notOk(await known.isNewestNow(first), 'whatever is remembered')
  t.equal(questions(), 1)
  t.notOk(await known.isNewest(first), 'and the answer is remembered')
  t.equal(questions(), 0)
})

void t.test('an ended session is forgotten, and no other one', async (t) => {
  const { shared, known, questions } = start()
  const first = (await shared.open('d', 'a')).session
  known.note(first)
  const second = (await shared.open('d', 'a')).session
  known.note(second)
  await known.close(first)
  t.ok(await known.isNewest(second))
  t.equal(questions(), 0, 'the late end of an older session changes nothing')
  await known.close(second)
  t.notOk(await known.isNewest(second))
  t.same(await shared.find(['d']), [undefined])
})

void t.test('one that the directory no longer has is forgotten', async (t) => {
  const { shared, known } = start()
  const { session } = await shared.open('d', 'a')
  known.note(session)
  await shared.dropGateway('a')
  t.notOk(await known.isNewestNow(session))
  t.notOk(await known.isNewest(session))
})

void t.test('no more are remembered than may be, and none in front of a directory in memory', async (t) => {
  for (const max of [1, 0]) {
    const { shared, known, questions } = start(max)
    const sessions = await Promise.all(['d', 'e'].map(async (device) => (await shared.open(device, 'a')).session))
    for (const session of sessions) known.note(session)
    for (const session of sessions) t.ok(await known.isNewest(session))
    t.equal(questions(), 2, `with ${max}`)
  }
})
