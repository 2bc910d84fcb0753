import { broadcastId, isBroadcastId, packStanding, positionBefore } from '@openmps/proto/broadcast'
import t from 'tap'
import type { BroadcastAudience } from '../../src/push-request.ts'
import { openCore } from '../_util/open-core.ts'
import { HOUR_MS } from '../contract/_util/clock.ts'
import { appA, nextMessageId } from '../contract/_util/messages.ts'
import { broadcast, EVERYBODY, flushed, GATEWAY, madeUp, older, open, pull, request } from './_util/gateway.ts'

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

void t.test('an expired broadcast is over', async (t) => {
  const env = await openCore(t)
  await open(env, 'a')
  older(env)
  const { entry } = await broadcast(t, env, 'key')
  env.clock.advance(HOUR_MS)
  t.match(await open(env, 'a'), { hasMail: false, position: entry.id })
})
