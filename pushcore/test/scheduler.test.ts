import t from 'tap'
import { openLmdbStore } from '../src/adapters/lmdb/index.ts'
import { createIds } from '../src/ids.ts'
import type { PushRequest, Strategy } from '../src/push-request.ts'
import { Scheduler } from '../src/schedule/scheduler.ts'
import { createManualClock, HOUR_MS, type ManualClock } from './contract/_util/clock.ts'

const DAY_MS = 24 * HOUR_MS
/** Monday 2026-06-01 00:00 in Shanghai. */
const MONDAY_MS = Date.parse('2026-05-31T16:00:00Z')

const request = (strategy: Strategy): PushRequest => ({
  app: { appId: 'a', workspaceId: 'w' },
  taskName: 'task',
  targets: [{ target: { kind: 'user', id: 'u' }, messageKey: 'key' }],
  notice: { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 60,
  strategy,
  extras: {},
})

function setUp(t: Tap) {
  const clock = createManualClock(MONDAY_MS)
  const store = openLmdbStore({ dir: t.testdir(), clock })
  t.teardown(() => store.close())
  const pushed: { keys: string[]; validFromMs: number; strategy: string }[] = []
  const scheduler = new Scheduler({
    jobs: store.jobs,
    ids: createIds(clock),
    clock,
    timeZone: 'Asia/Shanghai',
    push: async ({ targets, strategy }, validFromMs) => {
      pushed.push({ keys: targets.map(({ messageKey }) => messageKey), validFromMs, strategy: strategy.kind })
    },
  })
  return { clock, scheduler, pushed, jobs: store.jobs }
}

type Tap = { testdir(): string; teardown(run: () => unknown): void }
type SetUp = ReturnType<typeof setUp>

/** Does the jobs that are due now, as the worker would. */
async function work({ clock, scheduler, jobs }: Pick<SetUp, 'scheduler' | 'jobs'> & { clock: ManualClock }) {
  for (const job of await jobs.claim(clock.now(), 60_000, 10)) {
    await scheduler.handle(job)
    await jobs.complete(job.id)
  }
}

void t.test('a push at a fixed time is pushed once, then, and with its own message key', async (t) => {
  const all = setUp(t)
  const fixedTimeMs = MONDAY_MS + HOUR_MS
  t.match(await all.scheduler.add(request({ kind: 'at', fixedTimeMs })), {
    kind: 'scheduled',
    scheduleId: /^[0-9a-f]{32}$/,
  })
  await work(all)
  t.strictSame(all.pushed, [])
  all.clock.advance(HOUR_MS + 5_000)
  await work(all)
  await work(all)
  t.strictSame(
    all.pushed,
    [{ keys: ['key'], validFromMs: fixedTimeMs, strategy: 'now' }],
    'valid from the planned time',
  )
})

void t.test('a loop is pushed on each of its days under a key of that day, and ends with its window', async (t) => {
  const all = setUp(t)
  const loop = { kind: 'loop', startTimeMs: MONDAY_MS, endTimeMs: MONDAY_MS + 8 * DAY_MS } as const
  await all.scheduler.add(request({ ...loop, circle: 'weekly', circleValues: [1, 3], time: '09:30:00' }))
  for (let hour = 0; hour < 12 * 24; hour++) {
    all.clock.advance(HOUR_MS)
    await work(all)
  }
  t.strictSame(
    all.pushed.map(({ keys }) => keys[0]),
    ['key-20260601', 'key-20260603', 'key-20260608'],
  )
  t.equal(all.pushed[0]?.validFromMs, MONDAY_MS + 9.5 * HOUR_MS)
  t.equal(await all.jobs.count('schedule:1:a/w'), 0)
})

void t.test('times that were missed while the service was down are pushed late, each once', async (t) => {
  const all = setUp(t)
  const loop = { kind: 'loop', startTimeMs: MONDAY_MS, endTimeMs: MONDAY_MS + 2 * DAY_MS } as const
  await all.scheduler.add(request({ ...loop, circle: 'daily', circleValues: [], time: '08:00:00' }))
  all.clock.advance(5 * DAY_MS)
  for (let turn = 0; turn < 6; turn++) await work(all)
  t.strictSame(
    all.pushed.map(({ validFromMs }) => (validFromMs - MONDAY_MS) / HOUR_MS),
    [8, 32, 56],
  )
})

void t.test('an app has at most 100 pushes waiting, also when they are asked for at once', async (t) => {
  const { scheduler, jobs } = setUp(t)
  const later = request({ kind: 'at', fixedTimeMs: MONDAY_MS + HOUR_MS })
  const results = await Promise.allSettled(Array.from({ length: 105 }, () => scheduler.add(later)))
  t.equal(results.filter(({ status }) => status === 'fulfilled').length, 100)
  t.match(results.at(-1), { status: 'rejected', reason: { code: 'INVALID_ARGUMENT' } })
  t.equal(await jobs.count('schedule:1:a/w'), 100)
  const other = { ...later, app: { appId: 'b', workspaceId: 'w' } }
  t.match(await scheduler.add(other), { kind: 'scheduled' }, 'another app has its own hundred')
})
