import { generateKeyPairSync } from 'node:crypto'
import t, { type Test } from 'tap'
import { ACTIONS } from '../../src/openapi/actions/table.ts'
import { appA } from '../contract/_util/messages.ts'
import { startAdmin } from '../http/_util/service.ts'
import { createSigningBackend, PUBLIC_KEY_PEM, SIMPLE } from './_util/backend.ts'

const MINUTE_MS = 60_000
const PUSH_API = `/apps/${appA.appId}/${appA.workspaceId}/push-api`

/** The service with the signed push API of app A switched on, as an operator does it. */
async function start(t: Test, { enabled = true } = {}) {
  const service = await startAdmin(t)
  const set = await service.call('PUT', PUSH_API, { body: { publicKey: PUBLIC_KEY_PEM, enabled } })
  t.equal(set.status, 200)
  return { ...service, ...createSigningBackend(service.url, appA, service.clock) }
}

const refused = (code: string, recommend?: RegExp) => ({
  status: 200,
  contentType: 'application/json;charset=utf-8',
  json: { RequestId: /^[0-9A-F-]{36}$/, ResultCode: code, ...(recommend && { Recommend: recommend }) },
})

void t.test('a signed push is accepted, and its message is that of the server API', async (t) => {
  const { send, core } = await start(t)
  const answer = await send('PushSimple', { ...SIMPLE, Silent: null, ExtendedParams: { a: 'b', n: 7 } })
  t.match(answer, { status: 200, json: { ResultCode: 'OK', PushResult: { Success: true } } })
  const [message] = await core.findMessages(appA, 'order-1')
  t.match(message, { target: { kind: 'user', id: 'ada' }, state: 'pending' })
})

void t.test('lists and objects of a body reach the actions that read them in other forms', async (t) => {
  const { send, core } = await start(t)
  const template = { TemplateName: 'greeting', DescInfo: 'd', Title: 'Hello #name#', Content: 'c' }
  t.match((await send('CreateTemplate', template)).json, { Success: true, Code: '100' })
  const push = {
    TaskName: 'greet',
    TemplateName: 'greeting',
    DeliveryType: '3',
    ExpiredSeconds: 60,
    TargetMsg: ['ada', 'bob'].map((name) => ({ Target: name, MsgKey: `for-${name}`, TemplateKeyValue: { name } })),
  }
  t.match((await send('PushMultiple', push)).json, { ResultCode: 'OK' })
  t.equal((await core.findMessages(appA, 'for-ada')).length, 1)
  t.equal((await core.findMessages(appA, 'for-bob')).length, 1)
  t.match(await send('PushMultiple', { ...push, TargetMsg: ['ada'] }), refused('3028', /list of objects/))
})

void t.test('every action of the server API answers by its name, in its own form', async (t) => {
  const { send } = await start(t)
  for (const name of ACTIONS.keys()) {
    const { status, json } = await send(name, {})
    t.equal(status, 200, name)
    t.notMatch(json, { Recommend: /./ }, name)
    t.match(json.ResultCode ?? json.Code, /^(OK|100|3\d{3})$/, name)
  }
  t.match(await send('PushNobody', {}), refused('3028', /no action/))
})

void t.test('a request is good once, and within 15 minutes of the time here', async (t) => {
  const { send, common, clock } = await start(t)
  const body = JSON.stringify({ ...common(), ...SIMPLE })
  t.match((await send('PushSimple', {}, { body })).json, { ResultCode: 'OK' })
  t.match(await send('PushSimple', {}, { body }), refused('3028', /Nonce was used/))
  // Its nonce is remembered for as long as its time is good.
  clock.advance(15 * MINUTE_MS)
  t.match(await send('PushSimple', {}, { body }), refused('3028', /Nonce was used/))
  clock.advance(1)
  t.match(await send('PushSimple', {}, { body }), refused('3028', /15 minutes/))

  const at = (byMs: number) => ({ ...SIMPLE, Timestamp: clock.now() + byMs })
  t.match((await send('PushSimple', at(15 * MINUTE_MS))).json, { ResultCode: 'OK' })
  t.match(await send('PushSimple', at(15 * MINUTE_MS + 1)), refused('3028', /15 minutes/))
  t.match(await send('PushSimple', at(-15 * MINUTE_MS - 1)), refused('3028', /15 minutes/))
  const text = new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  t.match((await send('PushSimple', { ...SIMPLE, Timestamp: text })).json, { ResultCode: 'OK' })
  for (const Timestamp of [null, '', String(clock.now()), '2027-02-30T00:00:00Z', true, 'yesterday']) {
    t.match(await send('PushSimple', { ...SIMPLE, Timestamp }), refused('3028', /Timestamp must be/))
  }
  for (const Nonce of [null, '', '1234567', 12_345_678, 'x'.repeat(129)]) {
    t.match(await send('PushSimple', { ...SIMPLE, Nonce }), refused('3028', /8 to 128/))
  }
})

