import t from 'tap'
import { readHeaders } from '../../src/openapi/headers.ts'
import type { RawRequest } from '../../src/openapi/index.ts'
import { readV1, signV1 } from '../../src/openapi/signature-v1.ts'
import { readV3 } from '../../src/openapi/signature-v3.ts'
import { createApi, SIMPLE } from './_util/api.ts'
import { APP, KEY } from './_util/recording-core.ts'
import { NOW_MS, v1, v3, v3Raw } from './_util/signer.ts'

const NONCE = '0123456789abcdef0123456789abcdef'
const TIME = '2025-01-02T03:04:05Z'

void t.test('V1: the worked example of the contract', async (t) => {
  const params = new Map(
    Object.entries({
      AccessKeyId: 'testAK',
      Action: 'RevokePushTask',
      AppId: 'ONEX570DA89211721',
      Format: 'JSON',
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: NONCE,
      SignatureVersion: '1.0',
      TaskId: "a b*~'(+)中",
      Timestamp: TIME,
      Version: '2020-10-28',
      WorkspaceId: 'test',
      Signature: 'tVLxaKH82++WZfzCVL4KzGzWhAY=',
    }),
  )
  const claim = readV1('POST', params)
  t.equal(
    claim.stringToSign(),
    'POST&%2F&AccessKeyId%3DtestAK%26Action%3DRevokePushTask%26AppId%3DONEX570DA89211721%26Format%3DJSON%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D0123456789abcdef0123456789abcdef%26SignatureVersion%3D1.0%26TaskId%3Da%2520b%252A~%2527%2528%252B%2529%25E4%25B8%25AD%26Timestamp%3D2025-01-02T03%253A04%253A05Z%26Version%3D2020-10-28%26WorkspaceId%3Dtest',
  )
  t.equal(signV1('testSecret', claim.stringToSign()), 'tVLxaKH82++WZfzCVL4KzGzWhAY=')
  t.ok(claim.matches('testSecret'))
  t.notOk(claim.matches('testSecres'))
  t.notOk(readV1('GET', params).matches('testSecret'), 'the method is covered')
})

void t.test('V3: the worked example of the contract', async (t) => {
  const body = Buffer.from('AppId=ONEX570DA89211721&TaskId=20842863&WorkspaceId=test')
  const names = 'content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version'
  const headers = readHeaders(
    Object.entries({
      'content-type': 'application/x-www-form-urlencoded',
      host: 'push.example.com',
      'x-acs-action': 'RevokePushTask',
      'x-acs-content-sha256': '073ff750883df10c80703c1cdc4dab880f3575a89fe1bc3f76bc83a4db5c8f4d',
      'x-acs-date': TIME,
      'x-acs-signature-nonce': NONCE,
      'x-acs-version': '2020-10-28',
      authorization: `ACS3-HMAC-SHA256 Credential=testAK,SignedHeaders=${names},Signature=689b2cfc17d885ccf5cb6f2f9f4ac3a14978361e4e252369edb884ba69764dba`,
    }).flat(),
  )
  const claim = readV3('POST', headers, new Map(), body)
  t.match(claim.stringToSign(), /696aab8ff197af74d514f82681d0833c68fde797df6c5cc2095fcc560033d094$/)
  t.ok(claim.matches('testSecret'))
  t.notOk(claim.matches('testSecres'))
  t.notOk(readV3('POST', headers, new Map(), Buffer.from('AppId=x')).matches('testSecret'), 'the body is covered')
})

const GOOD: [string, RawRequest][] = [
  ['V1 POST', v1('PushSimple', SIMPLE)],
  ['V1 GET', v1('PushSimple', SIMPLE, { method: 'GET' })],
  ['V1 2019', v1('PushSimple', SIMPLE, { version: '2019-08-21' })],
  ['V1 2020-07', v1('PushSimple', SIMPLE, { version: '2020-07-10' })],
  ['V1 with an empty signed parameter', v1('PushSimple', { ...SIMPLE, SignatureType: '', RegionId: 'cn-hangzhou' })],
  [
    'V1 with characters that clients escape differently',
    v1('PushSimple', { ...SIMPLE, Title: "A&B=C *~'()! <>/?:@+中🎉" }),
  ],
  ['V3', v3('PushSimple', SIMPLE)],
  ['V3 with a query', v3('PushSimple', {}, { query: { ...SIMPLE, Title: 'a b*中' } })],
  [
    'V3 with a further signed header',
    v3('PushSimple', SIMPLE, { headers: { 'x-acs-credentials-provider': 'static_ak' } }),
  ],
  ['V3 with spaces around a header', v3('PushSimple', SIMPLE, { headers: { 'x-acs-extra': '  padded ' } })],
  ['at the early edge of the window', v3('PushSimple', SIMPLE, { atMs: NOW_MS - 15 * 60_000 })],
  ['at the late edge of the window', v1('PushSimple', SIMPLE, { atMs: NOW_MS + 15 * 60_000 })],
]

