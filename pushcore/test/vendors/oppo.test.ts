import t, { type Test } from 'tap'
import { oppo } from '../../src/adapters/vendors/oppo/index.ts'
import { signature } from '../../src/adapters/vendors/oppo/login.ts'
import type { VendorAccount, VendorChannel, VendorNotice, VendorPush } from '../../src/ports/vendor-channel.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import { AUTH_PATH, BATCH_PATH, KEYS, type OppoServer, SEND_PATH, startOppoServer } from './_util/oppo-server.ts'
import './oppo/message.ts'
import './oppo/receipts.ts'

const NOW_MS = Date.UTC(2026, 10, 22)
const HOUR_MS = 3_600_000

interface Stand {
  readonly server: OppoServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
  readonly clock: { ms: number }
}

async function stand(t: Test, { callMs = 5_000, credentials = {} } = {}): Promise<Stand> {
  const clock = { ms: NOW_MS }
  const server = await startOppoServer(t, () => clock.ms)
  const channel = oppo.open({ now: () => clock.ms, callMs })
  t.teardown(() => channel.close())
  const account = {
    key: 'app-1',
    packageName: 'com.acme.app',
    credentials: { ...KEYS, baseUrl: server.url, overseasBaseUrl: server.url, ...credentials },
  }
  return { server, channel, account, clock }
}

const push = (token: string, said: Partial<VendorNotice> = {}): VendorPush => ({ token, notice: noticeOf(said) })

const many = (count: number, said: (at: number) => Partial<VendorNotice> = () => ({})): VendorPush[] =>
  Array.from({ length: count }, (_, at) => push(`CN_${at}`, said(at)))

void t.test('the login is signed as the worked example is', (t) => {
  const sign = '77597916c498f68172c61ff3c8327ba1190ae27491e83200a35605f022dd0f1b'
  t.equal(signature('appkeyDemo', '1700000000000', 'masterSecretDemo'), sign)
  t.end()
})

void t.test('one message is sent alone, and many in one batch, after one login', async (t) => {
  const { server, channel, account } = await stand(t)
  t.match(await channel.send(account, [push('CN_a')]), [{ kind: 'sent', vendorId: /^30186722-1-1-/ }])
  t.equal(server.to(SEND_PATH).length, 1)
  const answers = await channel.send(
    account,
    many(1000, (at) => ({ content: `parcel ${at}` })),
  )
  t.same(new Set(verdicts(answers)), new Set(['sent']))
  t.equal(server.to(BATCH_PATH).length, 1)
  t.equal(server.to(AUTH_PATH).length, 1)
  t.equal(server.shown.get('CN_999')?.get(12345)?.content, 'parcel 999')
})

void t.test('each push of a batch has its own answer', async (t) => {
  const { server, channel, account } = await stand(t)
  server.dead.add('CN_1')
  const answers = await channel.send(account, [...many(3), push('CN_3', { content: '敏感' }), push('x'.repeat(513))])
  t.same(verdicts(answers), ['sent', 'refused token', 'sent', 'refused request', 'refused token'])
  t.match(answers[1], { code: '10000', status: '10000', detail: 'registration_id is invalid' })
  t.same([...server.shown.keys()], ['CN_0', 'CN_2'])
})

void t.test('a message that was taken is sent, whatever is told beside', async (t) => {
  const { server, channel, account } = await stand(t)
  for (const data of [undefined, null, [], 'x', { messageId: null }]) {
    server.fail(SEND_PATH, { body: { code: 0, data } })
    t.same(await channel.send(account, [push('CN_a')]), [{ kind: 'sent', vendorId: '' }])
  }
})

void t.test('two messages to one device have their answers apart', async (t) => {
  const { server, channel, account } = await stand(t)
  const answers = await channel.send(account, [
    push('CN_a', { messageId: 'first', content: '敏感' }),
    push('CN_b'),
    push('CN_a', { messageId: 'second' }),
  ])
  t.same(verdicts(answers), ['refused request', 'sent', 'sent'])
  t.equal(server.shown.get('CN_a')?.size, 1)
})

void t.test('devices of overseas are sent to at their host, with a login of their own', async (t) => {
  const mainland = await stand(t)
  const keys = { appKey: 'overseasKey', masterSecret: 'overseasSecret' }
  const overseas = await startOppoServer(t, () => NOW_MS, keys)
  const { channel, account } = mainland
  const credentials = {
    ...account.credentials,
    overseasBaseUrl: overseas.url,
    overseasAppKey: keys.appKey,
    overseasMasterSecret: keys.masterSecret,
  }
  const tokens = ['aaaa', 'CN_a', 'OPPO_CN_a', 'IN_a', 'OPPO_IN_a', 'REALME_EU_a']
  const answers = await channel.send(
    { ...account, credentials },
    tokens.map((token) => push(token)),
  )
  t.same(new Set(verdicts(answers)), new Set(['sent']))
  t.same([...mainland.server.shown.keys()], tokens.slice(0, 3))
  t.same([...overseas.shown.keys()], tokens.slice(3))
  t.equal(mainland.server.to(AUTH_PATH).length, 1)
  t.equal(overseas.to(AUTH_PATH).length, 1)
})

