import { generateKeyPairSync } from 'node:crypto'
import t, { type Test } from 'tap'
import { harmony } from '../../src/adapters/vendors/harmony/index.ts'
import type { VendorAccount, VendorAnswer, VendorChannel, VendorNotice } from '../../src/ports/vendor-channel.ts'
import {
  type HarmonyServer,
  REVOKE_PATH,
  SEND_PATH,
  SERVICE_ACCOUNT,
  startHarmonyServer,
} from './_util/harmony-server.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import './harmony/message.ts'
import './harmony/receipts.ts'

const NOW_MS = Date.UTC(2026, 10, 22)

interface Stand {
  readonly server: HarmonyServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
  /** Of this machine; the vendor has its own. */
  readonly clock: { ms: number }
  /** To these tokens, one notice. */
  send(...tokens: readonly string[]): Promise<VendorAnswer[]>
  sendNotice(notice: VendorNotice, ...tokens: readonly string[]): Promise<VendorAnswer[]>
}

async function stand(t: Test, credentials: Record<string, string> = {}, callMs = 5_000): Promise<Stand> {
  const server = await startHarmonyServer(t, NOW_MS)
  const clock = { ms: NOW_MS }
  const channel = harmony.open({ now: () => clock.ms, callMs })
  t.teardown(() => channel.close())
  const account: VendorAccount = {
    key: 'app-1',
    packageName: 'com.acme.app',
    credentials: { serviceAccount: JSON.stringify(SERVICE_ACCOUNT), baseUrl: server.url, ...credentials },
  }
  const sendNotice = (notice: VendorNotice, ...tokens: readonly string[]) =>
    channel.send(
      account,
      tokens.map((token) => ({ token, notice })),
    )
  const send = (...tokens: readonly string[]) => sendNotice(noticeOf(), ...tokens)
  return { server, channel, account, clock, send, sendNotice }
}

void t.test('a message is accepted for all of a thousand tokens in one call, with a token signed once', async (t) => {
  const { server, send } = await stand(t)
  const tokens = Array.from({ length: 1000 }, (_, index) => `token-${index}`)
  const answers = await send(...tokens)
  t.equal(answers.length, 1000)
  t.same(answers[999], { kind: 'sent', vendorId: '169-80000000' })
  t.match(server.accepted, [{ target: { token: tokens } }])
  await Promise.all(Array.from({ length: 20 }, (_, index) => send(`token-${index}`)))
  t.equal(new Set(server.bearers()).size, 1)
  t.equal(server.requests.length, 21)
})

void t.test('a silent message goes by its own push type', async (t) => {
  const { server, sendNotice } = await stand(t)
  t.same(verdicts(await sendNotice(noticeOf({ silent: true }), 'a')), ['sent'])
  t.equal(server.requests[0]?.headers['push-type'], '6')
  t.match(server.accepted, [{ payload: { extraData: /"openmpsTitle":"Parcel"/ } }])
})

void t.test('of a call that is accepted in part, each reason says what becomes of its token', async (t) => {
  const { server, send } = await stand(t)
  const reasons = [
    ['tokenFormatError', 'refused token'],
    ['tokenPlatformNotSupport', 'refused token'],
    [' noRight ', 'refused token'],
    ['noPushTypeRight', 'refused account'],
    ['notSupportPlayVoice', 'refused account'],
    ['noRightToSendThisLiveNotificationEvent', 'refused account'],
    ['atomicUnableSendUnsubscribedMsg', 'refused account'],
    ['differentImgVerifyPolicy', 'refused account'],
    ['appinfoError', 'refused account'],
    ['countryNotSupport', 'refused account'],
    ['disableSendHuaweiMsgBecauseOfPenalty', 'refused account'],
    ['somethingNew', 'refused account'],
  ] as const
  for (const [reason] of reasons) server.rejected.set(reason, reason)
  const answers = await send('good', ...reasons.map(([reason]) => reason))
  t.same(verdicts(answers), ['sent', ...reasons.map(([, verdict]) => verdict)])
  t.match(answers[1], { code: '80100000', status: '80100000' })
})

