import t from 'tap'
import { oppo } from '../../../src/adapters/vendors/oppo/index.ts'
import { MAX_RECEIPT_BYTES, type VendorReceipt } from '../../../src/ports/vendor-channel.ts'

const ACCOUNT = { key: 'k', packageName: 'com.acme.app', credentials: { appKey: 'k', masterSecret: 's' } }

const read = (body: string) => oppo.receipts?.read({ headers: {}, body, nowMs: 0 }, ACCOUNT)

function receipts(...reports: readonly unknown[]): readonly VendorReceipt[] {
  const reading = read(JSON.stringify(reports))
  if (reading?.kind !== 'receipts') throw new Error(`not receipts: ${JSON.stringify(reading)}`)
  return reading.receipts
}

/** mPaaS guide 7.2.10, as it stands there. */
const GUIDE_SAMPLE = `[{
  "appId": "30186722",
  "eventTime": "1730776852465",
  "eventType": "push_arrive",
  "messageId": "30186722-1-1-67298eb8f8686b014e6d1a83",
  "param": "0#7#1.1#console_1730776758644&282216e3998ff0d0",
  "registrationIds": "OPPO_CN_5e33c42e910xxx"
}]`

void t.test('the sample of the guide is read', (t) => {
  t.same(read(GUIDE_SAMPLE), {
    kind: 'receipts',
    receipts: [
      {
        token: 'OPPO_CN_5e33c42e910xxx',
        param: '0#7#1.1#console_1730776758644&282216e3998ff0d0',
        vendorId: '30186722-1-1-67298eb8f8686b014e6d1a83',
        event: 'arrived',
        tokenDead: false,
        code: 'push_arrive',
        detail: 'delivered',
        atMs: 1_730_776_852_465,
      },
    ],
  })
  t.end()
})

/** The sample of the vendor's page, as it stands there. */
const PAGE_SAMPLE = `[{"messageId":"A-1-1-x","appId":"A","taskId":"A-1-1-x","registrationIds":"CN_a,CN_b",
  "eventTime":"1700000000000","param":"<call_back_parameter>","eventType":"push_arrive"}]`

void t.test('each device of the sample of the page has a receipt of its own', (t) => {
  const arrived = { vendorId: 'A-1-1-x', param: '<call_back_parameter>', event: 'arrived', atMs: 1_700_000_000_000 }
  t.match(read(PAGE_SAMPLE), {
    kind: 'receipts',
    receipts: [
      { token: 'CN_a', ...arrived },
      { token: 'CN_b', ...arrived },
    ],
  })
  t.end()
})

const EVENTS = [
  ['push_arrive', 'arrived', false],
  ['regid_invalid', 'dropped', true],
  ['user_daily_limit', 'dropped', false],
  ['message_night_control', 'dropped', false],
  ['app_daily_limit_of_tomorrow', 'dropped', false],
  ['constructor', 'dropped', false],
] as const

void t.test('each event says what happened, and only one that the token is dead', (t) => {
  for (const [eventType, event, tokenDead] of EVENTS) {
    const [receipt] = receipts({ messageId: 'm', registrationIds: 'r', eventType, eventTime: 5 })
    t.match(receipt, { token: 'r', param: '', event, tokenDead, code: eventType, atMs: 5 }, eventType)
    t.type(receipt?.detail, 'string')
  }
  t.end()
})

void t.test('what cannot be read is left out, and the rest is read', (t) => {
  const good = { messageId: 'm', registrationIds: 'r', eventType: 'push_arrive' }
  const bad = [null, 7, [], {}, { ...good, messageId: 7 }, { ...good, eventType: '' }, { ...good, eventTime: 'soon' }]
  t.match(receipts(...bad, good), [{ token: 'r', atMs: 0 }])
  t.same(receipts({ ...good, registrationIds: `,${'x'.repeat(513)},` }), [])
  t.same(receipts(), [])
  t.end()
})

void t.test('a body that is no report changes nothing and breaks nothing', (t) => {
  for (const body of ['', '{', '{}', 'null', '7', 'data=%5B%5D', `${'['.repeat(10_000)}`]) {
    t.equal(read(body)?.kind, 'malformed', body.slice(0, 20))
  }
  t.end()
})

void t.test('a report of more receipts than are taken is refused whole', (t) => {
  const registrationIds = 'r,'.repeat(MAX_RECEIPT_BYTES / 2 - 100)
  t.equal(read(JSON.stringify([{ messageId: 'm', registrationIds, eventType: 'push_arrive' }]))?.kind, 'malformed')
  t.end()
})
