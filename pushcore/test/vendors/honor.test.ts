import t, { type Test } from 'tap'
import { honor } from '../../src/adapters/vendors/honor/index.ts'
import type { VendorAccount, VendorAnswer, VendorChannel } from '../../src/ports/vendor-channel.ts'
import { type HonorServer, LOGIN_PATH, OLD_LOGIN_PATH, SEND_PATH, startHonorServer } from './_util/honor-server.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import { CLIENT } from './_util/oauth.ts'
import './honor/message.ts'
import './honor/receipts.ts'

const NOW_MS = Date.UTC(2026, 10, 22)

interface Stand {
  readonly server: HonorServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
  readonly clock: { ms: number }
  /** To these tokens, one notice. */
  send(...tokens: readonly string[]): Promise<VendorAnswer[]>
}

async function stand(t: Test, credentials: Record<string, string> = {}, callMs = 5_000): Promise<Stand> {
  const server = await startHonorServer(t, NOW_MS)
  const clock = { ms: NOW_MS }
  const channel = honor.open({ now: () => clock.ms, callMs })
  t.teardown(() => channel.close())
  const account: VendorAccount = {
    key: 'app-1',
    packageName: 'com.acme.app',
    credentials: { appId: '104400000', ...CLIENT, baseUrl: server.url, authUrl: server.url, ...credentials },
  }
  const send = (...tokens: readonly string[]) =>
    channel.send(
      account,
      tokens.map((token) => ({ token, notice: noticeOf() })),
    )
  return { server, channel, account, clock, send }
}

void t.test('a message is accepted for all of a thousand tokens in one call, with one login', async (t) => {
  const { server, send } = await stand(t)
  const tokens = Array.from({ length: 1000 }, (_, index) => `token-${index}`)
  const answers = await send(...tokens)
  t.equal(answers.length, 1000)
  t.same(answers[999], { kind: 'sent', vendorId: '104400000-1' })
  t.same(server.accepted[0]?.token, tokens)
  await Promise.all(Array.from({ length: 20 }, (_, index) => send(`token-${index}`)))
  t.equal(server.to(LOGIN_PATH).length, 1)
})

void t.test('the login is called where the account says, with its path or the standard one', async (t) => {
  const { server, send, channel, account } = await stand(t)
  const credentials = { ...account.credentials, authUrl: `${server.url}${OLD_LOGIN_PATH}` }
  const moved = { ...account, key: 'app-2', credentials }
  t.same(verdicts(await channel.send(moved, [{ token: 'a', notice: noticeOf() }])), ['sent'])
  t.equal(server.to(OLD_LOGIN_PATH).length, 1)
  t.same(verdicts(await send('a')), ['sent'])
  t.equal(server.to(LOGIN_PATH).length, 1)
})

void t.test('of a call that is accepted in part, expired tokens are dead and others that failed stay', async (t) => {
  const { server, send } = await stand(t)
  server.expired.add('old')
  server.failing.add('odd')
  const answers = await send('a', 'old', 'odd', 'a')
  t.same(verdicts(answers), ['sent', 'refused token', 'refused device', 'sent'])
  t.match(answers[1], { code: '80100000', status: '80100000' })
  t.same(server.accepted[0]?.token, ['a', 'old', 'odd'])
  const data = { sendResult: true, requestId: '1', failTokens: [], expireTokens: ['old'] }
  server.fail(SEND_PATH, { body: { code: 200, message: 'success', data } }, { body: { code: '80000000' } })
  t.same(verdicts(await send('a', 'old')), ['sent', 'refused token'])
  t.same(await send('a'), [{ kind: 'sent', vendorId: '' }])
})

