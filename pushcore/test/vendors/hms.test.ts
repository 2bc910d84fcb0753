import t, { type Test } from 'tap'
import { hms } from '../../src/adapters/vendors/hms/index.ts'
import type { VendorAccount, VendorAnswer, VendorChannel, VendorPush } from '../../src/ports/vendor-channel.ts'
import { type HmsServer, LOGIN_PATH, startHmsServer, V1_PATH, V2_PATH } from './_util/hms-server.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import { CLIENT } from './_util/oauth.ts'
import './hms/message.ts'
import './hms/receipts.ts'

const NOW_MS = Date.UTC(2026, 10, 22)

interface Stand {
  readonly server: HmsServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
  readonly clock: { ms: number }
  /** To these tokens, one notice. */
  send(...tokens: readonly string[]): Promise<VendorAnswer[]>
}

async function stand(t: Test, credentials: Record<string, string> = {}, callMs = 5_000): Promise<Stand> {
  const server = await startHmsServer(t)
  const clock = { ms: NOW_MS }
  const channel = hms.open({ now: () => clock.ms, callMs })
  t.teardown(() => channel.close())
  const account: VendorAccount = {
    key: 'app-1',
    packageName: 'com.acme.app',
    credentials: { appId: '1000', ...CLIENT, baseUrl: server.url, authUrl: server.url, ...credentials },
  }
  const send = (...tokens: readonly string[]) => channel.send(account, pushes(...tokens))
  return { server, channel, account, clock, send }
}

const pushes = (...tokens: readonly string[]): VendorPush[] => tokens.map((token) => ({ token, notice: noticeOf() }))

void t.test('a message is accepted for all of a thousand tokens in one call, with one login', async (t) => {
  const { server, send } = await stand(t)
  const tokens = Array.from({ length: 1000 }, (_, index) => `token-${index}`)
  const answers = await send(...tokens)
  t.equal(answers.length, 1000)
  t.same(answers[999], { kind: 'sent', vendorId: '157-80000000' })
  t.same(server.accepted[0]?.token, tokens)
  t.same(await send('another'), [{ kind: 'sent', vendorId: '157-80000000' }])
  t.equal(server.to(LOGIN_PATH).length, 1)
  t.equal(server.to(V1_PATH).length, 2)
})

void t.test('with a project the second version of the API is called', async (t) => {
  const { server, send } = await stand(t, { projectId: '7361234' })
  t.same(verdicts(await send('a')), ['sent'])
  t.equal(server.to(V2_PATH).length, 1)
  t.equal(server.to(V1_PATH).length, 0)
})

void t.test('of a call that is accepted in part, the illegal tokens are dead and the others are sent', async (t) => {
  const { server, send } = await stand(t)
  server.illegal.add('b')
  const answers = await send('a', 'b', 'c', 'b')
  t.same(verdicts(answers), ['sent', 'refused token', 'sent', 'refused token'])
  t.match(answers[1], { code: '80100000', status: '80100000' })
  t.same(server.accepted[0]?.token, ['a', 'b', 'c'])
})

void t.test(
  'when all tokens are illegal they are dead, unless nothing was ever accepted for the account',
  async (t) => {
    const { server, send } = await stand(t)
    for (const token of ['a', 'b', 'c']) server.illegal.add(token)
    t.match(await send('a', 'b'), [
      { kind: 'refused', reason: 'account', code: '80300007', status: '80300007' },
      { kind: 'refused', reason: 'account' },
    ])
    t.same(verdicts(await send('c')), ['refused token'])
    t.same(verdicts(await send('good')), ['sent'])
    t.same(verdicts(await send('a', 'b')), ['refused token', 'refused token'])
  },
)