void t.test('a fault of one region is no answer of the other', async (t) => {
  const { server, channel, account } = await stand(t)
  const credentials = { ...account.credentials, overseasBaseUrl: 'http://127.0.0.1:1' }
  const pushes = ['IN_a', 'CN_a'].map((token) => push(token))
  t.same(verdicts(await channel.send({ ...account, credentials }, pushes)), ['again outage', 'sent'])
  t.same([...server.shown.keys()], ['CN_a'])
})

void t.test('an expired token is renewed once for all calls under way, and each call goes through', async (t) => {
  const { server, channel, account } = await stand(t)
  await channel.send(account, [push('CN_first')])
  server.expireTokens()
  const calls = Array.from({ length: 20 }, (_, at) => channel.send(account, [push(`CN_${at}`)]))
  for (const answers of await Promise.all(calls)) t.same(verdicts(answers), ['sent'])
  t.equal(server.to(AUTH_PATH).length, 2)
})

void t.test('a token is renewed before its day is over, and not with each push', async (t) => {
  const { server, channel, account, clock } = await stand(t)
  await channel.send(account, [push('CN_1')])
  clock.ms += 21 * HOUR_MS
  await channel.send(account, [push('CN_2')])
  t.equal(server.to(AUTH_PATH).length, 1)
  clock.ms += 2 * HOUR_MS
  await channel.send(account, [push('CN_3')])
  t.equal(server.to(AUTH_PATH).length, 2)
  // A token that is older than it should be: it is used for some time all the same.
  const old = { auth_token: 'old', create_time: clock.ms - 24 * HOUR_MS }
  server.expireTokens()
  server.fail(AUTH_PATH, { body: { code: 0, message: '', data: old } })
  server.fail(SEND_PATH, { body: { code: 11 } }, { body: { code: 0, data: {} } }, { body: { code: 0, data: {} } })
  t.same(verdicts(await channel.send(account, [push('CN_4')])), ['sent'])
  t.same(verdicts(await channel.send(account, [push('CN_5')])), ['sent'])
  t.equal(server.to(AUTH_PATH).length, 3)
})

void t.test('new credentials are not used with a login of old ones', async (t) => {
  const { server, channel, account } = await stand(t)
  await channel.send(account, [push('CN_1')])
  const changed = { ...account, key: 'app-1 changed', credentials: { ...account.credentials, masterSecret: 'wrong' } }
  t.match(await channel.send(changed, [push('CN_2')]), [{ kind: 'refused', reason: 'account', code: '16' }])
  t.same(verdicts(await channel.send(account, [push('CN_3')])), ['sent'])
  t.equal(server.to(AUTH_PATH).length, 2)
})

void t.test('a login that fails is told to each push, and is tried again with the next', async (t) => {
  const { server, channel, account } = await stand(t)
  const faults = [
    [{ status: 503, body: 'no JSON', headers: { 'retry-after': '7' } }, 'again outage'],
    [{ status: 429, headers: { 'retry-after': '7' } }, 'again busy'],
    ['hangUp', 'again outage'],
    [{ body: { code: 14, message: 'Invalid App Key' } }, 'refused account'],
    [{ body: { code: 19 } }, 'refused account'],
    [{ body: { code: -1 } }, 'again outage'],
    [{ body: { code: 0, data: {} } }, 'again outage'],
  ] as const
  for (const [fault, verdict] of faults) {
    server.fail(AUTH_PATH, fault)
    t.same(verdicts(await channel.send(account, many(2))), [verdict, verdict])
  }
  t.same(verdicts(await channel.send(account, many(2))), ['sent', 'sent'])
  t.equal(server.to(BATCH_PATH).length, 1)
})

/** Codes of the page by what they mean. */
const CODES = {
  sent: [32],
  'refused token': [10000],
  'again outage': [-1],
  'again busy': [-2, 13, 55, 69],
  'refused quota': [33, 34, 42],
  'refused account': [12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 59],
  'refused request': [31, 40, 41, 51, 54, 67, 10001, 424242],
}

/** mPaaS guide 10.3 has these as they are, and of the others what comes nearest; nothing for a message. */
const IN_GUIDE = [-1, -2, 11, 13, 14, 15, 16, 17, 28, 29, 30, 10000]
const NEAREST: Readonly<Record<string, string>> = {
  'again busy': '-2',
  'refused quota': '13',
  'refused account': '30',
  'refused request': '99999999',
}

