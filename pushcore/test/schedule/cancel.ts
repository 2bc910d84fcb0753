import t from 'tap'
import { HOUR_MS } from '../contract/_util/clock.ts'
import { APP, at, DAY_MS, daily, MONDAY_MS, OTHER_APP, PLACES, startService, stopPlaces } from './_util/service.ts'

t.teardown(stopPlaces)

const subId = (id: string, day: string) => `${id.slice(0, 24)}${day}`

for (const [name, create] of PLACES) {
  void t.test(`${name}: a cancelled schedule is not sent any more, and its job is gone`, async (t) => {
    const service = await startService(t, create(t))
    const { schedules } = service
    const loop = await service.add(daily('08:00:00', 5))
    const once = await service.add(at(MONDAY_MS + HOUR_MS))
    service.clock.advance(9 * HOUR_MS)
    await service.work()
    t.strictSame(service.keys(), ['key', 'key-20260601'])

    t.equal(await schedules.cancel(OTHER_APP, loop, 'main'), false, 'it is of another app')
    t.equal(await schedules.cancel(APP, '0'.repeat(32), 'main'), false, 'unknown')
    t.equal(await schedules.cancel(APP, once, 'main'), false, 'sent')
    t.equal(await schedules.cancel(APP, loop, 'main'), true)
    t.equal(await schedules.cancel(APP, loop, 'main'), false, 'cancelled before')
    t.equal(await schedules.cancel(APP, subId(loop, '20260603'), 'sub'), false)
    t.equal(await service.jobs.count('schedule:1:a/w'), 0)
    service.clock.advance(9 * DAY_MS)
    await service.work()
    t.equal(service.pushed.length, 2)
  })

  void t.test(`${name}: a cancelled occurrence is left out and the others are sent`, async (t) => {
    const service = await startService(t, create(t))
    const { schedules } = service
    const id = await service.add(daily('08:00:00', 4))
    service.clock.advance(9 * HOUR_MS)
    await service.work()
    const outcomes: [day: string, cancelled: boolean][] = [
      ['20260601', false], // sent
      ['20260531', false], // before the window
      ['20260605', false], // behind it
      ['20260632', false], // no day
      ['20260602', true],
      ['20260602', false], // cancelled before
      ['20260604', true],
    ]
    for (const [day, cancelled] of outcomes) {
      t.equal(await schedules.cancel(APP, subId(id, day), 'sub'), cancelled, day)
    }
    t.equal(await schedules.cancel(APP, subId(id, '20260603'), 'main'), false, 'a sub id is no main id')
    t.equal(await schedules.cancel(APP, id, 'sub'), false, 'nor the other way round')
    for (let day = 0; day < 5; day++) {
      service.clock.advance(DAY_MS)
      await service.work()
    }
    t.strictSame(service.keys(), ['key-20260601', 'key-20260603'])
    t.match(await service.store.list(APP), [{ closed: true }])
    t.equal(await service.jobs.count('schedule:1:a/w'), 0)
  })

  void t.test(`${name}: the last occurrence that is cancelled closes the schedule`, async (t) => {
    const service = await startService(t, create(t))
    const id = await service.add(daily('08:00:00', 3))
    for (const day of ['20260603', '20260601'])
      t.equal(await service.schedules.cancel(APP, subId(id, day), 'sub'), true)
    t.match(await service.store.list(APP), [{ closed: false }])
    t.equal(await service.schedules.cancel(APP, subId(id, '20260602'), 'sub'), true)
    t.match(await service.store.list(APP), [{ closed: true }])
    t.equal(await service.jobs.count('schedule:1:a/w'), 0)
    t.equal(await service.schedules.cancel(APP, id, 'main'), false)
    service.clock.advance(5 * DAY_MS)
    await service.work()
    t.strictSame(service.pushed, [])
  })

  void t.test(`${name}: a schedule for one time has one id, which is its main and its sub id`, async (t) => {
    const service = await startService(t, create(t))
    const [first, second] = [await service.add(at(MONDAY_MS + HOUR_MS)), await service.add(at(MONDAY_MS + HOUR_MS))]
    t.equal(await service.schedules.cancel(APP, first, 'sub'), true)
    t.equal(await service.schedules.cancel(APP, second, 'main'), true)
    service.clock.advance(DAY_MS)
    await service.work()
    t.strictSame(service.pushed, [])
  })

  void t.test(`${name}: cancels of one schedule at once each have their effect once`, async (t) => {
    const service = await startService(t, create(t))
    const id = await service.add(daily('08:00:00', 9))
    const days = ['20260602', '20260603', '20260604', '20260605']
    const outcomes = await Promise.all(
      [...days, ...days].map((day) => service.schedules.cancel(APP, subId(id, day), 'sub')),
    )
    t.equal(outcomes.filter((done) => done).length, days.length)
    const mains = await Promise.all([1, 2, 3].map(() => service.schedules.cancel(APP, id, 'main')))
    t.equal(mains.filter((done) => done).length, 1)
  })

  void t.test(`${name}: what is being sent is not cancelled, what comes behind it is`, async (t) => {
    const service = await startService(t, create(t))
    const id = await service.add(daily('08:00:00', 3))
    const outcomes: boolean[] = []
    service.onPush = async () => {
      outcomes.push(await service.schedules.cancel(APP, subId(id, '20260601'), 'sub'))
      outcomes.push(await service.schedules.cancel(APP, id, 'main'))
    }
    service.clock.advance(8 * HOUR_MS)
    await service.work()
    t.strictSame(outcomes, [false, true])
    service.clock.advance(5 * DAY_MS)
    await service.work()
    t.strictSame(service.keys(), ['key-20260601'])
    t.equal(await service.jobs.count('schedule:1:a/w'), 0)
  })

  void t.test(`${name}: cancel and send at the same moment: one of them has the occurrence`, async (t) => {
    const service = await startService(t, create(t))
    for (let round = 0; round < 20; round++) {
      const id = await service.add(at(service.clock.now() + 1_000))
      service.clock.advance(1_000)
      const before = service.pushed.length
      const [cancelled] = await Promise.all([service.schedules.cancel(APP, id, 'main'), service.work()])
      t.equal(service.pushed.length - before, cancelled ? 0 : 1)
    }
  })
}
