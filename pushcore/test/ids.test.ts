import t from 'tap'
import { createIds } from '../src/ids.ts'
import { createManualClock, START_MS } from './contract/_util/clock.ts'

void t.test('message ids are ULIDs that sort in the order they were given', async (t) => {
  const clock = createManualClock()
  const ids = createIds(clock)
  const given: string[] = []
  for (let number = 0; number < 5_000; number++) {
    if (number % 100 === 0) clock.advance(1)
    given.push(ids.messageId())
  }
  t.strictSame([...given].sort(), given)
  t.equal(new Set(given).size, given.length)
  t.ok(given.every((id) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id)))
})

void t.test('ids go on from the newest in the store when the clock was set back', async (t) => {
  const newest = createIds(createManualClock(START_MS)).messageId()
  const ids = createIds(createManualClock(START_MS - 3_600_000), { newest })
  const first = ids.messageId()
  t.ok(first > newest)
  t.ok(ids.messageId() > first)
  t.ok(ids.taskId() > createIds(createManualClock(START_MS - 1)).taskId(), 'task ids too')
})

void t.test('a restart within the millisecond of the newest id gives larger ones', async (t) => {
  const newest = createIds(createManualClock(START_MS)).messageId()
  for (let start = 0; start < 50; start++) t.ok(createIds(createManualClock(START_MS), { newest }).messageId() > newest)
})

void t.test('task ids are whole numbers below 2^53 that increase; schedule ids are 32 hex digits', async (t) => {
  const ids = createIds(createManualClock())
  let last = 0
  for (let number = 0; number < 3_000; number++) {
    const taskId = ids.taskId()
    if (!(Number.isSafeInteger(taskId) && taskId > last)) t.fail(`${taskId} after ${last}`)
    last = taskId
  }
  t.match(ids.scheduleId(), /^[0-9a-f]{32}$/)
})

void t.test('task ids of all nodes differ and sort by time', async (t) => {
  const clock = createManualClock(START_MS)
  const nodes = Array.from({ length: 256 }, (_, node) => createIds(clock, { node }))
  const rounds = [0, 1, 2].map(() => {
    clock.advance(1)
    return nodes.flatMap((ids) => [ids.taskId(), ids.taskId()])
  })
  const all = rounds.flat()
  t.equal(new Set(all).size, all.length)
  t.ok(all.every((id) => Number.isSafeInteger(id)))
  for (const [at, round] of rounds.entries()) t.ok(Math.min(...round) > Math.max(0, ...(rounds[at - 1] ?? [])))
})

void t.test('ids sort after one that another push core has given', async (t) => {
  const clock = createManualClock(START_MS)
  const ids = createIds(clock)
  const own = ids.messageId()
  const sameMs = createIds(createManualClock(START_MS)).messageId()
  const ahead = createIds(createManualClock(START_MS + 5_000)).messageId()
  for (const other of [sameMs, ahead]) {
    ids.observe(other)
    const next = ids.messageId()
    t.ok(next > other && next > own)
  }
  const last = ids.messageId()
  ids.observe(own)
  t.ok(ids.messageId() > last, 'an older one changes nothing')
})
