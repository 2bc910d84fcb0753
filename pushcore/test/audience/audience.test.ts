import { setTimeout as delay } from 'node:timers/promises'
import t, { type Test } from 'tap'
import type { PushRequest } from '../../src/push-request.ts'
import type { TagExpression } from '../../src/tags/expression.ts'
import { openCore } from '../_util/open-core.ts'
import { HOUR_MS } from '../contract/_util/clock.ts'
import { appA, appB, inboxOf, toDevice, toUser } from '../contract/_util/messages.ts'
import { request } from './_util/service.ts'

type Fixture = Awaited<ReturnType<typeof openCore>>

async function open(t: Test, tags: Record<string, string[]> = {}): Promise<Fixture> {
  const fixture = await openCore(t)
  for (const [name, members] of Object.entries(tags)) await addTag(fixture, name, members)
  return fixture
}

async function addTag({ core, store, clock }: Fixture, name: string, members: readonly string[]): Promise<string> {
  const tag = await core.tags.create(appA, 'user', name)
  if (typeof tag === 'string') throw new Error(tag)
  for (let at = 0; at < members.length; at += 1_000) {
    await store.tags.add(appA, 'user', tag.id, members.slice(at, at + 1_000), clock.now())
  }
  return tag.id
}

const users = (count: number) => Array.from({ length: count }, (_, n) => `user-${n}`)

const toTags = (expression: TagExpression, more: { perSecond?: number } = {}, changes: Partial<PushRequest> = {}) =>
  request({ kind: 'tags', members: 'user', expression, messageKey: 'key', ...more }, changes)

async function pushed({ core }: Fixture, push: PushRequest): Promise<number> {
  const outcome = await core.push(push)
  if (outcome.kind !== 'accepted') throw new Error('it was scheduled')
  return outcome.taskId
}

/** Moves the clock until it is so: jobs become due by time. */
async function until(clock: Fixture['clock'], isSo: () => Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + 60_000
  while (!(await isSo())) {
    if (Date.now() > deadlineMs) throw new Error('it does not come about')
    clock.advance(100)
    await delay(2)
  }
}

const ended =
  ({ core }: Fixture, taskId: number) =>
  async () =>
    (await core.tasks.get(appA, taskId))?.endedAtMs !== undefined

async function has({ store }: Fixture, user: string, messageKey = 'key'): Promise<boolean> {
  return (await store.messages.findByKey(appA, toUser(user), messageKey)) !== undefined
}

void t.test('a push to tags reaches whom the expression selects, with the task and validity of the push', async (t) => {
  const fixture = await open(t, { a: ['1', '2', '3'], b: ['2', '3', '4'], c: ['3'] })
  const { core, store, clock, token } = fixture
  await core.bind(appA, token(), '2', {})
  core.start()
  const expression = { and: [{ or: [{ tag: 'a' }, { tag: 'b' }] }, { not: { tag: 'c' } }] }
  const acceptedAtMs = clock.now()
  const taskId = await pushed(fixture, toTags(expression))
  t.match(await core.tasks.get(appA, taskId), { type: 'audience', name: 'spring', createdAtMs: acceptedAtMs })
  await until(clock, ended(fixture, taskId))

  for (const user of ['1', '2', '4']) {
    const message = await store.messages.findByKey(appA, toUser(user), 'key')
    t.match(message, { taskId, type: 'simple', expiresAtMs: acceptedAtMs + HOUR_MS }, user)
  }
  t.equal(await has(fixture, '3'), false)
  t.match(await core.counters(appA), { accepted: 3 })
})

void t.test('"not" alone reaches the users of all devices but those, each once', async (t) => {
  const fixture = await open(t, { c: ['user-3', 'not bound'] })
  const { core, clock, token } = fixture
  for (const user of [...users(6), ...users(6)]) await core.bind(appA, token(), user, {})
  await core.report(appA, token(), {})
  core.start()
  const taskId = await pushed(fixture, toTags({ not: { tag: 'c' } }))
  await until(clock, ended(fixture, taskId))
  for (const user of users(6)) t.equal(await has(fixture, user), user !== 'user-3', user)
  t.match(await core.counters(appA), { accepted: 5, repeats: 0 })

  const lines: string[] = []
  for await (const some of core.audiences.members(appA, 'user', { not: { tag: 'c' } })) lines.push(some)
  t.strictSame(lines.join('').trim().split('\n').sort(), ['user-0', 'user-1', 'user-2', 'user-4', 'user-5'])
})

void t.test('devices have tags of their own', async (t) => {
  const fixture = await open(t)
  const { core, store, clock, token } = fixture
  const device = token()
  const tag = await core.tags.create(appA, 'device', 'd')
  if (typeof tag === 'string') throw new Error(tag)
  await core.tags.addList(appA, 'device', tag.id, device)
  core.start()
  const to = { kind: 'tags', members: 'device', expression: { tag: 'd' }, messageKey: 'key' } as const
  const taskId = await pushed(fixture, request(to))
  await until(clock, ended(fixture, taskId))
  const message = await store.messages.findByKey(appA, toDevice(device), 'key')
  t.strictSame(await inboxOf(store.messages, device, clock.now()), [message?.messageId])
})

