import t, { type Test } from 'tap'
import { xiaomi } from '../../src/adapters/vendors/xiaomi/index.ts'
import type { VendorAccount, VendorChannel, VendorNotice, VendorPush } from '../../src/ports/vendor-channel.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import {
  APP_SECRET,
  MULTI_PATH,
  PACKAGE,
  REVOKE_PATH,
  SEND_PATH,
  startXiaomiServer,
  type XiaomiServer,
} from './_util/xiaomi-server.ts'
import './xiaomi/message.ts'
import './xiaomi/receipts.ts'

const NOW_MS = Date.UTC(2026, 10, 22)

interface Stand {
  readonly server: XiaomiServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
}

async function stand(t: Test, { callMs = 5_000, appSecret = APP_SECRET } = {}): Promise<Stand> {
  const server = await startXiaomiServer(t)
  const channel = xiaomi.open({ now: () => NOW_MS, callMs })
  t.teardown(() => channel.close())
  const account = { key: 'app-1', packageName: PACKAGE, credentials: { appSecret, baseUrl: server.url } }
  return { server, channel, account }
}

const push = (token: string, said: Partial<VendorNotice> = {}): VendorPush => ({ token, notice: noticeOf(said) })

/** Each with a text of its own. */
const different = (count: number, said: (at: number) => Partial<VendorNotice> = () => ({})): VendorPush[] =>
  Array.from({ length: count }, (_, at) => push(`token-${at}`, { content: `parcel ${at}`, ...said(at) }))

void t.test('one message goes to a thousand tokens in one call', async (t) => {
  const { server, channel, account } = await stand(t)
  const pushes = Array.from({ length: 1000 }, (_, at) => push(`token+/${at}==`))
  const answers = await channel.send(account, pushes)
  t.equal(answers.length, 1000)
  t.same(answers[999], { kind: 'sent', vendorId: 'scm1' })
  t.equal(server.requests.length, 1)
  t.equal(server.requests[0]?.path, SEND_PATH)
  t.equal(server.shown.size, 1000)
  t.equal(server.shown.get('token+/999==')?.get(12345)?.description, 'Your parcel is here.')
})

void t.test('different messages go to a thousand tokens in one call', async (t) => {
  const { server, channel, account } = await stand(t)
  t.same(new Set(verdicts(await channel.send(account, different(1000)))), new Set(['sent']))
  t.equal(server.requests.length, 1)
  t.equal(server.requests[0]?.path, MULTI_PATH)
  t.equal(server.shown.get('token-999')?.get(12345)?.description, 'parcel 999')
})

void t.test('private messages carry their template, each with its values', async (t) => {
  const { server, channel, account } = await stand(t)
  server.channels.add('orders')
  server.templates.set('T1', ['code', 'name'])
  const vendorTemplate = (name: string) => JSON.stringify({ template_id: 'T1', template_param: { name, code: '7' } })
  const pushes = ['李雷', 'Ann'].map((name) =>
    push(name, { fields: { miChannelId: 'orders', vendorTemplate: vendorTemplate(name) } }),
  )
  t.same(verdicts(await channel.send(account, pushes)), ['sent', 'sent'])
  t.match(server.shown.get('李雷')?.get(12345)?.extra, {
    channel_id: 'orders',
    template_id: 'T1',
    template_param: '{"name":"李雷","code":"7"}',
  })
  t.match(server.shown.get('Ann')?.get(12345)?.extra.template_param, '"Ann"')
})

void t.test('a template that cannot be sent is refused without a call, and the other pushes go out', async (t) => {
  const { server, channel, account } = await stand(t)
  const answers = await channel.send(account, [
    push('a', { fields: { vendorTemplate: '{"template_id":"T1"}' } }),
    push('b'),
    push('c', { fields: { miChannelId: 'orders', vendorTemplate: 'no JSON' } }),
  ])
  t.same(verdicts(answers), ['refused request', 'sent', 'refused request'])
  t.match(answers[0], { code: 'vendorTemplate', detail: /miChannelId/ })
  t.same([...server.shown.keys()], ['b'])
})

