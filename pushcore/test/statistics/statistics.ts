import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PushError } from '@openmps/proto'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { NO_COUNTS, type StatFlush, type StatsStore } from '../../src/ports/stats-store.ts'
import { createZone } from '../../src/schedule/time-zone.ts'
import { MAX_VERSIONS_PER_DAY, MAX_WAITING, OTHER_VERSIONS, StatsBuffer } from '../../src/statistics/buffer.ts'
import { createStatistics } from '../../src/statistics/create-statistics.ts'
import type { StatEvent } from '../../src/statistics/statistics.ts'
import { createManualClock, HOUR_MS, START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'

const DAY = Math.floor(START_MS / 86_400_000)
const ALL = { fromDay: 0, toDay: DAY + 400 }

const event = (counter: StatEvent['counter'], changes: Partial<StatEvent> = {}): StatEvent => ({
  app: appA,
  counter,
  as: { type: 'simple', taskId: 0, platform: 1, appVersion: '1.0' },
  atMs: START_MS,
  ...changes,
})

/** Over the embedded store, whose writes can be made to fail before or after they happen. */
async function setUp(t: Test, timeZone = 'UTC') {
  const clock = createManualClock()
  const dir = await mkdtemp(join(tmpdir(), 'openmps-stats-'))
  const lmdb = openLmdbStore({ dir, clock })
  t.teardown(async () => {
    await lmdb.close()
    await rm(dir, { recursive: true })
  })
  await lmdb.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 's', active: true, apps: [appA] })
  const all = {
    fails: 'never' as 'never' | 'before' | 'after',
    flushes: [] as StatFlush[],
    writing: Promise.resolve() as Promise<unknown>,
    dropped: 0,
  }
  const store: StatsStore = {
    ...lmdb.stats,
    add(flush) {
      all.flushes.push(flush)
      const writing = write(flush)
      all.writing = writing.catch(() => undefined)
      return writing
    },
  }
  async function write(flush: StatFlush): Promise<void> {
    if (all.fails === 'before') throw new PushError('UNAVAILABLE')
    await lmdb.stats.add(flush)
    if (all.fails === 'after') throw new PushError('UNAVAILABLE')
  }
  const statistics = createStatistics({
    store,
    zone: createZone(timeZone),
    clock,
    logger: pino({ level: 'silent' }),
    events: { statsDropped: (count) => (all.dropped += count) },
  })
  t.teardown(() => statistics.close())
  /** Lets a second pass, and waits for the write that it has begun, and for what stands right behind it. */
  const second = async () => {
    clock.advance(1_000)
    await all.writing
    await new Promise(setImmediate)
  }
  return Object.assign(all, { clock, statistics, stats: lmdb.stats, second })
}

void t.test('events are written once a second, and only if there are any', async (t) => {
  const { statistics, second, flushes } = await setUp(t)
  statistics.start()
  statistics.count(event('pushed', { times: 3 }))
  statistics.count(event('pushed'))
  statistics.count(event('arrived', { device: 'd' }))
  t.equal(flushes.length, 0)
  await second()
  t.match(flushes, [
    { number: 1, deltas: [{ counts: { pushed: 4, arrived: 1 } }], reached: [{ device: 'd', day: DAY }] },
  ])
  await second()
  t.equal(flushes.length, 1)
  t.strictSame(await statistics.total(appA, ALL), { ...NO_COUNTS, pushed: 4, arrived: 1 })
})

void t.test('the store is told of a device once a day', (t) => {
  const buffer = new StatsBuffer('p', (minute) => Math.floor(minute / 1_440))
  const arrived = (device: string, day: number) => event('arrived', { device, atMs: day * 86_400_000 })
  const told = () => buffer.take()?.reached.map(({ device, day }) => [device, day])
  for (const device of ['a', 'b', 'a']) t.equal(buffer.add(arrived(device, DAY)), true)
  t.strictSame(told(), [
    ['a', DAY],
    ['b', DAY],
  ])
  for (const device of ['a', 'c']) buffer.add(arrived(device, DAY))
  t.strictSame(told(), [['c', DAY]])
  buffer.add(arrived('a', DAY + 1))
  t.strictSame(told(), [['a', DAY + 1]])
  t.end()
})