/** Code, HTTP status, what it means, status of mPaaS guide 10.3. */
const CODES = [
  ['80100001', 400, 'refused request', '80100000'],
  ['80100002', 400, 'refused request', '80100002'],
  ['80100003', 400, 'refused request', '80100003'],
  ['80100004', 400, 'refused request', '80100004'],
  ['80100013', 400, 'refused request', '80100000'],
  ['80100016', 400, 'refused request', '80100000'],
  ['80100017', 200, 'again busy', '111'],
  ['80100018', 400, 'refused request', '80100000'],
  ['80300002', 400, 'refused account', '80300002'],
  ['80300008', 400, 'refused request', '80300008'],
  ['80300010', 400, 'refused request', '80100000'],
  ['80300011', 400, 'refused account', '106'],
  ['80300013', 400, 'refused account', '106'],
  ['80600003', 500, 'again outage', '110'],
  ['81000001', 500, 'again outage', '81000001'],
  ['82000001', 400, 'refused account', '106'],
  ['82000013', 400, 'refused account', '106'],
  ['82000014', 400, 'refused request', '80100000'],
  ['99999999', 200, 'refused request', '80100000'],
  ['99999999', 502, 'again outage', '110'],
  ['80300007', 503, 'again busy', '80300007'],
  ['80300007', 500, 'again outage', '80300007'],
  ['80000000', 500, 'again outage', '110'],
  ['80000000', 503, 'again busy', '111'],
  ['80100000', 429, 'again busy', '80100000'],
] as const

void t.test('each code of the vendor says what to do, and is kept', async (t) => {
  const { server, send } = await stand(t)
  for (const [code, status, verdict, ours] of CODES) {
    server.fail(V1_PATH, { status, body: { code, msg: `about ${code}`, requestId: '1' } })
    const answers = await send('a', 'b')
    t.same(verdicts(answers), [verdict, verdict], `${code} with HTTP ${status}`)
    t.match(answers[0], { code, status: ours }, `${code} with HTTP ${status}`)
  }
})

void t.test('without a code the HTTP status says what to do, and no token is dropped', async (t) => {
  const { server, send } = await stand(t)
  const statuses = [
    [204, 'again outage'],
    [302, 'again outage'],
    [405, 'refused account'],
    [407, 'refused account'],
    [413, 'refused request'],
    [400, 'refused request'],
    [403, 'refused account'],
    [404, 'refused account'],
    [429, 'again busy'],
    [500, 'again outage'],
    [502, 'again outage'],
    [503, 'again busy'],
    [200, 'again outage'],
  ] as const
  for (const [status, verdict] of statuses) {
    server.fail(V1_PATH, { status, body: '<html>not JSON</html>' })
    t.same(verdicts(await send('a')), [verdict], `HTTP ${status}`)
  }
})

void t.test('flow control carries the vendor’s time, as seconds and as a date', async (t) => {
  const { server, send } = await stand(t)
  const header = new Date(NOW_MS + 9_000).toUTCString()
  server.fail(
    V1_PATH,
    { status: 503, headers: { 'retry-after': '7' } },
    { status: 429, headers: { 'retry-after': header } },
  )
  t.match(await send('a'), [{ kind: 'again', why: 'busy', afterMs: 7_000, status: '111' }])
  t.match(await send('a'), [{ kind: 'again', why: 'busy', afterMs: 9_000, status: '111' }])
})

void t.test(
  'tokens that expire while many calls are out are renewed by one login, and each call repeats once',
  async (t) => {
    const { server, send } = await stand(t)
    t.same(verdicts(await send('a')), ['sent'])
    server.login.expireAll()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send(`token-${index}`)))
    t.same(new Set(answers.flatMap(verdicts)), new Set(['sent']))
    t.equal(server.to(LOGIN_PATH).length, 2)
    t.ok(server.to(V1_PATH).length <= 1 + 40)
    t.equal(server.accepted.length, 21)
  },
)

void t.test('a token is renewed before its end, and many calls at the start log in once', async (t) => {
  const { server, send, clock } = await stand(t)
  await Promise.all(Array.from({ length: 20 }, (_, index) => send(`token-${index}`)))
  t.equal(server.to(LOGIN_PATH).length, 1)
  clock.ms += 3_290_000
  await send('a')
  t.equal(server.to(LOGIN_PATH).length, 1)
  clock.ms += 11_000
  await send('a')
  t.equal(server.to(LOGIN_PATH).length, 2)
})

