import { PushError } from '@openmps/proto'
import t from 'tap'
import { createManualClock, HOUR_MS } from './contract/_util/clock.ts'
import { localTimes } from './schedule/_util/local-times.ts'
import {
  APP,
  at,
  DAY_MS,
  daily,
  MONDAY_MS,
  OTHER_APP,
  PLACES,
  request,
  startService,
  stopPlaces,
} from './schedule/_util/service.ts'

t.teardown(stopPlaces)

for (const [name, create] of PLACES) {
  void t.test(`${name}: a push at a fixed time is pushed once, then, and with its own message key`, async (t) => {
    const service = await startService(t, create(t))
    const fixedTimeMs = MONDAY_MS + HOUR_MS
    t.match(await service.scheduler.add(request(at(fixedTimeMs))), {
      kind: 'scheduled',
      scheduleId: /^[0-9a-f]{32}$/,
    })
    service.clock.advance(HOUR_MS - 1)
    await service.work()
    t.strictSame(service.pushed, [])
    service.clock.advance(5_001)
    await service.work()
    await service.work()
    t.strictSame(
      service.pushed,
      [{ key: 'key', atMs: fixedTimeMs + 5_000, validFromMs: fixedTimeMs }],
      'valid from the planned time',
    )
    t.match(await service.store.list(APP), [{ closed: true, doneToMs: fixedTimeMs }])
  })

  void t.test(`${name}: a loop is pushed on each of its days under a key of that day, and ends`, async (t) => {
    const service = await startService(t, create(t))
    await service.add({
      kind: 'loop',
      startTimeMs: MONDAY_MS,
      endTimeMs: MONDAY_MS + 8 * DAY_MS,
      circle: 'weekly',
      circleValues: [1, 3],
      time: '09:30:00',
    })
    for (let half = 0; half < 12 * 48; half++) {
      service.clock.advance(HOUR_MS / 2)
      await service.work()
    }
    t.strictSame(service.keys(), ['key-20260601', 'key-20260603', 'key-20260608'])
    t.strictSame(
      service.pushed.map(({ atMs }) => (atMs - MONDAY_MS) / HOUR_MS),
      [9.5, 57.5, 177.5],
    )
    t.match(await service.store.list(APP), [{ closed: true }])
    t.equal(await service.jobs.count('schedule:1:a/w'), 0)
  })

  void t.test(
    `${name}: what fell due while nothing ran is sent while it is valid, then skipped and counted`,
    async (t) => {
      const place = create(t)
      const before = await startService(t, place)
      const valid = { expiresInSeconds: 36 * 3_600 }
      await before.add(daily('08:00:00', 5), valid)
      await before.close()

      // 10:00 of the fourth day: the third is 26 hours old, the second 50.
      const clock = createManualClock(MONDAY_MS + 3 * DAY_MS + 10 * HOUR_MS)
      const after = await startService(t, place, { clock })
      await after.work()
      t.strictSame(after.keys(), ['key-20260603', 'key-20260604'], 'in their order, each once')
      t.strictSame(
        after.pushed.map(({ validFromMs }) => (validFromMs - MONDAY_MS) / HOUR_MS),
        [56, 80],
        'none lives longer for having been late',
      )
      t.equal(after.missed, 2)
      t.match(after.reminders, [/: planned for 2026-06-01T00:00:00/, /: planned for 2026-06-02T00:00:00/])
      clock.advance(DAY_MS)
      await after.work()
      t.strictSame(after.keys(), ['key-20260603', 'key-20260604', 'key-20260605'])
      t.match(await after.store.list(APP), [{ closed: true }])
    },
  )

  void t.test(`${name}: a service that is started anew every few hours fires each day once`, async (t) => {
    const place = create(t)
    const clock = createManualClock(MONDAY_MS)
    const keys: string[] = []
    let service = await startService(t, place, { clock })
    await service.add(daily('08:00:00', 6), { expiresInSeconds: 60 })
    for (let step = 0; step < 28; step++) {
      clock.advance(5 * HOUR_MS + 1)
      // Valid for a minute: so the service looks within it.
      const due = [0, 1, 2, 3, 4, 5].map((day) => MONDAY_MS + day * DAY_MS + 8 * HOUR_MS)
      await service.close()
      const late = due.find((ms) => ms > clock.now() && ms - clock.now() < 5 * HOUR_MS)
      if (late !== undefined) clock.advance(late - clock.now() + 30_000)
      service = await startService(t, place, { clock })
      await service.work()
      keys.push(...service.keys())
    }
    t.strictSame(
      keys,
      [1, 2, 3, 4, 5, 6].map((day) => `key-2026060${day}`),
    )
  })

  void t.test(
    `${name}: a push that fails, or a process that dies after it, leads to the same push again`,
    async (t) => {
      const service = await startService(t, create(t))
      await service.add(daily('08:00:00', 2), { expiresInSeconds: 3_600 })
      service.clock.advance(8 * HOUR_MS)
      service.onPush = async () => {
        throw new PushError('OVERLOADED')
      }
      await service.work()
      t.strictSame(service.pushed, [])
      service.onPush = async () => {}
      service.clock.advance(31_000)
      const [job] = await service.jobs.claim(service.clock.now(), 60_000, { schedule: 10 })
      if (job === undefined) throw new Error('the job is not there any more')
      await service.scheduler.handle(job)
      await service.scheduler.handle(job)
      t.strictSame(service.keys(), ['key-20260601', 'key-20260601'], 'the message key makes the second a repeat')
      await service.jobs.complete(job)

      service.clock.advance(DAY_MS)
      await service.work()
      t.strictSame(service.keys().slice(2), ['key-20260602'])
      await service.scheduler.handle(job)
      await service.work()
      t.equal(service.pushed.length, 3, 'an old job does nothing once a later one is done')
    },
  )

  void t.test(`${name}: a job whose schedule is not there yet looks again, and ends when none comes`, async (t) => {
    const service = await startService(t, create(t))
    const add = service.store.add.bind(service.store)
    let stored: (() => Promise<unknown>) | undefined
    Object.assign(service.store, {
      add: async (...args: Parameters<typeof add>) => {
        stored = () => add(...args)
        return 'added'
      },
    })
    const strategy = at(MONDAY_MS + 1_000)
    await service.add(strategy, { expiresInSeconds: 600 })
    service.clock.advance(2_000)
    await service.work()
    await stored?.()
    service.clock.advance(5_000)
    await service.work()
    t.strictSame(service.keys(), ['key'])

    await service.add(at(service.clock.now() + 1_000))
    for (let look = 0; look < 13; look++) {
      t.equal(await service.jobs.count('schedule:1:a/w'), 1, `look ${look}`)
      service.clock.advance(5_000)
      await service.work()
    }
    t.equal(await service.jobs.count('schedule:1:a/w'), 0)
    t.strictSame(service.keys(), ['key'])
  })

  void t.test(`${name}: an app has at most 100 open, also when two push cores are asked at once`, async (t) => {
    const place = create(t)
    const one = await startService(t, place)
    // The embedded store has one process: there both are in it.
    const two = name === 'Redis' ? await startService(t, place) : one
    const later = request(at(MONDAY_MS + HOUR_MS))
    const results = await Promise.allSettled(
      Array.from({ length: 105 }, (_, n) => (n % 2 === 0 ? one : two).scheduler.add(later)),
    )
    const refused = results.filter((result) => result.status === 'rejected')
    t.equal(results.length - refused.length, 100)
    for (const { reason } of refused) t.match(reason, { code: 'INVALID_ARGUMENT', message: /cancel some/ })
    t.equal(await one.jobs.count('schedule:1:a/w'), 100, 'those refused have left no job')
    t.match(await two.scheduler.add({ ...later, app: OTHER_APP }), { kind: 'scheduled' }, 'another app has its own')

    const [some] = await one.store.list(APP)
    t.equal(await two.schedules.cancel(APP, some?.id ?? '', 'main'), true)
    t.match(await one.scheduler.add(later), { kind: 'scheduled' }, 'a cancelled one makes room')
    await t.rejects(two.scheduler.add(later), { code: 'INVALID_ARGUMENT' })
    one.clock.advance(HOUR_MS)
    await one.work()
    t.equal(one.pushed.length, 101, 'all of both apps')
    t.match(await two.scheduler.add(request(at(MONDAY_MS + DAY_MS * 2))), { kind: 'scheduled' }, 'and so do those sent')
  })
}

