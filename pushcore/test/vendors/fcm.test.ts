import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import t, { type Test } from 'tap'
import { fcm } from '../../src/adapters/vendors/fcm/index.ts'
import { checkCredentials } from '../../src/config/credentials.ts'
import type { VendorAccount, VendorAnswer, VendorChannel } from '../../src/ports/vendor-channel.ts'
import { FAULT_CALL_MS, meetFaults } from './_util/faults.ts'
import { badField, FCM_PATHS, type FcmServer, fcmError, serviceAccount, startFcmServer } from './_util/fcm-server.ts'
import type { CannedAnswer } from './_util/http-server.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import './fcm/message.ts'

interface Stand {
  readonly server: FcmServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
  readonly clock: { ms: number }
  send(token: string): Promise<VendorAnswer[]>
}

async function stand(t: Test, file = {}, callMs = 20_000): Promise<Stand> {
  const clock = { ms: Date.UTC(2026, 10, 22) }
  const server = await startFcmServer(t, () => clock.ms)
  const channel = fcm.open({ now: () => clock.ms, callMs })
  t.teardown(() => channel.close())
  const account: VendorAccount = {
    key: 'app-1',
    packageName: 'com.acme.app',
    credentials: {
      serviceAccount: JSON.stringify(serviceAccount(`${server.url}${FCM_PATHS.login}`, file)),
      baseUrl: server.url,
    },
  }
  return { server, channel, account, clock, send: (token) => channel.send(account, [{ token, notice: noticeOf() }]) }
}

void t.test('a message is sent with a login that is kept', async (t) => {
  const { server, send } = await stand(t)
  t.same(await send('dXk'), [{ kind: 'sent', vendorId: 'projects/acme/messages/0:1' }])
  t.match(server.accepted, [{ token: 'dXk', notification: { title: 'Parcel' } }])
  await send('b')
  t.equal(server.to(FCM_PATHS.login).length, 1)
})

void t.test('connections are kept for one message after the other', async (t) => {
  const { server, send } = await stand(t)
  let connections = 0
  const count = () => connections++
  subscribe('undici:client:connected', count)
  t.teardown(() => unsubscribe('undici:client:connected', count))
  for (let message = 0; message < 20; message++) t.same(verdicts(await send('a')), ['sent'])
  t.equal(server.requests.length, 21)
  // A call that follows the end of another at once does not always find its connection free.
  t.ok(connections <= 2, `${connections} connections`)
})

void t.test('a message with every field, and one that shows nothing, are such as the vendor takes', async (t) => {
  const { server, channel, account } = await stand(t)
  const full = noticeOf({
    action: 'inAppPage',
    url: 'com.acme.OPEN_CHAT',
    imageUrl: 'https://acme.com/a.png',
    params: { badge: '3', sound: 'ping.caf' },
    fields: { channelId: 'chat', transparentMessagePayload: { a: 1 } },
  })
  for (const notice of [full, { ...full, silent: true }]) {
    t.same(verdicts(await channel.send(account, [{ token: 'a', notice }])), ['sent'])
  }
  t.equal(server.accepted.length, 2)
})

void t.test('what the vendor does not take is refused for the message, and the token stays', async (t) => {
  const { channel, account } = await stand(t)
  const refusal = async (said: Parameters<typeof noticeOf>[0]) =>
    (await channel.send(account, [{ token: 'a', notice: noticeOf(said) }]))[0]
  t.match(await refusal({ content: 'x'.repeat(5_000) }), { kind: 'refused', reason: 'request', status: '90000007' })
  t.match(await refusal({ params: { 'google.x': '1', from: 'a' } }), { kind: 'sent' }, 'names of its own are left out')
})

type Row = readonly [answer: CannedAnswer, verdict: string, code: string, status: string, afterMs?: number]

const ARGUMENT = 'INVALID_ARGUMENT'
const NOT_A_TOKEN = 'The registration token is not a valid FCM registration token'

