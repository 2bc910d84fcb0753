import { decodeServerFrame, LIMITS, PushError } from '@openmps/proto'
import t from 'tap'
import { createIds } from '../src/ids.ts'
import type { Addressee, PushRequest } from '../src/push-request.ts'
import { openCore } from './_util/open-core.ts'
import { createManualClock, HOUR_MS, START_MS } from './contract/_util/clock.ts'
import { ack, appA, appB, inboxOf, toDevice, toUser } from './contract/_util/messages.ts'

const DAY_MS = 24 * HOUR_MS
const ALL = { fromMs: 0, offset: 0, limit: 100 }

const addressee = (user: string, messageKey: string, title = `Hi ${user}`): Addressee => ({
  target: toUser(user),
  messageKey,
  texts: { title, content: `for ${user}`, params: { user } },
})

const request = (addressees: readonly Addressee[]): PushRequest => ({
  app: appA,
  type: 'multiple',
  taskName: 'spring',
  template: { id: '17', name: 'template' },
  to: { kind: 'targets', addressees },
  notice: { title: '#t#', content: '#c#', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 600,
  strategy: { kind: 'now' },
  extras: {},
})

type Core = Awaited<ReturnType<typeof openCore>>['core']

async function accepted(core: Core, addressees: readonly Addressee[]) {
  const outcome = await core.push(request(addressees))
  if (outcome.kind !== 'accepted') throw new Error('it was scheduled')
  return outcome
}

void t.test('each target gets its own texts, and the task knows its messages', async (t) => {
  const { core, store } = await openCore(t)
  const { taskId, messages } = await accepted(core, [addressee('a', 'k1'), addressee('b', 'k2')])
  const ids = messages.map(({ messageId }) => messageId)

  t.strictSame(await core.tasks.get(appA, taskId), {
    id: taskId,
    app: appA,
    type: 'multiple',
    name: 'spring',
    template: { id: '17', name: 'template' },
    createdAtMs: START_MS,
    expiresAtMs: START_MS + 600_000,
    endedAtMs: START_MS,
    messageIds: ids,
  })
  for (const [n, user] of ['a', 'b'].entries()) {
    const message = await store.messages.get(appA, ids[n] ?? '')
    t.match(message, { taskId, type: 'multiple', title: `Hi ${user}`, messageKey: `k${n + 1}` })
    const { push } = decodeServerFrame(message?.frame ?? Buffer.alloc(0), LIMITS.maxServerFrameBytes)
    t.match(push, { title: `Hi ${user}`, content: `for ${user}`, params: { user }, customId: `k${n + 1}` })
  }
  t.equal(await core.tasks.get(appB, taskId), undefined)
})

void t.test('a simple push has no task that could be asked for', async (t) => {
  const { core } = await openCore(t)
  const outcome = await core.push({ ...request([addressee('a', 'k1')]), type: 'simple' })
  t.equal(outcome.kind, 'accepted')
  t.strictSame(await core.tasks.list(appA, ALL), [])
})

void t.test(
  'the task is durable before the first message is stored: a crash leaves a task without messages',
  async (t) => {
    const atAccept: unknown[] = []
    const { core, store } = await openCore(t, ({ messages, tasks }) => ({
      messages: {
        ...messages,
        async accept(news) {
          const task = await tasks.get(appA, news[0]?.taskId ?? 0)
          atAccept.push(
            task?.messageIds,
            news.map(({ messageId }) => messageId),
          )
          throw new PushError('UNAVAILABLE', 'the process is gone')
        },
      },
    }))
    await t.rejects(core.push(request([addressee('a', 'k1'), addressee('b', 'k2')])), { code: 'UNAVAILABLE' })

    const [ofTask, ofMessages] = atAccept
    t.strictSame(ofTask, ofMessages)
    const [task] = await core.tasks.list(appA, ALL)
    t.match(task, { name: 'spring', endedAtMs: START_MS })
    t.match(await store.messages.counters(appA), { accepted: 0 })
    t.equal(await core.tasks.revoke(appA, task?.id ?? 0), true, 'it can be revoked, and there is nothing to do')
  },
)

void t.test('a push that is sent again names the first one’s task and leaves no second', async (t) => {
  const { core, clock, store } = await openCore(t)
  const first = await accepted(core, [addressee('a', 'k1'), addressee('b', 'k2')])
  clock.advance(1_000)
  const again = await accepted(core, [addressee('a', 'k1', 'other'), addressee('b', 'k2')])

  t.equal(again.taskId, first.taskId)
  t.strictSame(
    again.messages,
    first.messages.map(({ messageId }) => ({ messageId, repeat: true })),
  )
  t.strictSame(
    (await core.tasks.list(appA, ALL)).map(({ id }) => id),
    [first.taskId],
  )
  t.match(await store.messages.counters(appA), { accepted: 2, repeats: 2 })
})

void t.test('a push that repeats a part is a task of the rest', async (t) => {
  const { core } = await openCore(t)
  const first = await accepted(core, [addressee('a', 'k1')])
  const second = await accepted(core, [addressee('a', 'k1'), addressee('b', 'k2')])
  t.not(second.taskId, first.taskId)
  t.match(second.messages, [{ repeat: true }, { repeat: false }])

  t.equal(await core.tasks.revoke(appA, second.taskId), true)
  const states = await Promise.all(
    second.messages.map(async ({ messageId }) => (await core.findMessages(appA, messageId))[0]?.state),
  )
  t.strictSame(states, ['pending', 'revoked'], 'what the first push has accepted is not this task’s')
})

void t.test('an id that another push core has taken is left to it', async (t) => {
  const { core, store } = await openCore(t)
  // Of the same number and the same millisecond.
  const taken = createIds(createManualClock(), { node: 0 }).taskId()
  const task = { id: taken, app: appA, type: 'multiple', name: 'theirs', createdAtMs: 1, expiresAtMs: 2 } as const
  await store.tasks.create(task)

  const { taskId, messages } = await accepted(core, [addressee('a', 'k1')])
  t.not(taskId, taken)
  t.equal((await store.messages.get(appA, messages[0]?.messageId ?? ''))?.taskId, taskId)
  t.strictSame(await core.tasks.get(appA, taken), task)
})

void t.test('when no id is free nothing is accepted', async (t) => {
  const { core, store } = await openCore(t, ({ tasks }) => ({ tasks: { ...tasks, create: async () => false } }))
  await t.rejects(core.push(request([addressee('a', 'k1')])), { code: 'INTERNAL' })
  t.match(await store.messages.counters(appA), { accepted: 0 })
})

void t.test('a revoked task takes its messages back, from inboxes and displays, and once is enough', async (t) => {
  const { core, store, clock, directory, sent, token } = await openCore(t)
  const [shown, unread] = [token(), token()]
  const { session } = await directory.open(shown, 'gateway')
  const to = (device: string, messageKey: string): Addressee => ({ target: toDevice(device), messageKey })
  const targets = [to(shown, 'k1'), to(unread, 'k2'), addressee('nobody', 'k3')]
  const { taskId, messages } = await accepted(core, targets)
  const [first = '', second = '', third = ''] = messages.map(({ messageId }) => messageId)
  const other = await accepted(core, [to(unread, 'k4')])
  await ack(store.messages, shown, [first])
  sent.length = 0

  clock.advance(DAY_MS / 1_000)
  const revokedAtMs = clock.now()
  t.equal(await core.tasks.revoke(appA, taskId), true)
  const states = await Promise.all(
    [first, second, third].map(async (id) => (await store.messages.get(appA, id))?.state),
  )
  t.strictSame(states, ['delivered', 'revoked', 'revoked'], 'what was delivered has ended once')
  t.strictSame(
    await inboxOf(store.messages, unread),
    other.messages.map(({ messageId }) => messageId),
  )
  t.match(
    sent,
    [{ kind: 'withdraw', device: shown, epoch: session.epoch, messageIds: [first] }],
    'but leaves the display',
  )
  t.equal((await core.tasks.get(appA, taskId))?.revokedAtMs, revokedAtMs)

  clock.advance(1_000)
  t.equal(await core.tasks.revoke(appA, taskId), true)
  t.equal((await core.tasks.get(appA, taskId))?.revokedAtMs, revokedAtMs, 'the time is that of the first')
})

void t.test('a revocation that broke off is completed by the next call', async (t) => {
  let working = false
  const { core, store } = await openCore(t, ({ messages }) => ({
    messages: {
      ...messages,
      async revoke(app, id, nowMs) {
        const message = await messages.get(app, id)
        if (!working && message?.messageKey === 'k30') throw new PushError('UNAVAILABLE', 'the store is away')
        return messages.revoke(app, id, nowMs)
      },
    },
  }))
  const { taskId } = await accepted(
    core,
    Array.from({ length: 50 }, (_, n) => addressee(`u${n}`, `k${n}`)),
  )
  await t.rejects(core.tasks.revoke(appA, taskId), { code: 'UNAVAILABLE' })
  t.equal((await core.tasks.get(appA, taskId))?.revokedAtMs, undefined, 'it does not say that it is done')
  working = true
  t.equal(await core.tasks.revoke(appA, taskId), true)
  t.match(await store.messages.counters(appA), { accepted: 50, revoked: 50, pending: 0 })
})

void t.test('a task is revoked for 7 days, in its app, and forgotten with the history', async (t) => {
  const { core, clock } = await openCore(t)
  const { taskId } = await accepted(core, [addressee('a', 'k1')])
  t.equal(await core.tasks.revoke(appA, taskId + 1), false)
  t.equal(await core.tasks.revoke(appB, taskId), false)
  clock.advance(7 * DAY_MS)
  t.equal(await core.tasks.revoke(appA, taskId), true)
  clock.advance(1)
  t.equal(await core.tasks.revoke(appA, taskId), false)
  t.ok(await core.tasks.get(appA, taskId))

  core.start()
  clock.advance(23 * DAY_MS + 1_000)
  const deadline = Date.now() + 10_000
  while ((await core.tasks.get(appA, taskId)) !== undefined && Date.now() < deadline) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  t.equal(await core.tasks.get(appA, taskId), undefined)
  t.strictSame(await core.tasks.list(appA, ALL), [])
})
