import { PushError } from '@openmps/proto'
import t from 'tap'
import { createApi, SIMPLE } from './_util/api.ts'
import { v3 } from './_util/signer.ts'

const OURS: [failure: Error, status: number, code: string][] = [
  [new PushError('OVERLOADED'), 503, 'ServiceUnavailable'],
  [new PushError('UNAVAILABLE'), 503, 'ServiceUnavailable'],
  [new PushError('TIMEOUT'), 503, 'ServiceUnavailable'],
  [new PushError('CLOSED'), 503, 'ServiceUnavailable'],
  [new PushError('INTERNAL'), 500, 'InternalError'],
  [new PushError('CONFIG_INVALID'), 500, 'InternalError'],
  [new TypeError('the secret of the house'), 500, 'InternalError'],
]

void t.test('a fault of ours is told as one, in fixed words, and goes to the log', async (t) => {
  for (const [failure, status, code] of OURS) {
    const api = createApi()
    api.core.failure = failure
    const answer = await api.call('PushSimple', SIMPLE)
    t.match(answer, { status, body: { Code: code, HostId: 'push.example.com', Recommend: '' } }, failure.message)
    t.notMatch(JSON.stringify(answer.body), 'secret of the house')
    t.equal(api.failures.length, 1)
  }
})

const THEIRS: [failure: PushError, code: string][] = [
  [new PushError('INVALID_ARGUMENT', '100 scheduled pushes wait already'), '3028'],
  [new PushError('APP_UNKNOWN'), '3007'],
  [new PushError('TOKEN_INVALID'), '3054'],
  [new PushError('NOT_FOUND'), '3028'],
]

void t.test('what the core refuses because of the request is a result', async (t) => {
  for (const [failure, code] of THEIRS) {
    const api = createApi()
    api.core.failure = failure
    t.equal(await api.codeOf('PushSimple', SIMPLE), code)
    t.same(api.failures, [])
  }
})

void t.test('a store of nonces that is full refuses, and forgets nothing', async (t) => {
  const api = createApi()
  api.options.nonces.use = async () => {
    throw new PushError('OVERLOADED')
  }
  t.match(await api.send(v3('PushSimple', SIMPLE)), { status: 503, body: { Code: 'ServiceUnavailable' } })
  t.same(api.core.pushes, [])
})