const ROWS: readonly Row[] = [
  [fcmError(404, 'NOT_FOUND', 'gone', 'UNREGISTERED'), 'refused token', 'UNREGISTERED', '90000003'],
  [fcmError(404, 'NOT_FOUND', 'no such project'), 'refused account', 'NOT_FOUND', '99999999'],
  [fcmError(400, ARGUMENT, NOT_A_TOKEN, ARGUMENT), 'refused token', ARGUMENT, '90000002'],
  [fcmError(400, ARGUMENT, NOT_A_TOKEN), 'refused request', ARGUMENT, '99999999'],
  [fcmError(400, ARGUMENT, 'Message is too big', ARGUMENT), 'refused request', ARGUMENT, '90000007'],
  [fcmError(400, ARGUMENT, 'Invalid data', ARGUMENT), 'refused request', ARGUMENT, '99999999'],
  [badField('message.token'), 'refused token', ARGUMENT, '90000002'],
  [badField('message.token', ARGUMENT), 'refused token', ARGUMENT, '90000002'],
  [badField('message.android.ttl', ARGUMENT), 'refused request', ARGUMENT, '90000009'],
  [badField('message.android.restricted_package_name'), 'refused request', ARGUMENT, '90000004'],
  [badField('message.data[0].value'), 'refused request', ARGUMENT, '99999999'],
  [fcmError(403, 'PERMISSION_DENIED', 'x', 'SENDER_ID_MISMATCH'), 'refused token', 'SENDER_ID_MISMATCH', '90000002'],
  [fcmError(403, 'PERMISSION_DENIED', 'disabled'), 'refused account', 'PERMISSION_DENIED', '90000401'],
  [
    fcmError(401, 'UNAUTHENTICATED', 'x', 'THIRD_PARTY_AUTH_ERROR'),
    'refused account',
    'THIRD_PARTY_AUTH_ERROR',
    '90000401',
  ],
  [fcmError(401, 'UNAUTHENTICATED', 'x', 'APNS_AUTH_ERROR'), 'refused account', 'APNS_AUTH_ERROR', '90000401'],
  [fcmError(429, 'RESOURCE_EXHAUSTED', 'x', 'QUOTA_EXCEEDED'), 'again busy', 'QUOTA_EXCEEDED', '99999999', 60_000],
  [fcmError(429, 'RESOURCE_EXHAUSTED', 'x'), 'again busy', 'RESOURCE_EXHAUSTED', '99999999', 60_000],
  [
    { ...fcmError(429, 'RESOURCE_EXHAUSTED', 'x'), headers: { 'retry-after': '90' } },
    'again busy',
    'RESOURCE_EXHAUSTED',
    '99999999',
    90_000,
  ],
  [fcmError(500, 'INTERNAL', 'x', 'INTERNAL'), 'again outage', 'INTERNAL', '90000011'],
  [fcmError(503, 'UNAVAILABLE', 'x', 'UNAVAILABLE'), 'again outage', 'UNAVAILABLE', '90000011', 10_000],
  [
    { ...fcmError(503, 'UNAVAILABLE', 'x'), headers: { 'retry-after': '30' } },
    'again outage',
    'UNAVAILABLE',
    '90000011',
    30_000,
  ],
  [fcmError(504, 'DEADLINE_EXCEEDED', 'x'), 'again outage', 'DEADLINE_EXCEEDED', '90000011'],
  [fcmError(400, 'NEW_WORD', 'x'), 'refused request', 'NEW_WORD', '99999999'],
  [fcmError(403, 'NEW_WORD', 'x'), 'refused account', 'NEW_WORD', '99999999'],
  [fcmError(429, 'NEW_WORD', 'x'), 'again busy', 'NEW_WORD', '99999999', 60_000],
  [fcmError(404, '', 'x'), 'refused account', 'HTTP 404', '99999999'],
]

void t.test('every error of the vendor has its meaning, and a token is lost only if the vendor names it', async (t) => {
  const { server, send } = await stand(t)
  await send('a')
  for (const [answer, verdict, code, status, afterMs] of ROWS) {
    server.fail(FCM_PATHS.send, answer)
    const [told] = await send('a')
    t.same(told === undefined ? [] : verdicts([told]), [verdict], JSON.stringify(answer.body))
    t.match(told, { code, status })
    t.equal(told?.kind === 'again' ? told.afterMs : undefined, afterMs, code)
  }
  t.equal(server.to(FCM_PATHS.login).length, 1)
})

