import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { type Client, type ClientReadableStream, Metadata } from '@grpc/grpc-js'
import { MessageStatus } from '@openmps/proto/push'
import t from 'tap'
import { GRPC_LIMITS, PUSH_CORE } from '../../src/grpc/index.ts'
import { HOUR_MS, START_MS } from '../contract/_util/clock.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { failureOf, readFailure } from './_util/failure.ts'
import { pushTo, toUser } from './_util/pushes.ts'
import { basic, KEY, startGrpc, unary } from './_util/service.ts'

const { State } = MessageStatus

function watch(client: Client, messageIds: string[], metadata = KEY): ClientReadableStream<MessageStatus> {
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.watchMessages
  return client.makeServerStreamRequest(
    path,
    requestSerialize,
    responseDeserialize,
    { app: appA, messageIds },
    metadata,
  )
}

async function pushOne(env: Awaited<ReturnType<typeof startGrpc>>, user = 'a'): Promise<string> {
  const { messages } = await env.call(PUSH_CORE.push, pushTo([toUser(user)]))
  return messages?.[0]?.messageId ?? ''
}

void t.test('states are told in the order of the ids; what another app has is unknown', async (t) => {
  const env = await startGrpc(t)
  const { call, core, client } = env
  const device = env.token()
  const { messages } = await call(PUSH_CORE.push, pushTo([{ deviceToken: device, messageKey: 'mine' }]))
  const acked = messages?.[0]?.messageId ?? ''
  const pending = await pushOne(env)
  await env.store.messages.acknowledge([{ device, messageIds: [acked], atMs: START_MS }])
  const ids = ['01ARZ3NDEKTSV4RRFFQ69G5FAV', pending, acked]
  const { messages: told } = await call(PUSH_CORE.getMessages, { app: appA, messageIds: ids })
  t.match(told, [
    { messageId: ids[0], state: State.UNKNOWN, acceptedAtMs: 0 },
    { messageId: pending, state: State.PENDING, statusText: 'NoBindInfo', expiresAtMs: START_MS + HOUR_MS, devices: 0 },
    {
      messageId: acked,
      messageKey: 'mine',
      state: State.DELIVERED,
      statusText: 'Acked',
      settledAtMs: START_MS,
      acked: 1,
    },
  ])
  const foreign = basic(`key of ${appB.appId}`, 'secret')
  const asked = unary(client, PUSH_CORE.getMessages, { app: appB, messageIds: [acked] }, foreign)
  t.match((await asked).messages, [{ state: State.UNKNOWN }])

  for (const messageIds of [[], Array.from({ length: 201 }, () => acked)]) {
    const failure = await failureOf(call(PUSH_CORE.getMessages, { app: appA, messageIds }))
    t.match(failure, { status: 'INVALID_ARGUMENT', field: 'message_ids' })
  }
  t.equal((await core.counters(appA)).accepted, 2)
})

void t.test('a message is withdrawn by its key or its id, and its target', async (t) => {
  const env = await startGrpc(t)
  const { call } = env
  const messageId = await pushOne(env, 'a')
  await call(PUSH_CORE.push, pushTo([toUser('b', 'mine')]))
  await call(PUSH_CORE.revokeMessage, { app: appA, messageId, targetId: 'a' })
  await call(PUSH_CORE.revokeMessage, { app: appA, messageId: 'mine', targetId: 'b' })
  t.match(await call(PUSH_CORE.getMessages, { app: appA, messageIds: [messageId] }), {
    messages: [{ state: State.REVOKED }],
  })
  const table: [request: { messageId?: string; targetId?: string }, expected: object][] = [
    [{ messageId: 'mine', targetId: 'c' }, { status: 'NOT_FOUND' }],
    [{ targetId: 'b' }, { status: 'INVALID_ARGUMENT', field: 'message_id' }],
    [{ messageId: 'mine' }, { status: 'INVALID_ARGUMENT', code: '3021', field: 'target_id' }],
  ]
  for (const [request, expected] of table) {
    t.match(await failureOf(call(PUSH_CORE.revokeMessage, { app: appA, ...request })), expected)
  }
})

void t.test('a watch tells the states now, each change, and ends with the last message', async (t) => {
  const env = await startGrpc(t)
  const [one, two] = [await pushOne(env), await pushOne(env)]
  const stream = watch(env.client, [one, two, '01ARZ3NDEKTSV4RRFFQ69G5FAV', one])
  const seen: [string | null | undefined, unknown][] = []
  stream.on('data', ({ messageId, state }: MessageStatus) => seen.push([messageId, state]))
  const ended = once(stream, 'end')
  await until(() => seen.length === 3)
  t.same(
    new Map(seen),
    new Map([
      [one, State.PENDING],
      [two, State.PENDING],
      ['01ARZ3NDEKTSV4RRFFQ69G5FAV', State.UNKNOWN],
    ]),
  )

  await env.core.revoke(appA, one, 'a')
  await until(
    () => seen.length === 4,
    () => env.clock.advance(GRPC_LIMITS.watchEveryMs),
  )
  t.same(seen[3], [one, State.REVOKED])
  await env.core.revoke(appA, two, 'a')
  await until(
    () => seen.length === 5,
    () => env.clock.advance(GRPC_LIMITS.maxWatchEveryMs),
  )
  t.same(seen[4], [two, State.REVOKED])
  await ended
})

void t.test('watches are bounded, and their places become free again', async (t) => {
  const env = await startGrpc(t)
  const messageId = await pushOne(env)
  const open = Array.from({ length: GRPC_LIMITS.maxWatches }, () => watch(env.client, [messageId]))
  for (const stream of open) stream.on('error', () => {})
  await Promise.all(open.map((stream) => once(stream, 'data')))
  const [error] = await once(watch(env.client, [messageId]), 'error')
  t.match(readFailure(error), { status: 'RESOURCE_EXHAUSTED', reason: 'OVERLOADED', text: /GetMessages/ })

  for (const stream of open) stream.cancel()
  let again = false
  await until(
    () => again,
    async () => {
      const stream = watch(env.client, [messageId])
      again = await Promise.race([
        once(stream, 'data').then(() => true),
        once(stream, 'error').then(
          () => false,
          () => false,
        ),
      ]).catch(() => false)
      if (again) stream.on('error', () => {}).cancel()
    },
  )
  t.ok(again)
})

void t.test('a watch ends when the service stops, and is refused without a key', async (t) => {
  const env = await startGrpc(t)
  const stream = watch(env.client, [await pushOne(env)])
  await once(stream, 'data')
  const failed = once(stream, 'error')
  const [refused] = await once(watch(env.client, ['x'], new Metadata()), 'error')
  t.match(readFailure(refused), { status: 'UNAUTHENTICATED' })
  await env.server.close()
  t.match(readFailure((await failed)[0]), { status: 'UNAVAILABLE', retryable: true })
})

/** Polls, with a step before each look, for ten seconds at most. */
async function until(holds: () => boolean, step: () => unknown = () => {}): Promise<void> {
  const end = Date.now() + 10_000
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not happen within 10 s')
    await step()
    await setImmediate()
  }
}
