import { setImmediate } from 'node:timers/promises'
import t from 'tap'
import { drive } from '../src/load/api/drive.ts'
import { BATCH, Targets } from '../src/load/api/way.ts'

void t.test('every message of callers that overlap is counted, and no call begins after the time', async (t) => {
  let answered = 0
  let waiting = 0
  let most = 0
  const way = {
    callers: 8,
    async call() {
      waiting += 1
      most = Math.max(most, waiting)
      await setImmediate()
      waiting -= 1
      answered += 3
      return 3
    },
    async close() {},
  }
  const { messages, elapsedMs, latency } = await drive(way, 20)
  t.equal(messages, answered)
  t.equal(latency.count * 3, answered)
  t.equal(most, 8)
  t.equal(waiting, 0)
  t.ok(elapsedMs >= 20)
})

void t.test('a refusal ends the measurement', async (t) => {
  const refused = new Error('refused')
  const way = { callers: 1, call: () => Promise.reject(refused), async close() {} }
  await t.rejects(drive(way, 20), refused)
})

void t.test('targets are the users in turn, each with a message key of its own', async (t) => {
  const targets = new Targets('run', 2)
  const batch = targets.batch()
  t.equal(batch.length, BATCH)
  t.equal(new Set(batch.map(({ messageKey }) => messageKey)).size, BATCH)
  t.same([...new Set(batch.map(({ userId }) => userId))].sort(), ['user-0', 'user-1'])
  t.not(batch[0]?.userId, batch[1]?.userId)
})
