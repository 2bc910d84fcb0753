import t, { type Test } from 'tap'
import { vivoSign } from '../../src/adapters/vendors/vivo/channel.ts'
import { vivo } from '../../src/adapters/vendors/vivo/index.ts'
import { checkCredentials } from '../../src/config/credentials.ts'
import type { VendorAccount, VendorAnswer, VendorChannel, VendorPush } from '../../src/ports/vendor-channel.ts'
import { FAULT_CALL_MS, meetFaults } from './_util/faults.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import { startVivoServer, VIVO_KEY, VIVO_PATHS, type VivoServer } from './_util/vivo-server.ts'
import './vivo/message.ts'
import './vivo/receipts.ts'

const HOUR_MS = 3_600_000

interface Stand {
  readonly server: VivoServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
  readonly clock: { ms: number }
  /** To these tokens, one notice. */
  send(...tokens: readonly string[]): Promise<VendorAnswer[]>
}

async function stand(t: Test, credentials: Record<string, string> = {}, callMs = 20_000): Promise<Stand> {
  const clock = { ms: Date.UTC(2026, 10, 22) }
  const server = await startVivoServer(t, () => clock.ms)
  const channel = vivo.open({ now: () => clock.ms, callMs })
  t.teardown(() => channel.close())
  const account: VendorAccount = {
    key: 'app-1',
    packageName: 'com.acme.app',
    credentials: { ...VIVO_KEY, baseUrl: server.url, ...credentials },
  }
  return { server, channel, account, clock, send: (...tokens) => channel.send(account, pushes(...tokens)) }
}

const pushes = (...tokens: readonly string[]): VendorPush[] => tokens.map((token) => ({ token, notice: noticeOf() }))

void t.test('the signature of the vendor’s sample comes out', async (t) => {
  t.equal(vivoSign(VIVO_KEY, 1_501_484_120_000), 'fe3b46a2befc60334c2388676a752bd6')
})

void t.test('one device gets a send of its own, and the login is kept', async (t) => {
  const { server, send } = await stand(t)
  const [answer] = await send('a')
  t.same(answer, { kind: 'sent', vendorId: server.accepted[0]?.taskId })
  t.match(server.accepted, [{ regId: 'a', mode: 0, content: { title: 'Parcel', notifyId: 12345 } }])
  await send('b')
  t.equal(server.to(VIVO_PATHS.login).length, 1)
  t.equal(server.to(VIVO_PATHS.one).length, 2)
})

void t.test('a thousand devices are a saved message and one push to a list, and share an id', async (t) => {
  const { server, send } = await stand(t)
  const tokens = Array.from({ length: 1000 }, (_, index) => `reg-${index}`)
  server.invalid.set('reg-3', 1).set('reg-7', 2).set('reg-8', 3).set('reg-9', 4).set('reg-10', 99)
  const answers = await send(...tokens)
  t.equal(answers.length, 1000)
  t.same(verdicts(answers.slice(2, 12)), [
    'sent',
    'refused token',
    'sent',
    'sent',
    'sent',
    'refused token',
    'refused device',
    'refused account',
    'refused device',
    'sent',
  ])
  t.match(answers[3], { code: '10302/1', status: '10302' })
  t.equal(server.accepted.length, 995)
  t.same(answers[0], { kind: 'sent', vendorId: server.accepted[0]?.taskId })
  t.equal(server.to(VIVO_PATHS.save).length, 1)
  t.equal(server.to(VIVO_PATHS.list).length, 1)
  t.equal(server.to(VIVO_PATHS.one).length, 0)
})

void t.test('the same device twice is one device, which no list takes', async (t) => {
  const { server, send } = await stand(t)
  t.same(verdicts(await send('a', 'a')), ['sent', 'sent'])
  t.same(
    server.accepted.map(({ regId }) => regId),
    ['a'],
  )
  t.same(verdicts(await send('a', 'b', 'a')), ['sent', 'sent', 'sent'])
  t.equal(server.accepted.length, 3)
})

