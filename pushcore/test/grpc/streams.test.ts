import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type {
  PushBatchRequest,
  PushChunk,
  PushChunkResult,
  PushCollectResponse,
  PushRequest,
} from '@openmps/proto/push'
import t from 'tap'
import { GRPC_LIMITS, PUSH_CORE } from '../../src/grpc/index.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf, readFailure } from './_util/failure.ts'
import { pushTo, toUser } from './_util/pushes.ts'
import { KEY, openPushStream, type PushStream, startGrpc } from './_util/service.ts'

const chunk = (sequence: number, pushes: PushRequest[]): PushChunk => ({ sequence, pushes })

/** All that a stream answers, and how it ended; undefined: with OK. */
async function readAll(stream: PushStream): Promise<{ results: PushChunkResult[]; error: unknown }> {
  const results: PushChunkResult[] = []
  const ended = new Promise<unknown>((resolve) => {
    stream.on('data', (result: PushChunkResult) => results.push(result))
    stream.on('end', () => resolve(undefined))
    stream.on('error', resolve)
  })
  return { error: await ended, results }
}

/** As a caller should: no faster than the service takes it. */
async function send(stream: PushStream, message: PushChunk): Promise<void> {
  if (!stream.write(message)) await once(stream, 'drain')
}

void t.test('20 000 pushes over one stream are all answered by their chunk, refused ones in between', async (t) => {
  const { core, client } = await startGrpc(t)
  const stream = openPushStream(client)
  const reading = readAll(stream)
  for (let sequence = 0; sequence < 200; sequence++) {
    const pushes = Array.from({ length: 100 }, (_, at) => {
      const push = pushTo([toUser(`user ${at}`)])
      return at === 50 ? { ...push, taskName: '' } : push
    })
    await send(stream, chunk(sequence, pushes))
  }
  stream.end()
  const { results, error } = await reading
  t.equal(error, undefined)
  t.strictSame(
    results.map(({ sequence }) => sequence ?? -1).sort((a, b) => a - b),
    Array.from({ length: 200 }, (_, at) => at),
  )
  const wrong = results.filter(
    ({ results: all = [] }) =>
      all?.length !== 100 ||
      !all.every(({ accepted, refused }, at) => (at === 50 ? refused?.resultCode === 3019 : accepted)),
  )
  t.same(wrong, [])
  t.equal((await core.counters(appA)).accepted, 19_800)
})

void t.test('pushes are accepted in the order in which they are sent, within a chunk and over chunks', async (t) => {
  const { core, client, call } = await startGrpc(t)
  await call(PUSH_CORE.createTemplate, { app: appA, name: 'one', description: 'd', title: 't', body: 'b' })
  const stream = openPushStream(client)
  const reading = readAll(stream)
  // Kinds that take different ways to the core, so that one could overtake the other.
  const kinds: Partial<PushRequest>[] = [{}, { content: { templateName: 'one' } }]
  for (let sequence = 0; sequence < 40; sequence++) {
    const pushes = kinds.map((changes, at) => pushTo([toUser('one', `${sequence}.${at}`)], changes))
    await send(stream, chunk(sequence, pushes))
  }
  stream.end()
  const { results } = await reading
  const inOrder = [...results].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
  const ids = inOrder.flatMap(({ results: all }) =>
    (all ?? []).map(({ accepted }) => accepted?.messages?.[0]?.messageId ?? ''),
  )
  t.equal(ids.length, 80)
  t.strictSame(ids, [...ids].sort(), 'message ids increase in the order of acceptance')
  t.equal((await core.counters(appA)).accepted, 80)
})

void t.test('a caller that does not read its answers is not read either, and others are served', async (t) => {
  const { core, client, call } = await startGrpc(t)
  const deaf = openPushStream(client)
  deaf.on('error', () => {})
  // Answers that fill the windows of HTTP/2 soon.
  const pushes = (sequence: number) =>
    chunk(
      sequence,
      Array.from({ length: 100 }, (_, at) => pushTo([toUser(`user ${at}`, `${sequence}.${at}.`.padEnd(64, 'x'))])),
    )
  let sent = 0
  deaf.pause()
  // Ends when the stream takes no more for half a second: with an unbounded server it would go on.
  for (; sent < 2_000; sent++) {
    if (deaf.write(pushes(sent))) continue
    const drained = await Promise.race([once(deaf, 'drain').then(() => true), idleFor(500)])
    if (!drained) break
  }
  t.ok(sent < 2_000, `stopped after ${sent} chunks`)
  t.match(await call(PUSH_CORE.push, pushTo([toUser('other')])), { messages: [{ repeat: false }] })
  const before = (await core.counters(appA)).accepted

  const seen = new Set<number>()
  deaf.on('data', ({ sequence }: PushChunkResult) => seen.add(sequence ?? -1))
  deaf.resume()
  deaf.end()
  await once(deaf, 'end')
  t.equal(seen.size, sent + 1, 'when it reads again, nothing is missing')
  t.ok((await core.counters(appA)).accepted > before, 'what waited was not accepted before')
})

/** False after so much real time: what does not happen has no event. */
async function idleFor(ms: number): Promise<false> {
  const until = Date.now() + ms
  while (Date.now() < until) await setImmediate()
  return false
}

