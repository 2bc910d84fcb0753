import t, { type Test } from 'tap'
import { meizuSign } from '../../src/adapters/vendors/meizu/channel.ts'
import { meizu } from '../../src/adapters/vendors/meizu/index.ts'
import { checkCredentials } from '../../src/config/credentials.ts'
import type { VendorAccount, VendorAnswer, VendorChannel, VendorPush } from '../../src/ports/vendor-channel.ts'
import { FAULT_CALL_MS, meetFaults } from './_util/faults.ts'
import { MEIZU_KEY, MEIZU_PATH, type MeizuServer, startMeizuServer } from './_util/meizu-server.ts'
import { noticeOf, verdicts } from './_util/notice.ts'
import './meizu/message.ts'
import './meizu/receipts.ts'

const NOW_MS = Date.UTC(2026, 10, 22)

interface Stand {
  readonly server: MeizuServer
  readonly channel: VendorChannel
  readonly account: VendorAccount
  /** To these tokens, one notice. */
  send(...tokens: readonly string[]): Promise<VendorAnswer[]>
}

async function stand(t: Test, credentials: Record<string, string> = {}, callMs = 20_000): Promise<Stand> {
  const server = await startMeizuServer(t)
  const channel = meizu.open({ now: () => NOW_MS, callMs })
  t.teardown(() => channel.close())
  const account: VendorAccount = {
    key: 'app-1',
    packageName: 'com.acme.app',
    credentials: { ...MEIZU_KEY, baseUrl: `${server.url}/`, ...credentials },
  }
  return { server, channel, account, send: (...tokens) => channel.send(account, pushes(...tokens)) }
}

const pushes = (...tokens: readonly string[]): VendorPush[] => tokens.map((token) => ({ token, notice: noticeOf() }))

void t.test('the signature of the vendor’s sample comes out', async (t) => {
  const fields = {
    pushIds: 'RA50c6348036344485d01776773577c64740465480a6b',
    messageJson: '{"title":"title","content":"content","pushTimeInfo":{"offLine":1,"validTime":24}}',
    appId: '10000',
  }
  t.equal(meizuSign(fields, '<APP_SECRET>'), 'ac076ff25d9900015a681cb5172aa53b')
})

void t.test('a hundred devices are one call, and a text of any characters is signed as it is sent', async (t) => {
  const { server, channel, account } = await stand(t)
  const notice = noticeOf({ title: '快递 & 100% +1=2 🎁', content: 'a b/c?d#e"f\\g', params: { 名: 'ü' } })
  const tokens = Array.from({ length: 100 }, (_, index) => `push-${index}`)
  const answers = await channel.send(
    account,
    tokens.map((token) => ({ token, notice })),
  )
  t.same(answers, Array(100).fill({ kind: 'sent', vendorId: 'NS20251121000000' }))
  t.match(server.accepted, [{ pushIds: tokens, message: { noticeBarInfo: { title: notice.title } } }])
  t.equal(server.requests.length, 1)
})

void t.test('a message with every field is one that the vendor takes', async (t) => {
  const { server, channel, account } = await stand(t)
  const receipt = { url: 'https://push.acme.com/receipts/v1/meizu/key', param: '01JDA0ZZZZZZZZZZZZZZZZZZZZ' }
  const notice = noticeOf({ pushStyle: 1, action: 'inAppPage', url: 'com.acme.app.Chat', receipt })
  t.same(verdicts(await channel.send(account, [{ token: 'a', notice }])), ['refused request'], 'not in the console')
  server.callbacks.add(receipt.url)
  t.same(verdicts(await channel.send(account, [{ token: 'a', notice }])), ['sent'])
  t.match(server.accepted, [{ message: { extra: { 'callback.param': receipt.param } } }])
})

void t.test('the same device twice is told once to the vendor', async (t) => {
  const { server, send } = await stand(t)
  t.same(verdicts(await send('a', 'b', 'a')), ['sent', 'sent', 'sent'])
  t.same(server.accepted[0]?.pushIds, ['a', 'b'])
})

/** Codes of one device, each with what the page says. */
const OF_DEVICE = {
  'refused token': ['110002', '110003', '110005'],
  'refused device': ['110010', '201'],
  'refused quota': ['110011', '520'],
  'again busy': ['518', '519'],
  'again outage': ['501', '513'],
  'refused request': ['987', 'constructor'],
}

void t.test('devices that fail have a code each, and the others are sent', async (t) => {
  const { server, send } = await stand(t)
  for (const code of Object.values(OF_DEVICE).flat()) server.failing.set(`push-${code}`, code)
  for (const [verdict, codes] of Object.entries(OF_DEVICE)) {
    const answers = await send('good', ...codes.map((code) => `push-${code}`))
    t.same(verdicts(answers), ['sent', ...codes.map(() => verdict)])
    t.match(
      answers.slice(1),
      codes.map((code) => ({ code, status: '99999999', detail: /./ })),
    )
  }
})