void t.test('a strategy without a time left is refused and leaves nothing behind', async (t) => {
  const [[, create] = []] = PLACES
  if (create === undefined) throw new Error('no store')
  const service = await startService(t, create(t))
  service.clock.advance(HOUR_MS)
  for (const strategy of [at(MONDAY_MS), daily('00:30:00', 1), { kind: 'now' } as const]) {
    await t.rejects(service.add(strategy), { code: 'INVALID_ARGUMENT', message: /no time left/ })
  }
  t.equal(await service.jobs.count('schedule:1:a/w'), 0)
  t.strictSame(await service.store.list(APP), [])
})

void t.test('both changes of the clocks: each day fires once, at its time of day', async (t) => {
  const [[, create] = []] = PLACES
  if (create === undefined) throw new Error('no store')
  const timeZone = 'America/New_York'
  for (const [first, time, expected] of [
    ['2026-03-06T05:00Z', '02:30:00', ['03-06 02:30', '03-07 02:30', '03-08 03:30', '03-09 02:30']],
    ['2026-10-30T04:00Z', '01:30:00', ['10-30 01:30', '10-31 01:30', '11-01 01:30', '11-02 01:30']],
  ] as const) {
    const startTimeMs = Date.parse(first)
    const clock = createManualClock(startTimeMs)
    const service = await startService(t, create(t), { clock, timeZone })
    const endTimeMs = startTimeMs + 3.5 * DAY_MS
    await service.add({ kind: 'loop', startTimeMs, endTimeMs, circle: 'daily', circleValues: [], time })
    for (let minutes = 0; minutes < 5 * 24 * 60; minutes += 30) {
      clock.advance(30 * 60_000)
      await service.work()
    }
    t.strictSame(
      localTimes(
        service.pushed.map(({ atMs }) => atMs),
        timeZone,
      ),
      expected,
    )
    t.equal(new Set(service.keys()).size, 4, 'each under a key of its own')
    await service.close()
  }
})
