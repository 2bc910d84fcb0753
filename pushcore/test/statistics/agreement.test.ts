import { randomInt } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { createReadingCount } from '../../src/broadcast/count-readings.ts'
import { countedMessages } from '../../src/delivery/counted-messages.ts'
import type { StatsStore } from '../../src/ports/stats-store.ts'
import { createZone } from '../../src/schedule/time-zone.ts'
import { createStatistics } from '../../src/statistics/create-statistics.ts'
import { startForTests } from '../_util/redis-server.ts'
import { openOn } from '../_util/redis-stores.ts'
import { createManualClock, HOUR_MS, type ManualClock } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { createRandom, type Random } from '../contract/_util/random.ts'
import type { Stores } from '../contract/_util/stores.ts'
import { type Counting, EVENTS_A_STEP, EventRun, TASKS } from './_util/event-run.ts'
import { dayOf, RUN_ZONE, type Sums, sumsOf } from './_util/tally.ts'

const EVENTS = 100_000
/** The run goes from one month into the next, and ends before the first minutes are forgotten. */
const BEGIN_MS = Date.UTC(2027, 0, 31, 6)
const MAX_PAUSE_MS = 50 * 60_000
/** Each push core of the run lives for so many flushes, then it is closed or killed. */
const FLUSHES_A_LIFE = 8
const STEPS_A_FLUSH = 4

/** One push core over the store: its statistics, and the end of its life. */
interface Life extends Counting {
  /** Lets a second pass on its clock as often as it takes until all that was counted is written. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** Its store fails now and then: before it has written a flush, or after, so that only the answer is lost. */
function openLife(stores: Stores, run: EventRun, random: Random, now: ManualClock): Life {
  let last: Promise<boolean> = Promise.resolve(true)
  const write = async (flush: Parameters<StatsStore['add']>[0]) => {
    if (random.chance(0.2)) return false
    await stores.stats.add(flush)
    return !random.chance(0.2)
  }
  const store: StatsStore = {
    ...stores.stats,
    async add(flush) {
      last = write(flush)
      if (!(await last)) throw new PushError('UNAVAILABLE')
    },
  }
  // Of its own, because it stands still when the process is killed.
  const timers = createManualClock()
  const clock = { now: () => now.now(), after: timers.after }
  const statistics = createStatistics({
    store,
    zone: createZone(RUN_ZONE.name),
    clock,
    logger: pino({ level: 'silent' }),
    events: {
      statsDropped: () => {
        throw new Error('events were dropped')
      },
    },
  })
  statistics.start()
  const countReadings = createReadingCount(statistics, (id) => run.find(id), clock)
  return {
    messages: countedMessages(stores.messages, statistics, clock),
    countReadings: (first) => countReadings(appA, first),
    async flush() {
      for (let written = false; !written; ) {
        timers.advance(1_000)
        written = await last
        // The next second is waited for from the end of the write on.
        await new Promise(setImmediate)
      }
    },
    close: () => statistics.close(),
  }
}

async function follow(t: Test, stores: Stores, clock: ManualClock): Promise<void> {
  const seed = Number(process.env.MODEL_SEED ?? randomInt(2 ** 31))
  const random = createRandom(seed)
  t.comment(`seed ${seed}`)
  await stores.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 's', active: true, apps: [appA] })
  const run = new EventRun(random, clock)
  await run.begin(stores.devices)
  let events = 0
  let killed = 0
  const step = async (life: Life) => {
    await run.step(life, stores.devices, stores.broadcasts)
    events += EVENTS_A_STEP
  }
  while (events < EVENTS || killed === 0) {
    const life = openLife(stores, run, random, clock)
    for (let flushes = 0; flushes < FLUSHES_A_LIFE; flushes++) {
      for (let steps = 0; steps < STEPS_A_FLUSH; steps++) await step(life)
      await life.flush()
      run.tally.keep()
      await run.pass(random.below(MAX_PAUSE_MS), life.messages)
    }
    await step(life)
    const isKilled = random.chance(0.5)
    // Killed, it has not written what came after its last flush; what it had written before is not lost.
    if (isKilled) run.tally.lose()
    else {
      await life.flush()
      await life.close()
      run.tally.keep()
    }
    killed += isKilled ? 1 : 0
  }
  await compare(t, run, stores.stats, clock.now())
  t.comment(`${events} events, ${killed} push cores killed`)
}

async function compare(t: Test, run: EventRun, stats: StatsStore, nowMs: number): Promise<void> {
  const found: Sums = new Map()
  const note = (sums: Sums) => {
    for (const [line, times] of sums) found.set(line, times)
  }
  const unit = { minute: 60_000, hour: HOUR_MS }
  for (const resolution of ['minute', 'hour'] as const) {
    const [from, to] = [BEGIN_MS, nowMs].map((ms) => Math.floor(ms / unit[resolution]))
    note(sumsOf(resolution, (await stats.query(appA, resolution, from ?? 0, to ?? 0)).rows))
  }
  const [first, last] = [dayOf(BEGIN_MS), dayOf(nowMs)]
  note(sumsOf('day', (await stats.query(appA, 'day', first, last)).rows))
  for (const task of TASKS) note(sumsOf(`task-${task}`, await stats.ofTask(appA, task)))
  t.equal(found.size, run.tally.kept.size)
  const different = [...run.tally.kept].filter(([line, times]) => found.get(line) !== times)
  t.strictSame(
    different.slice(0, 5).map(([line, times]) => [line, times, found.get(line)]),
    [],
    'every sum is the tally',
  )

  const { days, months } = await stats.reachedDevices(appA, first, last)
  const reached = (of: (day: number) => number) => {
    const groups = new Map<number, Set<string>>()
    for (const one of run.tally.reached) {
      const [day = '', device = ''] = one.split(' ')
      const group = groups.get(of(Number(day))) ?? new Set()
      groups.set(of(Number(day)), group.add(device))
    }
    return [...groups].map(([at, devices]) => [at, devices.size]).sort()
  }
  t.strictSame(
    [...days].sort(),
    reached((day) => day),
  )
  const month = (day: number) => {
    const date = new Date(day * 24 * HOUR_MS)
    return date.getUTCFullYear() * 12 + date.getUTCMonth()
  }
  t.strictSame([...months].sort(), reached(month))
}

const ROOMY = { maxInbox: 1_000_000, maxWaiting: 1_000_000 }

void t.test('the figures of the embedded store agree with an independent count of 100 000 random events', async (t) => {
  const clock = createManualClock(BEGIN_MS)
  const store = openLmdbStore({ dir: t.testdir(), clock, limits: ROOMY })
  t.teardown(() => store.close())
  await follow(t, store, clock)
})

void t.test('the figures of Redis agree with an independent count of 100 000 random events', async (t) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  const clock = createManualClock(BEGIN_MS)
  const limits = { inboxMessages: ROOMY.maxInbox, waitingMessages: ROOMY.maxWaiting }
  await follow(t, await openOn({ url: server.url })(t, { clock, limits }), clock)
})
