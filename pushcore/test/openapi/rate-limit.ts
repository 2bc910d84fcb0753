import t from 'tap'
import { answerOpenApi } from '../../src/openapi/index.ts'
import { createApi, SIMPLE } from './_util/api.ts'
import { APP, KEY } from './_util/recording-core.ts'
import { v3 } from './_util/signer.ts'
import { MULTIPLE } from './_util/template-pushes.ts'

function limited(perSecond: number, burst: number) {
  const api = createApi()
  api.core.keys.set(KEY.id, { ...KEY, active: true, apps: [APP], rateLimit: { perSecond, burst } })
  const call = (action: string, fields: Readonly<Record<string, string>>) =>
    answerOpenApi(v3(action, fields, { atMs: api.clock.nowMs }), api.options, (error) => api.failures.push(error))
  return { ...api, call }
}

void t.test('a key without a limit sees nothing of limits', async (t) => {
  const { core, clock, options } = createApi()
  for (let n = 0; n < 20; n++) {
    const { status, headers } = await answerOpenApi(v3('PushSimple', SIMPLE, { atMs: clock.nowMs }), options, () => {})
    t.strictSame([status, headers], [200, {}])
  }
  t.equal(core.pushes.length, 20)
})

void t.test('a limited key is told what is left, and beyond it Throttling.User and when to come again', async (t) => {
  const { call, core, failures } = limited(0.1, 2)
  const first = await call('PushSimple', SIMPLE)
  t.strictSame(first.headers, { 'ratelimit-limit': '2', 'ratelimit-remaining': '1', 'ratelimit-reset': '10' })
  const second = await call('PushSimple', SIMPLE)
  t.strictSame(second.headers, { 'ratelimit-limit': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': '20' })
  const refused = await call('PushSimple', SIMPLE)
  t.equal(refused.status, 400)
  t.match(refused.body, { Code: 'Throttling.User', RequestId: String })
  t.strictSame(refused.headers, {
    'ratelimit-limit': '2',
    'ratelimit-remaining': '0',
    'ratelimit-reset': '20',
    'retry-after': '10',
  })
  t.equal(core.pushes.length, 2, 'nothing was pushed')
  t.strictSame(failures, [], 'it is no fault of ours')
})

void t.test('a refusal of the action carries the headers too, and costs a call', async (t) => {
  const { call } = limited(1, 5)
  const { body, headers } = await call('PushSimple', { ...SIMPLE, Title: '' })
  t.not(body.ResultCode, 'OK')
  t.equal(headers?.['ratelimit-remaining'], '4')
  t.equal((await call('NoSuchAction', {})).headers?.['ratelimit-remaining'], '3')
})

void t.test('a push costs its targets, and one that is too many is not accepted', async (t) => {
  const { call, core } = limited(0.1, 3)
  const { body, headers } = await call('PushMultiple', MULTIPLE)
  t.equal(body.ResultCode, 'OK')
  t.equal(headers?.['ratelimit-remaining'], '1')
  t.match(await call('PushMultiple', MULTIPLE), { status: 400, body: { Code: 'Throttling.User' } })
  t.equal(core.pushes.length, 1)
})
