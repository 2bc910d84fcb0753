import type { Test } from 'tap'
import type { Schedule, ScheduleStore } from '../../src/ports/schedule-store.ts'
import type { PushRequest } from '../../src/push-request.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

let made = 0

/** An id of 32 hex digits whose first 24 are its own. */
const nextId = () => `${(++made).toString(16).padStart(24, '0')}0123abcd`

function schedule(overrides: Partial<Schedule> = {}): Schedule {
  return {
    id: nextId(),
    app: appA,
    createdAtMs: START_MS,
    type: 'template',
    deliveryType: 3,
    title: 'title 标题',
    content: 'content\n🎉',
    strategy: { kind: 'at', fixedTimeMs: START_MS + HOUR_MS },
    doneToMs: 0,
    cancelledMs: [],
    closed: false,
    ...overrides,
  }
}

function request(of: Schedule): PushRequest {
  const { app, type, strategy, title, content } = of
  return {
    app,
    type,
    taskName: 'task',
    to: { kind: 'targets', addressees: [{ target: { kind: 'user', id: 'u' }, messageKey: `key of ${of.id}` }] },
    notice: { title, content, silent: false, pushStyle: 0, action: 'openApp', params: { a: '1' } },
    expiresInSeconds: 60,
    strategy,
    extras: { deliveryType: 3, nested: { list: [1, 'two'] } },
  }
}

