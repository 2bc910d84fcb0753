import { pino } from 'pino'
import t from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { createMemorySessionDirectory } from '../../src/adapters/memory/session-directory.ts'
import { DeviceRetention } from '../../src/delivery/device-retention.ts'
import type { DeviceStore } from '../../src/ports/device-store.ts'
import { startForTests } from '../_util/redis-server.ts'
import { openOn } from '../_util/redis-stores.ts'
import { HOUR_MS, type ManualClock, START_MS } from '../contract/_util/clock.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { type OpenStores, openFixture, type Stores } from '../contract/_util/stores.ts'

const DAY_MS = 24 * HOUR_MS
const RETENTION_MS = 30 * DAY_MS
const LEASE_MS = 60_000

const openLmdb: OpenStores = async (t, { clock }) => {
  const store = openLmdbStore({ dir: t.testdir(), clock })
  t.teardown(() => store.close())
  return { ...store, reopen: () => Promise.reject(new Error('it is not opened again')) }
}

const openRedis: OpenStores = async (t, options) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  return openOn({ url: server.url })(t, options)
}

/** A process that forgets devices, without a worker: the test does the jobs. */
function process(
  { apps, devices, jobs }: Pick<Stores, 'apps' | 'devices' | 'jobs'>,
  clock: ManualClock,
  keptMs = RETENTION_MS,
) {
  const directory = createMemorySessionDirectory({ maxSessions: 100 })
  let forgotten = 0
  const events = { devicesForgotten: (count: number) => (forgotten += count) }
  const logger = pino({ enabled: false })
  const retentionMs = keptMs === 0 ? undefined : keptMs
  const retention = new DeviceRetention({ apps, devices, directory, jobs, retentionMs, clock, logger, events })

  /** False: nothing is due. */
  async function step(): Promise<boolean> {
    const [job] = await jobs.claim(clock.now(), LEASE_MS, { retention: 1 })
    if (job === undefined) return false
    const retry = await retention.handle(job)
    await (retry === undefined ? jobs.complete(job) : jobs.postpone(job, retry.retryAtMs))
    return true
  }

  return {
    retention,
    directory,
    step,
    forgotten: () => forgotten,
    /** Passes days with the walk of each. */
    async pass(days: number) {
      for (let day = 0; day < days; day++) {
        clock.advance(DAY_MS)
        while (await step()) clock.advance(10_000)
      }
    },
  }
}

const known = async ({ devices }: Pick<Stores, 'devices'>, ...tokens: string[]) => {
  const found = await Promise.all(tokens.map((token) => devices.get(appA, token)))
  return tokens.filter((_, n) => found[n] !== undefined)
}

for (const [name, open] of [
  ['LMDB', openLmdb],
  ['Redis', openRedis],
] as const) {
  void t.test(`${name}: who does not come back is forgotten, who does or stays connected is not`, async (t) => {
    const { clock, ...stores } = await openFixture(t, open)
    const { devices } = stores
    const { retention, directory, pass, forgotten } = process(stores, clock)
    await retention.start()
    for (const token of ['idle', 'active', 'connected']) await devices.report(appA, token, {}, START_MS)
    await devices.report(appB, 'idle too', {}, START_MS)
    await directory.open('connected', 'gateway')

    await pass(20)
    await devices.seen(appA, 'active', {}, clock.now())
    await pass(9)
    t.strictSame(await known(stores, 'idle', 'active', 'connected'), ['idle', 'active', 'connected'])
    await pass(2)
    t.strictSame(await known(stores, 'idle', 'active', 'connected'), ['active', 'connected'])
    t.equal(await devices.get(appB, 'idle too'), undefined)
    t.equal(forgotten(), 2)

    await directory.dropGateway('gateway')
    await pass(28)
    t.strictSame(await known(stores, 'connected'), ['connected'], 'it was there until a month ago')
    await pass(4)
    t.strictSame(await known(stores, 'active', 'connected'), [])
    t.equal(forgotten(), 4)
  })

  void t.test(`${name}: two push cores have one walk, and a step that broke off is done again`, async (t) => {
    const { clock, ...stores } = await openFixture(t, open)
    const { devices, jobs } = stores
    const tokens = Array.from({ length: 60 }, (_, n) => `device-${n}`)
    for (const token of tokens) await devices.report(appA, token, {}, START_MS)
    const done: Promise<boolean>[] = []
    const forget: DeviceStore['forget'] = async (...args) => {
      if (done.length === 40) throw new Error('killed')
      done.push(devices.forget(...args))
      return true
    }
    const first = process({ ...stores, devices: { ...devices, forget } }, clock)
    const second = process(stores, clock)
    await Promise.all([first.retention.start(), second.retention.start()])
    t.equal(await jobs.count('retention'), 1)
    await second.pass(29)
    clock.advance(DAY_MS)
    await t.rejects(first.step(), { message: 'killed' })
    await Promise.all(done)
    t.equal((await known(stores, ...tokens)).length, 20)
    t.equal(await second.step(), false, 'the first may still be at it')
    clock.advance(LEASE_MS)
    t.equal(await second.step(), true)
    t.strictSame(await known(stores, ...tokens), [])
    t.equal(second.forgotten(), 20)
    t.equal(await jobs.count('retention'), 1, 'the walk of the next day')
  })
}

void t.test('a large app is walked in bounded steps, one at a time, and the next app follows', async (t) => {
  const { clock, ...stores } = await openFixture(t, openLmdb)
  const { devices, jobs } = stores
  const tokens = Array.from({ length: 12_000 }, (_, n) => `device-${n}`)
  await Promise.all(tokens.map((token) => devices.report(appA, token, {}, START_MS)))
  await devices.report(appB, 'last', {}, START_MS)
  const { retention, pass, step, forgotten } = process(stores, clock, 2 * DAY_MS)
  await retention.start()
  await pass(1)
  clock.advance(DAY_MS)
  const counts: number[] = []
  do {
    clock.advance(2_500)
    t.equal(await jobs.count('retention'), 1)
    counts.push(forgotten())
  } while (await step())
  t.strictSame(counts, [0, 5_000, 10_000, 12_001], '2 000 a second')
  t.equal(await devices.get(appB, 'last'), undefined)
})

void t.test('devices that could not come back because nobody was there get a day for it', async (t) => {
  const { clock, ...stores } = await openFixture(t, openLmdb)
  const { devices } = stores
  for (const token of ['back', 'idle']) await devices.report(appA, token, {}, START_MS)
  await process(stores, clock).retention.start()
  clock.advance(2 * RETENTION_MS)
  const { retention, step, pass } = process(stores, clock)
  await retention.start()
  t.equal(await step(), true)
  t.equal(await step(), false)
  t.strictSame(await known(stores, 'back', 'idle'), ['back', 'idle'])
  await devices.seen(appA, 'back', {}, clock.now())
  await pass(1)
  t.strictSame(await known(stores, 'back', 'idle'), ['back'])
})

void t.test('kept for ever: no walk begins, and one of before ends', async (t) => {
  const { clock, ...stores } = await openFixture(t, openLmdb)
  const { devices, jobs } = stores
  await devices.report(appA, 'idle', {}, START_MS)
  await process(stores, clock).retention.start()
  const { retention, step } = process(stores, clock, 0)
  clock.advance(DAY_MS)
  t.equal(await step(), true)
  t.equal(await jobs.count('retention'), 0)
  await process(stores, clock).retention.start()
  await retention.start()
  t.equal(await jobs.count('retention'), 0)
  t.strictSame(await known(stores, 'idle'), ['idle'])
})