void t.test(
  'tokens of another project are kept until the service account has shown that it is of theirs',
  async (t) => {
    const { server, send } = await stand(t)
    const mismatch = fcmError(403, 'PERMISSION_DENIED', 'x', 'SENDER_ID_MISMATCH')
    server.fail(FCM_PATHS.send, mismatch, mismatch)
    t.same(verdicts([...(await send('a')), ...(await send('b'))]), ['refused account', 'refused account'])
    await send('c')
    server.fail(FCM_PATHS.send, mismatch)
    t.same(verdicts(await send('a')), ['refused token'])
  },
)

void t.test('a login that has expired is renewed once for all who wait, and nobody hears of it', async (t) => {
  const { server, send } = await stand(t)
  await send('first')
  server.expireAll()
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => send(`token-${index}`)))
  t.same(new Set(verdicts(answers.flat())), new Set(['sent']))
  t.equal(server.to(FCM_PATHS.login).length, 2)
  t.equal(server.accepted.length, 41)
})

void t.test('the login is renewed five minutes before it expires', async (t) => {
  const { server, clock, send } = await stand(t)
  await send('a')
  clock.ms += (3599 - 300) * 1000 - 1
  await send('a')
  t.equal(server.to(FCM_PATHS.login).length, 1)
  clock.ms += 1
  await send('a')
  t.equal(server.to(FCM_PATHS.login).length, 2)
})

void t.test('a login that does not pass is for an operator, and one that may pass later is repeated', async (t) => {
  const { server, send } = await stand(t)
  for (const [answer, expected] of [
    [
      { status: 400, body: { error: 'invalid_grant' } },
      { reason: 'account', code: 'invalid_grant', detail: /clock/ },
    ],
    [
      { status: 401, body: { error: 'unauthorized_client' } },
      { reason: 'account', status: '90000401' },
    ],
    [
      { status: 400, body: { error: 'constructor' } },
      { reason: 'account', detail: /check serviceAccount/ },
    ],
    [
      { status: 429, body: { error: 'rate_limit_exceeded' } },
      { kind: 'again', why: 'busy' },
    ],
    [
      { status: 500, body: { error: 'internal_failure' } },
      { kind: 'again', why: 'outage' },
    ],
    [
      { status: 200, body: { token_type: 'Bearer' } },
      { kind: 'again', why: 'outage' },
    ],
  ] as const) {
    server.fail(FCM_PATHS.login, answer)
    t.match(await send('a'), [expected], JSON.stringify(answer))
  }
  t.same(verdicts(await send('a')), ['sent'])
  const unauthenticated = fcmError(401, 'UNAUTHENTICATED', 'x')
  server.fail(FCM_PATHS.send, unauthenticated, unauthenticated)
  t.match(await send('a'), [{ kind: 'refused', reason: 'account', code: 'UNAUTHENTICATED', status: '90000401' }])
})

void t.test('a service account that is none, or whose key is another, is for an operator', async (t) => {
  const { channel, account } = await stand(t)
  const send = (credentials: Record<string, string>) =>
    channel.send({ ...account, key: JSON.stringify(credentials), credentials }, [{ token: 'a', notice: noticeOf() }])
  for (const credentials of [{}, { serviceAccount: 'S3CRET' }, { serviceAccount: '{"private_key":"S3CRET"}' }]) {
    t.match(await send(credentials), [{ reason: 'account', code: 'serviceAccount', detail: /^(?!.*S3CRET)/ }])
  }
  const broken = await stand(t, { private_key: 'S3CRET' })
  t.match(await broken.send('a'), [{ reason: 'account', code: 'private_key', detail: /^(?!.*S3CRET)/ }])
  const unknown = await stand(t, { private_key_id: 'key-2' })
  t.match(await unknown.send('a'), [{ reason: 'account', code: 'invalid_grant' }])
  const elsewhere = await stand(t, { project_id: 'other' })
  t.match(await elsewhere.send('a'), [{ reason: 'account', code: 'NOT_FOUND' }])
})

