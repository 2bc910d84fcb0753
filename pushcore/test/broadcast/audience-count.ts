import { PushError } from '@openmps/proto'
import { broadcastId } from '@openmps/proto/broadcast'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { AudienceCount } from '../../src/broadcast/audience-count.ts'
import { filterOf } from '../../src/broadcast/filter.ts'
import type { ClaimedJob } from '../../src/ports/job-queue.ts'
import type { StatsStore } from '../../src/ports/stats-store.ts'
import type { BroadcastAudience } from '../../src/push-request.ts'
import { createZone } from '../../src/schedule/time-zone.ts'
import { MAX_VERSIONS_PER_DAY, OTHER_VERSIONS } from '../../src/statistics/buffer.ts'
import { createStatistics } from '../../src/statistics/create-statistics.ts'
import { openCore } from '../_util/open-core.ts'
import { startForTests } from '../_util/redis-server.ts'
import { openOn } from '../_util/redis-stores.ts'
import { type createManualClock, HOUR_MS, START_MS } from '../contract/_util/clock.ts'
import { appA, frameOf, nextMessageId } from '../contract/_util/messages.ts'
import { type OpenStores, openFixture, type Stores } from '../contract/_util/stores.ts'
import { until } from '../guards/_util/until.ts'
import { broadcast, request } from './_util/gateway.ts'

const DAY_MS = 24 * HOUR_MS
const TASK = 77
const EVERYBODY: BroadcastAudience = { platform: 1, bound: { days: 'ever' }, unbound: { days: 'ever' } }
const ANDROID = { platform: 1, appVersion: '1.0' }

const openLmdb: OpenStores = async (t, { clock }) => {
  const options = { dir: t.testdir(), clock }
  let store = openLmdbStore(options)
  t.teardown(() => store.close())
  return {
    ...store,
    async reopen() {
      await store.close()
      store = openLmdbStore(options)
      return store
    },
  }
}

const openRedis: OpenStores = async (t, options) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  return openOn({ url: server.url })(t, options)
}

/** A process that counts over the stores, without a worker: the test does the jobs. */
function process({ broadcasts, devices, stats, jobs }: Stores, clock: ReturnType<typeof createManualClock>) {
  const logger = pino({ enabled: false })
  const zone = createZone('UTC')
  const statistics = createStatistics({ store: stats, zone, clock, logger, events: { statsDropped: () => undefined } })
  const count = new AudienceCount({ log: broadcasts, devices, statistics, jobs, clock, logger })
  return { count, pushed: async () => (await statistics.ofTask(appA, TASK)).pushed }
}

async function append({ broadcasts }: Pick<Stores, 'broadcasts'>, nowMs: number, taskId = TASK): Promise<void> {
  const id = broadcastId(nextMessageId(nowMs))
  const frame = frameOf('')
  const times = { acceptedAtMs: nowMs, expiresAtMs: nowMs + HOUR_MS }
  const one = { app: appA, id, messageKey: 'key', taskId, frame, title: '', perSecond: 0, ...times }
  t.match(await broadcasts.append({ ...one, filter: filterOf(EVERYBODY, nowMs) }), { outcome: 'stored' })
}

/** The only job that is there, claimed. */
async function claim({ jobs }: Pick<Stores, 'jobs'>, nowMs: number): Promise<ClaimedJob> {
  const [job, ...more] = await jobs.claim(nowMs, 60_000, { audience: 10 })
  if (job === undefined || more.length > 0) throw new Error(`${more.length} more jobs, or none`)
  return job
}