void t.test('when every token is of another project the account is asked after, until one was taken', async (t) => {
  const { server, send } = await stand(t)
  server.rejected.set('a', 'noRight').set('b', 'noRight').set('c', 'tokenFormatError')
  t.match(await send('a', 'b'), [
    { kind: 'refused', reason: 'account', code: '80300007', status: '80300007' },
    { kind: 'refused', reason: 'account' },
  ])
  t.same(verdicts(await send('c')), ['refused token'])
  t.same(verdicts(await send('good')), ['sent'])
  t.same(verdicts(await send('a', 'b')), ['refused token', 'refused token'])
})

void t.test('tokens that are rejected without a reason stay', async (t) => {
  const { server, send } = await stand(t)
  for (const msg of ['', 'no JSON', '{}', '{"illegalTokens":[]}', '{"illegalTokens":{"noRight":"a"}}']) {
    server.fail(SEND_PATH, { body: { code: '80300007', msg, requestId: '1' } })
    t.same(verdicts(await send('a')), ['refused account'], msg)
  }
})

/** Code, HTTP status, what it means, status of mPaaS guide 10.3. */
const CODES = [
  ['80000001', 500, 'again outage', '110'],
  ['80100001', 400, 'refused request', '80100000'],
  ['80100003', 400, 'refused request', '80100003'],
  ['80100004', 400, 'refused request', '80100004'],
  ['80100016', 400, 'refused request', '80100000'],
  ['80100022', 400, 'refused request', '80100000'],
  ['80300002', 400, 'refused account', '80300002'],
  ['80300008', 400, 'refused request', '80300008'],
  ['80300010', 400, 'refused request', '80100000'],
  ['80300017', 400, 'refused request', '80100000'],
  ['80300028', 400, 'refused request', '80100000'],
  ['80300029', 400, 'refused quota', '99999999'],
  ['80300030', 400, 'refused quota', '99999999'],
  ['80300032', 400, 'refused account', '106'],
  ['80300036', 400, 'refused account', '106'],
  ['80300037', 400, 'refused account', '106'],
  ['81000001', 500, 'again outage', '81000001'],
  ['99999999', 200, 'refused request', '80100000'],
  ['99999999', 502, 'again outage', '110'],
  ['80300007', 503, 'again busy', '80300007'],
  ['80300007', 500, 'again outage', '80300007'],
  ['80000000', 500, 'again outage', '110'],
  ['80000000', 503, 'again busy', '111'],
  ['80100000', 429, 'again busy', '80100000'],
  ['80300010', 503, 'again busy', '111'],
] as const

void t.test('each code of the vendor says what to do, and is kept', async (t) => {
  const { server, send } = await stand(t)
  for (const [code, status, verdict, ours] of CODES) {
    server.fail(SEND_PATH, { status, body: { code, msg: `about ${code}`, requestId: '1' } })
    const answers = await send('a', 'b')
    t.same(verdicts(answers), [verdict, verdict], `${code} with HTTP ${status}`)
    t.match(answers[0], { code, status: ours }, `${code} with HTTP ${status}`)
  }
})

void t.test('without a code the HTTP status says what to do, and flow control carries the vendor’s time', async (t) => {
  const { server, send } = await stand(t)
  const statuses = [
    [204, 'again outage'],
    [302, 'again outage'],
    [405, 'refused account'],
    [407, 'refused account'],
    [413, 'refused request'],
    [400, 'refused request'],
    [404, 'refused account'],
    [429, 'again busy'],
    [500, 'again outage'],
    [502, 'again outage'],
    [503, 'again busy'],
    [200, 'again outage'],
  ] as const
  for (const [status, verdict] of statuses) {
    server.fail(SEND_PATH, { status, body: '<html>not JSON</html>' })
    t.same(verdicts(await send('a')), [verdict], `HTTP ${status}`)
  }
  server.fail(SEND_PATH, { status: 503, headers: { 'retry-after': '7' } })
  t.match(await send('a'), [{ kind: 'again', why: 'busy', afterMs: 7_000, status: '111' }])
})

