import type { Client, Metadata } from '@grpc/grpc-js'
import { PushError } from '@openmps/proto'
import type { PushRequest, PushResponse } from '@openmps/proto/push'
import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { pushTo, toUser } from './_util/pushes.ts'
import { KEY, startGrpc, unary } from './_util/service.ts'

function keyed(key: string): Metadata {
  const metadata = KEY.clone()
  metadata.set('idempotency-key', key)
  return metadata
}

/** The answer, and what its metadata say of a replay. */
function push(client: Client, request: PushRequest, metadata: Metadata): Promise<[PushResponse | undefined, unknown]> {
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.push
  return new Promise((resolve, reject) => {
    let replayed: unknown
    client
      .makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, (error, value) =>
        error === null ? resolve([value, replayed]) : reject(error),
      )
      .on('metadata', (told) => {
        replayed = told.get('idempotent-replayed')[0]
      })
  })
}

void t.test('a repeat of a push under its key gets the first answer, and nothing is done', async (t) => {
  const { client, core } = await startGrpc(t)
  const request = pushTo([toUser('a')])
  const [first, fresh] = await push(client, request, keyed('one'))
  const [second, replayed] = await push(client, request, keyed('one'))
  t.match(first, { messages: [{ repeat: false }] })
  t.same(second, first)
  t.same([fresh, replayed], [undefined, 'true'])
  t.equal((await core.counters(appA)).accepted, 1)

  const other = unary(client, PUSH_CORE.push, pushTo([toUser('b')]), keyed('one'))
  t.match(await failureOf(other), { status: 'INVALID_ARGUMENT', reason: 'INVALID_ARGUMENT', text: /another request/ })
  const wrong = unary(client, PUSH_CORE.push, request, keyed('a b'))
  t.match(await failureOf(wrong), { status: 'INVALID_ARGUMENT', text: /printable ASCII/ })
  const refused = () => unary(client, PUSH_CORE.push, pushTo([]), keyed('two'))
  t.match(await failureOf(refused()), { field: 'targets' })
  t.match(await failureOf(refused()), { field: 'targets' }, 'a refusal is not remembered')
})

void t.test('a batch is repeated as a whole, unless a push of it may succeed later', async (t) => {
  let away = true
  const { client, core } = await startGrpc(t, {
    store: ({ messages }) => ({
      messages: {
        ...messages,
        accept: (batch) => (away ? Promise.reject(new PushError('OVERLOADED')) : messages.accept(batch)),
      },
    }),
  })
  const batch = () => unary(client, PUSH_CORE.pushBatch, { pushes }, keyed('batch'))
  const pushes = [pushTo([toUser('a')]), pushTo([])]
  t.match(await batch(), { results: [{ refused: { retryable: true } }, { refused: { resultCode: 3021 } }] })
  away = false
  const first = await batch()
  t.match(first, { results: [{ accepted: { messages: [{ repeat: false }] } }, { refused: { resultCode: 3021 } }] })
  t.same(await batch(), first)
  t.equal((await core.counters(appA)).accepted, 1)
  const many = Array.from({ length: 11 }, () => pushTo(Array.from({ length: 10 }, (_, at) => toUser(`${at}`))))
  const refused = unary(client, PUSH_CORE.pushBatch, { pushes: many }, keyed('many'))
  t.match(await failureOf(refused), { code: '3028', field: 'pushes', text: /100 targets/ })
})

void t.test('a push under way keeps its key', async (t) => {
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const { client } = await startGrpc(t, {
    store: ({ messages }) => ({
      messages: {
        ...messages,
        async accept(batch) {
          begin()
          await gate
          return messages.accept(batch)
        },
      },
    }),
  })
  const request = pushTo([toUser('a')])
  const first = unary(client, PUSH_CORE.push, request, keyed('one'))
  await begun
  const second = await failureOf(unary(client, PUSH_CORE.push, request, keyed('one')))
  t.match(second, { status: 'ABORTED', reason: 'CONFLICT', text: /under way/ })
  go()
  t.match(await first, { messages: [{ repeat: false }] })
})
