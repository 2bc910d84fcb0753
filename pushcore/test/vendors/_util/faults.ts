import type { Test } from 'tap'
import type { VendorAnswer } from '../../../src/ports/vendor-channel.ts'
import type { Fault, VendorServer } from './http-server.ts'

/** Of a channel's calls: long enough for a busy machine, and once waited for in full. */
export const FAULT_CALL_MS = 2_000

/** What may come between a vendor and us, and what is to be made of it. The clock stands at `nowMs`. */
const faults = (nowMs: number): readonly (readonly [what: string, fault: Fault, answer: object])[] => [
  ['the connection is destroyed before an answer', 'hangUp', { kind: 'again', why: 'outage' }],
  ['the connection is destroyed in the middle of the answer', 'cutOff', { kind: 'again', why: 'outage' }],
  ['the answer is lost after the vendor acted', { after: 'cutOff' }, { kind: 'again', why: 'outage' }],
  ['no answer comes', 'silence', { kind: 'again', why: 'outage', code: 'TIMEOUT' }],
  ['the answer is too large', 'huge', { kind: 'again', why: 'outage', code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' }],
  ['the answer is no JSON', { body: '<html>welcome</html>' }, { kind: 'again', why: 'outage', code: 'HTTP 200' }],
  ['the answer is JSON of another', { body: { hello: 1 } }, { kind: 'again', why: 'outage', code: 'HTTP 200' }],
  ['a gateway has no vendor', { status: 502, body: 'bad gateway' }, { kind: 'again', why: 'outage', code: 'HTTP 502' }],
  [
    'a gateway is too busy',
    { status: 429, headers: { 'retry-after': '7' }, body: 'slow down' },
    { kind: 'again', why: 'busy', code: 'HTTP 429', afterMs: 7_000 },
  ],
  [
    'a gateway is away until a time',
    { status: 503, headers: { 'retry-after': new Date(nowMs + 90_000).toUTCString() }, body: 'maintenance' },
    { kind: 'again', why: 'outage', code: 'HTTP 503', afterMs: 90_000 },
  ],
  ['a proxy forbids it', { status: 407, body: '<html>' }, { kind: 'refused', reason: 'account', code: 'HTTP 407' }],
]

/** Every fault on `path`, and that the next message passes after each. */
export async function meetFaults(
  t: Test,
  server: VendorServer,
  path: string,
  nowMs: number,
  send: () => Promise<readonly VendorAnswer[]>,
): Promise<void> {
  for (const [what, fault, expected] of faults(nowMs)) {
    server.fail(path, fault)
    for (const answer of await send()) t.match(answer, expected, what)
    for (const answer of await send()) t.match(answer, { kind: 'sent' }, `after: ${what}`)
  }
}
