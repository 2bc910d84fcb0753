import { decodeServerFrame, LIMITS } from '@openmps/proto'
import { broadcastId, isBroadcastId, packStanding, positionBefore } from '@openmps/proto/broadcast'
import type { LinkDown, LinkUp } from '@openmps/proto/link'
import t, { type Test } from 'tap'
import type { BroadcastAudience, PushRequest } from '../../src/push-request.ts'
import { openCore } from '../_util/open-core.ts'
import { HOUR_MS } from '../contract/_util/clock.ts'
import { appA, nextMessageId } from '../contract/_util/messages.ts'

type Core = Awaited<ReturnType<typeof openCore>>
type Of<Kind extends LinkDown['kind']> = Extract<LinkDown, { kind: Kind }>

const EVERYBODY: BroadcastAudience = { platform: 1, bound: { days: 'ever' }, unbound: { days: 'ever' } }
const GATEWAY = 'gateway'

const request = (messageKey: string, who = EVERYBODY, overrides: Partial<PushRequest> = {}): PushRequest => ({
  app: appA,
  type: 'broadcast',
  taskName: 'news',
  to: { kind: 'broadcast', messageKey, who },
  notice: { title: 'Title', content: 'Content', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 3_600,
  strategy: { kind: 'now' },
  extras: {},
  ...overrides,
})

/** Pushes it and returns its task and its entry. */
async function broadcast(t: Test, { core, store }: Core, ...args: Parameters<typeof request>) {
  const outcome = await core.push(request(...args))
  if (outcome.kind !== 'accepted') throw new Error('it was scheduled')
  const entry = await store.broadcasts.findByKey(appA, args[0])
  if (entry === undefined) throw new Error('it is not in the log')
  t.strictSame(outcome.messages, [])
  return { taskId: outcome.taskId, entry }
}

let connections = 0

/** What the core sends in answer to the message; the first that is of the kind. */
async function answer<Kind extends LinkDown['kind']>({ core, sent }: Core, up: LinkUp, kind: Kind): Promise<Of<Kind>> {
  sent.length = 0
  core.receive(GATEWAY, up)
  const isOf = (message: LinkDown): message is Of<Kind> => message.kind === kind
  const deadline = Date.now() + 10_000
  for (;;) {
    const found = sent.find(isOf)
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`no ${kind} came`)
    await new Promise(setImmediate)
  }
}

function open(env: Core, device: string, overrides: Partial<Extract<LinkUp, { kind: 'opened' }>> = {}) {
  connections += 1
  const facts = { platform: 1, appVersion: '1', sdkVersion: '1', broadcastCursor: '' }
  const up = { kind: 'opened', connection: connections, device, app: appA, ...facts, ...overrides } as const
  return answer(env, up, 'openResult')
}

/** The ids that one pull gives, with its page. */
async function pull(env: Core, device: string, opened: Of<'openResult'>, position = opened.position, limit = 32) {
  const { epoch, standing, logNewest } = opened
  const log = { app: appA, position, standing, newest: logNewest }
  const page = await answer(env, { kind: 'pull', device, epoch, limit, inFlight: [], number: 1, log }, 'page')
  return { ids: page.envelopes.map(({ messageId }) => messageId), page }
}

const older = (env: Core) => env.clock.advance(10_000)

void t.test('a broadcast has a task and goes to the gateways', async (t) => {
  const env = await openCore(t)
  env.core.start()
  await open(env, 'device-1')
  env.sent.length = 0
  const { taskId, entry } = await broadcast(t, env, 'key')
  t.match(await env.store.tasks.get(appA, taskId), { type: 'broadcast', name: 'news', broadcastKey: 'key' })
  t.ok(isBroadcastId(entry.id))
  const { publish } = decodeServerFrame(entry.frame, LIMITS.maxServerFrameBytes) as { publish?: unknown }
  t.equal(publish, undefined)
  const { push } = decodeServerFrame(entry.frame, LIMITS.maxServerFrameBytes)
  t.match(push, { messageId: entry.id, customId: 'key', title: 'Title' })

  const second = (await broadcast(t, env, 'second')).entry
  const published = env.sent.filter((message) => message.kind === 'publish')
  t.match(published, [
    { app: appA, envelope: { messageId: entry.id }, previous: '', revokes: '', perSecond: 0 },
    { app: appA, envelope: { messageId: second.id }, previous: entry.id, filter: { platform: 1, neverBound: true } },
  ])
})