void t.test('faults on the way, at the login and at the send', async (t) => {
  const { server, clock, channel, account, send } = await stand(t, {}, FAULT_CALL_MS)
  await meetFaults(t, server, FCM_PATHS.send, clock.ms, () => send('a'))
  let calls = 0
  await meetFaults(t, server, FCM_PATHS.login, clock.ms, () => {
    const key = `new-${Math.floor(calls++ / 2)}`
    return channel.send({ ...account, key }, [{ token: 'a', notice: noticeOf() }])
  })
})

void t.test('what was sent is overwritten in its place; what shows nothing cannot be', async (t) => {
  const { server, channel, account } = await stand(t)
  const notice = noticeOf({ params: { secret: 'plan' }, action: 'webPage', url: 'https://acme.com/oops' })
  const answers = await channel.revoke(account, [
    { token: 'a', notice, vendorId: 'projects/acme/messages/0:1' },
    { token: 'b', notice: { ...notice, silent: true }, vendorId: 'projects/acme/messages/0:2' },
  ])
  t.same(verdicts(answers), ['sent', 'refused request'])
  t.match(server.accepted, [
    { token: 'a', notification: { title: 'Message revoked' }, android: { notification: { tag: '12345' } } },
  ])
  t.equal(server.accepted.length, 1)
  t.notMatch(JSON.stringify(server.accepted), /oops|plan|Parcel/)
})

void t.test('secrets are in no answer, even if the vendor quotes the request', async (t) => {
  const { server, account, send } = await stand(t)
  await send('a')
  const accessToken = server.to(FCM_PATHS.send)[0]?.headers.authorization?.replace('Bearer ', '') ?? ''
  t.match(accessToken, /^ya29/)
  server.quotes = true
  const answers = [...(await send('a'))]
  t.match(JSON.stringify(answers), /content-type|authorization/, 'the vendor did quote it')
  const other = await stand(t, { private_key_id: 'key-2' })
  other.server.quotes = true
  answers.push(...(await other.send('a')))
  const told = JSON.stringify(answers)
  t.notOk(told.includes(accessToken))
  t.notOk(told.includes('assertion'))
  t.notOk(told.includes(account.credentials.serviceAccount?.slice(200, 230) ?? ''))
})

void t.test('the file of a service account is asked for by name, and checked without telling it', async (t) => {
  const check = (credentials: Record<string, string>) => checkCredentials(fcm, credentials)
  const file = serviceAccount('https://oauth2.googleapis.com/token')
  const accepted = { serviceAccount: JSON.stringify(file) }
  t.equal(check(accepted), undefined)
  t.equal(check({ ...accepted, baseUrl: 'https://fcm.googleapis.com' }), undefined)
  const old = /serverKey.*2024.*service account as serviceAccount.*Firebase console/
  for (const serverKey of [{ serverKey: 'AAAA-S3CRET' }, { serverKey: 'AAAA-S3CRET', ...accepted }]) {
    t.throws(() => check(serverKey), { code: 'INVALID_ARGUMENT', message: old })
    t.throws(() => check(serverKey), { message: /^(?!.*S3CRET)/ })
  }
  t.throws(() => check({}), { code: 'INVALID_ARGUMENT', message: /serviceAccount: is missing.*Firebase console/ })
  t.throws(() => check({ ...accepted, baseUrl: 'http://fcm.googleapis.com' }), { message: /baseUrl/ })
  for (const wrong of [
    'S3CRET',
    JSON.stringify({ ...file, project_id: '../S3CRET' }),
    JSON.stringify({ ...file, token_uri: 'http://S3CRET.example.com' }),
    JSON.stringify({ ...file, private_key: 'S3CRET' }),
    JSON.stringify({ ...file, client_email: undefined, x: 'S3CRET' }),
  ]) {
    const refusal = { code: 'INVALID_ARGUMENT', message: /^credentials\.serviceAccount(?!.*S3CRET)/ }
    t.throws(() => check({ serviceAccount: wrong }), refusal, wrong.slice(0, 40))
  }
})