void t.test('a tag that does not exist and a pace that is none are refused, scheduled or not', async (t) => {
  const { core, clock, store } = await open(t, { a: ['1'] })
  const at = { strategy: { kind: 'at', fixedTimeMs: clock.now() + 60_000 } } as const
  for (const changes of [{}, at]) {
    const refused = (push: PushRequest, message: RegExp) =>
      t.rejects(core.push(push), { code: 'INVALID_ARGUMENT', message })
    await refused(toTags({ or: [{ tag: 'a' }, { tag: 'x y' }] }, {}, changes), /there is no user tag "x y"/)
    for (const perSecond of [0, -1, 1.5]) await refused(toTags({ tag: 'a' }, { perSecond }, changes), /per second/)
  }
  t.strictSame(await core.tasks.list(appA, { fromMs: 0, offset: 0, limit: 10 }), [])
  t.equal(await store.jobs.count('fanout'), 0)
})

void t.test('a scheduled push to tags goes to whom the tags hold when its time has come', async (t) => {
  const fixture = await open(t, { a: ['1'] })
  const { core, clock } = fixture
  core.start()
  await core.push(toTags({ tag: 'a' }, {}, { strategy: { kind: 'at', fixedTimeMs: clock.now() + 60_000 } }))
  const { id = '' } = (await core.tags.get(appA, 'user', { name: 'a' })) ?? {}
  await core.tags.addList(appA, 'user', id, '2')
  t.equal(await has(fixture, '1'), false)
  clock.advance(59_000)
  await until(clock, () => has(fixture, '2'))
  t.ok(await has(fixture, '1'))
})

void t.test('a pace is kept: never more in a time than the targets per second say', async (t) => {
  const fixture = await open(t, { a: users(50) })
  const { core, clock } = fixture
  const startedAtMs = clock.now()
  core.start()
  const taskId = await pushed(fixture, toTags({ tag: 'a' }, { perSecond: 10 }))
  await until(clock, async () => {
    const { accepted } = await core.counters(appA)
    const most = 10 * (1 + Math.floor((clock.now() - startedAtMs) / 1_000))
    if (accepted > most) t.fail(`${accepted} at ${clock.now() - startedAtMs} ms`)
    return ended(fixture, taskId)()
  })
  t.match(await core.counters(appA), { accepted: 50 })
  const { endedAtMs = 0 } = (await core.tasks.get(appA, taskId)) ?? {}
  t.ok(endedAtMs - startedAtMs >= 4_000)
})

void t.test('a revoked push to tags stops, and what is out is withdrawn', async (t) => {
  const fixture = await open(t, { a: users(3_000) })
  const { core, store, clock } = fixture
  const others = await pushed(
    fixture,
    request({ kind: 'targets', addressees: [{ target: toUser('x'), messageKey: 'o' }] }),
  )
  core.start()
  const taskId = await pushed(fixture, toTags({ tag: 'a' }, { perSecond: 600 }))
  await until(clock, async () => (await core.counters(appA)).accepted > 500)
  t.equal(await core.tasks.revoke(appA, taskId), true)
  await until(clock, async () => {
    const jobs = await Promise.all(['fanout', 'recall'].map((kind) => store.jobs.count(kind)))
    return jobs.every((count) => count === 0)
  })
  const { accepted, revoked, pending } = await core.counters(appA)
  t.ok(accepted < 3_001, `${accepted} were accepted`)
  t.equal(pending, 1, 'the push of another task')
  t.equal(revoked, accepted - 1)
  t.match(await store.messages.findByKey(appA, toUser('x'), 'o'), { state: 'pending', taskId: others })
  t.equal(await core.tasks.revoke(appA, taskId), true, 'twice is as good as once')
})

void t.test('"all but those" does not become all when the tag of those is removed on the way', async (t) => {
  const fixture = await open(t, { c: ['user-1'] })
  const { core, clock, token } = fixture
  for (const user of users(20)) await core.bind(appA, token(), user, {})
  core.start()
  const taskId = await pushed(fixture, toTags({ not: { tag: 'c' } }, { perSecond: 2 }))
  await until(clock, async () => (await core.counters(appA)).accepted > 0)
  const { id = '' } = (await core.tags.get(appA, 'user', { name: 'c' })) ?? {}
  await core.tags.remove(appA, 'user', id)
  await until(clock, ended(fixture, taskId))
  t.equal(await has(fixture, 'user-1'), false)
  t.ok((await core.counters(appA)).accepted < 19)
})

