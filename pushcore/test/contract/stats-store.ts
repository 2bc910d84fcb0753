import type { AppRef } from '@openmps/proto/link'
import type { Test } from 'tap'
import {
  type Counts,
  monthOf,
  NO_COUNTS,
  type Resolution,
  type Series,
  STAT_COUNTERS,
  type StatDelta,
  type StatRow,
} from '../../src/ports/stats-store.ts'
import { PUSH_TYPES, type PushType } from '../../src/push-request.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { createRandom } from './_util/random.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const MINUTE = START_MS / 60_000
const DAY = Math.floor(START_MS / 86_400_000)

const series = (changes: Partial<Series> = {}): Series => ({
  platform: 1,
  channel: 0,
  type: 'simple',
  appVersion: '1.2.3',
  ...changes,
})

const delta = (counts: Partial<Counts>, changes: Partial<StatDelta> = {}): StatDelta => ({
  app: appA,
  minute: MINUTE,
  day: DAY,
  series: series(),
  taskId: 0,
  counts,
  ...changes,
})

/** The promises of StatsStore, for any adapter. */
export async function statsStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('sums are found by minute, hour and day, and survive a restart', async (t) => {
    const { stats, reopen } = await openFixture(t, open)
    t.strictSame(await stats.query(appA, 'minute', 0, Number.MAX_SAFE_INTEGER), { rows: [] })
    const deltas = [delta({ pushed: 2, arrived: 1 }), delta({ pushed: 3 }, { minute: MINUTE + 60, day: DAY + 1 })]
    await stats.add({ process: 'p', number: 1, deltas, reached: [] })
    await stats.add({ process: 'p', number: 2, deltas: [delta({ pushed: 1, opened: 4 })], reached: [] })
    const first = { at: MINUTE, series: series(), counts: { ...NO_COUNTS, pushed: 3, arrived: 1, opened: 4 } }
    const second = { ...first, counts: { ...NO_COUNTS, pushed: 3 } }

    const again = (await reopen()).stats
    const rows = async (resolution: Resolution, from: number, to: number) =>
      (await again.query(appA, resolution, from, to)).rows
    t.strictSame(await rows('minute', MINUTE, MINUTE + 60), [first, { ...second, at: MINUTE + 60 }])
    t.strictSame(await rows('minute', MINUTE + 1, MINUTE + 60), [{ ...second, at: MINUTE + 60 }])
    t.strictSame(await rows('minute', MINUTE + 1, MINUTE + 59), [])
    const hour = Math.floor(MINUTE / 60)
    t.strictSame(await rows('hour', hour, hour + 1), [
      { ...first, at: hour },
      { ...second, at: hour + 1 },
    ])
    t.strictSame(
      await rows('day', DAY, DAY + 1),
      [
        { ...first, at: DAY },
        { ...second, at: DAY + 1 },
      ],
      'days are the caller’s',
    )
    t.strictSame(await rows('day', DAY, DAY), [{ ...first, at: DAY }])
    t.strictSame((await again.query(appB, 'day', DAY, DAY + 1)).rows, [])
  })

  await t.test('every difference makes a series of its own', async (t) => {
    const { stats } = await openFixture(t, open)
    const all = [
      series(),
      series({ platform: 0, appVersion: '' }),
      series({ platform: 7 }),
      series({ channel: 11 }),
      ...PUSH_TYPES.filter((type) => type !== 'simple').map((type) => series({ type })),
      series({ appVersion: '1:2:3 "ü", \n' }),
    ]
    const deltas = all.map((one, n) => delta({ pushed: n + 1 }, { series: one }))
    await stats.add({ process: 'p', number: 1, deltas, reached: [] })
    const { rows } = await stats.query(appA, 'day', DAY, DAY)
    t.equal(rows.length, all.length)
    for (const [n, one] of all.entries()) {
      const row = rows.find(({ series }) => JSON.stringify(series) === JSON.stringify(one))
      t.equal(row?.counts.pushed, n + 1, JSON.stringify(one))
    }
  })

  await t.test('a flush that comes again changes nothing, one of another process does', async (t) => {
    const { stats } = await openFixture(t, open)
    // More than one call of a script takes.
    const many = Array.from({ length: 700 }, (_, n) => delta({ pushed: 1 }, { taskId: n + 1 }))
    const reached = Array.from({ length: 700 }, (_, n) => ({ app: appA, device: `device-${n}`, day: DAY }))
    const flush = { process: 'p', number: 1, deltas: many, reached }
    await stats.add(flush)
    await stats.add(flush)
    t.match((await stats.query(appA, 'day', DAY, DAY)).rows, [{ counts: { pushed: 700 } }])
    t.equal((await stats.reachedDevices(appA, DAY, DAY)).days.get(DAY), 700)
    await stats.add({ ...flush, number: 2 })
    await stats.add({ ...flush, process: 'q' })
    t.match((await stats.query(appA, 'day', DAY, DAY)).rows, [{ counts: { pushed: 2_100 } }])
    t.match(await stats.ofTask(appA, 700), [{ at: DAY, counts: { pushed: 3 } }])
  })

  await t.test('flushes of several processes are known by each, also after a restart', async (t) => {
    const { stats, reopen } = await openFixture(t, open)
    const flush = (process: string, number: number) => ({
      process,
      number,
      deltas: [delta({ pushed: 1 })],
      reached: [],
    })
    await stats.add(flush('p', 1))
    await stats.add(flush('a job', 1))
    await stats.add(flush('p', 2))
    const again = (await reopen()).stats
    for (const [process, number] of [
      ['a job', 1],
      ['p', 1],
      ['p', 2],
    ] as const) {
      await again.add(flush(process, number))
    }
    t.match((await again.query(appA, 'day', DAY, DAY)).rows, [{ counts: { pushed: 3 } }])
    await again.add(flush('p', 3))
    t.match((await again.query(appA, 'day', DAY, DAY)).rows, [{ counts: { pushed: 4 } }])
  })

  await t.test('a task has sums of its own, by day', async (t) => {
    const { stats } = await openFixture(t, open)
    const deltas = [
      delta({ pushed: 2 }, { taskId: 7 }),
      delta({ arrived: 1 }, { taskId: 7, day: DAY + 1, series: series({ platform: 2 }) }),
      delta({ pushed: 5 }, { taskId: 8 }),
      delta({ pushed: 9 }, { taskId: 7, app: appB }),
    ]
    await stats.add({ process: 'p', number: 1, deltas, reached: [] })
    t.strictSame(await stats.ofTask(appA, 7), [
      { at: DAY, series: series(), counts: { ...NO_COUNTS, pushed: 2 } },
      { at: DAY + 1, series: series({ platform: 2 }), counts: { ...NO_COUNTS, arrived: 1 } },
    ])
    t.match(await stats.ofTask(appB, 7), [{ counts: { pushed: 9 } }])
    t.strictSame(await stats.ofTask(appA, 9), [])
  })

  await t.test(
    'each device counts once a day and once a month, in whatever order it is told around midnight',
    async (t) => {
      const { stats, devices, clock } = await openFixture(t, open)
      for (const device of ['a', 'b', 'c']) await devices.report(appA, device, {}, START_MS)
      // START_MS is in the middle of January 2027: the month ends within the days below.
      const first = DAY + 16
      clock.advance(18 * 86_400_000)
      t.not(monthOf(first), monthOf(first + 1), 'the month changes after the first day')
      let number = 0
      const tell = async (...told: [device: string, day: number][]) => {
        const reached = told.map(([device, day]) => ({ app: appA, device, day }))
        await stats.add({ process: 'p', number: ++number, deltas: [], reached })
      }
      await tell(['a', first], ['b', first + 1], ['a', first])
      await tell(['b', first], ['a', first + 1], ['b', first + 1], ['c', first - 1])
      await tell(['a', first + 2], ['b', first], ['a', first + 1], ['c', first])
      await stats.add({ process: 'q', number: 1, deltas: [], reached: [{ app: appB, device: 'd', day: first }] })

      const { days, months } = await stats.reachedDevices(appA, first - 1, first + 2)
      t.strictSame(
        [...days].sort(([left], [right]) => left - right),
        [
          [first - 1, 1],
          [first, 3],
          [first + 1, 2],
          [first + 2, 1],
        ],
      )
      t.strictSame(
        [...months].sort(([left], [right]) => left - right),
        [
          [monthOf(first), 3],
          [monthOf(first + 1), 2],
        ],
      )
      t.strictSame([...(await stats.reachedDevices(appB, first, first)).days], [[first, 1]])
    },
  )

  await t.test('sums of random flushes agree with an independent tally, in every dimension', async (t) => {
    const { stats, clock } = await openFixture(t, open)
    clock.advance(3_000 * 60_000)
    const random = createRandom(7)
    const tally = new Map<string, number>()
    const note = (key: string, by: number) => tally.set(key, (tally.get(key) ?? 0) + by)
    for (let number = 1; number <= 60; number++) {
      const deltas: StatDelta[] = []
      for (let n = 0; n < 50; n++) {
        const app: AppRef = random.pick([appA, appB])
        const minute = MINUTE + random.below(3_000)
        const one = series({
          platform: random.pick([0, 1, 2, 7]),
          channel: random.pick([0, 5]),
          type: random.pick<PushType>(PUSH_TYPES),
          appVersion: random.pick(['', '1.0', '2.0']),
        })
        const counter = random.pick(STAT_COUNTERS)
        const by = 1 + random.below(5)
        const day = Math.floor((minute + 480) / 1_440)
        deltas.push(delta({ [counter]: by }, { app, minute, day, series: one }))
        for (const [resolution, at] of [
          ['minute', minute],
          ['hour', Math.floor(minute / 60)],
          ['day', day],
        ] as const) {
          note(rowKey(app, resolution, { at, series: one }, counter), by)
        }
      }
      await stats.add({ process: 'p', number, deltas, reached: [] })
    }
    const found = new Map<string, number>()
    for (const app of [appA, appB]) {
      for (const [resolution, unit] of [
        ['minute', 1],
        ['hour', 60],
        ['day', 1_440],
      ] as const) {
        const { rows } = await stats.query(
          app,
          resolution,
          Math.floor(MINUTE / unit),
          Math.ceil((MINUTE + 4_000) / unit),
        )
        for (const row of rows) {
          for (const counter of STAT_COUNTERS) {
            if (row.counts[counter] > 0) found.set(rowKey(app, resolution, row, counter), row.counts[counter])
          }
        }
        const times = rows.map(({ at }) => at)
        t.strictSame(
          times,
          [...times].sort((left, right) => left - right),
          `${resolution}s in the order of time`,
        )
      }
    }
    t.strictSame(new Map([...found].sort()), new Map([...tally].sort()))
  })
}

const rowKey = (app: AppRef, resolution: Resolution, { at, series }: Pick<StatRow, 'at' | 'series'>, counter: string) =>
  JSON.stringify([app.appId, resolution, at, series.platform, series.channel, series.type, series.appVersion, counter])