void t.test('the same message key again is the first task, and nothing more goes out', async (t) => {
  const env = await openCore(t)
  const { taskId } = await broadcast(t, env, 'key')
  env.sent.length = 0
  t.match(await env.core.push(request('key')), { kind: 'accepted', taskId, messages: [] })
  t.strictSame(env.sent, [])
  const tasks = await env.store.tasks.list(appA, { fromMs: 0, offset: 0, limit: 10 })
  t.strictSame(
    tasks.map(({ id }) => id),
    [taskId],
    'the new task is taken back',
  )
})

void t.test('who was there at the acceptance gets it at the next session; who came later never', async (t) => {
  const env = await openCore(t)
  await open(env, 'before')
  older(env)
  const { entry } = await broadcast(t, env, 'key')
  older(env)

  const opened = await open(env, 'before')
  t.match(opened, { hasMail: true, logNewest: entry.id, standing: packStanding({ platform: 1 }) })
  const { ids, page } = await pull(env, 'before', opened)
  t.strictSame([ids, page.position, page.more], [[entry.id], entry.id, false])

  const late = await open(env, 'late')
  t.equal(late.hasMail, false)
  t.ok(late.position >= entry.id)
  t.strictSame((await pull(env, 'late', late)).ids, [])
  t.strictSame((await pull(env, 'late', late, '')).ids, [], 'nor when the gateway knows no position')
})

void t.test(
  'what is acknowledged is read: by the cursor of the gateway, or the one that the device keeps',
  async (t) => {
    const env = await openCore(t)
    for (const device of ['a', 'b']) await open(env, device)
    older(env)
    const { entry, taskId } = await broadcast(t, env, 'key')
    const { epoch } = await open(env, 'a')
    env.core.receive(GATEWAY, { kind: 'acked', device: 'a', epoch, messageIds: [entry.id, madeUp()], cursor: entry.id })
    env.core.receive(GATEWAY, { kind: 'happened', device: 'a', epoch, event: 'opened', messageId: entry.id, atMs: 5 })
    await flushed(env, 'a')
    t.match(await env.store.broadcasts.part(appA, entry.id, 'a'), { device: 'a', openedAtMs: 5 })
    const again = await open(env, 'a')
    t.strictSame([again.hasMail, again.position], [false, entry.id])

    t.match(await open(env, 'b'), { hasMail: true })
    t.match(await open(env, 'b', { broadcastCursor: entry.id }), { hasMail: false, position: entry.id })
    t.match(await open(env, 'c', { broadcastCursor: 'not a cursor' }), { hasMail: false })
    const future = broadcastId(nextMessageId(env.clock.now() + HOUR_MS))
    older(env)
    const next = (await broadcast(t, env, 'next')).entry
    const opened = await open(env, 'b', { broadcastCursor: future })
    t.strictSame((await pull(env, 'b', opened)).ids, [entry.id, next.id], 'a cursor that cannot be is not believed')
    t.ok(taskId > 0)
  },
)

void t.test('a session that closes tells how far it has read', async (t) => {
  const env = await openCore(t)
  await open(env, 'a')
  older(env)
  const { entry } = await broadcast(t, env, 'key')
  const { epoch } = await open(env, 'a')
  env.core.receive(GATEWAY, { kind: 'closed', device: 'a', epoch, cursor: positionBefore(entry.id) })
  await flushed(env, 'a', positionBefore(entry.id))
  t.match(await open(env, 'a'), { hasMail: true }, 'it was in flight')
})

void t.test('what a session passes over stays passed over', async (t) => {
  const env = await openCore(t)
  await open(env, 'a')
  older(env)
  const bound: BroadcastAudience = { platform: 1, bound: { days: 'ever' } }
  const { entry } = await broadcast(t, env, 'key', bound)
  const unbound = await open(env, 'a')
  t.match(unbound, { hasMail: false, position: entry.id })
  await flushed(env, 'a')
  await env.core.bind(appA, 'a', 'user', {})
  t.match(await open(env, 'a'), { hasMail: false, position: entry.id })

  const next = (await broadcast(t, env, 'next', bound)).entry
  const opened = await open(env, 'a')
  t.strictSame((await pull(env, 'a', opened)).ids, [next.id])
})