void t.test('without an image that the vendor has not checked, the message is sent', async (t) => {
  const { server, sendNotice } = await stand(t)
  server.fail(SEND_PATH, { status: 400, body: { code: '80100022', msg: 'image', requestId: '1' } })
  t.same(verdicts(await sendNotice(noticeOf({ imageUrl: 'https://i/1.png' }), 'a', 'b')), ['sent', 'sent'])
  t.match(server.requests[0]?.body, 'https://i/1.png')
  t.notMatch(server.requests[1]?.body, 'https://i/1.png')
  t.equal(server.requests.length, 2)
})

void t.test(
  'when the vendor takes tokens for expired, many calls sign one new one, and each repeats once',
  async (t) => {
    const { server, clock, send } = await stand(t)
    t.same(verdicts(await send('a')), ['sent'])
    // The vendor's clock is ahead of ours by more than the time by which a token is renewed early.
    server.clock.ms += 3_601_000
    clock.ms += 3_000_000
    const refused = await Promise.all(Array.from({ length: 20 }, (_, index) => send(`token-${index}`)))
    t.same(new Set(refused.flatMap(verdicts)), new Set(['sent']))
    t.equal(new Set(server.bearers()).size, 2)
    t.equal(server.accepted.length, 21)
  },
)

void t.test('a token is signed anew five minutes before its end', async (t) => {
  const { server, clock, send } = await stand(t)
  await send('a')
  clock.ms += 3_299_000
  server.clock.ms = clock.ms
  await send('a')
  t.equal(new Set(server.bearers()).size, 1)
  clock.ms += 1_000
  server.clock.ms = clock.ms
  t.same(verdicts(await send('a')), ['sent'])
  t.equal(new Set(server.bearers()).size, 2)
})

void t.test('an account that the vendor does not take is told after one repeat', async (t) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = { ...SERVICE_ACCOUNT, private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
  const { server, send } = await stand(t, { serviceAccount: JSON.stringify(other) })
  t.match(await send('a'), [{ kind: 'refused', reason: 'account', code: '80200001', status: '106' }])
  t.equal(server.requests.length, 2)
  const { send: sendEarly, server: early } = await stand(t)
  early.clock.ms -= 60_000
  t.match(await sendEarly('a'), [{ kind: 'refused', reason: 'account', code: '80200001' }], 'our clock is fast')
  const { send: sendLate, server: late } = await stand(t)
  late.clock.ms += 3_601_000
  t.match(await sendLate('a'), [{ kind: 'refused', reason: 'account', code: '80200005' }], 'our clock is slow')
})

void t.test('a file that cannot be read is the answer for every push, without a call', async (t) => {
  const { server, send } = await stand(t, { serviceAccount: '{"private_key":"S3CRET"}' })
  const answers = await send('a', 'b')
  t.same(verdicts(answers), ['refused account', 'refused account'])
  t.match(answers[0], { code: 'serviceAccount', status: '102' })
  t.notMatch(JSON.stringify(answers), 'S3CRET')
  t.equal(server.requests.length, 0)
})

void t.test('a connection that breaks, before an answer or in it, leaves the push for later', async (t) => {
  const { server, send } = await stand(t)
  server.fail(SEND_PATH, 'hangUp', 'cutOff', 'huge', { after: 'cutOff' })
  for (const fault of ['hang up', 'cut off', 'huge', 'cut off after the vendor took it']) {
    t.same(verdicts(await send('a', 'b')), ['again outage', 'again outage'], fault)
  }
  t.same(verdicts(await send('a')), ['sent'])
})

void t.test('a vendor that does not answer is given up after the time of a call', async (t) => {
  const { server, send } = await stand(t, {}, 300)
  t.same(verdicts(await send('a')), ['sent'])
  server.fail(SEND_PATH, 'silence')
  t.match(await send('a'), [{ kind: 'again', why: 'outage', code: 'TIMEOUT' }])
})