void t.test('an app in review reaches its test devices only', async (t) => {
  const { server, send } = await stand(t, { pushMode: '1' })
  await send('a')
  await send('a', 'b')
  t.same(
    server.accepted.map(({ mode }) => mode),
    [1, 1, 1],
  )
})

void t.test('a target that is not valid loses its token only for the reasons of the page', async (t) => {
  const { server, send } = await stand(t)
  for (const [status, verdict] of [
    [undefined, 'refused token'],
    [1, 'refused token'],
    [2, 'refused token'],
    [3, 'refused device'],
    [4, 'refused account'],
    [5, 'refused device'],
  ] as const) {
    server.invalid.set('a', status)
    t.same(verdicts(await send('a')), [verdict], `status ${status}`)
  }
})

/** Every code of the page, and one that is not on it. */
const CODES = {
  'refused account': [
    10043, 10045, 10051, 10082, 10094, 10096, 10097, 10200, 10201, 10202, 10203, 10204, 10205, 10206, 10207,
  ],
  'refused device': [10311],
  'refused quota': [10070, 10071, 10073, 10252, 10254],
  'again busy': [10040, 10072],
  'again outage': [10102],
  'refused request': [
    10050, 10054, 10055, 10056, 10057, 10058, 10059, 10060, 10065, 10066, 10067, 10085, 10095, 10101, 10103, 10104,
    10110, 10150, 10151, 10152, 10153, 10155, 10303, 10304, 10305, 10306, 10352, 10353, 30001,
  ],
}

/** mPaaS guide 10.3 has these as they are, and of the others what comes nearest; nothing for a message or a device. */
const IN_GUIDE = [
  10000, 10040, 10050, 10055, 10056, 10058, 10066, 10067, 10070, 10071, 10072, 10101, 10102, 10103, 10104, 10110, 10302,
  10303,
]
const NEAREST: Readonly<Record<string, string>> = {
  'refused account': '10000',
  'refused device': '99999999',
  'refused quota': '10070',
  'again busy': '10072',
  'again outage': '10102',
  'refused request': '99999999',
}

void t.test('every code of the vendor has its meaning, for one device and for each of a list', async (t) => {
  const { server, send } = await stand(t)
  await send('a')
  for (const [verdict, codes] of Object.entries(CODES)) {
    for (const code of codes) {
      server.results.push(code)
      const [one] = await send('a')
      t.match([one], [{ code: String(code), status: IN_GUIDE.includes(code) ? String(code) : NEAREST[verdict] }])
      server.results.push(code)
      t.same(verdicts([...(one ? [one] : []), ...(await send('a', 'b'))]), [verdict, verdict, verdict], `code ${code}`)
    }
  }
})

void t.test('no token of a list is lost for a refusal of the whole', async (t) => {
  const { server, send } = await stand(t)
  await send('a')
  server.results.push(10302)
  t.same(verdicts(await send('a', 'b')), ['refused device', 'refused device'], 'saving')
  server.fail(VIVO_PATHS.list, { body: { result: 10302, desc: '' } })
  t.same(verdicts(await send('a', 'b')), ['refused device', 'refused device'], 'none is named')
  server.fail(VIVO_PATHS.list, { body: { result: 10302, desc: '', invalidUsers: [{ status: 1, userid: 'b' }] } })
  t.same(verdicts(await send('a', 'b')), ['again busy', 'refused token'], 'one is named')
})

void t.test('no token is lost for what a vendor in trouble says', async (t) => {
  const { server, send } = await stand(t)
  const body = { result: 10302, desc: '' }
  server.fail(VIVO_PATHS.one, { status: 500, body }, { status: 429, body })
  t.same(verdicts([...(await send('a')), ...(await send('a'))]), ['again outage', 'again busy'])
})

