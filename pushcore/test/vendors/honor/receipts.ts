import t from 'tap'
import { honorReceipts } from '../../../src/adapters/vendors/honor/receipts.ts'

/** mPaaS guide 7.2.10, byte for byte. */
const SAMPLE = `{  
  "statuses": [{  
    "appId": "104420205",  
    "biTag": "0#9#1.1#console_1730794397675&61db03efcf7fc862",  
    "requestId": "104420205-4fe376129032981e38b60cf15ea77154",  
    "status": 40000002,  
    "timestamp": 1730794400089,  
    "token": "BAEAAAAAB.jlTbs5YD0dhYQKfqri5606iN7CbY5xxx"  
  }]  
}`

const read = (body: string) =>
  honorReceipts.read({ headers: {}, body, nowMs: 1 }, { key: 'k', packageName: 'com.acme.app', credentials: {} })

void t.test('the sample of the guide is an arrival', (t) => {
  t.strictSame(read(SAMPLE), {
    kind: 'receipts',
    receipts: [
      {
        token: 'BAEAAAAAB.jlTbs5YD0dhYQKfqri5606iN7CbY5xxx',
        param: '0#9#1.1#console_1730794397675&61db03efcf7fc862',
        vendorId: '104420205-4fe376129032981e38b60cf15ea77154',
        event: 'arrived',
        tokenDead: false,
        code: '40000002',
        detail: 'the notification was delivered',
        atMs: 1730794400089,
      },
    ],
  })
  t.end()
})

void t.test('each status of the page says whether the message is lost and the token dead', (t) => {
  const table = [
    [40000001, 'arrived', false],
    [40000002, 'arrived', false],
    [40000003, 'dropped', true],
    [40000004, 'dropped', true],
    [40000005, 'dropped', false],
    [40000006, 'dropped', false],
    [40000008, 'dropped', false],
    [40000009, 'dropped', false],
    [40000011, 'dropped', false],
    [40000014, 'dropped', false],
    [40000015, 'dropped', false],
    [3, 'dropped', false],
  ] as const
  for (const [status, event, tokenDead] of table) {
    const body = JSON.stringify({ statuses: [{ token: 'a', biTag: 'm', status, timestamp: 5 }] })
    t.match(read(body), { receipts: [{ param: 'm', event, tokenDead, code: String(status) }] }, `status ${status}`)
  }
  for (const status of [40000000, 40000013]) {
    t.strictSame(read(JSON.stringify({ statuses: [{ token: 'a', status }] })), { kind: 'receipts', receipts: [] })
  }
  t.end()
})

void t.test('what is no report, or too many lines of one, is malformed', (t) => {
  const many = JSON.stringify({ statuses: Array.from({ length: 1001 }, () => ({ token: 'a', status: 40000002 })) })
  for (const body of ['', '{', 'null', '{"statuses":{}}', many]) t.match(read(body), { kind: 'malformed' })
  t.end()
})

void t.test('a report is answered as the guide says', (t) => {
  t.equal(honorReceipts.path, 'honor')
  t.strictSame(honorReceipts.answer, { code: '0', message: 'success' })
  t.end()
})