void t.test('with a client id a message is withdrawn by its number, for many tokens at once', async (t) => {
  const { server, channel, account } = await stand(t, { clientId: '5000' })
  server.rejected.set('b', 'tokenFormatError')
  const notice = noticeOf({ notifyId: 77 })
  const answers = await channel.revoke(account, [
    { token: 'a', notice, vendorId: '1' },
    { token: 'b', notice, vendorId: '1' },
    { token: 'c', notice: noticeOf({ silent: true, messageId: 'other' }), vendorId: '2' },
  ])
  t.same(verdicts(answers), ['sent', 'refused token', 'refused request'])
  t.same(server.accepted, [{ notifyId: 77, token: ['a', 'b'] }])
  const partly = { code: '80100020', msg: '{"illegalTokens":{"tokenFormatError":["b"]}}', requestId: '1' }
  server.fail(REVOKE_PATH, { body: partly }, { status: 400, body: { code: '80300032', msg: '', requestId: '1' } })
  const sent = ['a', 'b'].map((token) => ({ token, notice, vendorId: '1' }))
  t.same(verdicts(await channel.revoke(account, sent)), ['sent', 'refused token'])
  t.same(verdicts(await channel.revoke(account, sent)), ['refused account', 'refused account'])
})

void t.test('without a client id a message is taken back by one that replaces it', async (t) => {
  const { server, channel, account } = await stand(t)
  const notice = noticeOf({ notifyId: 77, imageUrl: 'https://i/1.png' })
  t.same(verdicts(await channel.revoke(account, [{ token: 'a', notice, vendorId: '1' }])), ['sent'])
  t.match(server.accepted, [{ payload: { notification: { notifyId: 77, body: 'Message revoked' } } }])
  t.notMatch(JSON.stringify(server.accepted), /parcel|https/)
})

void t.test('a notification of the class for voice is refused before a call', async (t) => {
  const { server, sendNotice } = await stand(t)
  const notice = noticeOf({ fields: { thirdChannelCategory: { hms: '13' } } })
  t.match(await sendNotice(notice, 'a'), [{ kind: 'refused', reason: 'request', code: 'PLAY_VOICE' }])
  t.equal(server.requests.length, 0)
})

void t.test('no answer has a secret in it, whatever the vendor repeats', async (t) => {
  const { server, send } = await stand(t)
  await send('a')
  const [bearer = ''] = server.bearers()
  server.fail(SEND_PATH, { status: 400, body: { code: '80100001', msg: `bad header: ${bearer}`, requestId: '1' } })
  t.match(await send('a'), [{ detail: /bad header: Bearer \*\*\*/ }])
})

void t.test('credentials that cannot be right are refused by the name of the field, without its value', (t) => {
  const good = { serviceAccount: JSON.stringify(SERVICE_ACCOUNT) }
  const check = (more: Record<string, string>) => harmony.credentials.check?.({ ...good, ...more })
  const withKey = (private_key: string) => ({ serviceAccount: JSON.stringify({ ...SERVICE_ACCOUNT, private_key }) })
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  t.equal(check({ clientId: '5000', receiptId: 'R', receiptUser: 'u', receiptKey: 'k' }), undefined)
  const refusals = [
    [{ serviceAccount: 'S3CRET' }, /credentials\.serviceAccount/],
    [{ serviceAccount: '{"private_key":"S3CRET"}' }, /credentials\.serviceAccount/],
    [withKey('S3CRET'), /credentials\.serviceAccount/],
    [withKey(elliptic.export({ type: 'pkcs8', format: 'pem' }).toString()), /credentials\.serviceAccount/],
    [withKey(short.export({ type: 'pkcs8', format: 'pem' }).toString()), /credentials\.serviceAccount/],
    [{ clientId: 'S3CRET/x' }, /credentials\.clientId/],
    [{ baseUrl: 'http://S3CRET.example.com' }, /credentials\.baseUrl/],
    [{ receiptUser: 'S3CRET' }, /receiptUser and receiptKey/],
  ] as const
  for (const [fields, message] of refusals) {
    t.throws(() => check(fields), { code: 'INVALID_ARGUMENT', message })
    t.throws(() => check(fields), { message: /^((?!S3CRET|BEGIN).)*$/ })
  }
  t.end()
})
