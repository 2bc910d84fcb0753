import t from 'tap'
import { meizu } from '../../../src/adapters/vendors/meizu/index.ts'

const TOKEN = 'callback-token-of-the-console'

const account = (credentials: Record<string, string>) => ({ key: 'app-1', packageName: 'com.acme.app', credentials })

const read = (body: string, credentials: Record<string, string> = { receiptToken: TOKEN }) =>
  meizu.receipts?.read({ headers: {}, body, nowMs: 0 }, account(credentials))

const bodyOf = (report: unknown, token = TOKEN) =>
  new URLSearchParams({ cb: JSON.stringify(report), access_token: token }).toString()

const EXPECTED = {
  kind: 'receipts',
  receipts: [
    {
      token: 'ID1',
      param: 'msg-1',
      vendorId: 'NS20251121',
      event: 'arrived',
      tokenDead: false,
      code: '1',
      detail: 'delivered',
      atMs: 0,
    },
  ],
}

void t.test('the vendor’s sample is read, as it is printed and as a browser would encode it', async (t) => {
  const report = { 'NS20251121-1': { param: 'msg-1', type: 1, targets: ['ID1'] } }
  t.same(read(`cb=${JSON.stringify(report)}&access_token=${TOKEN}`), EXPECTED)
  t.same(read(bodyOf(report)), EXPECTED)
  t.equal(meizu.receipts?.path, 'meizu')
})

void t.test('each device of each message has a receipt: arrivals, clicks, and nothing of other events', async (t) => {
  const reading = read(
    bodyOf({
      'NS-a-2': { param: 'm1', type: '2', targets: ['x', 'y'] },
      'NS-b-1': { type: 1, targets: ['z'] },
      'NS-c-9': { param: 'm3', type: 9, targets: ['w'] },
    }),
  )
  t.match(reading, {
    receipts: [
      { token: 'x', param: 'm1', vendorId: 'NS-a', event: 'clicked' },
      { token: 'y', vendorId: 'NS-a', event: 'clicked' },
      { token: 'z', param: '', vendorId: 'NS-b', event: 'arrived' },
    ],
  })
  t.equal(reading?.kind === 'receipts' && reading.receipts.length, 3)
})

void t.test('a report with another token is forged; without one of ours the address alone counts', async (t) => {
  const report = { 'NS20251121-1': { param: 'msg-1', type: 1, targets: ['ID1'] } }
  for (const token of ['', 'wrong', `${TOKEN}x`]) t.match(read(bodyOf(report, token)), { kind: 'forged' }, token)
  t.match(read(`cb=${JSON.stringify(report)}`), { kind: 'forged' })
  t.notMatch(JSON.stringify(read(bodyOf(report, 'wrong'))), new RegExp(TOKEN))
  t.same(read(bodyOf(report, 'any'), {}), EXPECTED)
})

void t.test('what is no report is told so', async (t) => {
  for (const report of [null, [], 7, 'a']) {
    t.match(read(bodyOf(report)), { kind: 'malformed' }, JSON.stringify(report))
  }
  t.match(read(`access_token=${TOKEN}`), { kind: 'malformed' })
  t.match(read(`cb={"NS&access_token=${TOKEN}`), { kind: 'malformed' })
  t.match(read(`cb=${'['.repeat(1_000_000)}&access_token=${TOKEN}`), { kind: 'malformed' })
  t.match(read('%%%&&&='), { kind: 'forged' })
})

void t.test('what cannot be read is left out, and the rest is read', async (t) => {
  const bad = [
    7,
    {},
    { type: 1, targets: 'ID1' },
    { type: 1, targets: ['', 'ID1'] },
    { type: 1, targets: ['x'.repeat(513)] },
  ]
  const good = { param: 'msg-1', type: 1, targets: ['ID1'] }
  const all = Object.fromEntries([...bad.map((report, at) => [`NS${at}-1`, report]), ['NS20251121-1', good]])
  t.same(read(bodyOf(all)), EXPECTED)
})
