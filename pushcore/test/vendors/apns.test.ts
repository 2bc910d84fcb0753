import t from 'tap'
import { BUNDLE_ID, PASSPHRASE, startApns, tokenOf } from './_util/apns-setup.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import { makeAuthority, startStrictTls } from './_util/test-authority.ts'
import './apns/connection.ts'
import './apns/credentials.ts'
import './apns/environments.ts'
import './apns/message.ts'
import './apns/tokens.ts'

const MINUTE_MS = 60_000
const [one, two] = [tokenOf(1), tokenOf(2)]

void t.test('a .p8 key: a push is sent as Apple asks, and its id is the same for each attempt', async (t) => {
  const { server, send, clock } = await startApns(t)
  const [answer] = await send([one])
  const [push] = server.pushes
  t.match(push, {
    token: one,
    headers: {
      ':method': 'POST',
      ':path': `/3/device/${one}`,
      authorization: /^bearer /,
      'apns-topic': BUNDLE_ID,
      'apns-push-type': 'alert',
      'apns-priority': '10',
      'apns-expiration': String(clock.ms / 1000 + 3600),
      'apns-collapse-id': '12345',
    },
  })
  t.same(answer, { kind: 'sent', vendorId: push?.headers['apns-id'] })
  await send([one])
  await send([two])
  const [, again, other] = server.pushes.map(({ headers }) => headers['apns-id'])
  t.equal(again, push?.headers['apns-id'])
  t.not(other, again, 'another device has another id')
})

void t.test('silent messages and Live Activities are taken with a .p8 key', async (t) => {
  const { server, send } = await startApns(t)
  const activity = { event: 'update', contentState: { progress: 0.4 } } as const
  t.same(verdicts(await send([one], { silent: true })), ['sent'])
  t.same(verdicts(await send([two], { activity })), ['sent'])
  t.same(verdicts(await send([two], { activity: { event: 'end' } })), ['sent'])
  t.match(server.pushes[1]?.headers, { 'apns-topic': `${BUNDLE_ID}.push-type.liveactivity` })
  const [stateless] = await send([two], { activity: { event: 'update' } })
  t.match(stateless, { kind: 'refused', reason: 'request', code: 'NO_STATE' })
  t.equal(server.pushes.length, 3, 'Apple is not asked about an update of nothing')
})

void t.test('a .p12 certificate: it says who calls, and no Live Activity goes out with it', async (t) => {
  const { authority, server, accountOf, send } = await startApns(t, { certificates: true })
  const account = accountOf({ p12: authority.p12(`/UID=${BUNDLE_ID}/CN=push`, PASSPHRASE), passphrase: PASSPHRASE })
  t.same(verdicts(await send([one, two], {}, account)), ['sent', 'sent'])
  t.equal(server.pushes[0]?.headers.authorization, undefined)
  t.equal(server.sessions.length, 1)
  const [answer] = await send([one], { activity: { event: 'end' } }, account)
  t.match(answer, { kind: 'refused', reason: 'account', code: 'P12', detail: /need a \.p8 key/ })
  t.equal(server.pushes.length, 2, 'Apple is not asked')
})

void t.test('a certificate that Apple does not take, or that cannot be read, is a matter of the account', async (t) => {
  const { authority, accountOf, send, clock } = await startApns(t, { certificates: true })
  const sendWith = async (p12: string, passphrase = PASSPHRASE) => {
    clock.ms += MINUTE_MS
    return (await send([one], {}, accountOf({ p12, passphrase })))[0]
  }
  const isOurs = { kind: 'refused', reason: 'account' } as const
  const other = authority.p12('/UID=com.example.other/CN=push', PASSPHRASE)
  t.match(await sendWith(other), { ...isOurs, code: 'TopicDisallowed', status: '2004' })
  t.match(await sendWith(other, 'wrong'), { ...isOurs, code: 'CREDENTIALS', detail: /p12/ })
})