void t.test('inbox and broadcasts come in one order, page by page', async (t) => {
  const env = await openCore(t)
  const device = env.token()
  await open(env, device)
  older(env)
  const expected: string[] = []
  for (let n = 0; n < 6; n++) {
    expected.push((await broadcast(t, env, `broadcast-${n}`)).entry.id)
    const to = {
      kind: 'targets',
      addressees: [{ target: { kind: 'device', id: device }, messageKey: `${n}` }],
    } as const
    const outcome = await env.core.push(request('', EVERYBODY, { type: 'simple', to }))
    if (outcome.kind === 'accepted') expected.push(outcome.messages[0]?.messageId ?? '')
  }
  const opened = await open(env, device)
  const { epoch } = opened
  const got: string[] = []
  let position = opened.position
  for (let more = true; more; ) {
    const { ids, page } = await pull(env, device, opened, position, 5)
    const cursor = ids.filter(isBroadcastId).at(-1) ?? ''
    env.core.receive(GATEWAY, { kind: 'acked', device, epoch, messageIds: ids, cursor })
    got.push(...ids)
    position = page.position
    more = page.more
  }
  t.strictSame(got, expected)
})

void t.test('a revoked broadcast comes to nobody any more, and whoever may have it removes it', async (t) => {
  const env = await openCore(t)
  await open(env, 'a')
  older(env)
  const { entry, taskId } = await broadcast(t, env, 'key')
  const online = await open(env, 'a')
  env.sent.length = 0
  t.equal(await env.core.tasks.revoke(appA, taskId), true)
  t.equal(await env.core.tasks.revoke(appA, taskId), true, 'again')
  const published = env.sent.filter((message) => message.kind === 'publish')
  t.match(published, [{ revokes: entry.id, previous: entry.id }])
  t.equal(published.length, 1)
  t.match(await env.store.tasks.get(appA, taskId), { revokedAtMs: env.clock.now() })

  const { page } = await pull(env, 'a', online)
  t.equal(page.envelopes.length, 1)
  const [{ messageId, frame } = { messageId: '', frame: new Uint8Array() }] = page.envelopes
  t.match(decodeServerFrame(frame, LIMITS.maxServerFrameBytes).revoke, { messageIds: [entry.id], ackId: messageId })
  const { epoch } = online
  const inFlight = [entry.id, messageId, madeUp()]
  const up = { kind: 'pull', device: 'a', epoch, limit: 1, inFlight, number: 2 } as const
  t.strictSame((await answer(env, up, 'page')).stillWaiting, [messageId], 'the revoked one is not in flight any more')

  env.core.receive(GATEWAY, { kind: 'acked', device: 'a', epoch, messageIds: [messageId], cursor: messageId })
  await flushed(env, 'a', messageId)
  t.equal(await env.store.broadcasts.part(appA, messageId, 'a'), undefined, 'a removal does not arrive')
  t.match(await open(env, 'a'), { hasMail: false })
})

void t.test('an expired broadcast is over', async (t) => {
  const env = await openCore(t)
  await open(env, 'a')
  older(env)
  const { entry } = await broadcast(t, env, 'key')
  env.clock.advance(HOUR_MS)
  t.match(await open(env, 'a'), { hasMail: false, position: entry.id })
})

void t.test('bindings are told to the session, those of expelled devices too', async (t) => {
  const env = await openCore(t)
  const opened = await open(env, 'a')
  const { epoch } = opened
  env.sent.length = 0
  await env.core.bind(appA, 'a', 'user', { platform: 7 })
  const boundAtMs = env.clock.now()
  const standing = packStanding({ platform: 7, boundAtMs })
  t.strictSame(env.sent, [{ kind: 'standing', device: 'a', epoch, standing }])
  const up = {
    kind: 'call',
    device: 'a',
    app: appA,
    epoch,
    requestId: 1,
    call: { kind: 'unbind', userId: 'user' },
  } as const
  t.match(await answer(env, up, 'callResult'), { code: 100 })
  t.match(
    env.sent,
    [{ kind: 'standing', standing: packStanding({ platform: 7, unboundAtMs: boundAtMs }) }, {}],
    'before the answer',
  )

  await env.core.bind(appA, 'a', 'many', {})
  env.sent.length = 0
  for (let n = 0; n < 50; n++) await env.core.bind(appA, `other-${n}`, 'many', {})
  const told = env.sent.filter((message) => message.kind === 'standing').at(-1)
  t.match(told, { device: 'a', standing: packStanding({ platform: 7, unboundAtMs: boundAtMs }) })

  const resumed = await answer(env, { kind: 'resumed', device: 'a', epoch, app: appA }, 'standing')
  t.equal(resumed.standing, packStanding({ platform: 7, unboundAtMs: boundAtMs }))
})