void t.test('a login that has expired is renewed once for all who wait, and nobody hears of it', async (t) => {
  const { server, channel, account, send } = await stand(t)
  await send('first')
  server.expireAll()
  const many = Array.from({ length: 40 }, (_, index) => channel.send(account, pushes(`reg-${index}`)))
  const answers = (await Promise.all(many)).flat()
  t.same(new Set(verdicts(answers)), new Set(['sent']))
  t.equal(server.to(VIVO_PATHS.login).length, 2)
  t.equal(server.accepted.length, 41)
})

void t.test('the login is renewed after twenty hours, before it expires', async (t) => {
  const { server, clock, send } = await stand(t)
  await send('a')
  clock.ms += 20 * HOUR_MS - 1
  await send('a')
  t.equal(server.to(VIVO_PATHS.login).length, 1)
  clock.ms += 1
  await send('a')
  t.equal(server.to(VIVO_PATHS.login).length, 2)
})

void t.test('a login that does not pass is for an operator, and one that may pass later is repeated', async (t) => {
  const { server, send } = await stand(t)
  server.results.push(10302)
  t.match(await send('a'), [{ kind: 'refused', reason: 'account', code: '10302' }], 'never about the device')
  server.results.push(10072)
  t.same(verdicts(await send('a')), ['again busy'])
  server.fail(VIVO_PATHS.login, { body: { result: 0, desc: 'ok' } })
  t.same(verdicts(await send('a')), ['again outage'], 'no token in it')
  server.fail(VIVO_PATHS.one, ...Array(2).fill({ body: { result: 10000, desc: '' } }))
  t.match(await send('a'), [{ kind: 'refused', reason: 'account', code: '10000', status: '10000' }])
  t.same(verdicts(await send('a')), ['sent'])
  const other = await stand(t, { appSecret: 'wrong' })
  t.match(await other.send('a'), [{ kind: 'refused', reason: 'account', code: '10206' }])
})

void t.test('faults on the way, at the login, at the send and at both steps of a list', async (t) => {
  const { server, clock, channel, account, send } = await stand(t, {}, FAULT_CALL_MS)
  await meetFaults(t, server, VIVO_PATHS.one, clock.ms, () => send('a'))
  await meetFaults(t, server, VIVO_PATHS.save, clock.ms, () => send('a', 'b'))
  await meetFaults(t, server, VIVO_PATHS.list, clock.ms, () => send('a', 'b'))
  let accounts = 0
  await meetFaults(t, server, VIVO_PATHS.login, clock.ms, () =>
    channel.send({ ...account, key: `new-${Math.floor(accounts++ / 2)}` }, pushes('a')),
  )
})

void t.test('what was sent is withdrawn, with one call for a list', async (t) => {
  const { server, channel, account, send } = await stand(t)
  const answers = [...(await send('a', 'b')), ...(await send('c'))]
  const sent = ['a', 'b', 'c'].map((token, index) => {
    const answer = answers[index]
    return { token, notice: noticeOf(), vendorId: answer?.kind === 'sent' ? answer.vendorId : '' }
  })
  t.same(
    await channel.revoke(account, sent),
    sent.map(({ vendorId }) => ({ kind: 'sent', vendorId })),
  )
  t.same(
    server.recalled.map(({ regId }) => regId),
    ['a', 'b', 'c'],
  )
  t.equal(server.to(VIVO_PATHS.recall).length, 2)
  t.equal(server.accepted.length, 3)
})

void t.test(
  'what is not withdrawn is overwritten: the same place in the list of notifications, another text',
  async (t) => {
    const { server, channel, account } = await stand(t)
    const notice = noticeOf({ params: { secret: 'plan' }, action: 'webPage', url: 'https://acme.com/oops' })
    server.fail(VIVO_PATHS.recall, { body: { result: 10110, desc: 'not open to you' } }, 'hangUp')
    for (const tokens of [['a'], ['b', 'c']]) {
      const answers = await channel.revoke(
        account,
        tokens.map((token) => ({ token, notice, vendorId: 'task-1' })),
      )
      t.same(new Set(verdicts(answers)), new Set(['sent']))
    }
    t.equal(server.accepted.length, 3)
    for (const { content } of server.accepted) {
      t.match(content, { title: 'Message revoked', notifyId: notice.notifyId, skipType: 1, notifyType: 1 })
      t.notMatch(JSON.stringify(content), /oops|plan|Parcel/)
    }
  },
)