void t.test('dead tokens are told from living ones, of one message and of many', async (t) => {
  const { server, channel, account } = await stand(t)
  server.dead.add('token-1')
  const shared = await channel.send(account, [push('token-0'), push('token-1'), push('token-2')])
  t.same(verdicts(shared), ['sent', 'refused token', 'sent'])
  t.match(shared[1], { code: 'bad_regids', status: '20301' })
  t.same(verdicts(await channel.send(account, different(3))), ['sent', 'refused token', 'sent'])
})

void t.test('"no valid target" for many is asked for each before a token is dead', async (t) => {
  const { server, channel, account } = await stand(t)
  server.fail(SEND_PATH, { body: { result: 'error', code: 20301, reason: 'send failed' } })
  t.same(verdicts(await channel.send(account, [push('a'), push('b')])), ['sent', 'sent'])
  server.dead.add('a').add('b')
  const answers = await channel.send(account, [push('a'), push('b')])
  t.same(verdicts(answers), ['refused token', 'refused token'])
  t.match(answers[0], { code: '20301', status: '20301' })
})

void t.test('a message for which all are refused is found, and the others are sent', async (t) => {
  const { server, channel, account } = await stand(t)
  const pushes = different(100, (at) => (at === 37 ? { title: '测试' } : {}))
  const answers = verdicts(await channel.send(account, pushes))
  t.equal(answers[37], 'refused request')
  t.equal(answers.filter((verdict) => verdict === 'sent').length, 99)
  t.equal(server.shown.size, 99)
  t.ok(server.requests.length < 20, `${server.requests.length} calls`)
})

void t.test('many bad messages are not looked for without end: some come again', async (t) => {
  const { server, channel, account } = await stand(t)
  const answers = await channel.send(
    account,
    different(1000, (at) => (at % 2 === 0 ? { title: '测试' } : {})),
  )
  const told = verdicts(answers)
  t.ok(server.requests.length < 80, `${server.requests.length} calls`)
  t.ok(told.includes('sent'))
  t.ok(told.includes('refused request'))
  t.equal(told.at(-1), 'again busy')
  for (const [at, verdict] of told.entries()) {
    if (verdict !== 'again busy') t.equal(verdict, at % 2 === 0 ? 'refused request' : 'sent')
  }
})

void t.test(
  'messages of a channel whose quota did not suffice count as not sent, those of others as sent',
  async (t) => {
    const { server, channel, account } = await stand(t)
    server.channels.add('news').add('orders')
    server.quota.set('news', 1).set('no_channel', 0)
    const channels = ['news', 'orders', 'news', undefined] as const
    const pushes = different(4, (at) => {
      const miChannelId = channels[at]
      return { fields: miChannelId === undefined ? {} : { miChannelId } }
    })
    const answers = await channel.send(account, pushes)
    t.same(verdicts(answers), ['refused quota', 'sent', 'refused quota', 'refused quota'])
    t.match(answers[3], { code: 'channel_exceed_quota', status: '22101', detail: /no_channel/ })
    const data = { id: 'scm9', channel_exceed_quota: 'no_channel:0 news:3' }
    server.fail(SEND_PATH, { body: { result: 'ok', code: 0, data } })
    t.same(verdicts(await channel.send(account, [push('a')])), ['sent'])
  },
)

/** Codes of the page by what they mean. */
const CODES = {
  'refused token': [10029, 20301, 65003, 66007],
  'again outage': [-1, 1, 1001, 10001, 10002, 10003, 10010, 10011, 10037, 26003],
  'again busy': [200002, 10009, 10022, 10023, 10024, 10027, 10028, 10030, 10032],
  'refused account': [
    21301, 21302, 21303, 10004, 10005, 10006, 10007, 10013, 10014, 10020, 10021, 10025, 10026, 10031, 10036, 22000,
    22001, 22002, 22003, 22004, 22005, 22006, 22007, 22008, 22020, 22021, 22022, 26006, 65037, 65038,
  ],
  'refused quota': [200001, 10034, 22101, 26004],
  'refused request': [
    100, 10008, 10012, 10016, 10017, 10018, 10041, 21305, 22100, 22102, 22103, 27001, 65009, 65014, 65015, 65036,
    424242,
  ],
}

