import type { Test } from 'tap'
import type { Task } from '../../src/ports/task-store.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

/** As the ids of push cores: they grow with the time of creation. */
const idAt = (atMs: number, count = 0): number => (atMs - 1_704_067_200_000) * 4_096 + count

const task = (atMs: number, changes: Partial<Task> = {}): Task => ({
  id: idAt(atMs),
  app: appA,
  type: 'multiple',
  name: '任务 1',
  createdAtMs: atMs,
  expiresAtMs: atMs + HOUR_MS,
  ...changes,
})

const idsOf = (tasks: readonly Task[]): number[] => tasks.map(({ id }) => id)
const ALL = { fromMs: 0, offset: 0, limit: 1_000 }

/** The promises of TaskStore, for any adapter. */
export async function taskStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a task comes back as it was created, in its app alone', async (t) => {
    const { tasks } = await openFixture(t, open)
    const whole = task(START_MS, {
      template: { id: '17', name: 'name' },
      endedAtMs: START_MS + 1,
      revokedAtMs: START_MS + 2,
      broadcastKey: 'key',
      feed: { notice: { title: 't' }, list: [1, null, 'x'] },
      messageIds: ['01', '02'],
    })
    const bare = task(START_MS + 1, { type: 'broadcast' })
    t.equal(await tasks.create(whole), true)
    t.equal(await tasks.create(bare), true)

    t.strictSame(await tasks.get(appA, whole.id), whole)
    t.strictSame(await tasks.get(appA, bare.id), bare)
    t.equal(await tasks.get(appA, 1), undefined)
    t.equal(await tasks.get(appB, whole.id), undefined)
    t.equal(await tasks.get({ appId: 'unknown', workspaceId: 'default' }, whole.id), undefined)
  })

  await t.test('an id that is taken is refused, and the first task stays as it is', async (t) => {
    const { tasks } = await openFixture(t, open)
    const first = task(START_MS, { messageIds: ['01'] })
    const created = await Promise.all([tasks.create(first), tasks.create(task(START_MS, { name: 'second' }))])
    t.strictSame(created, [true, false])
    t.equal(await tasks.create(task(START_MS, { name: 'third', messageIds: ['03'] })), false)
    t.strictSame(await tasks.get(appA, first.id), first)
    t.equal((await tasks.list(appA, ALL)).length, 1)
    t.equal(await tasks.create(task(START_MS, { app: appB })), true, 'another app has its own ids')
  })

  await t.test('a time is set once: what is set stays', async (t) => {
    const { tasks } = await openFixture(t, open)
    const created = task(START_MS, { messageIds: ['01'] })
    await tasks.create(created)
    t.equal(await tasks.update(appA, created.id, { revokedAtMs: START_MS + 5 }), true)
    t.strictSame(await tasks.get(appA, created.id), { ...created, revokedAtMs: START_MS + 5 })
    t.equal(await tasks.update(appA, created.id, { revokedAtMs: START_MS + 9, endedAtMs: START_MS + 7 }), true)
    t.equal(await tasks.update(appA, created.id, { endedAtMs: START_MS + 8 }), true)
    t.strictSame(await tasks.get(appA, created.id), {
      ...created,
      revokedAtMs: START_MS + 5,
      endedAtMs: START_MS + 7,
    })
    t.match(await tasks.list(appA, ALL), [{ revokedAtMs: START_MS + 5, endedAtMs: START_MS + 7 }])

    t.equal(await tasks.update(appA, 1, { endedAtMs: START_MS }), false)
    t.equal(await tasks.get(appA, 1), undefined, 'nothing is made of it')
    t.equal(await tasks.update(appB, created.id, { endedAtMs: START_MS }), false)
  })

  await t.test('the list is newest first from the time on, in pages, without the messages', async (t) => {
    const { tasks } = await openFixture(t, open)
    const times = Array.from({ length: 40 }, (_, n) => START_MS + n * 7)
    for (const atMs of times) await tasks.create(task(atMs, { messageIds: ['01'] }))
    await tasks.create(task(START_MS, { app: appB }))

    const newestFirst = times.map((atMs) => idAt(atMs)).reverse()
    t.strictSame(idsOf(await tasks.list(appA, ALL)), newestFirst)
    t.strictSame((await tasks.list(appA, { ...ALL, limit: 1 }))[0], task(START_MS + 39 * 7), 'whole but for messages')
    t.strictSame(idsOf(await tasks.list(appA, { ...ALL, fromMs: START_MS + 30 * 7 })), newestFirst.slice(0, 10))
    t.strictSame(idsOf(await tasks.list(appA, { ...ALL, fromMs: START_MS + 30 * 7 + 1 })), newestFirst.slice(0, 9))
    t.strictSame(idsOf(await tasks.list(appA, { ...ALL, offset: 15, limit: 10 })), newestFirst.slice(15, 25))
    t.strictSame(await tasks.list(appA, { ...ALL, offset: 40 }), [])
    t.equal((await tasks.list(appB, ALL)).length, 1)
    t.strictSame(await tasks.list({ appId: 'unknown', workspaceId: 'default' }, ALL), [])
  })

  await t.test('the list finds a name as a whole, also in pages', async (t) => {
    const { tasks } = await openFixture(t, open)
    const names = ['spring', 'spring ', 'Spring', 'spring', '春', 'spring']
    for (const [n, name] of names.entries()) await tasks.create(task(START_MS + n, { name }))
    const named = { ...ALL, name: 'spring' }
    t.strictSame(
      idsOf(await tasks.list(appA, named)),
      [5, 3, 0].map((n) => idAt(START_MS + n)),
    )
    t.strictSame(idsOf(await tasks.list(appA, { ...named, offset: 1, limit: 1 })), [idAt(START_MS + 3)])
    t.strictSame(idsOf(await tasks.list(appA, { ...named, fromMs: START_MS + 4 })), [idAt(START_MS + 5)])
    t.strictSame(await tasks.list(appA, { ...ALL, name: 'sprin' }), [])
  })

  await t.test('a removed task is gone with its messages, and its id may be used again', async (t) => {
    const { tasks } = await openFixture(t, open)
    const removed = task(START_MS, { messageIds: ['01'] })
    await tasks.create(removed)
    await tasks.remove(appB, removed.id)
    t.ok(await tasks.get(appA, removed.id), 'it is not of this app')
    await tasks.remove(appA, removed.id)
    await tasks.remove(appA, removed.id)
    t.equal(await tasks.get(appA, removed.id), undefined)
    t.strictSame(await tasks.list(appA, ALL), [])

    t.equal(await tasks.create(task(START_MS)), true)
    t.strictSame(await tasks.get(appA, removed.id), task(START_MS), 'without the messages of the first')
  })

  await t.test('tasks of all apps from before the time are forgotten, at most so many at once', async (t) => {
    const { tasks } = await openFixture(t, open)
    for (let n = 0; n < 10; n++) {
      await tasks.create(task(START_MS + n, { messageIds: ['01'] }))
      await tasks.create(task(START_MS + n, { app: appB }))
    }
    const beforeMs = START_MS + 5
    t.equal(await tasks.prune(beforeMs, 4), 4)
    t.equal(await tasks.prune(beforeMs, 4), 4)
    t.equal(await tasks.prune(beforeMs, 4), 2)
    t.equal(await tasks.prune(beforeMs, 4), 0)
    for (const app of [appA, appB]) {
      t.strictSame(
        idsOf(await tasks.list(app, ALL)),
        [9, 8, 7, 6, 5].map((n) => idAt(START_MS + n)),
        app.appId,
      )
      t.equal(await tasks.get(app, idAt(START_MS + 4)), undefined)
    }
  })

  await t.test('a task of an app that does not exist is refused with APP_UNKNOWN', async (t) => {
    const { tasks } = await openFixture(t, open)
    const app = { appId: 'unknown', workspaceId: 'default' }
    await t.rejects(tasks.create(task(START_MS, { app })), { code: 'APP_UNKNOWN' })
    t.equal(await tasks.update(app, 1, { endedAtMs: 1 }), false)
    await tasks.remove(app, 1)
  })

  await t.test('what was created and changed is so after a restart', async (t) => {
    const { tasks, reopen } = await openFixture(t, open)
    const kept = task(START_MS, { messageIds: ['01', '02'] })
    await tasks.create(kept)
    await tasks.update(appA, kept.id, { revokedAtMs: START_MS + 1 })
    const again = (await reopen()).tasks
    t.strictSame(await again.get(appA, kept.id), { ...kept, revokedAtMs: START_MS + 1 })
    t.strictSame(idsOf(await again.list(appA, ALL)), [kept.id])
  })
}