void t.test(
  'a broadcast of another push core is known within half a second, or when the gateway knows it',
  async (t) => {
    const env = await openCore(t)
    env.core.start()
    const opened = await open(env, 'a')
    older(env)
    await broadcast(t, env, 'mine')
    const append = async (messageKey: string) => {
      const entry = await env.store.broadcasts.findByKey(appA, 'mine')
      if (entry === undefined) throw new Error('it is not in the log')
      const { previous: _, ...rest } = entry
      const id = broadcastId(nextMessageId(env.clock.now() + 1_000))
      await env.store.broadcasts.append({ ...rest, id, messageKey })
      return id
    }
    env.sent.length = 0
    const heard = await append('of another')
    const { ids } = await pull(env, 'a', { ...opened, logNewest: heard })
    t.equal(ids.at(-1), heard)
    t.match(
      env.sent.filter((message) => message.kind === 'publish'),
      [{ envelope: { messageId: heard } }],
    )

    const seen = await append('another of another')
    env.sent.length = 0
    const deadline = Date.now() + 10_000
    while (!env.sent.some((message) => message.kind === 'publish') && Date.now() < deadline) {
      env.clock.advance(500)
      await new Promise(setImmediate)
    }
    t.match(
      env.sent.filter((message) => message.kind === 'publish'),
      [{ envelope: { messageId: seen }, previous: heard }],
    )
    t.ok((await broadcast(t, env, 'mine again')).entry.id > seen, 'own ids go on from it')
  },
)

void t.test('a broadcast that only the gateway has heard of holds nothing up', async (t) => {
  const env = await openCore(t)
  const opened = await open(env, 'a')
  const lost = broadcastId(nextMessageId(env.clock.now() + 1_000))
  t.equal((await pull(env, 'a', { ...opened, logNewest: lost })).page.position, lost, 'in an empty log')
  older(env)
  const { entry } = await broadcast(t, env, 'key')
  const later = broadcastId(nextMessageId(env.clock.now() + 1_000))
  const { ids, page } = await pull(env, 'a', { ...opened, logNewest: later })
  t.strictSame([ids, page.position], [[entry.id], later])
})

/** The entry with the key, once the time of its schedule has come. */
async function sent(env: Core, messageKey: string, afterMs: number) {
  const deadline = Date.now() + 10_000
  if ((await env.store.broadcasts.findByKey(appA, messageKey)) !== undefined) throw new Error('it was sent too early')
  env.clock.advance(afterMs)
  while (Date.now() < deadline) {
    const entry = await env.store.broadcasts.findByKey(appA, messageKey)
    if (entry !== undefined) return entry
    env.clock.advance(500)
    await new Promise(setImmediate)
  }
  throw new Error(`${messageKey} was not sent`)
}

void t.test('the periods and the validity of a scheduled broadcast count from its time', async (t) => {
  const env = await openCore(t)
  env.core.start()
  const afterMs = 20 * 24 * HOUR_MS
  const fixedTimeMs = env.clock.now() + afterMs
  const who: BroadcastAudience = { platform: 1, bound: { days: 7 } }
  t.match(await env.core.push(request('later', who, { strategy: { kind: 'at', fixedTimeMs } })), { kind: 'scheduled' })
  const entry = await sent(env, 'later', afterMs)
  t.equal(entry.filter.bound?.from, Math.floor((fixedTimeMs - 7 * 24 * HOUR_MS) / 60_000))
  t.equal(entry.expiresAtMs, fixedTimeMs + HOUR_MS)
})

void t.test('each time of a loop has a message key of its own', async (t) => {
  const env = await openCore(t)
  env.core.start()
  const [startTimeMs, endTimeMs] = [env.clock.now(), env.clock.now() + 5 * 24 * HOUR_MS]
  const loop = { kind: 'loop', startTimeMs, endTimeMs, circle: 'daily', circleValues: [], time: '12:00:00' } as const
  await env.core.push(request('daily', EVERYBODY, { strategy: loop }))
  // 16:00 in Shanghai on the 15th.
  const first = await sent(env, 'daily-20270116', 20 * HOUR_MS)
  const second = await sent(env, 'daily-20270117', 23 * HOUR_MS)
  t.not(first.taskId, second.taskId)
})

const madeUp = () => broadcastId(nextMessageId(0))

/** Waits until the cursor of the device is written. */
async function flushed(env: Core, device: string, readTo?: string): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    env.clock.advance(1_000)
    await new Promise(setImmediate)
    const now = (await env.store.devices.standing(device))?.readTo ?? ''
    if (readTo === undefined ? now !== '' : now === readTo) return
    if (Date.now() > deadline) throw new Error(`the cursor of ${device} is ${now}`)
  }
}