async function countThroughCrashes(t: Test, open: OpenStores): Promise<void> {
  const { clock, reopen, ...before } = await openFixture(t, open)
  let stores: Stores = before
  const tokens = Array.from({ length: 6_000 }, (_, n) => `device-${n}`)
  for (let from = 0; from < tokens.length; from += 1_000) {
    const some = tokens.slice(from, from + 1_000)
    await Promise.all(some.map((token, n) => stores.devices.report(appA, token, of(from + n), clock.now())))
  }
  await process(stores, clock).count.start({ app: appA, taskId: TASK, messageKey: 'key' })
  await append(stores, clock.now())

  let steps = 0
  let first: ClaimedJob | undefined
  for (; (await stores.jobs.count('audience')) > 0; steps++) {
    clock.advance(120_000)
    const job = await claim(stores, clock.now())
    first ??= job
    // It dies over the step, once before its last write is known, and another process does the step again.
    t.equal(await process(stores, clock).count.handle(job), undefined)
    stores = await reopen()
    clock.advance(1_000)
    t.equal(await process(stores, clock).count.handle(job), undefined)
    await stores.jobs.complete(job)
  }
  t.equal(steps, 3, 'two steps of the walk, and the addition')
  // A process died over the first step, when it had added the next: nobody knew until its lease ended.
  clock.advance(HOUR_MS)
  const late = process(stores, clock).count
  if (first !== undefined) await late.handle(first)
  while ((await stores.jobs.count('audience')) > 0) {
    clock.advance(120_000)
    const job = await claim(stores, clock.now())
    await late.handle(job)
    await stores.jobs.complete(job)
  }
  const { pushed } = process(stores, clock)
  t.equal(await pushed(), 5_000, 'each device once, and none of another platform')
  const rows = await stores.stats.ofTask(appA, TASK)
  t.match(
    rows.map(({ series, counts }) => [series.appVersion, counts.pushed]),
    [
      ['1.0', 4_000],
      ['2.0', 1_000],
    ],
  )
  for (const [resolution, unitMs] of [
    ['minute', 60_000],
    ['hour', HOUR_MS],
    ['day', DAY_MS],
  ] as const) {
    const { rows } = await stores.stats.query(appA, resolution, 0, Math.ceil(clock.now() / unitMs) + 1)
    t.strictSame(
      rows.map(({ at, counts }) => [at, counts.pushed]),
      [
        [Math.floor(START_MS / unitMs), 4_000],
        [Math.floor(START_MS / unitMs), 1_000],
      ],
      `by ${resolution} of the acceptance`,
    )
  }
}

const of = (n: number) => ({ platform: n < 5_000 ? 1 : 2, appVersion: n < 4_000 ? '1.0' : '2.0' })

void t.test('a process that dies over any step counts no device twice, on the embedded store', (t) =>
  countThroughCrashes(t, openLmdb),
)
void t.test('a process that dies over any step counts no device twice, on Redis', (t) =>
  countThroughCrashes(t, openRedis),
)

void t.test('what was added in part is completed by the same addition', async (t) => {
  const { clock, ...stores } = await openFixture(t, openLmdb)
  await stores.devices.report(appA, 'device', ANDROID, clock.now())
  const flushes: Parameters<StatsStore['add']>[0][] = []
  const failing: StatsStore = {
    ...stores.stats,
    async add(flush) {
      flushes.push(flush)
      if (flushes.length === 1) throw new PushError('UNAVAILABLE')
      await stores.stats.add(flush)
    },
  }
  const { count, pushed } = process({ ...stores, stats: failing }, clock)
  await count.start({ app: appA, taskId: TASK, messageKey: 'key' })
  await append(stores, clock.now())
  clock.advance(2_000)
  const walk = await claim(stores, clock.now())
  await count.handle(walk)
  await stores.jobs.complete(walk)
  const addition = await claim(stores, clock.now())
  await t.rejects(count.handle(addition), { code: 'UNAVAILABLE' })
  // Another device, and another hour: neither changes what is added.
  await stores.devices.report(appA, 'another', ANDROID, clock.now())
  clock.advance(HOUR_MS)
  await count.handle(addition)
  t.strictSame(flushes[1], flushes[0])
  t.equal(await pushed(), 1)
})

void t.test('a broadcast that was not appended is not counted, nor the repeat of another', async (t) => {
  const { clock, ...stores } = await openFixture(t, openLmdb)
  await stores.devices.report(appA, 'device', ANDROID, clock.now())
  const { count, pushed } = process(stores, clock)
  const counted = { app: appA, taskId: TASK, messageKey: 'key' }
  await count.start(counted)
  await count.drop(counted)
  t.equal(await stores.jobs.count('audience'), 0)

  await count.start(counted)
  clock.advance(2_000)
  const job = await claim(stores, clock.now())
  t.match(await count.handle(job), { retryAtMs: clock.now() + 1_000 }, 'the entry may come')
  clock.advance(28_000)
  t.equal(await count.handle(job), undefined, 'it does not')
  await append(stores, clock.now(), 78)
  clock.advance(1_000)
  t.equal(await count.handle(job), undefined, 'it is of another task')
  t.equal(await stores.jobs.count('audience'), 1, 'no step was added')
  t.equal(await pushed(), 0)
})