void t.test('a list reaches each of its ids once, and sent again those that were missing', async (t) => {
  const fixture = await open(t)
  const { core } = fixture
  const { to: _, strategy: _now, ...push } = request({ kind: 'targets', addressees: [] })
  const to = { kind: 'user', messageKey: 'key' } as const
  async function* broken() {
    yield `${users(700).join('\n')}\n`
    throw new Error('the connection is gone')
  }
  await t.rejects(core.audiences.pushList(push, to, broken()), { message: 'the connection is gone' })
  const [first] = await core.tasks.list(appA, { fromMs: 0, offset: 0, limit: 10 })
  t.ok(first?.endedAtMs, 'it gets no more')
  t.match(await core.counters(appA), { accepted: 500 })

  async function* whole() {
    yield `${users(1_200).join('\r\n')}\nuser-0\na\u0001b\n${'x'.repeat(129)}\n`
  }
  const outcome = await core.audiences.pushList(push, to, whole())
  t.match(outcome, { read: 1_203, unfit: 2, accepted: 700, repeated: 501, failed: 0 })
  t.match(await core.counters(appA), { accepted: 1_200, pending: 1_200 })
  t.match(await core.tasks.get(appA, outcome.taskId), { type: 'audience' })

  const foreign = await core.audiences.pushList(push, { ...to, kind: 'device' }, whole())
  t.match(foreign, { read: 1_203, unfit: 1_203, accepted: 0 }, 'these are no device tokens')
})

void t.test('a continuous push takes targets until it is finished, revoked or expired', async (t) => {
  const fixture = await open(t)
  const { core, store, clock } = fixture
  const { to: _, strategy: _now, ...push } = request({ kind: 'targets', addressees: [] })
  const one = (user: string) => [{ target: toUser(user), messageKey: 'key', texts: { title: `Hi ${user}` } }]
  const { id, expiresAtMs } = await core.audiences.open(push)
  t.strictSame(await core.audiences.feed(appA, id, one('a')), { accepted: 1, held: 0, repeated: 0, failed: 0 })
  clock.advance(1_000)
  t.strictSame(await core.audiences.feed(appA, id, [...one('a'), ...one('b')]), {
    accepted: 1,
    held: 0,
    repeated: 1,
    failed: 0,
  })
  t.match(await store.messages.findByKey(appA, toUser('b'), 'key'), { taskId: id, title: 'Hi b', expiresAtMs })

  const refused = (taskId: number) =>
    t.rejects(core.audiences.feed(appA, taskId, one('c')), { code: 'INVALID_ARGUMENT', message: /finished/ })
  await t.rejects(core.audiences.feed(appB, id, one('c')), { code: 'NOT_FOUND' })
  const many = Array.from({ length: 1_001 }, () => one('c')).flat()
  await t.rejects(core.audiences.feed(appA, id, many), { code: 'INVALID_ARGUMENT', message: /1000 targets/ })
  t.equal(await core.audiences.finish(appA, id), true)
  t.equal(await core.audiences.finish(appA, id), true)
  t.equal(await core.audiences.finish(appB, id), false)
  await refused(id)

  const revoked = await core.audiences.open(push)
  await core.tasks.revoke(appA, revoked.id)
  await refused(revoked.id)
  const expired = await core.audiences.open(push)
  clock.advance(HOUR_MS)
  await refused(expired.id)
  t.equal(await has(fixture, 'c'), false)
})

void t.test('targets that are fed while the task is revoked are withdrawn with it', async (t) => {
  const { core, store } = await openCore(t, ({ messages, tasks }) => ({
    messages: {
      ...messages,
      async accept(news) {
        await tasks.update(appA, news[0]?.taskId ?? 0, { revokedAtMs: 1 })
        return messages.accept(news)
      },
    },
  }))
  const { to: _, strategy: _now, ...push } = request({ kind: 'targets', addressees: [] })
  const { id } = await core.audiences.open(push)
  await core.audiences.feed(appA, id, [{ target: toUser('a'), messageKey: 'key' }])
  t.match(await store.messages.findByKey(appA, toUser('a'), 'key'), { state: 'revoked' })
})

void t.test('an alias leads to the devices that have it', async (t) => {
  const { core, store, clock, token } = await openCore(t)
  const devices = [token(), token()]
  for (const device of devices) await core.aliases.set(appA, device, 'desk')
  await t.rejects(core.aliases.set(appA, 'no token', 'desk'), { code: 'TOKEN_INVALID' })
  await t.rejects(core.aliases.set(appA, devices[0] ?? '', ''), { code: 'INVALID_ARGUMENT' })
  for (let n = 1; n < 20; n++) await core.aliases.set(appA, devices[0] ?? '', `alias-${n}`)
  await t.rejects(core.aliases.set(appA, devices[0] ?? '', 'more'), { message: /20 aliases: remove one/ })

  const addressees = await core.aliases.addressees(appA, 'desk', 'key')
  await core.push(request({ kind: 'targets', addressees }))
  for (const device of devices) t.equal((await inboxOf(store.messages, device, clock.now())).length, 1)
  await core.aliases.remove(appA, devices[1] ?? '', 'desk')
  t.strictSame(await core.aliases.devices(appA, 'desk'), [devices[0]])
  t.strictSame(await core.aliases.addressees(appA, 'nobody', 'key'), [])
})