void t.test('a flush that fails is sent again as it was, whether it happened or not, and counts once', async (t) => {
  for (const fails of ['before', 'after'] as const) {
    const all = await setUp(t)
    const { statistics, second, flushes } = all
    statistics.start()
    all.fails = fails
    statistics.count(event('pushed'))
    await second()
    statistics.count(event('pushed'))
    await second()
    all.fails = 'never'
    await second()
    await second()
    t.strictSame(
      flushes.map(({ number }) => number),
      [1, 1, 1, 2],
      fails,
    )
    t.equal(flushes[1], flushes[0], 'unchanged')
    t.match(await statistics.total(appA, ALL), { pushed: 2 })
    await statistics.close()
  }
})

void t.test('closing writes what waits, also behind a flush that had failed', async (t) => {
  const all = await setUp(t)
  const { statistics, second } = all
  statistics.start()
  all.fails = 'before'
  statistics.count(event('pushed'))
  await second()
  all.fails = 'never'
  statistics.count(event('pushed'))
  await Promise.all([statistics.close(), statistics.close()])
  t.match(await all.stats.query(appA, 'day', DAY, DAY), { rows: [{ counts: { pushed: 2 } }] })
})

void t.test('filters choose series and days, of the app or of one task', async (t) => {
  const { statistics } = await setUp(t, 'Asia/Shanghai')
  const as = { type: 'multiple', taskId: 9, platform: 2, appVersion: '' } as const
  statistics.count(event('pushed'))
  // 16:00 UTC is the next day in Shanghai.
  statistics.count(event('pushed', { as, channel: 2, times: 10, atMs: START_MS + 8 * HOUR_MS }))
  statistics.count(event('arrived', { as, times: 7, atMs: START_MS + 33 * HOUR_MS }))
  await statistics.close()
  const of = async (filter: object) => (await statistics.total(appA, { ...ALL, ...filter })).pushed
  t.equal(await of({}), 11)
  t.equal(await of({ toDay: DAY }), 1)
  t.equal(await of({ fromDay: DAY + 1 }), 10)
  t.equal(statistics.dayOf(START_MS + 8 * HOUR_MS), DAY + 1)
  t.equal(await of({ platform: 1 }), 1)
  t.equal(await of({ channel: 2 }), 10)
  t.equal(await of({ type: 'multiple' }), 10)
  t.equal(await of({ type: 'multiple', platform: 1 }), 0)
  t.match(await statistics.ofTask(appA, 9), { pushed: 10, arrived: 7 })
  t.match(await statistics.ofTask(appA, 9, { ...ALL, toDay: DAY + 1 }), { pushed: 10, arrived: 0 })
  t.match(await statistics.ofTask(appA, 9, { ...ALL, channel: 0 }), { pushed: 0, arrived: 7 })
  t.match(await statistics.ofTask(appA, 8), { pushed: 0 })
})

void t.test('different devices are counted once a day and month of the zone', async (t) => {
  for (const [timeZone, days, months] of [
    ['UTC', [2, 1], [2, 1]],
    ['Asia/Shanghai', [1, 2], [1, 2]],
  ] as const) {
    const { statistics, clock } = await setUp(t, timeZone)
    const midnight = Date.parse('2027-02-01T00:00:00Z')
    clock.advance(midnight - START_MS)
    const lastDay = midnight / 86_400_000 - 1
    // In UTC before midnight, in Shanghai after; the third is after both, the fourth before both.
    const told: [device: string, atMs: number][] =
      timeZone === 'UTC'
        ? [
            ['a', -HOUR_MS],
            ['b', -HOUR_MS],
            ['a', -HOUR_MS],
            ['b', HOUR_MS],
          ]
        : [
            ['a', -9 * HOUR_MS],
            ['a', -HOUR_MS],
            ['b', -HOUR_MS],
            ['b', HOUR_MS],
          ]
    for (const [device, after] of told) statistics.count(event('arrived', { device, atMs: midnight + after }))
    await statistics.close()
    const found = await statistics.reachedDevices(appA, lastDay, lastDay + 1)
    t.strictSame([found.days.get(lastDay), found.days.get(lastDay + 1)], days, timeZone)
    t.strictSame([...found.months.values()], months)
  }
})