/** The promises of ScheduleStore, for any adapter. */
export async function scheduleStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a schedule and its request come back as they were added, also after a restart', async (t) => {
    const { schedules, reopen } = await openFixture(t, open)
    const loop = {
      kind: 'loop',
      startTimeMs: START_MS,
      endTimeMs: START_MS + HOUR_MS,
      circle: 'weekly',
      circleValues: [1, 7],
      time: '09:30:00',
    } as const
    const one = schedule({ strategy: loop, cancelledMs: [START_MS + 1, START_MS + 2], doneToMs: START_MS })
    t.equal(await schedules.add(one, request(one), 100), 'added')

    const readBack = async (store: ScheduleStore) => {
      t.strictSame(await store.get(appA, one.id), one)
      t.strictSame(await store.findByPrefix(appA, one.id.slice(0, 24)), one)
      t.strictSame(await store.request(appA, one.id), request(one))
      t.strictSame(await store.list(appA), [one])
    }
    await readBack(schedules)
    await readBack((await reopen()).schedules)
  })

  await t.test('a schedule belongs to its app and is found by its whole id', async (t) => {
    const { schedules } = await openFixture(t, open)
    const one = schedule()
    await schedules.add(one, request(one), 100)
    const other = `${one.id.slice(0, 24)}20270101`
    for (const [app, id] of [
      [appB, one.id],
      [appA, other],
      [appA, ''],
      [appA, 'x'.repeat(5_000)],
      [{ appId: 'unknown', workspaceId: 'w' }, one.id],
    ] as const) {
      t.equal(await schedules.get(app, id), undefined, id.slice(0, 40))
      t.equal(await schedules.request(app, id), undefined)
    }
    t.equal(await schedules.findByPrefix(appB, one.id.slice(0, 24)), undefined)
    t.strictSame(await schedules.list(appB), [])
    const foreign = schedule({ app: { appId: 'unknown', workspaceId: 'w' } })
    await t.rejects(schedules.add(foreign, request(foreign), 100), { code: 'APP_UNKNOWN' })
    t.equal(await schedules.update(foreign, { doneToMs: 1 }), 'changed')
  })

  await t.test('the newest come first', async (t) => {
    const { schedules } = await openFixture(t, open)
    // Times with different numbers of digits, and not in their order.
    const all = [9, START_MS, 10, START_MS - 1].map((createdAtMs) => schedule({ createdAtMs }))
    for (const one of all) await schedules.add(one, request(one), 100)
    t.strictSame(
      (await schedules.list(appA)).map(({ createdAtMs }) => createdAtMs),
      [START_MS, START_MS - 1, 10, 9],
    )
  })

  await t.test('the limit counts open schedules of one app, and holds when many are added at once', async (t) => {
    const { schedules, reopen } = await openFixture(t, open)
    const all = Array.from({ length: 8 }, () => schedule())
    const outcomes = await Promise.all(all.map((one) => schedules.add(one, request(one), 5)))
    t.equal(outcomes.filter((outcome) => outcome === 'added').length, 5)
    const [first] = await schedules.list(appA)
    const full = schedule()
    t.equal(await schedules.add(full, request(full), 5), 'full')
    t.equal(await schedules.get(appA, full.id), undefined, 'nothing is left of it')
    t.equal(await schedules.request(appA, full.id), undefined)
    const ofB = schedule({ app: appB })
    t.equal(await schedules.add(ofB, request(ofB), 5), 'added', 'another app has its own')

    const again = (await reopen()).schedules
    t.equal(await again.add(full, request(full), 5), 'full')
    if (first === undefined) throw new Error('nothing was added')
    t.equal(await again.update(first, { closed: true }), 'updated')
    t.equal(await again.add(full, request(full), 5), 'added', 'a closed one makes room')
    const next = schedule()
    t.equal(await again.add(next, request(next), 5), 'full')
  })

  await t.test('a change applies to the record as it was read, and to no other', async (t) => {
    const { schedules, reopen } = await openFixture(t, open)
    const one = schedule()
    await schedules.add(one, request(one), 100)
    const outcomes = await Promise.all([
      schedules.update(one, { doneToMs: START_MS + 1 }),
      schedules.update(one, { cancelledMs: [START_MS + 2] }),
    ])
    t.strictSame([...outcomes].sort(), ['changed', 'updated'], 'one of two wins')

    const now = (await schedules.get(appA, one.id)) ?? one
    t.equal(
      await schedules.update(now, { cancelledMs: [START_MS + 2, START_MS + 3], doneToMs: START_MS + 1 }),
      'updated',
    )
    const changed = { ...one, cancelledMs: [START_MS + 2, START_MS + 3], doneToMs: START_MS + 1 }
    t.equal(await schedules.update(now, { closed: true }), 'changed')
    t.strictSame(await (await reopen()).schedules.get(appA, one.id), changed)
  })

  await t.test('a closed schedule stays closed, is still listed, and its request is forgotten', async (t) => {
    const { schedules } = await openFixture(t, open)
    const one = schedule()
    await schedules.add(one, request(one), 100)
    t.equal(await schedules.update(one, { closed: true, doneToMs: START_MS }), 'updated')
    const closed = { ...one, closed: true, doneToMs: START_MS }
    t.strictSame(await schedules.list(appA), [closed])
    t.equal(await schedules.request(appA, one.id), undefined)
    t.equal(await schedules.update(closed, { closed: false }), 'changed')
    t.strictSame(await schedules.get(appA, one.id), closed)
  })

  await t.test('closed schedules are forgotten by creation or last occurrence, open ones are not', async (t) => {
    const { schedules } = await openFixture(t, open)
    const open_ = schedule({ createdAtMs: 1 })
    const cancelled = schedule({ createdAtMs: 1 })
    const sent = schedule({ createdAtMs: 2 })
    const ofB = schedule({ app: appB, createdAtMs: 3 })
    for (const one of [open_, cancelled, sent, ofB]) await schedules.add(one, request(one), 100)
    await schedules.update(cancelled, { closed: true })
    await schedules.update(sent, { closed: true, doneToMs: START_MS })
    await schedules.update(ofB, { closed: true })

    t.equal(await schedules.prune(START_MS, 1), 1, 'no more than asked for')
    t.equal(await schedules.prune(START_MS, 100), 1)
    t.equal(await schedules.prune(START_MS, 100), 0)
    t.strictSame(
      (await schedules.list(appA)).map(({ id }) => id),
      [sent.id, open_.id],
    )
    t.strictSame(await schedules.list(appB), [])
    t.equal(await schedules.get(appA, cancelled.id), undefined)
    t.equal(await schedules.prune(START_MS + 1, 100), 1)
    t.strictSame(
      (await schedules.list(appA)).map(({ id }) => id),
      [open_.id],
    )
  })
}