void t.test(
  'when all tokens are invalid they are dead, unless nothing was ever accepted for the account',
  async (t) => {
    const { server, send } = await stand(t)
    for (const token of ['a', 'b', 'c']) server.failing.add(token)
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
  [80300006, 200, 'refused request', '80100000'],
  [80100003, 200, 'refused request', '80100003'],
  [80300008, 200, 'refused request', '80300008'],
  [80300010, 200, 'refused request', '80100000'],
  [80200020, 200, 'refused account', '106'],
  [80200022, 200, 'refused account', '106'],
  [80200047, 200, 'refused quota', '99999999'],
  [80200050, 200, 'refused request', '80100000'],
  [80200056, 200, 'refused request', '80100000'],
  [80300002, 200, 'refused account', '80300002'],
  [81000001, 200, 'again outage', '81000001'],
  [10001, 200, 'refused request', '80100000'],
  [10207, 200, 'refused request', '80100000'],
  [10205, 200, 'refused account', '106'],
  [10300, 200, 'refused request', '80100000'],
  [400, 200, 'refused request', '80100000'],
  [404, 200, 'refused account', '106'],
  [500, 200, 'again outage', '110'],
  [502, 200, 'again outage', '110'],
  [504, 200, 'again outage', '110'],
  [503, 200, 'again busy', '111'],
  [429, 200, 'again busy', '111'],
  [99999999, 200, 'refused request', '80100000'],
  [99999999, 500, 'again outage', '110'],
  [80300007, 500, 'again outage', '80300007'],
  [200, 503, 'again busy', '111'],
  [200, 500, 'again outage', '110'],
] as const

void t.test('each code of the vendor says what to do, and is kept, be it a number or a text', async (t) => {
  const { server, send } = await stand(t)
  for (const [code, status, verdict, ours] of CODES) {
    const body = { message: `about ${code}` }
    server.fail(SEND_PATH, { status, body: { ...body, code } }, { status, body: { ...body, code: String(code) } })
    for (const form of ['number', 'text']) {
      const answers = await send('a', 'b')
      t.same(verdicts(answers), [verdict, verdict], `${code} with HTTP ${status} as ${form}`)
      t.match(answers[0], { code: String(code), status: ours }, `${code} with HTTP ${status} as ${form}`)
    }
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
    [504, 'again outage'],
    [200, 'again outage'],
  ] as const
  for (const [status, verdict] of statuses) {
    server.fail(SEND_PATH, { status, body: '<html>not JSON</html>' })
    t.same(verdicts(await send('a')), [verdict], `HTTP ${status}`)
  }
  server.fail(SEND_PATH, { status: 429, headers: { 'retry-after': '7' } })
  t.match(await send('a'), [{ kind: 'again', why: 'busy', afterMs: 7_000, status: '111' }])
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
    t.equal(server.accepted.length, 21)
  },
)

void t.test('each way to refuse a token is mended by a renewal, and told when it is not', async (t) => {
  const { server, send, clock } = await stand(t)
  const faults = [
    { status: 401, body: '' },
    { status: 403, body: '' },
    { status: 401, body: { code: 401, message: 'unauthorized' } },
    { body: { code: 403, message: 'forbidden' } },
    { body: { code: 80200001, message: 'auth' } },
    { body: { code: 80200003, message: 'expired' } },
  ]
  for (const [index, fault] of faults.entries()) {
    server.fail(SEND_PATH, fault)
    t.same(verdicts(await send('a')), ['sent'], `mended ${index}`)
    server.fail(SEND_PATH, fault, fault)
    t.match(await send('a'), [{ kind: 'refused', reason: 'account', status: '106' }], `told ${index}`)
    // Until then no new login is tried.
    clock.ms += 60_000
    server.clock.ms = clock.ms
  }
})

void t.test('a clock that is wrong is told', async (t) => {
  const { clock, send } = await stand(t)
  clock.ms += 600_000
  t.match(await send('a'), [{ kind: 'refused', reason: 'request', code: '10207', detail: /clock/ }])
})

void t.test('a login that fails is the answer for every push, and the message is not sent', async (t) => {
  const { server, send, channel, account } = await stand(t)
  const wrong = { ...account, key: 'app-2', credentials: { ...account.credentials, clientSecret: 'S3CRET-wrong' } }
  const answers = await channel.send(wrong, [{ token: 'a', notice: noticeOf() }])
  t.match(answers, [{ kind: 'refused', reason: 'account', code: 'unauthorized_client', status: '102' }])
  t.notMatch(JSON.stringify(answers), 'S3CRET')
  server.fail(LOGIN_PATH, { status: 503, headers: { 'retry-after': '3' } }, { body: { access_token: '' } }, 'hangUp')
  t.match(await send('a'), [{ kind: 'again', why: 'busy', afterMs: 3_000, status: '111' }])
  t.same(verdicts(await send('a')), ['again outage'])
  t.same(verdicts(await send('a')), ['again outage'])
  t.equal(server.to(SEND_PATH).length, 0)
  t.same(verdicts(await send('a')), ['sent'])
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

void t.test('a message is taken back by one that replaces it; a silent one cannot be', async (t) => {
  const { server, channel, account } = await stand(t)
  server.expired.add('old')
  const shown = noticeOf({ notifyId: 77, params: { badge_add_num: '1', badge_class: 'com.acme.Main' } })
  const answers = await channel.revoke(account, [
    { token: 'a', notice: shown, vendorId: '1' },
    { token: 'b', notice: noticeOf({ silent: true }), vendorId: '2' },
    { token: 'old', notice: shown, vendorId: '1' },
  ])
  t.same(verdicts(answers), ['sent', 'refused request', 'refused token'])
  t.match(server.accepted, [
    { token: ['a', 'old'], android: { notification: { notifyId: 77, body: 'Message revoked' } } },
  ])
  t.notMatch(JSON.stringify(server.accepted), /parcel|badge/)
})

void t.test('no answer has a secret in it, whatever the vendor repeats', async (t) => {
  const { server, send } = await stand(t)
  server.fail(SEND_PATH, { body: { code: 400, message: 'bad header: Bearer T0KEN/1' } })
  t.match(await send('a'), [{ detail: /bad header: Bearer \*\*\*/ }])
  server.fail(LOGIN_PATH, { status: 401, body: { error: 'x', error_description: CLIENT.clientSecret } })
  server.fail(SEND_PATH, { status: 401, body: '' })
  const answers = await send('a')
  t.match(answers, [{ code: 'x' }])
  t.notMatch(JSON.stringify(answers), CLIENT.clientSecret)
})

void t.test('credentials that cannot be right are refused by the name of the field, without its value', (t) => {
  const good = { appId: '1', clientId: '2', clientSecret: 'S3CRET' }
  const check = (more: Record<string, string>) => honor.credentials.check?.({ ...good, ...more })
  t.equal(check({ baseUrl: 'https://push-api.cloud.hihonor.com' }), undefined)
  const refusals = [
    [{ baseUrl: 'http://S3CRET.example.com' }, /credentials\.baseUrl/],
    [{ authUrl: 'S3CRET' }, /credentials\.authUrl/],
    [{ appId: 'S3CRET/../x' }, /credentials\.appId/],
    [{ clientId: 'S3CRET x' }, /credentials\.clientId/],
  ] as const
  for (const [fields, message] of refusals) {
    t.throws(() => check(fields), { code: 'INVALID_ARGUMENT', message })
    t.throws(() => check(fields), { message: /^((?!S3CRET).)*$/ })
  }
  t.end()
})
