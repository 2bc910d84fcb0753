import Fastify from 'fastify'
import t from 'tap'
import { OPENAPI_LIMITS, type RawRequest, registerOpenApi } from '../../src/openapi/index.ts'
import { createApi, SIMPLE } from './_util/api.ts'
import { readFixtures } from './_util/fixtures.ts'
import { sendRaw, startService } from './_util/service.ts'
import { NOW_MS, v1, v3, v3Raw } from './_util/signer.ts'

const JSON_TYPE = 'application/json;charset=utf-8'
const empty = (method: string, url: string, rawHeaders: string[] = []): RawRequest => ({
  method,
  url,
  rawHeaders,
  body: Buffer.alloc(0),
})

void t.test('a push over HTTP is answered in JSON with capital keys', async (t) => {
  const { port, core } = await startService(t)
  for (const request of [
    v1('PushSimple', SIMPLE),
    v1('PushSimple', SIMPLE, { method: 'GET' }),
    v3('PushSimple', SIMPLE),
  ]) {
    const { status, contentType, text } = await sendRaw(port, request)
    t.same([status, contentType], [200, JSON_TYPE])
    t.match(JSON.parse(text), { RequestId: String, ResultCode: 'OK', PushResult: { Success: true } })
  }
  t.equal(core.pushes.length, 3)
})

void t.test('a body may come in chunks, without its length', async (t) => {
  const { port } = await startService(t)
  const request = v3('PushSimple', SIMPLE)
  const chunked = { ...request, rawHeaders: [...request.rawHeaders, 'Transfer-Encoding', 'chunked'] }
  t.match(JSON.parse((await sendRaw(port, chunked)).text), { ResultCode: 'OK' })
})

void t.test('the body is taken as it is, whatever its type is said to be', async (t) => {
  const { port } = await startService(t)
  for (const type of [
    'application/json',
    'text/plain',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
  ]) {
    const answer = await sendRaw(port, v3('PushSimple', SIMPLE, { headers: { 'content-type': type } }))
    t.match(JSON.parse(answer.text), { ResultCode: 'OK' }, type)
  }
  const untyped = v3('PushSimple', SIMPLE, { headers: { 'content-type': undefined } })
  t.match(JSON.parse((await sendRaw(port, untyped)).text), { ResultCode: 'OK' })
})

void t.test('nothing is answered with an empty body or a page', async (t) => {
  const { port } = await startService(t)
  const long = v3Raw('PushSimple', Buffer.alloc(OPENAPI_LIMITS.maxBodyBytes + 1, 'a'))
  const cases: [what: string, request: RawRequest, status: number, code: string][] = [
    ['a visitor', empty('GET', '/', ['Accept', 'text/html']), 400, 'MissingParameter'],
    ['a post of nothing', empty('POST', '/'), 400, 'MissingParameter'],
    ['an unsigned action', empty('GET', '/?Action=PushSimple&Version=2020-10-28'), 400, 'MissingSignature'],
    ['a signature alone', empty('GET', '/?Signature=x'), 400, 'MissingParameter'],
    ['another authorization', empty('GET', '/', ['Authorization', 'Bearer x']), 400, 'MissingParameter'],
    ['an unknown V3', empty('GET', '/', ['Authorization', 'ACS3-RSA-SHA256 x']), 400, 'InvalidSignatureMethod'],
    ['a query that is none', empty('GET', '/?%'), 400, 'InvalidParameter'],
    ['a repeated name', empty('GET', '/?Action=a&Action=b'), 400, 'InvalidParameter'],
    ['PUT', { ...v3('PushSimple', SIMPLE), method: 'PUT' }, 400, 'UnsupportedHTTPMethod'],
    ['DELETE', empty('DELETE', '/?Action=PushSimple'), 400, 'UnsupportedHTTPMethod'],
    ['PATCH', empty('PATCH', '/'), 400, 'UnsupportedHTTPMethod'],
    ['OPTIONS', empty('OPTIONS', '/'), 400, 'UnsupportedHTTPMethod'],
    ['PROPFIND', empty('PROPFIND', '/'), 400, 'UnsupportedHTTPMethod'],
    ['a body that is too large', long, 400, 'InvalidParameter'],
    [
      'a type that cannot be read',
      v3('PushSimple', SIMPLE, { headers: { 'content-type': 'x' } }),
      400,
      'InvalidParameter',
    ],
    [
      'a wrong secret',
      v3('PushSimple', SIMPLE, { key: { id: 'testAccessKeyId', secret: 'x' } }),
      400,
      'SignatureDoesNotMatch',
    ],
    ['an unknown action', v3('Nothing', SIMPLE), 404, 'InvalidApi.NotFound'],
  ]
  for (const [what, request, status, code] of cases) {
    const answer = await sendRaw(port, request)
    t.same([answer.status, answer.contentType], [status, JSON_TYPE], what)
    const { RequestId, HostId, Code, Message, Recommend } = JSON.parse(answer.text)
    t.match(
      { RequestId, HostId, Code, Recommend },
      { RequestId: String, HostId: 'push.example.com', Code: code, Recommend: '' },
      what,
    )
    t.ok(Message)
  }
})

void t.test('a body is refused while it is read, before it is all there', async (t) => {
  const { port, app } = await startService(t)
  const closed = new Promise<number>((resolve) => {
    app.server.once('connection', (socket) => socket.once('close', () => resolve(socket.bytesRead)))
  })
  const body = Buffer.alloc(64 * 1024 * 1024, 'a')
  const answer = await sendRaw(port, { ...empty('POST', '/'), rawHeaders: ['Transfer-Encoding', 'chunked'], body })
  t.match(JSON.parse(answer.text), { Code: 'InvalidParameter' })
  t.ok((await closed) < body.length / 2, 'most of it was never read')
})

void t.test('the other routes of the app keep their own ways', async (t) => {
  const { port } = await startService(t)
  const body = Buffer.from('{"a":1}')
  const answer = await sendRaw(port, {
    method: 'POST',
    url: '/other',
    rawHeaders: ['Content-Type', 'application/json'],
    body,
  })
  t.same(JSON.parse(answer.text), { got: { a: 1 } })
  t.match(await sendRaw(port, empty('GET', '/other')), { status: 200, text: '{"other":true}' })
})

void t.test('without a name of its own the service answers with the host that was asked for', async (t) => {
  const { hostId: _, ...options } = createApi().options
  const nameless = Fastify()
  t.teardown(() => nameless.close())
  registerOpenApi(nameless, options)
  const answer = await nameless.inject({ url: '/', headers: { host: 'a.example:8080' } })
  t.match(answer.json(), { HostId: 'a.example:8080' })
})

void t.test('an unknown time zone stops the start', async (t) => {
  t.throws(() => registerOpenApi(Fastify(), { ...createApi().options, timeZone: 'Nowhere' }), {
    code: 'CONFIG_INVALID',
  })
})

void t.test('recorded requests verify over a socket, as they were sent', async (t) => {
  const fixtures = readFixtures()
  if (fixtures === undefined) {
    void t.skip(
      'The recorded requests are not on this machine: OPENMPS_WIRE_FIXTURES says where they are.',
      async () => {},
    )
    return
  }
  const { port, clock } = await startService(t)
  for (const { name, request, atMs } of fixtures) {
    clock.nowMs = atMs
    const { status, contentType, text } = await sendRaw(port, request)
    const { Code = 'verified' } = JSON.parse(text)
    t.match(Code, /^(verified|InvalidApi\.NotFound|\d+)$/, `${name} ${status}`)
    t.equal(contentType, JSON_TYPE)
  }
  clock.nowMs = NOW_MS
})