void t.test('each code of the vendor says what to do, and is kept, for one and for an element of many', async (t) => {
  const { server, channel, account } = await stand(t)
  for (const [verdict, codes] of Object.entries(CODES)) {
    for (const code of codes) {
      const status = IN_GUIDE.includes(code) ? String(code) : NEAREST[verdict]
      const kept = verdict === 'sent' ? {} : { code: String(code), status, detail: `about ${code}` }
      server.fail(SEND_PATH, { body: { code, message: `about ${code}` } })
      const alone = await channel.send(account, [push('CN_a')])
      t.same(verdicts(alone), [verdict], String(code))
      t.match(alone[0], kept)
      const failed = { registrationId: 'CN_1', errorCode: code, errorMessage: `about ${code}` }
      server.fail(BATCH_PATH, { body: { code: 0, data: [{ registrationId: 'CN_0', message_id: 'old' }, failed] } })
      const both = await channel.send(account, many(2))
      t.same(verdicts(both), ['sent', verdict], `${code} of an element`)
      t.match(both[0], { vendorId: 'old' })
      t.match(both[1], kept)
    }
  }
})

void t.test('a login that is not taken twice is a matter of the account', async (t) => {
  const { server, channel, account, clock } = await stand(t)
  for (const code of [11, 29]) {
    clock.ms += 60_000
    server.fail(SEND_PATH, { body: { code } }, { body: { code } })
    t.match(await channel.send(account, [push('CN_a')]), [{ kind: 'refused', reason: 'account', code: String(code) }])
  }
  t.equal(server.to(AUTH_PATH).length, 3)
})

void t.test('a batch that is refused whole for one message is sent without it', async (t) => {
  const { server, channel, account } = await stand(t)
  server.fail(BATCH_PATH, { body: { code: 41 } }, { body: { code: 32 } })
  server.fail(SEND_PATH, { body: { code: 41 } })
  t.same(verdicts(await channel.send(account, many(3))), ['refused request', 'sent', 'sent'])
  t.equal(server.to(SEND_PATH).length, 3)
  server.fail(BATCH_PATH, { body: { code: 28 } })
  t.same(verdicts(await channel.send(account, many(3))), ['refused account', 'refused account', 'refused account'])
  t.equal(server.to(SEND_PATH).length, 3)
})

void t.test(
  'a reminder that the app has no right to is made weaker, once, and the others stay as they are',
  async (t) => {
    const { server, channel, account } = await stand(t)
    server.forbiddenLevels.add(16)
    const fields = (oppo: string) => ({ thirdChannelCategory: { oppo: '1' }, notifyLevel: { oppo } })
    const pushes = ['2', '16', '3'].map((level, at) => push(`CN_${at}`, { fields: fields(level) }))
    t.same(verdicts(await channel.send(account, pushes)), ['sent', 'sent', 'sent'])
    t.same(
      [0, 1, 2].map((at) => server.shown.get(`CN_${at}`)?.get(12345)?.notify_level),
      [2, undefined, undefined],
    )
    t.equal(server.to(BATCH_PATH).length, 2)
    const marketing = push('CN_9', { fields: { thirdChannelCategory: { oppo: '9' }, notifyLevel: { oppo: '2' } } })
    server.fail(SEND_PATH, { body: { code: 67 } }, { body: { code: 67 } })
    t.match(await channel.send(account, [marketing]), [{ kind: 'refused', reason: 'request', code: '67' }])
  },
)

void t.test('without a code of the vendor the HTTP status says what to do, and no token is dropped', async (t) => {
  const { server, channel, account } = await stand(t)
  const statuses = [
    [200, 'again outage'],
    [403, 'refused account'],
    [429, 'again busy'],
    [500, 'again outage'],
    [503, 'again outage'],
  ] as const
  for (const [status, verdict] of statuses) {
    for (const body of ['<html>not JSON</html>', { code: null }, { data: {} }]) {
      server.fail(SEND_PATH, { status, body, headers: { 'retry-after': '7' } })
      const answers = await channel.send(account, [push('CN_a')])
      t.same(verdicts(answers), [verdict], `HTTP ${status}`)
      if (status >= 429) t.match(answers[0], { afterMs: 7_000, status: '99999999' })
    }
  }
  server.fail(SEND_PATH, { status: 502, body: { code: 424242 } })
  t.match(await channel.send(account, [push('CN_a')]), [{ kind: 'again', why: 'outage', code: 'HTTP 502' }])
  server.fail(SEND_PATH, { status: 503, headers: { 'retry-after': '9' }, body: { code: -2 } })
  t.match(await channel.send(account, [push('CN_a')]), [{ kind: 'again', why: 'busy', code: '-2', afterMs: 9_000 }])
})

