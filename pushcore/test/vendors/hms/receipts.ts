import { createHmac } from 'node:crypto'
import t from 'tap'
import { hmsReceipts } from '../../../src/adapters/vendors/hms/receipts.ts'

const NOW_MS = 1_730_792_934_000

/** mPaaS guide 7.2.10, byte for byte. */
const SAMPLE = `{
  "statuses": [
    {
      "clientId": "103961659",
      "biTag": "0#5#1.1#console_1730792931023&b89351344a8e1f3b",
      "requestId": "173079293285270303027401",
      "appid": "103961659",
      "status": 0,
      "timestamp": 1730792933696,
      "token": "IQAAAAACy0f7tAABvr6Xzid061rECNx-1-eog1VNUSyZcIo-1Pc9ehqnEfIyuIsxxx"
    }
  ]
}`

const account = (credentials: Record<string, string> = {}) => ({ key: 'k', packageName: 'com.acme.app', credentials })
const read = (body: string, headers: Record<string, string> = {}, credentials: Record<string, string> = {}) =>
  hmsReceipts.read({ headers, body, nowMs: NOW_MS }, account(credentials))

const count = (reading: ReturnType<typeof read>) => (reading.kind === 'receipts' ? reading.receipts.length : -1)
const report = (...statuses: readonly unknown[]) => JSON.stringify({ statuses })

void t.test('the sample of the guide is an arrival', (t) => {
  t.strictSame(read(SAMPLE), {
    kind: 'receipts',
    receipts: [
      {
        token: 'IQAAAAACy0f7tAABvr6Xzid061rECNx-1-eog1VNUSyZcIo-1Pc9ehqnEfIyuIsxxx',
        param: '0#5#1.1#console_1730792931023&b89351344a8e1f3b',
        vendorId: '173079293285270303027401',
        event: 'arrived',
        tokenDead: false,
        code: '0',
        detail: 'delivered',
        atMs: 1730792933696,
      },
    ],
  })
  t.end()
})

void t.test('each result of the page says whether the message is lost and the token dead', (t) => {
  const table = [
    [0, 'arrived', false],
    [2, 'dropped', true],
    [5, 'dropped', true],
    [6, 'dropped', false],
    [10, 'dropped', false],
    [14, 'dropped', false],
    [15, 'dropped', false],
    [22, 'dropped', false],
    [31, 'dropped', false],
    [51, 'dropped', false],
    [102, 'dropped', false],
    [144, 'dropped', false],
    [201, 'dropped', false],
    [256, 'dropped', false],
    [777, 'dropped', false],
  ] as const
  for (const [status, event, tokenDead] of table) {
    const v1 = { token: 'a', biTag: 'm', status, timestamp: 5, requestId: 'r' }
    const v2 = { token: 'a', biTag: 'm', deliveryStatus: { result: status, timestamp: 5 }, requestId: 'r', pushType: 0 }
    const told = { token: 'a', param: 'm', vendorId: 'r', event, tokenDead, code: String(status), atMs: 5 }
    t.match(read(report(v1, v2)), { kind: 'receipts', receipts: [told, told] }, `status ${status}`)
  }
  t.end()
})

void t.test('a message that the phone keeps for later is neither', (t) => {
  t.strictSame(read(report({ token: 'a', status: 27 })), { kind: 'receipts', receipts: [] })
  t.end()
})

void t.test('numbers may be texts; a line that cannot be read is skipped, and the others count', (t) => {
  const lines = [
    null,
    7,
    {},
    { token: '', status: 0 },
    { token: 'a' },
    { token: 'a', status: null },
    { token: 'a', status: [] },
  ]
  t.match(read(report(...lines, { token: 'b', status: '2', timestamp: '9', biTag: null })), {
    kind: 'receipts',
    receipts: [{ token: 'b', param: '', vendorId: '', tokenDead: true, atMs: 9 }],
  })
  t.match(read(report(...lines)), { receipts: [] })
  t.end()
})

void t.test('what is no report, or too many lines of one, is malformed', (t) => {
  const many = report(...Array.from({ length: 1001 }, () => ({ token: 'a', status: 0 })))
  for (const body of ['', '{', 'null', '[]', '{"statuses":{}}', '{"status":[]}', many, '['.repeat(100_000)]) {
    t.match(read(body), { kind: 'malformed' }, body.slice(0, 20))
  }
  t.end()
})

const KEY = Buffer.from('a key of the console').toString('base64')
const SECRET = { receiptUser: 'mps', receiptKey: KEY }

/** As the vendor's page says. */
function signature(key: Buffer, timestamp: number, user: string, nonce = 'b3f1e2'): Record<string, string> {
  const value = createHmac('sha256', key).update(`${timestamp}${nonce}${user}`).digest('base64')
  return { 'x-huawei-callback-id': `timestamp=${timestamp}; nonce=${nonce};value=${value}` }
}

void t.test('with a key of the console only signed reports count, made with the key decoded or as it is', (t) => {
  const decoded = signature(Buffer.from(KEY, 'base64'), NOW_MS, 'mps')
  const asItIs = signature(Buffer.from(KEY), NOW_MS, 'mps')
  for (const headers of [decoded, asItIs]) t.equal(count(read(SAMPLE, headers, SECRET)), 1)
  const typed = { receiptUser: 'mps', receiptKey: 'not base64!' }
  t.equal(count(read(SAMPLE, signature(Buffer.from('not base64!'), NOW_MS, 'mps'), typed)), 1)
  t.strictSame(read(SAMPLE, {}, SECRET), { kind: 'receipts', receipts: [] }, 'the console’s test has no signature')
  t.end()
})

void t.test('a signature of another key, user or time is forged', (t) => {
  const key = Buffer.from(KEY, 'base64')
  const good = signature(key, NOW_MS, 'mps')['x-huawei-callback-id'] ?? ''
  const forged = [
    signature(Buffer.from('another'), NOW_MS, 'mps'),
    signature(Buffer.alloc(0), NOW_MS, 'mps'),
    signature(key, NOW_MS, 'another'),
    signature(key, NOW_MS - 16 * 60_000, 'mps'),
    signature(key, NOW_MS + 16 * 60_000, 'mps'),
    signature(key, NOW_MS, 'mps', ''),
    { 'x-huawei-callback-id': '' },
    { 'x-huawei-callback-id': good.replace('timestamp=1', 'timestamp=2') },
    { 'x-huawei-callback-id': good.replace(/value=.*/, '') },
    { 'x-huawei-callback-id': good.slice(0, -3) },
    { 'x-huawei-callback-id': ';='.repeat(10_000) },
  ]
  for (const headers of forged) {
    t.match(read(SAMPLE, headers, SECRET), { kind: 'forged' }, JSON.stringify(headers).slice(0, 100))
  }
  const weak = { receiptUser: 'mps', receiptKey: '!!!!' }
  t.match(
    read(SAMPLE, signature(Buffer.alloc(0), NOW_MS, 'mps'), weak),
    { kind: 'forged' },
    'a key that decodes to nothing',
  )
  t.notMatch(JSON.stringify(read(SAMPLE, forged[0], SECRET)), KEY)
  t.end()
})

void t.test('a report is answered as the pages of the vendor say', (t) => {
  t.equal(hmsReceipts.path, 'hms')
  t.strictSame(hmsReceipts.answer, { code: '0', message: 'success', errno: 0, errmsg: 'success' })
  t.end()
})