void t.test('a certificate of a stranger is refused with a TLS alert', async (t) => {
  const { authority, accountOf, send } = await startApns(t, { certificates: true })
  const p12 = makeAuthority(t).p12(`/UID=${BUNDLE_ID}/CN=push`, PASSPHRASE)
  const baseUrl = await startStrictTls(t, authority)
  const [answer] = await send([one], {}, accountOf({ p12, passphrase: PASSPHRASE, baseUrl }))
  t.match(answer, { kind: 'refused', reason: 'account', status: '2014', code: /ALERT_UNKNOWN_CA/ })
})

/** The page of Apple: status, reason, what is made of it, and the number in mPaaS guide 10.3. */
const REASONS: readonly (readonly [number, string, string, string])[] = [
  [400, 'BadCollapseId', 'refused request', '99999999'],
  [400, 'BadDeviceToken', 'refused token', '2009'],
  [400, 'BadExpirationDate', 'refused request', '2006'],
  [400, 'BadMessageId', 'refused request', '2005'],
  [400, 'BadPriority', 'refused request', '2007'],
  [400, 'BadTopic', 'refused account', '2003'],
  [400, 'DeviceTokenNotForTopic', 'refused token', '2010'],
  [400, 'DuplicateHeaders', 'refused request', '99999999'],
  [400, 'IdleTimeout', 'again outage', '2024'],
  [400, 'InvalidPushType', 'refused request', '99999999'],
  [400, 'MissingDeviceToken', 'refused request', '2008'],
  [400, 'MissingTopic', 'refused account', '2023'],
  [400, 'PayloadEmpty', 'refused request', '2001'],
  [400, 'TopicDisallowed', 'refused account', '2004'],
  [403, 'BadCertificate', 'refused account', '2014'],
  [403, 'BadCertificateEnvironment', 'refused account', '2013'],
  [403, 'ExpiredProviderToken', 'refused account', '99999999'],
  [403, 'Forbidden', 'refused account', '99999999'],
  [403, 'InvalidProviderToken', 'refused account', '99999999'],
  [403, 'InvalidSigningKey', 'refused account', '99999999'],
  [403, 'MissingProviderToken', 'refused account', '99999999'],
  [403, 'UnrelatedKeyIdInToken', 'refused account', '99999999'],
  [403, 'BadEnvironmentKeyIdInToken', 'refused account', '99999999'],
  [403, 'BadEnvironmentKeyInToken', 'refused account', '99999999'],
  [404, 'BadPath', 'refused request', '99999999'],
  [405, 'MethodNotAllowed', 'refused request', '99999999'],
  [410, 'ExpiredToken', 'refused token', '2011'],
  [410, 'Unregistered', 'refused token', '2011'],
  [413, 'PayloadTooLarge', 'refused request', '2002'],
  [429, 'TooManyProviderTokenUpdates', 'again busy', '99999999'],
  [429, 'TooManyRequests', 'again busy', '99999999'],
  [500, 'InternalServerError', 'again outage', '99999999'],
  [503, 'ServiceUnavailable', 'again outage', '99999999'],
  [503, 'Shutdown', 'again outage', '2024'],
  // Not on the page: no token is lost.
  [403, 'NewReason', 'refused account', '99999999'],
  [410, 'NewReason', 'refused request', '99999999'],
  [418, 'NewReason', 'refused request', '99999999'],
  [429, 'NewReason', 'again busy', '99999999'],
  [502, 'NewReason', 'again outage', '99999999'],
  [302, 'NewReason', 'again outage', '99999999'],
  [400, 'constructor', 'refused request', '99999999'],
]

void t.test('each reason of the page has its answer', async (t) => {
  const { server, send } = await startApns(t)
  for (const [status, reason, verdict, number] of REASONS) {
    server.fail({ status, reason }, { status, reason })
    const answers = await send([one])
    t.same(verdicts(answers), [verdict], `${status} ${reason}`)
    t.match(answers, [{ code: reason, status: number, detail: /\w/ }], reason)
    server.faults.length = 0
  }
  t.equal(server.sessions.length, 1)
})

