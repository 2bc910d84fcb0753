import t from 'tap'
import { vivo } from '../../../src/adapters/vendors/vivo/index.ts'
import type { VendorReceipt } from '../../../src/ports/vendor-channel.ts'

const ACCOUNT = { key: 'app-1', packageName: 'com.acme.app', credentials: {} }

const read = (body: string) => vivo.receipts?.read({ headers: {}, body, nowMs: 0 }, ACCOUNT)

function receiptsOf(body: unknown): readonly VendorReceipt[] {
  const reading = read(JSON.stringify(body))
  return reading?.kind === 'receipts' ? reading.receipts : []
}

/** mPaaS guide 7.2.10, byte for byte. */
const SAMPLE = `{
    "1303318675076815015": {
        "param": "0#8#1.1#console_1730776984809&8903e8823304c0bf",
        "targets": "v2-CRi5wSCKrfIr7yWs_BKTpim6RbPAnEMVah6xxx",
        "ackTime": 1730776986789,
        "ackType": "0"
    }
}`

void t.test('the sample of the guide is read', async (t) => {
  t.same(read(SAMPLE), {
    kind: 'receipts',
    receipts: [
      {
        token: 'v2-CRi5wSCKrfIr7yWs_BKTpim6RbPAnEMVah6xxx',
        param: '0#8#1.1#console_1730776984809&8903e8823304c0bf',
        vendorId: '1303318675076815015',
        event: 'arrived',
        tokenDead: false,
        code: '0',
        detail: 'delivered',
        atMs: 1730776986789,
      },
    ],
  })
  t.equal(vivo.receipts?.path, 'vivo')
})

void t.test('each token of each task has a receipt; a missing type is an arrival, a time may be a text', async (t) => {
  const receipts = receiptsOf({ 1: { targets: 'a,b,', ackTime: '1700000000000' }, 2: { param: 'm', targets: 'c' } })
  t.match(receipts, [
    { vendorId: '1', token: 'a', param: '', event: 'arrived', atMs: 1_700_000_000_000 },
    { vendorId: '1', token: 'b', param: '' },
    { vendorId: '2', token: 'c', param: 'm', atMs: 0 },
  ])
  t.equal(receipts.length, 3)
})

void t.test('what every event means', async (t) => {
  const table: [type: string | number, reason: string | undefined, expected: object][] = [
    ['100', '11001', { event: 'dropped', code: '100/11001', detail: 'blocked by control: quota' }],
    ['100', '12000', { event: 'dropped', code: '100/12000' }],
    ['100', '10012', { event: 'dropped', detail: 'blocked by control: expired' }],
    ['100', '14002', { event: 'dropped' }],
    ['101', undefined, { event: 'dropped', code: '101', detail: 'the audit rejected it' }],
    ['102', '20001', { event: 'dropped', tokenDead: true }],
    ['102', '20002', { event: 'dropped', tokenDead: true }],
    ['102', '20006', { event: 'dropped', tokenDead: false }],
    ['103', undefined, { event: 'dropped', detail: 'replaced while the device was offline' }],
    ['104', '2124', { event: 'dropped', tokenDead: false }],
    ['104', '2183', { event: 'dropped', tokenDead: false }],
    ['100', '20001', { event: 'dropped', tokenDead: false }],
    [104, '99', { event: 'dropped', code: '104/99', detail: 'arrived, not shown' }],
  ]
  for (const [ackType, subAckType, expected] of table) {
    t.match(receiptsOf({ 1: { targets: 'a', ackType, subAckType } }), [expected], `${ackType} ${subAckType}`)
  }
  t.same(receiptsOf({ 1: { targets: 'a', ackType: '999' } }), [], 'of another event nothing is known')
  t.same(receiptsOf({ 1: { targets: 'a', ackType: 'constructor' } }), [])
})

void t.test('what is no report is told so', async (t) => {
  const bodies = ['', '[]', 'null', '7', SAMPLE.slice(0, 99)]
  for (const body of bodies) t.match(read(body), { kind: 'malformed' }, body)
  t.same(read('{}'), { kind: 'receipts', receipts: [] })
  t.same(read('{"__proto__":{"targets":"a"}}'), { kind: 'receipts', receipts: [] })
  t.match(read('['.repeat(1_000_000)), { kind: 'malformed' })
  t.match(read(JSON.stringify({ 1: { targets: 'r,'.repeat(60_000) } })), { kind: 'malformed' })
})

void t.test('what cannot be read is left out, and the rest is read', async (t) => {
  const bad = [7, {}, { targets: ['a'] }, { targets: 'a', param: 'x'.repeat(300) }, { targets: 'x'.repeat(513) }]
  const all = Object.fromEntries([...bad, { targets: 'good' }].map((report, at) => [`task-${at}`, report]))
  t.match(receiptsOf(all), [{ token: 'good' }])
  t.equal(receiptsOf(all).length, 1)
})