void t.test('a push core looks at 10 000 devices a second, and gives up a count that takes half a day', async (t) => {
  const { clock, ...stores } = await openFixture(t, openLmdb)
  const tokens = Array.from({ length: 1_000 }, (_, n) => `device-${n}`)
  await Promise.all(tokens.map((token) => stores.devices.report(appA, token, ANDROID, clock.now())))
  const { count, pushed } = process(stores, clock)
  await count.start({ app: appA, taskId: TASK, messageKey: 'key' })
  await append(stores, clock.now())
  clock.advance(2_000)
  const job = await claim(stores, clock.now())
  const atOnce = await Promise.all(Array.from({ length: 34 }, () => count.handle(job)))
  t.strictSame(atOnce.slice(0, 3), [undefined, { retryAtMs: clock.now() + 100 }, { retryAtMs: clock.now() + 100 }])
  t.strictSame(
    atOnce.slice(32),
    [{ retryAtMs: clock.now() + 500 }, { retryAtMs: clock.now() + 500 }],
    'of those at the same time 32 stand in line',
  )
  clock.advance(12 * HOUR_MS)
  t.equal(await count.handle(job), undefined)
  const addition = await stores.jobs.get(`${job.id.slice(0, -1)}1`)
  if (addition === undefined) throw new Error('the walk was not over')
  t.equal(await count.handle(addition), undefined)
  t.equal(await pushed(), 0)
})

void t.test('app versions beyond those that figures tell apart are counted as one', async (t) => {
  const { clock, ...stores } = await openFixture(t, openLmdb)
  const versions = Array.from({ length: MAX_VERSIONS_PER_DAY + 3 }, (_, n) => `1.${n}`)
  await Promise.all(
    versions.map((appVersion) => stores.devices.report(appA, appVersion, { ...ANDROID, appVersion }, clock.now())),
  )
  const { count } = process(stores, clock)
  await count.start({ app: appA, taskId: TASK, messageKey: 'key' })
  await append(stores, clock.now())
  while ((await stores.jobs.count('audience')) > 0) {
    clock.advance(2_000)
    const job = await claim(stores, clock.now())
    await count.handle(job)
    await stores.jobs.complete(job)
  }
  const rows = await stores.stats.ofTask(appA, TASK)
  t.equal(rows.length, MAX_VERSIONS_PER_DAY + 1)
  t.match(
    rows.find(({ series }) => series.appVersion === OTHER_VERSIONS),
    { counts: { pushed: 3 } },
  )
})

void t.test('pushed of a broadcast is whom it is for, as they stand, and not who has got it', async (t) => {
  const env = await openCore(t)
  const { core, store, clock } = env
  const known = (token: string, facts = ANDROID) => store.devices.report(appA, token, facts, clock.now())
  await Promise.all(['never bound', 'bound', 'logged out'].map((token) => known(token)))
  await known('apple', { platform: 2, appVersion: '1.0' })
  await store.devices.bind(appA, 'bound', 'ada', {}, clock.now())
  await store.devices.bind(appA, 'logged out', 'bob', {}, clock.now())
  clock.advance(10 * DAY_MS)
  await store.devices.unbind(appA, 'logged out', 'bob', clock.now())
  core.start()
  const audiences: [who: BroadcastAudience, devices: number][] = [
    [{ platform: 1, bound: { days: 'ever' } }, 1],
    [{ platform: 1, bound: { days: 7 } }, 0],
    [{ platform: 1, unbound: { days: 7 } }, 1],
    [{ platform: 1, unbound: { days: 'ever' } }, 2],
    [EVERYBODY, 3],
    [{ platform: 2, unbound: { days: 'ever' } }, 1],
  ]
  const tasks: { taskId: number; devices: number }[] = []
  for (const [n, [who, devices]] of audiences.entries()) {
    const { taskId } = await broadcast(t, env, `key ${n}`, who)
    // Again under the same key: nothing more is counted.
    t.match(await core.push(request(`key ${n}`, who)), { taskId })
    tasks.push({ taskId, devices })
  }
  clock.advance(1)
  await known('too late')
  await until(async () => {
    clock.advance(500)
    return (await store.jobs.count('audience')) === 0
  })
  for (const { taskId, devices } of tasks) {
    t.match(await core.statistics.ofTask(appA, taskId), { pushed: devices, succeeded: 0, arrived: 0 })
  }
  const day = core.statistics.dayOf(clock.now())
  const filter = { fromDay: day - 1, toDay: day, type: 'broadcast', platform: 1 } as const
  t.match(await core.statistics.total(appA, filter), { pushed: 7 })
})