void t.test('a login that a renewal does not mend is a matter of the account, after one repeat', async (t) => {
  const { server, send } = await stand(t)
  const fault = { status: 401, body: { code: '80200001', msg: 'Oauth authentication error', requestId: '1' } }
  server.fail(V1_PATH, fault, fault)
  t.match(await send('a'), [{ kind: 'refused', reason: 'account', code: '80200001', status: '106' }])
  t.equal(server.to(V1_PATH).length, 2)
  t.equal(server.to(LOGIN_PATH).length, 2)
})

void t.test(
  'while renewals do not mend the login there is one in a minute, and the account mends by itself',
  async (t) => {
    const { server, send, clock } = await stand(t)
    const fault = { status: 401, body: '' }
    server.fail(V1_PATH, fault, fault)
    t.match(await send('a'), [{ kind: 'refused', reason: 'account', code: 'HTTP 401' }])
    server.fail(V1_PATH, ...Array(10).fill(fault))
    for (let call = 0; call < 10; call++) t.same(verdicts(await send('a')), ['refused account'])
    t.equal(server.to(LOGIN_PATH).length, 2)
    t.equal(server.to(V1_PATH).length, 12)
    t.same(verdicts(await send('a')), ['sent'], 'the vendor takes the same token again')
    clock.ms += 60_000
    server.fail(V1_PATH, fault)
    t.same(verdicts(await send('a')), ['sent'])
    t.equal(server.to(LOGIN_PATH).length, 3)
  },
)

void t.test('a login that fails is the answer for every push, and the message is not sent', async (t) => {
  const { server, send } = await stand(t)
  server.fail(
    LOGIN_PATH,
    { status: 400, body: { error: 1101, sub_error: 20001, error_description: CLIENT.clientSecret } },
    { status: 503, headers: { 'retry-after': '3' } },
    { status: 500, body: 'down' },
    { status: 200, body: 'no JSON' },
    'hangUp',
  )
  t.match(await send('a', 'b'), [
    { kind: 'refused', reason: 'account', code: '1101', status: '102' },
    { kind: 'refused', reason: 'account', code: '1101' },
  ])
  t.match(await send('a'), [{ kind: 'again', why: 'busy', afterMs: 3_000, status: '111' }])
  t.same(verdicts(await send('a')), ['again outage'])
  t.same(verdicts(await send('a')), ['again outage'])
  t.match(await send('a'), [{ kind: 'again', why: 'outage', code: 'UND_ERR_SOCKET' }])
  t.equal(server.to(V1_PATH).length, 0)
  t.same(verdicts(await send('a')), ['sent'])
})

void t.test('a connection that breaks, before an answer or in it, leaves the push for later', async (t) => {
  const { server, send } = await stand(t)
  server.fail(V1_PATH, 'hangUp', 'cutOff', 'huge', { after: 'cutOff' })
  for (const fault of ['hang up', 'cut off', 'huge', 'cut off after the vendor took it']) {
    t.same(verdicts(await send('a', 'b')), ['again outage', 'again outage'], fault)
  }
  t.same(verdicts(await send('a')), ['sent'])
})

void t.test('a vendor that does not answer is given up after the time of a call', async (t) => {
  const { server, send } = await stand(t, {}, 300)
  t.same(verdicts(await send('a')), ['sent'])
  server.fail(V1_PATH, 'silence')
  t.match(await send('a'), [{ kind: 'again', why: 'outage', code: 'TIMEOUT' }])
})