void t.test('what the clients send is accepted', async (t) => {
  for (const [what, request] of GOOD) {
    const { status, body } = await createApi().send(request)
    t.match({ status, code: body.ResultCode }, { status: 200, code: 'OK' }, what)
  }
})

const reject = (what: string, code: string, request: RawRequest, status = 400) => ({ what, code, request, status })
const withoutSignature = (request: RawRequest) => ({
  ...request,
  url: request.url.replace(/&Signature=[^&]+/, ''),
})
const authorization = (change: (value: string) => string): RawRequest => {
  const request = v3('PushSimple', SIMPLE)
  const rawHeaders = request.rawHeaders.map((value) => (value.startsWith('ACS3-') ? change(value) : value))
  return { ...request, rawHeaders }
}
const v3With = (headers: Record<string, string | undefined>) => v3('PushSimple', SIMPLE, { headers })
const unsigned = (name: string) => v3('PushSimple', SIMPLE, { unsigned: [name] })
const twice = (name: string, value: string): RawRequest => {
  const request = v3('PushSimple', SIMPLE)
  return { ...request, rawHeaders: [...request.rawHeaders, name, value] }
}

const BAD = [
  reject('no parameters at all', 'MissingParameter', {
    method: 'GET',
    url: '/',
    rawHeaders: [],
    body: Buffer.alloc(0),
  }),
  reject('V1 without Action', 'MissingParameter', v1('', SIMPLE)),
  reject('V1 without Version', 'MissingParameter', v1('PushSimple', SIMPLE, { version: '' })),
  reject('V1 unsigned', 'MissingSignature', withoutSignature(v1('PushSimple', SIMPLE, { method: 'GET' }))),
  reject(
    'V1 with another method of signing',
    'InvalidSignatureMethod',
    v1('PushSimple', { ...SIMPLE, SignatureMethod: 'HMAC-SHA256' }),
  ),
  reject(
    'V1 with another version of signing',
    'InvalidSignatureMethod',
    v1('PushSimple', { ...SIMPLE, SignatureVersion: '2.0' }),
  ),
  reject('V1 without a key', 'IncompleteSignature', v1('PushSimple', { ...SIMPLE, AccessKeyId: '' })),
  reject('V1 without a nonce', 'IncompleteSignature', v1('PushSimple', SIMPLE, { nonce: '' })),
  reject('V1 with an endless nonce', 'IncompleteSignature', v1('PushSimple', SIMPLE, { nonce: 'n'.repeat(129) })),
  reject('V1 without a time', 'IncompleteSignature', v1('PushSimple', { ...SIMPLE, Timestamp: '' })),
  reject(
    'V1 with a time that is none',
    'InvalidTimeStamp.Format',
    v1('PushSimple', { ...SIMPLE, Timestamp: '2026-11-22 04:00:00' }),
  ),
  reject(
    'V1 with a day that is none',
    'InvalidTimeStamp.Format',
    v1('PushSimple', { ...SIMPLE, Timestamp: '2026-02-30T04:00:00Z' }),
  ),
  reject('V1 too old', 'InvalidTimeStamp.Expired', v1('PushSimple', SIMPLE, { atMs: NOW_MS - 15 * 60_000 - 1_000 })),
  reject('V1 too new', 'InvalidTimeStamp.Expired', v1('PushSimple', SIMPLE, { atMs: NOW_MS + 15 * 60_000 + 1_000 })),
  reject(
    'V1 with temporary credentials',
    'InvalidAccessKeyId.NotFound',
    v1('PushSimple', { ...SIMPLE, SecurityToken: 'sts' }),
    404,
  ),
  reject(
    'V1 of an unknown key',
    'InvalidAccessKeyId.NotFound',
    v1('PushSimple', SIMPLE, { key: { ...KEY, id: 'other' } }),
    404,
  ),
  reject('V1 with a wrong secret', 'SignatureDoesNotMatch', v1('PushSimple', SIMPLE, { key: { ...KEY, secret: 'x' } })),
  reject('V1 of an unknown version', 'InvalidVersion', v1('PushSimple', SIMPLE, { version: '2021-01-01' })),
  reject('V1 of an unknown action', 'InvalidApi.NotFound', v1('PushEverything', SIMPLE), 404),
  reject('an action of Object.prototype', 'InvalidApi.NotFound', v1('constructor', SIMPLE), 404),
  reject('an action in another case', 'InvalidApi.NotFound', v1('pushSimple', SIMPLE), 404),
  reject('an action that is not served yet', 'InvalidApi.NotFound', v3('PushEverything', SIMPLE), 404),
  reject(
    'V3 of another algorithm',
    'InvalidSignatureMethod',
    authorization((value) => value.replace('SHA256', 'SM3')),
  ),
  reject(
    'V3 without parts',
    'IncompleteSignature',
    authorization(() => 'ACS3-HMAC-SHA256 nothing'),
  ),
  reject(
    'V3 with a signature in capitals',
    'IncompleteSignature',
    authorization((value) => value.replace(/[0-9a-f]{64}/, (hex) => hex.toUpperCase())),
  ),
  reject(
    'V3 with names out of order',
    'IncompleteSignature',
    authorization((value) => value.replace('content-type;host', 'host;content-type')),
  ),
  reject(
    'V3 with a name twice',
    'IncompleteSignature',
    authorization((value) => value.replace('host;', 'host;host;')),
  ),
  reject(
    'V3 with a signed header that is not there',
    'IncompleteSignature',
    authorization((value) => value.replace('x-acs-version,', 'x-acs-version;x-b,')),
  ),
  reject('V3 without an action', 'MissingParameter', v3With({ 'x-acs-action': undefined })),
  reject('V3 without a version', 'MissingParameter', v3With({ 'x-acs-version': undefined })),
  reject('V3 without a nonce', 'IncompleteSignature', v3With({ 'x-acs-signature-nonce': undefined })),
  reject('V3 without a date', 'IncompleteSignature', v3With({ 'x-acs-date': undefined })),
  reject('V3 without a hash', 'IncompleteSignature', v3With({ 'x-acs-content-sha256': undefined })),
  ...[
    'host',
    'content-type',
    'x-acs-action',
    'x-acs-version',
    'x-acs-date',
    'x-acs-signature-nonce',
    'x-acs-content-sha256',
  ].map((name) => reject(`V3 with ${name} unsigned`, 'IncompleteSignature', unsigned(name))),
  reject('V3 with a further header unsigned', 'IncompleteSignature', twice('x-acs-extra', '1')),
  reject('V3 with the action twice', 'IncompleteSignature', twice('X-Acs-Action', 'PushSimple')),
  reject('V3 with the host twice', 'IncompleteSignature', twice('Host', 'push.example.com')),
  reject('V3 with two signatures', 'IncompleteSignature', twice('Authorization', 'Bearer x')),
  reject('V3 with a bad date', 'InvalidTimeStamp.Format', v3With({ 'x-acs-date': '20261122T040000Z' })),
  reject('V3 too old', 'InvalidTimeStamp.Expired', v3('PushSimple', SIMPLE, { atMs: NOW_MS - 901_000 })),
  reject(
    'V3 with temporary credentials',
    'InvalidAccessKeyId.NotFound',
    v3With({ 'x-acs-accesskey-id': KEY.id, 'x-acs-security-token': 'sts' }),
    404,
  ),
  reject(
    'V3 of an unknown key',
    'InvalidAccessKeyId.NotFound',
    v3('PushSimple', SIMPLE, { key: { ...KEY, id: 'k'.repeat(200) } }),
    404,
  ),
  reject('V3 with a wrong secret', 'SignatureDoesNotMatch', v3('PushSimple', SIMPLE, { key: { ...KEY, secret: 'x' } })),
  reject(
    'V3 with a hash of something else',
    'SignatureDoesNotMatch',
    v3With({ 'x-acs-content-sha256': '0'.repeat(64) }),
  ),
  reject('V3 with another body', 'SignatureDoesNotMatch', {
    ...v3('PushSimple', SIMPLE),
    body: Buffer.from('AppId=1'),
  }),
  reject('V3 with a query that is not signed', 'SignatureDoesNotMatch', {
    ...v3('PushSimple', SIMPLE),
    url: '/?More=1',
  }),
  reject('a method that is not served', 'UnsupportedHTTPMethod', { ...v3('PushSimple', SIMPLE), method: 'PUT' }),
  reject('a name twice in the form', 'InvalidParameter', v3Raw('PushSimple', Buffer.from('AppId=1&AppId=1'))),
  reject(
    'a name once in the query and once in the form',
    'InvalidParameter',
    v3('PushSimple', SIMPLE, { query: { AppId: '1' } }),
  ),
  reject('a malformed escape', 'InvalidParameter', v3Raw('PushSimple', Buffer.from('AppId=%zz'))),
  reject('an escape that breaks off', 'InvalidParameter', v3Raw('PushSimple', Buffer.from('AppId=%e'))),
  reject('too many parameters', 'InvalidParameter', v3Raw('PushSimple', Buffer.from('a&'.repeat(1_000)))),
]