/** mPaaS guide 10.3 has these as they are, and of the others what comes nearest. */
const IN_GUIDE = [
  1001, 10002, 10003, 10004, 10005, 10008, 10009, 10012, 10013, 10014, 10017, 10018, 10022, 10023, 10024, 10026, 10027,
  10029, 21301, 22000, 22001, 22002, 22003, 22004, 22005, 22006, 22007, 22008, 22020, 22021, 22022, 22100, 22101, 22102,
  22103, 20301,
]
const NEAREST: Readonly<Record<string, string>> = {
  'refused token': '20301',
  'again outage': '1001',
  'again busy': '10009',
  'refused account': '10014',
  'refused quota': '22101',
  'refused request': '10008',
}

void t.test('each code of the vendor says what to do, and is kept beside the status of the guide', async (t) => {
  const { server, channel, account } = await stand(t)
  for (const [verdict, codes] of Object.entries(CODES)) {
    for (const code of codes) {
      server.fail(SEND_PATH, { body: { result: 'error', reason: 'why', code, description: `about ${code}` } })
      const answers = await channel.send(account, [push('a')])
      t.same(verdicts(answers), [verdict], String(code))
      const status = IN_GUIDE.includes(code) ? String(code) : NEAREST[verdict]
      t.match(answers[0], { code: String(code), status, detail: `why: about ${code}` })
    }
  }
})

void t.test('an error without a code is no success', async (t) => {
  const { server, channel, account } = await stand(t)
  server.fail(SEND_PATH, { body: { result: 'error', code: 0, reason: 'why' } })
  t.match(await channel.send(account, [push('a')]), [{ kind: 'refused', reason: 'request', detail: 'why' }])
})

void t.test('a code of settings, quota or flow is told to all of a batch after one call', async (t) => {
  const { server, channel, account } = await stand(t)
  for (const code of [22022, 200001, 200002, 424242]) {
    server.fail(SEND_PATH, { body: { result: 'error', code } })
    const before = server.requests.length
    const [first, second] = verdicts(await channel.send(account, [push('a'), push('b')]))
    t.equal(first, second)
    t.equal(server.requests.length, before + 1)
  }
})

void t.test('without a code of the vendor the HTTP status says what to do, and no token is dropped', async (t) => {
  const { server, channel, account } = await stand(t)
  const statuses = [
    [200, 'again outage'],
    [403, 'refused account'],
    [404, 'refused account'],
    [429, 'again busy'],
    [500, 'again outage'],
    [503, 'again outage'],
  ] as const
  for (const [status, verdict] of statuses) {
    for (const body of ['<html>not JSON</html>', { code: null }, { result: 'ok', code: true }]) {
      server.fail(SEND_PATH, { status, body, headers: { 'retry-after': '7' } })
      const answers = await channel.send(account, [push('a')])
      t.same(verdicts(answers), [verdict], `HTTP ${status}`)
      if (status >= 429) t.match(answers[0], { afterMs: 7_000, status: '99999999' })
    }
  }
  server.fail(SEND_PATH, { status: 502, body: { result: 'error', code: 424242 } })
  t.match(await channel.send(account, [push('a')]), [{ kind: 'again', why: 'outage', code: 'HTTP 502' }])
  server.fail(SEND_PATH, { status: 503, headers: { 'retry-after': '9' }, body: { result: 'error', code: 10009 } })
  t.match(await channel.send(account, [push('a')]), [{ kind: 'again', why: 'busy', code: '10009', afterMs: 9_000 }])
})

void t.test('a call without an answer is to be repeated, and shows nothing twice', async (t) => {
  const { server, channel, account } = await stand(t)
  for (const fault of ['hangUp', 'cutOff', 'huge', { after: 'cutOff' }] as const) {
    server.fail(SEND_PATH, fault)
    t.same(verdicts(await channel.send(account, [push('a'), push('b')])), ['again outage', 'again outage'])
  }
  t.equal(server.shown.get('a')?.size, 1, 'it was shown by the call whose answer was cut off')
  t.same(verdicts(await channel.send(account, [push('a'), push('b')])), ['sent', 'sent'])
  t.equal(server.shown.get('a')?.size, 1)
})