void t.test('old figures are forgotten by resolution, at most as many as asked for', async (t) => {
  const { statistics, stats } = await setUp(t)
  for (const taskId of [5, 6]) {
    statistics.count(event('arrived', { as: { ...event('pushed').as, taskId }, device: `d${taskId}` }))
  }
  statistics.count(event('pushed', { atMs: START_MS + 401 * 24 * HOUR_MS }))
  await statistics.close()
  const left = async () => ({
    minutes: (await stats.query(appA, 'minute', 0, 1e12)).rows.length,
    hours: (await stats.query(appA, 'hour', 0, 1e12)).rows.length,
    days: (await stats.query(appA, 'day', 0, 1e12)).rows.length,
    tasks: (await stats.ofTask(appA, 5)).length + (await stats.ofTask(appA, 6)).length,
    reached: (await stats.reachedDevices(appA, DAY, DAY)).days.size,
  })
  const after = (days: number) => START_MS + days * 24 * HOUR_MS
  t.equal(await stats.prune(after(1), 100), 0)
  t.equal(await stats.prune(after(2), 100), 1, 'which flush was the last')
  t.strictSame(await left(), { minutes: 2, hours: 2, days: 2, tasks: 2, reached: 1 })
  t.equal(await stats.prune(after(3), 100), 1)
  t.strictSame(await left(), { minutes: 1, hours: 2, days: 2, tasks: 2, reached: 1 })
  t.equal(await stats.prune(after(33), 100), 1)
  t.strictSame(await left(), { minutes: 1, hours: 1, days: 2, tasks: 2, reached: 1 })
  t.equal(await stats.prune(after(401), 1), 1)
  t.equal(await stats.prune(after(401), 2), 2)
  t.equal(await stats.prune(after(401), 100), 1)
  t.equal(await stats.prune(after(401), 100), 0)
  t.strictSame(await left(), { minutes: 1, hours: 1, days: 1, tasks: 0, reached: 0 })
})

void t.test('what waits is bounded: versions, then series', async (t) => {
  const buffer = new StatsBuffer('p', () => DAY)
  const of = (appVersion: string, more: object = {}) =>
    event('pushed', { as: { type: 'simple', taskId: 0, platform: 1, appVersion, ...more } })
  for (let n = 0; n < MAX_VERSIONS_PER_DAY + 20; n++) t.equal(buffer.add(of(`v${n}`)), true)
  t.equal(buffer.add(of('v0')), true)
  const deltas = buffer.take()?.deltas ?? []
  t.equal(deltas.length, MAX_VERSIONS_PER_DAY + 1)
  t.match(deltas.find(({ series }) => series.appVersion === OTHER_VERSIONS)?.counts, { pushed: 20 })
  t.match(
    deltas.find(({ series }) => series.appVersion === 'v0')?.counts,
    { pushed: 2 },
    'known ones are still told apart',
  )
  t.equal(buffer.take(), undefined)

  let refused = 0
  for (let taskId = 0; taskId < MAX_WAITING + 5; taskId++) if (!buffer.add(of('v0', { taskId }))) refused++
  t.equal(refused, 5)
  t.equal(buffer.add(of('v0', { taskId: 0 })), true, 'what is there counts on')
})

void t.test('an event that finds no room is counted as dropped', async (t) => {
  const all = await setUp(t)
  all.fails = 'before'
  for (let taskId = 0; taskId < 2 * MAX_WAITING; taskId++) {
    all.statistics.count(event('pushed', { as: { ...event('pushed').as, taskId }, times: 2 }))
  }
  t.ok(all.dropped > 0 && all.dropped <= 2 * MAX_WAITING, `${all.dropped} were dropped`)
})