void t.test('a call without an answer is to be repeated, and what was taken counts as sent', async (t) => {
  const { server, channel, account } = await stand(t)
  for (const fault of ['hangUp', 'cutOff', 'huge', { after: 'cutOff' }] as const) {
    server.fail(BATCH_PATH, fault)
    t.same(verdicts(await channel.send(account, many(2))), ['again outage', 'again outage'])
  }
  t.equal(server.shown.size, 2, 'they were shown by the call whose answer was cut off')
  t.same(verdicts(await channel.send(account, many(2))), ['sent', 'sent'])
  server.fail(BATCH_PATH, { body: { code: 0, data: [{ registrationId: 'CN_1', messageId: 'm' }] } })
  t.same(verdicts(await channel.send(account, many(2))), ['again outage', 'sent'])
})

void t.test('a vendor that does not answer in time is away', async (t) => {
  const { server, channel, account } = await stand(t, { callMs: 200 })
  server.fail(AUTH_PATH, 'silence')
  t.match(await channel.send(account, [push('CN_a')]), [{ kind: 'again', why: 'outage', code: 'TIMEOUT' }])
  server.fail(SEND_PATH, 'silence')
  t.match(await channel.send(account, [push('CN_a')]), [{ kind: 'again', why: 'outage', code: 'TIMEOUT' }])
})

void t.test('what is shown is overwritten, in one call, quietly and without what the message had', async (t) => {
  const { server, channel, account } = await stand(t)
  const vendorTemplate = JSON.stringify({ oppo: { private_msg_template_id: 'T' } })
  const fields = { thirdChannelCategory: { oppo: '1' }, channelId: 'im', notifyLevel: { oppo: '2' }, vendorTemplate }
  const pushes = ['CN_a', 'CN_b'].map((token, at) => push(token, { notifyId: at + 1, params: { k: 'v' }, fields }))
  await channel.send(account, pushes)
  const sent = pushes.map((one) => ({ ...one, vendorId: 'x' }))
  t.same(verdicts(await channel.revoke(account, sent)), ['sent', 'sent'])
  t.equal(server.to(BATCH_PATH).length, 2)
  const shown = server.shown.get('CN_b')?.get(2)
  t.match(shown, { title: 'Message revoked', category: 'IM', channel_id: 'im', notify_level: 1 })
  t.notMatch(JSON.stringify(shown), /template|"k\\"/)
  t.same(verdicts(await channel.revoke(account, sent)), ['sent', 'sent'], 'once more')
})

void t.test('secrets are in no answer, not even when the vendor quotes them', async (t) => {
  const credentials = { appKey: 'PLANTED-key', masterSecret: 'PLANTED-secret' }
  const { server, channel, account } = await stand(t, { credentials })
  const quoting = 'PLANTED-key PLANTED-secret PLANTED-token'
  const all = [await channel.send(account, [push('CN_a')])]
  t.match(all[0], [{ kind: 'refused', reason: 'account', code: '14', detail: /Invalid App Key: app_key=\*\*\*/ }])
  server.fail(AUTH_PATH, { body: { code: 0, data: { auth_token: 'PLANTED-token' } } })
  server.fail(SEND_PATH, { body: { code: 41, message: quoting } }, { status: 500, body: quoting }, 'hangUp')
  for (let call = 0; call < 3; call++) all.push(await channel.send(account, [push('CN_a')]))
  const errors = ['CN_0', 'CN_1'].map((registrationId) => ({ registrationId, errorCode: 41, errorMessage: quoting }))
  server.fail(BATCH_PATH, { body: { code: 0, data: errors } })
  all.push(await channel.send(account, many(2)))
  t.match(all.at(-1), [{ detail: '*** *** ***' }, { detail: '*** *** ***' }])
  t.notMatch(JSON.stringify(all), /PLANTED/)
})

void t.test('credentials are checked before they are kept', (t) => {
  const { check } = oppo.credentials
  const overseas = { overseasAppKey: 'k', overseasMasterSecret: 's' }
  for (const good of [{}, { pictures: 'true' }, overseas, { overseasBaseUrl: 'https://a.com' }]) {
    t.doesNotThrow(() => check?.({ ...KEYS, ...good }))
  }
  const bad = [
    [{ pictures: 'yes' }, /^credentials\.pictures: /],
    [{ baseUrl: 'ftp://a.com' }, /^credentials\.baseUrl: /],
    [{ overseasBaseUrl: 'http://a.com' }, /^credentials\.overseasBaseUrl: /],
    [{ overseasAppKey: 'k' }, /overseasAppKey and overseasMasterSecret/],
    [{ overseasMasterSecret: 'PLANTED' }, /^(?!.*PLANTED).*overseasAppKey and overseasMasterSecret/],
  ] as const
  for (const [wrong, message] of bad) {
    t.throws(() => check?.({ ...KEYS, ...wrong }), { code: 'INVALID_ARGUMENT', message })
  }
  t.end()
})