void t.test('a chunk that is empty or too large ends the stream; the chunks before it are answered', async (t) => {
  for (const bad of [[], Array.from({ length: 101 }, () => pushTo([toUser('a')]))]) {
    const { core, client } = await startGrpc(t)
    const stream = openPushStream(client)
    const reading = readAll(stream)
    stream.write(chunk(1, [pushTo([toUser('a')])]))
    stream.write(chunk(2, bad))
    stream.write(chunk(3, [pushTo([toUser('a')])]))
    const { results, error } = await reading
    t.match(readFailure(error), { status: 'INVALID_ARGUMENT', code: '3028', field: 'pushes' })
    t.match(results, [{ sequence: 1 }])
    t.equal((await core.counters(appA)).accepted, 1, 'nothing behind it is accepted')
  }
})

void t.test('a stream without a good key is refused before anything is read', async (t) => {
  const { client } = await startGrpc(t)
  const stream = openPushStream(client, KEY.clone())
  stream.cancel()
  await readAll(stream)
  const metadata = KEY.clone()
  metadata.remove('authorization')
  const refused = openPushStream(client, metadata)
  const reading = readAll(refused)
  refused.write(chunk(1, [pushTo([toUser('a')])]))
  const { results, error } = await reading
  t.same(results, [])
  t.match(readFailure(error), { status: 'UNAUTHENTICATED' })
})

void t.test('a stream on which nothing comes is ended, and so is one that has lasted an hour', async (t) => {
  const { client, clock } = await startGrpc(t)
  const resting = openPushStream(client)
  const restingEnd = readAll(resting)
  resting.write(chunk(1, [pushTo([toUser('a')])]))
  await once(resting, 'data')
  clock.advance(GRPC_LIMITS.streamIdleMs)
  t.match(readFailure((await restingEnd).error), { status: 'DEADLINE_EXCEEDED', retryable: true })

  const old = openPushStream(client)
  const oldEnd = readAll(old)
  for (let lasted = 0, sequence = 0; lasted < GRPC_LIMITS.maxStreamMs; lasted += GRPC_LIMITS.streamIdleMs / 2) {
    old.write(chunk(++sequence, [pushTo([toUser('a')])]))
    await once(old, 'data')
    clock.advance(GRPC_LIMITS.streamIdleMs / 2)
  }
  t.match(readFailure((await oldEnd).error), { status: 'UNAVAILABLE', retryable: true })
})

void t.test('when the service stops, streams end after the answers to what they have sent', async (t) => {
  const { client, server } = await startGrpc(t)
  const stream = openPushStream(client)
  const reading = readAll(stream)
  stream.write(chunk(1, [pushTo([toUser('a')])]))
  await once(stream, 'data')
  await server.close()
  const { results, error } = await reading
  t.match(results, [{ sequence: 1 }])
  t.match(readFailure(error), { status: 'UNAVAILABLE', retryable: true })
  await server.close()
})

void t.test(
  'a stream that its caller breaks off: what was answered is stored, and nothing more comes of it',
  async (t) => {
    const { core, client } = await startGrpc(t)
    const stream = openPushStream(client)
    const reading = readAll(stream)
    for (let sequence = 0; sequence < 20; sequence++) stream.write(chunk(sequence, [pushTo([toUser('a')])]))
    await once(stream, 'data')
    stream.cancel()
    const { results } = await reading
    const { accepted } = await core.counters(appA)
    t.ok(accepted >= results.length && accepted <= 20, `${results.length} answered, ${accepted} accepted`)
  },
)

function openCollect(client: Parameters<typeof openPushStream>[0]) {
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.pushCollect
  let settle: (error: unknown, value?: PushCollectResponse) => void = () => {}
  const answer = new Promise<PushCollectResponse>((resolve, reject) => {
    settle = (error, value) => (error === null && value !== undefined ? resolve(value) : reject(error))
  })
  const call = client.makeClientStreamRequest(path, requestSerialize, responseDeserialize, KEY, settle)
  const write = async (message: PushBatchRequest) => {
    if (!call.write(message)) await Promise.race([once(call, 'drain'), answer])
  }
  return { call, answer, write }
}

void t.test('PushCollect answers all pushes at the end, in their order, with sums', async (t) => {
  const { client } = await startGrpc(t)
  const { call, answer, write } = openCollect(client)
  await write({ pushes: [pushTo([toUser('a', 'k')]), pushTo([])] })
  await write({ pushes: [pushTo([toUser('a', 'k')]), pushTo([toUser('b')])] })
  call.end()
  const { accepted, refused, repeats, results } = await answer
  t.same([accepted, refused, repeats], [3, 1, 1])
  t.same(
    results?.map((result) => result.refused?.resultCode ?? 'accepted'),
    ['accepted', 3021, 'accepted', 'accepted'],
  )
})

void t.test('PushCollect refuses the 10 001st push, and says that those before are accepted', async (t) => {
  const { core, client } = await startGrpc(t)
  const { call, answer, write } = openCollect(client)
  const failed = failureOf(answer)
  for (let at = 0; at < 100; at++) {
    await write({ pushes: Array.from({ length: 100 }, (_, user) => pushTo([toUser(`user ${user}`)])) })
  }
  call.write({ pushes: [pushTo([toUser('a')])] })
  t.match(await failed, { status: 'INVALID_ARGUMENT', field: 'pushes', text: /accepted/ })
  t.equal((await core.counters(appA)).accepted, 10_000)
})