void t.test('messages whose id the vendor did not tell are overwritten, each in its own place', async (t) => {
  const { server, channel, account } = await stand(t)
  const other = noticeOf({ messageId: '01JDA1ZZZZZZZZZZZZZZZZZZZZ', notifyId: 2 })
  const answers = await channel.revoke(account, [
    { token: 'a', notice: noticeOf(), vendorId: '' },
    { token: 'b', notice: other, vendorId: '' },
  ])
  t.same(verdicts(answers), ['sent', 'sent'])
  t.equal(server.to(VIVO_PATHS.recall).length, 0)
  t.same(
    server.accepted.map(({ regId, content: { notifyId } }) => [regId, notifyId]),
    [
      ['a', 12345],
      ['b', 2],
    ],
  )
})

void t.test('a message that was taken is sent, whatever is null beside', async (t) => {
  const { server, send } = await stand(t)
  const nothing = { status: null, userid: null }
  server.fail(VIVO_PATHS.one, { body: { result: 0, desc: null, taskId: 'T1', invalidUser: nothing } })
  t.same(await send('a'), [{ kind: 'sent', vendorId: 'T1' }])
  server.fail(VIVO_PATHS.list, { body: { result: 0, desc: null, invalidUsers: [nothing] } })
  t.same(verdicts(await send('a', 'b')), ['sent', 'sent'])
})

void t.test('a login that is of no use is not renewed with each message', async (t) => {
  const { server, clock, send } = await stand(t)
  const refusal = { body: { result: 10000, desc: '' } }
  server.fail(VIVO_PATHS.one, ...Array(4).fill(refusal))
  for (let call = 0; call < 3; call++) t.same(verdicts(await send('a')), ['refused account'])
  t.equal(server.to(VIVO_PATHS.login).length, 2)
  clock.ms += 60_000
  server.fail(VIVO_PATHS.one, refusal)
  t.same(verdicts(await send('a')), ['sent'])
  t.equal(server.to(VIVO_PATHS.login).length, 3)
})

void t.test('secrets are in no answer, even if the vendor quotes the request', async (t) => {
  const { server, channel, account } = await stand(t)
  const answers: VendorAnswer[] = []
  server.results.push(10207)
  answers.push(...(await channel.send(account, pushes('a'))))
  await channel.send(account, pushes('a'))
  const authToken = server.to(VIVO_PATHS.one)[0]?.headers.authtoken ?? ''
  t.match(authToken, /^tok-/)
  server.results.push(10055, 10302, 10102)
  for (const tokens of [['a'], ['a', 'b'], ['a']]) answers.push(...(await channel.send(account, pushes(...tokens))))
  const told = JSON.stringify(answers)
  t.match(told, /content-type/, 'the vendor did quote it')
  for (const secret of [VIVO_KEY.appKey, VIVO_KEY.appSecret, authToken]) t.notOk(told.includes(secret))
})

void t.test('credentials are checked by their form, without telling them', async (t) => {
  const check = (credentials: Record<string, string>) => checkCredentials(vivo, { ...VIVO_KEY, ...credentials })
  t.equal(check({}), undefined)
  t.equal(check({ pushMode: '1', receiptId: '7', baseUrl: 'https://api-push.vivo.com.cn' }), undefined)
  for (const [field, value] of Object.entries({ appId: 'S3CRET', pushMode: '2', baseUrl: 'http://vivo.com.cn' })) {
    t.throws(() => check({ [field]: value }), { code: 'INVALID_ARGUMENT', message: new RegExp(`credentials.${field}`) })
  }
  t.throws(() => check({ appId: 'S3CRET' }), { message: /^(?!.*S3CRET)/ })
})
