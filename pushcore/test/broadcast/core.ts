import { decodeServerFrame, LIMITS } from '@openmps/proto'
import { broadcastId, isBroadcastId, packStanding } from '@openmps/proto/broadcast'
import t from 'tap'
import { ulidFloor } from '../../src/ids.ts'
import { openCore } from '../_util/open-core.ts'
import { appA, nextMessageId } from '../contract/_util/messages.ts'
import { answer, broadcast, flushed, GATEWAY, madeUp, older, open, pull, request } from './_util/gateway.ts'

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

void t.test('bindings are told to the session, those of expelled devices too', async (t) => {
  const env = await openCore(t)
  const opened = await open(env, 'a')
  const { epoch } = opened
  env.sent.length = 0
  await env.core.bind(appA, 'a', 'user', { platform: 7 })
  const boundAtMs = env.clock.now()
  const standing = packStanding({ platform: 7, boundAtMs })
  const since = ulidFloor(boundAtMs)
  t.strictSame(env.sent, [{ kind: 'standing', device: 'a', epoch, standing, since }])
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

  const resume = () => answer(env, { kind: 'resumed', device: 'a', epoch, app: appA }, 'standing')
  t.match(await resume(), { standing: packStanding({ platform: 7, unboundAtMs: boundAtMs }), since })
  env.clock.advance(600_000)
  t.match(await resume(), { since })
  env.clock.advance(1)
  t.match(await resume(), { since: '' }, 'after so long nothing is judged anew')
})

void t.test('a session that was set back is not given again what it had', async (t) => {
  const env = await openCore(t)
  const opened = await open(env, 'a')
  older(env)
  const { entry: had } = await broadcast(t, env, 'had')
  const bound = { days: 'ever' } as const
  const { entry: passedOver } = await broadcast(t, env, 'passed over', { platform: 1, bound })
  const { standing } = opened
  await env.core.bind(appA, 'a', 'user', {})
  const now = { ...opened, standing: packStanding({ platform: 1, boundAtMs: env.clock.now() }) }
  const { ids, page } = await pull(env, 'a', now, opened.position, 32, [{ position: passedOver.id, standing }])
  t.strictSame(ids, [passedOver.id])
  t.equal(page.position, passedOver.id)
  t.strictSame((await pull(env, 'a', now)).ids, [had.id, passedOver.id])
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