void t.test('what is not signed as it should be is refused, and does nothing', async (t) => {
  for (const { what, code, request, status } of BAD) {
    const api = createApi()
    const answer = await api.send(request)
    t.match(answer, { status, body: { Code: code, HostId: 'push.example.com', Recommend: '', Message: String } }, what)
    t.match(answer.body.RequestId, /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/)
    t.same(api.core.pushes, [], what)
  }
})

void t.test('a disabled key is told so only when it signed correctly', async (t) => {
  const api = createApi()
  api.core.keys.set(KEY.id, { ...KEY, active: false, apps: [APP] })
  t.match(await api.send(v3('PushSimple', SIMPLE)), { status: 400, body: { Code: 'InvalidAccessKeyId.Inactive' } })
  t.match(await api.send(v3('PushSimple', SIMPLE, { key: { ...KEY, secret: 'x' } })), {
    body: { Code: 'SignatureDoesNotMatch' },
  })
})

void t.test('the answer to a wrong signature shows our string to sign, and no secret', async (t) => {
  const api = createApi()
  const prefix = 'Specified signature is not matched with our calculation. server string to sign is:'
  const one = await api.send(v1('PushSimple', SIMPLE, { key: { ...KEY, secret: 'x' } }))
  t.ok(one.body.Message.startsWith(`${prefix}POST&%2F&AccessKeyId%3DtestAccessKeyId`))
  t.notMatch(one.body.Message, KEY.secret)
  const three = await api.send(v3('PushSimple', SIMPLE, { key: { ...KEY, secret: 'x' } }))
  t.ok(three.body.Message.startsWith(`${prefix}ACS3-HMAC-SHA256\n`))
  const long = await api.send(
    v1('PushSimple', { ...SIMPLE, Content: '%'.repeat(60_000) }, { key: { ...KEY, secret: 'x' } }),
  )
  t.equal(long.body.Message.length, prefix.length + 64 * 1024, 'a huge one is cut off')
})

