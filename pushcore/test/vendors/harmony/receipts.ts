import { createHmac } from 'node:crypto'
import t from 'tap'
import { harmonyReceipts } from '../../../src/adapters/vendors/harmony/receipts.ts'

const NOW_MS = 1_730_776_172_000

/** mPaaS guide 7.2.10, byte for byte. */
const SAMPLE = `{
  "statuses": [{
    "biTag": "0#11#null#console_1730776169529&6e8afeebfc8a45a0",
    "requestId": "173077617124367218031101",
    "appPackageName": "com.alipay.demo",
    "deliveryStatus": {
      "result": 5,
      "timestamp": 1730776171647
    },
    "pushType": 0,
    "token": "MAMzLgIkEUIGTTuAstOIywAAAGQAAAAAAHmQeccAFJF5u8WsIrXbQOuxxxxxx"
  }]
}`

const read = (body: string, headers: Record<string, string> = {}, credentials: Record<string, string> = {}) => {
  const account = { key: 'k', packageName: 'com.acme.app', credentials }
  return harmonyReceipts.read({ headers, body, nowMs: NOW_MS }, account)
}

void t.test('the sample of the guide is a dead token', (t) => {
  t.strictSame(read(SAMPLE), {
    kind: 'receipts',
    receipts: [
      {
        token: 'MAMzLgIkEUIGTTuAstOIywAAAGQAAAAAAHmQeccAFJF5u8WsIrXbQOuxxxxxx',
        param: '0#11#null#console_1730776169529&6e8afeebfc8a45a0',
        vendorId: '173077617124367218031101',
        event: 'dropped',
        tokenDead: true,
        code: '5',
        detail: 'the token is not that of the device',
        atMs: 1730776171647,
      },
    ],
  })
  t.end()
})

void t.test('each result of the page says whether the message is lost and the token dead', (t) => {
  const dead = [2, 5]
  const dropped = [6, 10, 14, 15, 22, 31, 51, 102, 144, 151, 188, 191, 256, 259, 264, 777]
  const line = (result: number) => ({ token: `${result}`, biTag: 'm', deliveryStatus: { result, timestamp: 5 } })
  const reading = read(JSON.stringify({ statuses: [0, ...dead, ...dropped, 27].map(line) }))
  t.match(reading, {
    receipts: [
      { code: '0', event: 'arrived', tokenDead: false },
      ...dead.map((code) => ({ code: String(code), event: 'dropped', tokenDead: true })),
      ...dropped.map((code) => ({ code: String(code), event: 'dropped', tokenDead: false })),
    ],
  })
  t.equal(reading.kind === 'receipts' && reading.receipts.length, 19, '27 is kept by the phone for later')
  t.end()
})

void t.test('what is told of a card is skipped, and what is no report is malformed', (t) => {
  const card = { token: 'a', formStatus: { formId: 1, result: 0, timestamp: 5 } }
  t.strictSame(read(JSON.stringify({ statuses: [card] })), { kind: 'receipts', receipts: [] })
  for (const body of ['', 'null', '{"statuses":7}', '{"statuses":['.repeat(10_000)]) {
    t.match(read(body), { kind: 'malformed' })
  }
  t.end()
})

void t.test('with a key of the console only signed reports count', (t) => {
  const key = Buffer.from('a key of the console')
  const secret = { receiptUser: 'mps', receiptKey: key.toString('base64') }
  const sign = (by: Buffer) => {
    const value = createHmac('sha256', by).update(`${NOW_MS}nonce-1mps`).digest('base64')
    return { 'x-huawei-callback-id': `timestamp=${NOW_MS}; nonce=nonce-1; value=${value}` }
  }
  t.match(read(SAMPLE, sign(key), secret), { kind: 'receipts', receipts: [{ code: '5' }] })
  t.match(read(SAMPLE, sign(Buffer.from('another')), secret), { kind: 'forged' })
  t.strictSame(read(SAMPLE, {}, secret), { kind: 'receipts', receipts: [] }, 'the console’s test has no signature')
  t.end()
})

void t.test('a report is answered as the vendor’s page says', (t) => {
  t.equal(harmonyReceipts.path, 'harmonyos')
  t.strictSame(harmonyReceipts.answer, { code: '0', message: 'success' })
  t.end()
})