void t.test('answers that are none of Apple are told as an outage or by their status', async (t) => {
  const { server, send } = await startApns(t)
  const told = async (status: number, text: string) => {
    server.fail({ status, text })
    return (await send([one]))[0]
  }
  t.match(await told(502, '<html>'), { kind: 'again', why: 'outage', code: 'HTTP 502' })
  t.match(await told(403, '{"reason":7}'), { kind: 'refused', reason: 'account', code: 'HTTP 403' })
  t.match(await told(410, '{"reason":"a.b.c"}'), { kind: 'refused', reason: 'request', code: 'HTTP 410' })
  t.match(await told(400, 'x'.repeat(1_000_000)), { kind: 'again', why: 'outage', code: 'ANSWER_TOO_LARGE' })
  t.same(verdicts(await send([one])), ['sent'])
})

void t.test('a dead token is told with the time since when, and a bad one with its environment', async (t) => {
  const { server, send, p8 } = await startApns(t)
  const deadSinceMs = Date.UTC(2026, 0, 2, 3, 4, 5)
  server.dead.set(one, deadSinceMs)
  t.match(await send([one]), [
    { kind: 'refused', reason: 'token', deadSinceMs, detail: /dead since 2026-01-02T03:04:05\.000Z/ },
  ])
  server.fail({ status: 400, reason: 'BadDeviceToken' })
  t.match(await send([two]), [{ kind: 'refused', reason: 'token', detail: /environment sandbox/ }])
  const production = { ...p8, key: 'production', credentials: { ...p8.credentials, environment: 'production' } }
  server.fail({ status: 400, reason: 'BadDeviceToken' })
  t.match(await send([two], {}, production), [{ kind: 'refused', reason: 'token', detail: /environment production/ }])
  t.equal(server.pushes.length, 3)
  for (const token of ['', 'not hexadecimal', '../3/device/ab', 'ab?x=y']) {
    t.match(await send([token]), [{ kind: 'refused', reason: 'token', status: '2009' }], token)
  }
  t.equal(server.pushes.length, 3, 'what is no token goes nowhere')
})

void t.test('Retry-After is passed on, in seconds and as a date', async (t) => {
  const { server, send, clock } = await startApns(t)
  const busy = { status: 429, reason: 'TooManyRequests' }
  server.fail({ ...busy, headers: { 'retry-after': '17' } })
  t.match(await send([one]), [{ kind: 'again', why: 'busy', afterMs: 17_000 }])
  server.fail({
    status: 503,
    reason: 'ServiceUnavailable',
    headers: { 'retry-after': new Date(clock.ms + 90_000).toUTCString() },
  })
  t.match(await send([one]), [{ kind: 'again', why: 'outage', afterMs: 90_000 }])
  server.fail(busy)
  t.notMatch(await send([one]), [{ afterMs: Number }])
})

void t.test('a revoked notice is overwritten with a quiet text; what shows nothing cannot be', async (t) => {
  const { server, channel, p8 } = await startApns(t)
  const sent = {
    token: one,
    vendorId: 'x',
    notice: noticeOf({ action: 'webPage', url: 'https://a.example', params: { a: 'b' } }),
  }
  t.same(verdicts(await channel.send(p8, [sent])), ['sent'])
  t.same(verdicts(await channel.revoke(p8, [sent])), ['sent'])
  const [first, second] = server.pushes
  t.equal(second?.headers['apns-collapse-id'], first?.headers['apns-collapse-id'])
  t.not(second?.headers['apns-id'], first?.headers['apns-id'])
  t.same(JSON.parse(second?.body ?? ''), {
    openmpsId: sent.notice.messageId,
    openmpsCustomId: sent.notice.messageKey,
    aps: { alert: { body: 'Message revoked' }, 'interruption-level': 'passive' },
  })
  const silent = { ...sent, notice: noticeOf({ silent: true }) }
  const activity = { ...sent, notice: noticeOf({ activity: { event: 'end' } }) }
  t.match(await channel.revoke(p8, [silent, activity]), [
    { kind: 'refused', reason: 'request', code: 'NOTHING_SHOWN' },
    { kind: 'refused', reason: 'request', code: 'NOTHING_SHOWN' },
  ])
  t.equal(server.pushes.length, 2)
})