void t.test('a request is good once', async (t) => {
  for (const sign of [v1, v3]) {
    const api = createApi()
    const request = sign('PushSimple', SIMPLE)
    t.match(await api.send(request), { status: 200 })
    t.match(await api.send(request), { status: 400, body: { Code: 'SignatureNonceUsed' } })
    t.equal(api.core.pushes.length, 1)
  }
  const api = createApi()
  t.match(await api.send(v1('PushSimple', SIMPLE, { nonce: 'n' })), { status: 200 })
  api.clock.nowMs += 29 * 60_000
  const later = await api.send(v3('PushSimple', SIMPLE, { nonce: 'n', atMs: api.clock.nowMs }))
  t.match(later, { body: { Code: 'SignatureNonceUsed' } }, 'also under the other scheme and another time')
})

void t.test('text that is not UTF-8 is 3031, once the bytes are known to be the caller’s', async (t) => {
  const bodies = [Buffer.from('AppId=%FF'), Buffer.from([0x41, 0x3d, 0xc3, 0x28]), Buffer.from('Title=%E4%BD')]
  for (const bytes of bodies) {
    const { status, body } = await createApi().send(v3Raw('PushSimple', bytes))
    t.match({ status, body }, { status: 200, body: { ResultCode: '3031', PushResult: { Success: false } } })
    const forged = await createApi().send(v3Raw('PushSimple', bytes, { key: { ...KEY, secret: 'x' } }))
    t.match(forged, { body: { Code: 'SignatureDoesNotMatch' } })
  }
  const v1Request = v1('PushSimple', SIMPLE)
  const gbk = { ...v1Request, body: Buffer.concat([v1Request.body, Buffer.from('&A=%C4%E3')]) }
  t.match(await createApi().send(gbk), { status: 200, body: { ResultCode: '3031' } }, 'V1 cannot be computed over it')
})