void t.test('a message is taken back by one that replaces it and does not ring; a silent one cannot be', async (t) => {
  const { server, channel, account } = await stand(t)
  server.illegal.add('gone')
  const shown = noticeOf({ notifyId: 77, params: { badge_add_num: '1', badge_class: 'com.acme.Main' } })
  const other = noticeOf({ notifyId: 78, messageId: '01JDA0ZZZZZZZZZZZZZZZZZZZY' })
  const answers = await channel.revoke(account, [
    { token: 'a', notice: shown, vendorId: '1' },
    { token: 'b', notice: other, vendorId: '2' },
    { token: 'gone', notice: { ...shown }, vendorId: '1' },
    { token: 'c', notice: noticeOf({ silent: true }), vendorId: '3' },
  ])
  t.same(verdicts(answers), ['sent', 'sent', 'refused token', 'refused request'])
  t.match(server.accepted, [
    { token: ['a', 'gone'], android: { notification: { notify_id: 77, importance: 'LOW', body: 'Message revoked' } } },
    { token: ['b'], android: { notification: { notify_id: 78 } } },
  ])
  t.notMatch(JSON.stringify(server.accepted), 'parcel')
  t.equal(server.accepted[0]?.android.notification?.badge, undefined)
})

void t.test('a revocation has at most a thousand tokens in one call', async (t) => {
  const { server, channel, account } = await stand(t)
  const sent = Array.from({ length: 1001 }, (_, index) => ({ token: `t${index}`, notice: noticeOf(), vendorId: '1' }))
  t.same(new Set(verdicts(await channel.revoke(account, sent))), new Set(['sent']))
  t.same(
    server.accepted.map(({ token }) => token.length),
    [1000, 1],
  )
})

void t.test('a notification of the class for voice is refused before a call', async (t) => {
  const { server, channel, account } = await stand(t)
  const notice = noticeOf({ fields: { thirdChannelCategory: { hms: '13' } } })
  t.match(await channel.send(account, [{ token: 'a', notice }]), [
    { kind: 'refused', reason: 'request', code: 'PLAY_VOICE' },
  ])
  t.equal(server.requests.length, 0)
  t.same(verdicts(await channel.send(account, [{ token: 'a', notice: { ...notice, silent: true } }])), ['sent'])
})

void t.test('no answer has a secret in it, whatever the vendor repeats', async (t) => {
  const { server, send } = await stand(t)
  const echo = { code: '80100001', msg: 'bad header: Bearer T0KEN/1', requestId: '1' }
  server.fail(V1_PATH, { status: 400, body: echo })
  server.fail(LOGIN_PATH, { status: 401, body: { error: 'x', error_description: CLIENT.clientSecret } })
  const answers = [await send('a'), await send('a'), await send('a')]
  t.match(answers[1], [{ code: '80100001', detail: /bad header: Bearer \*\*\*/ }])
  t.notMatch(JSON.stringify(answers), 'S3CRET')
  t.notMatch(JSON.stringify(answers), 'T0KEN')
})

void t.test('credentials that cannot be right are refused by the name of the field, without its value', (t) => {
  const good = { appId: '1', clientId: '2', clientSecret: 'S3CRET' }
  const check = (more: Record<string, string>) => hms.credentials.check?.({ ...good, ...more })
  t.equal(
    check({ baseUrl: 'https://push-api.example.com/', authUrl: 'http://127.0.0.1:1', projectId: '12' }),
    undefined,
  )
  const refusals = [
    [{ baseUrl: 'http://S3CRET.example.com' }, /credentials\.baseUrl/],
    [{ authUrl: 'S3CRET' }, /credentials\.authUrl/],
    [{ clientId: 'S3CRET/../x' }, /credentials\.clientId/],
    [{ projectId: 'S3CRET x' }, /credentials\.projectId/],
    [{ receiptKey: 'S3CRET' }, /receiptUser and receiptKey/],
  ] as const
  for (const [fields, message] of refusals) {
    t.throws(() => check(fields), { code: 'INVALID_ARGUMENT', message })
    t.throws(() => check(fields), { message: /^((?!S3CRET).)*$/ })
  }
  t.end()
})