/** Codes of a whole call. */
const OF_CALL = {
  'refused token': ['110002', '110003'],
  'refused account': ['1006', '110000', '110001', '110009', '110031', '110033', '300'],
  'refused quota': ['110019', '110051', '110053'],
  'again busy': ['1003', '110010'],
  'again outage': ['1001', '500'],
  'refused request': ['1005', '110004', '110032', '987'],
}

void t.test('a call that is refused as a whole has one meaning for all, which is not that of one device', async (t) => {
  const { server, send } = await stand(t)
  for (const [verdict, codes] of Object.entries(OF_CALL)) {
    for (const code of codes) {
      server.codes.push(code)
      const answers = await send('a', 'b')
      t.same(verdicts(answers), [verdict, verdict], code)
      t.match(answers, [{ code, status: '99999999' }, { code }])
    }
  }
})

void t.test('another host is named, and not followed', async (t) => {
  const { server, send } = await stand(t)
  server.fail(MEIZU_PATH, { body: { code: '300', message: '', value: '', redirect: 'https://elsewhere.meizu.com' } })
  t.match(await send('a'), [{ reason: 'account', detail: /baseUrl: https:\/\/elsewhere\.meizu\.com/ }])
  t.equal(server.requests.length, 1)
})

void t.test('a code that comes as a number, and an answer without details, are read all the same', async (t) => {
  const { server, send } = await stand(t)
  server.fail(MEIZU_PATH, { body: { code: 200, msgId: 'NS1' } }, { body: { code: 1003 } })
  t.same(await send('a'), [{ kind: 'sent', vendorId: 'NS1' }])
  t.same(verdicts(await send('a')), ['again busy'])
})

void t.test('no token is lost for what a vendor in trouble says', async (t) => {
  const { server, send } = await stand(t)
  const body = { code: '110002', message: '', value: '' }
  server.fail(MEIZU_PATH, { status: 500, body }, { status: 429, body })
  t.same(verdicts([...(await send('a')), ...(await send('a'))]), ['again outage', 'again busy'])
})

void t.test('a wrong secret is for an operator', async (t) => {
  const { send } = await stand(t, { appSecret: 'wrong' })
  t.match(await send('a'), [{ kind: 'refused', reason: 'account', code: '1006' }])
})

void t.test('faults on the way', async (t) => {
  const { server, send } = await stand(t, {}, FAULT_CALL_MS)
  await meetFaults(t, server, MEIZU_PATH, NOW_MS, () => send('a', 'b'))
})

void t.test('what was sent is overwritten in its place without a sound, with one call for a message', async (t) => {
  const { server, channel, account } = await stand(t)
  const notice = noticeOf({ pushStyle: 1, params: { secret: 'plan' }, action: 'webPage', url: 'https://acme.com/oops' })
  const other = noticeOf({ messageId: '01JDA1ZZZZZZZZZZZZZZZZZZZZ', notifyId: 2 })
  server.failing.set('b', '110002')
  const answers = await channel.revoke(account, [
    { token: 'a', notice, vendorId: 'NS1' },
    { token: 'c', notice: other, vendorId: 'NS2' },
    { token: 'b', notice, vendorId: 'NS1' },
  ])
  t.same(verdicts(answers), ['sent', 'sent', 'refused token'])
  t.match(server.accepted, [
    {
      pushIds: ['a'],
      message: {
        noticeBarInfo: { title: 'Message revoked' },
        advanceInfo: { notifyKey: '9ix', notificationType: { sound: 0, vibrate: 0 } },
      },
    },
    { pushIds: ['c'], message: { advanceInfo: { notifyKey: '2' } } },
  ])
  t.notMatch(JSON.stringify(server.accepted), /oops|plan|Parcel/)
})

void t.test('secrets are in no answer, even if the vendor quotes the request', async (t) => {
  const { server, send } = await stand(t)
  server.codes.push('1006', '1001')
  const told = JSON.stringify([await send('a'), await send('a')])
  t.match(told, /content-type/, 'the vendor did quote it')
  t.notOk(told.includes(MEIZU_KEY.appSecret))
})

void t.test('credentials are checked by their form, without telling them', async (t) => {
  const check = (credentials: Record<string, string>) => checkCredentials(meizu, { ...MEIZU_KEY, ...credentials })
  t.equal(check({ receiptToken: 'x', baseUrl: 'https://server-api-push.meizu.com' }), undefined)
  for (const [field, value] of Object.entries({ appId: 'S3CRET', baseUrl: 'http://meizu.com' })) {
    t.throws(() => check({ [field]: value }), { code: 'INVALID_ARGUMENT', message: new RegExp(`credentials.${field}`) })
  }
  t.throws(() => check({ appId: 'S3CRET' }), { message: /^(?!.*S3CRET)/ })
})