void t.test('whatever is changed after signing is refused, and uses up no nonce', async (t) => {
  const { send, common, core } = await start(t)
  const members: Readonly<Record<string, unknown>> = { ...common(), ...SIMPLE }
  const signed = Buffer.from(JSON.stringify(members))
  for (const name of Object.keys(members)) {
    const value = members[name]
    const changed = typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}1` : { eve: 'order-1' }
    // An app that does not exist has no key to verify with.
    const code = name === 'AppId' || name === 'WorkspaceId' ? '3007' : '-1'
    const body = JSON.stringify({ ...members, [name]: changed })
    t.match(await send('PushSimple', {}, { body, signed }), refused(code), `${name} changed`)
    const { [name]: _, ...others } = members
    const missing = name === 'AppId' || name === 'WorkspaceId' ? '3003' : '-1'
    t.match(await send('PushSimple', {}, { body: JSON.stringify(others), signed }), refused(missing), `${name} gone`)
  }
  t.match(await send('PushSimple', {}, { body: `${signed.toString()} `, signed }), refused('-1'), 'one byte more')
  t.match(await send('PushSimple', { ...SIMPLE, WorkspaceId: 'other' }), refused('3007'))
  t.same(await core.findMessages(appA, 'order-1'), [], 'nothing was accepted')
  t.match((await send('PushSimple', {}, { body: signed })).json, { ResultCode: 'OK' }, 'the honest request still is')
})

void t.test('the key is of one app: it signs for no other', async (t) => {
  const { send, call } = await start(t)
  const foreign = { AppId: 'ONEX0002', WorkspaceId: 'default' }
  t.match(await send('PushSimple', { ...SIMPLE, ...foreign }), refused('3032'), 'which has none')
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const publicKey = other.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  await call('PUT', '/apps/ONEX0002/default/push-api', { body: { publicKey, enabled: true } })
  t.match(await send('PushSimple', { ...SIMPLE, ...foreign }), refused('-1'), 'which has another')
  t.match((await send('PushSimple', { ...SIMPLE, ...foreign }, { key: other.privateKey })).json, { ResultCode: 'OK' })
  t.match(await send('PushSimple', SIMPLE, { key: other.privateKey }), refused('-1'))
})

void t.test('the switch and the key take effect at once', async (t) => {
  const { send, call } = await start(t, { enabled: false })
  t.match(await send('PushSimple', SIMPLE), refused('3032'))
  await call('PUT', PUSH_API, { body: { publicKey: PUBLIC_KEY_PEM, enabled: true } })
  t.match((await send('PushSimple', SIMPLE)).json, { ResultCode: 'OK' })
  await call('DELETE', PUSH_API)
  t.match(await send('PushSimple', SIMPLE), refused('3032'))
})

void t.test('signature and its type are read from the query, in the forms that callers send', async (t) => {
  const { send } = await start(t)
  const withQuery = (query: (signature: string) => string) => send('PushSimple', SIMPLE, { query })
  const url = (signature: string) => signature.replaceAll('+', '-').replaceAll('/', '_')
  const ok = { status: 200, json: { ResultCode: 'OK' } }
  t.match(await withQuery((text) => `sign=${encodeURIComponent(text)}&signType=RSA`), ok)
  t.match(await withQuery((text) => `signType=RSA&sign=${text.replaceAll('=', '%3D')}`), ok, 'a plus as it is')
  t.match(await withQuery((text) => `sign=${url(text)}&signType=RSA`), ok)
  t.match(await withQuery((text) => `sign=${url(text).replaceAll('=', '')}&signType=RSA`), ok)

  t.match(await withQuery((text) => `sign=${url(text)}`), refused('3033'))
  t.match(await withQuery((text) => `sign=${url(text)}&signType=RSA2`), refused('3033'))
  t.match(await withQuery((text) => `sign=${url(text)}&signType=`), refused('3033'))
  t.match(await withQuery(() => 'signType=RSA'), refused('-1'))
  t.match(await withQuery((text) => `sign=${url(text)}&sign=${url(text)}&signType=RSA`), refused('-1'), 'twice')
})

void t.test('a body that cannot be read is refused before anything is looked up', async (t) => {
  const { send } = await start(t)
  const bytes = Buffer.concat([Buffer.from('{"AppId":"'), Buffer.from([0xff]), Buffer.from('"}')])
  t.match(await send('PushSimple', {}, { body: bytes }), refused('3031'))
  for (const body of ['[]', '"text"', '{', 'AppId=a&WorkspaceId=b', '']) {
    t.match(await send('PushSimple', {}, { body }), refused('3028', /JSON object/), body)
  }
  t.match(await send('PushSimple', {}, { body: '{}' }), refused('3003'))
  t.match(await send('PushSimple', {}, { body: '{"AppId":"a\\u0000","WorkspaceId":"b"}' }), refused('3007'))
  t.match(await send('PushSimple', { ...SIMPLE, ExpiredSeconds: 2 ** 60 }), refused('3028', /send it as text/))
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, number) => [`p${number}`, 1]))
  t.match(await send('PushSimple', many), refused('3028', /1000 parameters/))
  const large = await send('PushSimple', { ...SIMPLE, Content: 'x'.repeat(1024 * 1024) })
  t.match(large, { status: 400, json: { Code: 'InvalidParameter', Message: /larger than 1048576/ } })
})

void t.test(
  'an app may have a limit for what is signed: calls and targets beyond it are refused until it is time',
  async (t) => {
    const { call, send, core, clock } = await start(t)
    const limit = (answer: { headers: Headers }) =>
      ['limit', 'remaining', 'reset'].map((name) => answer.headers.get(`ratelimit-${name}`))
    t.strictSame(limit(await send('PushSimple', SIMPLE)), [null, null, null], 'none until it is set')

    const rateLimit = { perSecond: 0.1, burst: 3 }
    const body = { publicKey: PUBLIC_KEY_PEM, enabled: true, rateLimit }
    t.match(await call('PUT', PUSH_API, { body }), { status: 200, json: { rateLimit } })
    t.match(await call('GET', PUSH_API), { json: { rateLimit } })
    t.match(await call('PUT', PUSH_API, { body: { ...body, rateLimit: { perSecond: 0, burst: 3 } } }), { status: 400 })

    const two = { ...SIMPLE, TargetMsgkey: { ada: 'order-2', bob: 'order-3' } }
    t.strictSame(limit(await send('PushSimple', two)), ['3', '1', '20'], 'a target is a unit')
    const refused = await send('PushSimple', { ...two, TargetMsgkey: { ada: 'order-4', bob: 'order-5' } })
    t.match(refused, { status: 400, json: { Code: 'Throttling.User' } })
    t.strictSame(refused.headers.get('retry-after'), '10')
    t.strictSame(await core.findMessages(appA, 'order-4'), [], 'nothing was pushed')
    clock.advance(10_000)
    t.strictSame(limit(await send('NoSuchAction', {})), ['3', '0', '30'], 'a refusal costs a call, and tells')
    t.match(await send('PushSimple', SIMPLE), { status: 400 })

    t.match(await call('PUT', PUSH_API, { body: { publicKey: PUBLIC_KEY_PEM, enabled: true } }), { status: 200 })
    t.match(await send('PushSimple', SIMPLE), { status: 200, json: { ResultCode: 'OK' } }, 'none any more')
  },
)
