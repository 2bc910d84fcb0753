import t from 'tap'
import { HOUR_MS } from '../contract/_util/clock.ts'
import { APP, at, DAY_MS, daily, MONDAY_MS, OTHER_APP, PLACES, startService, stopPlaces } from './_util/service.ts'

t.teardown(stopPlaces)

const ALWAYS = { fromMs: 0, toMs: 8.64e15, offset: 0, limit: 500 }
const subId = (id: string, day: string) => `${id.slice(0, 24)}${day}`

for (const [name, create] of PLACES) {
  void t.test(`${name}: the list shows each occurrence, the newest schedule first`, async (t) => {
    const service = await startService(t, create(t))
    const { schedules, clock } = service
    const loop = await service.add(daily('08:00:00', 3), { type: 'multiple' })
    clock.advance(1)
    const once = await service.add(at(MONDAY_MS + DAY_MS))
    const shown = async (query: object = {}) =>
      (await schedules.list(APP, { ...ALWAYS, ...query })).pushes.map(({ uniqueId, atMs, executed, schedule }) => [
        uniqueId,
        schedule.id,
        (atMs - MONDAY_MS) / HOUR_MS,
        executed,
      ])
    const [first, second, third] = ['20260601', '20260602', '20260603'].map((day) => subId(loop, day))
    t.strictSame(await shown(), [
      [once, once, 24, false],
      [first, loop, 8, false],
      [second, loop, 32, false],
      [third, loop, 56, false],
    ])

    clock.advance(9 * HOUR_MS)
    await service.work()
    await schedules.cancel(APP, subId(loop, '20260602'), 'sub')
    const now = [
      [once, once, 24, false],
      [first, loop, 8, true],
      [third, loop, 56, false],
    ]
    t.strictSame(await shown(), now, 'cancelled ones are not shown')
    t.strictSame(await shown({ type: 'multiple' }), now.slice(1))
    t.strictSame(await shown({ type: 'broadcast' }), [])
    t.strictSame(await shown({ uniqueId: loop }), now.slice(1), 'a main id gives all')
    t.strictSame(await shown({ uniqueId: third }), now.slice(2))
    t.strictSame(await shown({ uniqueId: subId(loop, '20260602') }), [])
    t.strictSame(await shown({ uniqueId: once }), now.slice(0, 1))
    t.strictSame(await shown({ uniqueId: '0'.repeat(32) }), [])
    const [from, to] = [MONDAY_MS + 8 * HOUR_MS, MONDAY_MS + DAY_MS]
    t.strictSame(await shown({ fromMs: from, toMs: to }), now.slice(0, 2), 'both bounds are included')
    t.strictSame(await shown({ fromMs: from + 1, toMs: to - 1 }), [])
    t.strictSame(await shown({ offset: 1, limit: 1 }), now.slice(1, 2))
    t.equal((await schedules.list(APP, { ...ALWAYS, offset: 1, limit: 1 })).total, 3)
    t.strictSame(await schedules.list(OTHER_APP, ALWAYS), { total: 0, pushes: [] })

    await schedules.cancel(APP, loop, 'main')
    t.strictSame(await shown({ uniqueId: loop }), now.slice(1, 2), 'what was sent stays to be seen')
  })
}

void t.test('a loop that is added in the course of its first day shows no time before', async (t) => {
  const [[, create] = []] = PLACES
  if (create === undefined) throw new Error('no store')
  const service = await startService(t, create(t))
  service.clock.advance(8 * HOUR_MS)
  const id = await service.add(daily('08:00:00', 2))
  const { pushes } = await service.schedules.list(APP, ALWAYS)
  t.strictSame(
    pushes.map(({ uniqueId }) => uniqueId),
    [subId(id, '20260602')],
  )
  t.equal(await service.schedules.cancel(APP, subId(id, '20260601'), 'sub'), false)
})
