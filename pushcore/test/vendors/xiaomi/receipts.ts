import t from 'tap'
import { xiaomi } from '../../../src/adapters/vendors/xiaomi/index.ts'
import type { VendorReceipt } from '../../../src/ports/vendor-channel.ts'
import { MAX_RECEIPT_BYTES } from '../../../src/ports/vendor-channel.ts'

const ACCOUNT = { key: 'k', packageName: 'com.acme.app', credentials: { appSecret: 's' } }

const read = (body: string) => xiaomi.receipts?.read({ headers: {}, body, nowMs: 0 }, ACCOUNT)

function receipts(body: string): readonly VendorReceipt[] {
  const reading = read(body)
  if (reading?.kind !== 'receipts') throw new Error(`not receipts: ${JSON.stringify(reading)}`)
  return reading.receipts
}

const asForm = (data: unknown) => new URLSearchParams({ data: JSON.stringify(data) }).toString()

/** mPaaS guide 7.2.10, as it stands there. */
const GUIDE_SAMPLE = `{
  "data": {
    "smm67747730775367865gS": {
      "param": "0#4#1.1#console_1730775366036&671135c53a89dde2",
      "barStatus": "Enable",
      "type": 1,
      "targets": "oUU0LhUv9qgw2HEtgtWmxEqX91dkWesBHQxxx",
      "timestamp": 1730775368258
    }
  }
}`

const GUIDE_RECEIPT = {
  token: 'oUU0LhUv9qgw2HEtgtWmxEqX91dkWesBHQxxx',
  param: '0#4#1.1#console_1730775366036&671135c53a89dde2',
  vendorId: 'smm67747730775367865gS',
  event: 'arrived',
  tokenDead: false,
  code: '1',
  detail: 'delivered; notifications of the app: Enable',
  atMs: 1_730_775_368_258,
}

void t.test('the sample of the guide is read, as JSON and as the form that Xiaomi sends', (t) => {
  t.same(receipts(GUIDE_SAMPLE), [GUIDE_RECEIPT])
  const { data } = JSON.parse(GUIDE_SAMPLE)
  t.same(receipts(asForm(data)), [GUIDE_RECEIPT])
  const twice = `data=${encodeURIComponent(encodeURIComponent(JSON.stringify(data)))}`
  t.same(receipts(twice), [GUIDE_RECEIPT])
  t.end()
})

/** The sample of the vendor's page, as it stands there. */
const PAGE_SAMPLE = `{"<msgId1>":{"param":"<callback.param>","type":1,"targets":"regId1,regId2","jobkey":"…",
             "barStatus":"Enable","timestamp":1700000000000},
 "<msgId2>":{"param":"…","type":16,"targets":"regId3","errorCode":1,"timestamp":1700000000000}}`

void t.test('each device of the sample of the page has a receipt of its own', (t) => {
  t.match(receipts(`data=${encodeURIComponent(PAGE_SAMPLE)}`), [
    { token: 'regId1', vendorId: '<msgId1>', param: '<callback.param>', event: 'arrived', tokenDead: false },
    { token: 'regId2', vendorId: '<msgId1>', event: 'arrived' },
    { token: 'regId3', vendorId: '<msgId2>', event: 'dropped', tokenDead: true, code: '16' },
  ])
  t.end()
})

const TYPES = [
  [1, 'arrived', false],
  [2, 'clicked', false],
  [16, 'dropped', true],
  [32, 'dropped', false],
  [64, 'dropped', false],
  [128, 'dropped', false],
  [1024, 'dropped', false],
] as const

void t.test('each type says what happened, and only one that the token is dead', (t) => {
  for (const [type, event, tokenDead] of TYPES) {
    const report = { m: { type, targets: 'r', param: 'p' } }
    t.match(receipts(asForm(report)), [{ token: 'r', event, tokenDead, code: String(type), atMs: 0 }], String(type))
    t.match(receipts(asForm({ m: { type: String(type), targets: 'r' } })), [{ event, param: '' }], 'as a text')
  }
  for (const errorCode of [2, 3]) {
    t.match(receipts(asForm({ m: { type: 16, targets: 'an alias', errorCode } })), [{ tokenDead: false }])
  }
  t.end()
})

void t.test('a token that was replaced is told with the new one', (t) => {
  const replaceTarget = { a: 'new-a', other: 'new-other' }
  const report = { m: { type: 1, targets: 'a,b,constructor', replaceTarget } }
  t.same(
    receipts(asForm(report)).map(({ token, newToken }) => [token, newToken]),
    [
      ['a', 'new-a'],
      ['b', undefined],
      ['constructor', undefined],
    ],
  )
  t.end()
})

void t.test('what cannot be read or was not asked for is left out, and the rest is read', (t) => {
  const good = { type: 2, targets: 'r' }
  const report = { a: null, b: { type: 8, targets: 'r' }, c: { type: 1 }, d: { type: 1, targets: ',,' }, e: good }
  t.match(receipts(asForm(report)), [{ vendorId: 'e', event: 'clicked' }])
  t.same(receipts(asForm({})), [])
  t.same(receipts(asForm({ m: { type: 1, targets: `r,${'x'.repeat(513)}` } })).length, 1)
  t.end()
})

void t.test('a body that is no report changes nothing and breaks nothing', (t) => {
  for (const body of ['', 'data', 'data=', 'data=%', 'data=[1]', 'data=7', '{', '{"data":[]}', 'null', 'a=b']) {
    t.equal(read(body)?.kind, 'malformed', body)
  }
  t.same(receipts(`${'{"data":'.repeat(10_000)}1${'}'.repeat(10_000)}`), [])
  t.end()
})

void t.test('a report of more receipts than are taken is refused whole', (t) => {
  const targets = 'r,'.repeat(MAX_RECEIPT_BYTES / 2 - 50)
  t.same(read(JSON.stringify({ data: { m: { type: 1, targets } } }))?.kind, 'malformed')
  t.end()
})