void t.test('a vendor that does not answer in time is away', async (t) => {
  const { server, channel, account } = await stand(t, { callMs: 100 })
  server.fail(SEND_PATH, 'silence')
  t.match(await channel.send(account, [push('a')]), [{ kind: 'again', why: 'outage', code: 'TIMEOUT' }])
})

void t.test('once the vendor is away the halves of a batch are not tried', async (t) => {
  const { server, channel, account } = await stand(t)
  server.fail(SEND_PATH, { body: { result: 'error', code: 10017 } }, 'hangUp')
  const answers = await channel.send(account, [push('a'), push('b'), push('c')])
  t.same(verdicts(answers), ['again outage', 'again outage', 'again outage'])
  t.equal(server.requests.length, 2)
})

void t.test('a token that would be several is dead, and no other device gets its message', async (t) => {
  const { server, channel, account } = await stand(t)
  const answers = await channel.send(account, [push('mine,theirs'), push(''), push('x'.repeat(513)), push('good')])
  t.same(verdicts(answers), ['refused token', 'refused token', 'refused token', 'sent'])
  t.same([...server.shown.keys()], ['good'])
})

void t.test('what is shown is taken back, many devices of one message in one call', async (t) => {
  const { server, channel, account } = await stand(t)
  const pushes = [push('a'), push('b'), push('c', { messageId: 'c', notifyId: 2 }), push('d', { messageId: 'd' })]
  await channel.send(account, pushes)
  const sent = pushes.slice(0, 3).map((one) => ({ ...one, vendorId: 'scm1' }))
  t.same(verdicts(await channel.revoke(account, sent)), ['sent', 'sent', 'sent'])
  t.equal(server.to(REVOKE_PATH).length, 2)
  t.same(
    ['a', 'b', 'c', 'd'].map((token) => server.shown.get(token)?.size),
    [0, 0, 0, 1],
  )
  server.fail(REVOKE_PATH, 'hangUp', { body: { result: 'error', code: 10036, reason: 'no' } })
  const [one] = sent
  if (one === undefined) throw new Error('there is one')
  t.same(verdicts(await channel.revoke(account, [one])), ['again outage'])
  t.same(verdicts(await channel.revoke(account, [one, { ...one, token: 'x,y' }])), ['refused account', 'refused token'])
})

void t.test('secrets are in no answer, not even when the vendor quotes them', async (t) => {
  const { server, channel, account } = await stand(t, { appSecret: 'PLANTED-secret' })
  const refused = await channel.send(account, [push('a')])
  t.match(refused, [{ kind: 'refused', reason: 'account', code: '21301', detail: /auth failed: key=\*\*\*/ }])
  server.fail(SEND_PATH, { status: 500, body: 'PLANTED-secret' }, 'hangUp', { status: 403, body: 'PLANTED-secret' })
  const all = [refused]
  for (let call = 0; call < 3; call++) all.push(await channel.send(account, [push('a')]))
  all.push(await channel.revoke(account, [{ ...push('a'), vendorId: '' }]))
  t.notMatch(JSON.stringify(all), /PLANTED/)
})

void t.test('credentials are checked before they are kept, and never quoted', (t) => {
  const { check } = xiaomi.credentials
  for (const good of [{}, { region: 'europe' }, { pictures: 'true' }, { baseUrl: 'http://127.0.0.1:1' }]) {
    t.doesNotThrow(() => check?.({ appSecret: 's', ...good }))
  }
  const bad = [
    { appSecret: 'PLANTED\r\nx: y' },
    { region: 'moon' },
    { pictures: '1' },
    { baseUrl: 'http://example.com' },
    { baseUrl: 'https://user:pass@example.com' },
  ]
  for (const wrong of bad) {
    const [field = ''] = Object.keys(wrong)
    const message = new RegExp(`^credentials\\.${field}: (?!.*PLANTED)`)
    t.throws(() => check?.({ appSecret: 's', ...wrong }), { code: 'INVALID_ARGUMENT', message })
  }
  t.end()
})
