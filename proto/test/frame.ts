import t from 'tap'
import {
  CLOSE_CODES,
  decodeClientFrame,
  decodeServerFrame,
  ERROR_CODES,
  encodeClientFrame,
  encodeServerFrame,
  LIMITS,
  mayReconnect,
  PushError,
  RESULT_CODES,
  resultName,
} from '../src/index.ts'

/** Length-delimited field with the number and the bytes. */
const field = (number: number, bytes: Uint8Array) =>
  Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes])

void t.test('a frame comes back as it was sent, times as plain numbers', async (t) => {
  const bytes = encodeServerFrame({
    push: { messageId: 'm', title: '你好 🎉', params: { a: '1' }, expiresAtMs: 1_800_000_000_123 },
  })
  const { body, push } = decodeServerFrame(bytes, LIMITS.maxServerFrameBytes)
  t.equal(body, 'push')
  t.match(push, { messageId: 'm', title: '你好 🎉', params: { a: '1' }, expiresAtMs: 1_800_000_000_123 })
  t.type(decodeServerFrame(encodeServerFrame({ push: {} }), 10).push?.expiresAtMs, 'number', 'also when it is absent')
})

void t.test('unknown fields and unknown kinds of frame are ignored', async (t) => {
  const ping = encodeClientFrame({ ping: { nonce: 7 } })
  const later = field(15, Buffer.from('x'))
  const withUnknownField = Buffer.concat([ping, Buffer.from([0xfa, 0x01, 0x02, 0x68, 0x69])])
  t.match(decodeClientFrame(withUnknownField, 100), { body: 'ping', ping: { nonce: 7 } })
  t.equal(decodeClientFrame(later, 100).body, undefined)
  t.equal(decodeClientFrame(new Uint8Array(0), 100).body, undefined)
})

void t.test('a malformed frame is refused, and a large one before it is read', async (t) => {
  const malformed = [[0x0a, 0x7f], [0x0a], [0xff], [0x0b, 0x0b], [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f]]
  for (const bytes of malformed)
    t.throws(() => decodeClientFrame(Uint8Array.from(bytes), 100), { code: 'MALFORMED_FRAME' })
  t.throws(() => decodeClientFrame(new Uint8Array(101), 100), { code: 'FRAME_TOO_LARGE' })
  t.throws(() => decodeServerFrame(new Uint8Array(101), 100), { code: 'FRAME_TOO_LARGE' })
})

void t.test('a frame that nests without end is refused and does not exhaust the stack', async (t) => {
  let bytes: Uint8Array = new Uint8Array(0)
  for (let depth = 0; depth < 60; depth++) bytes = field(1, bytes)
  t.doesNotThrow(() => decodeClientFrame(bytes, LIMITS.maxClientFrameBytes))
  // Group tags open levels without a length.
  t.throws(() => decodeClientFrame(new Uint8Array(10_000).fill(0x0b), LIMITS.maxClientFrameBytes), {
    code: 'MALFORMED_FRAME',
  })
})

void t.test('the range of a close code says whether to come back', async (t) => {
  for (const { code } of Object.values(CLOSE_CODES)) {
    t.ok(code >= 4000 && code <= 4999)
    t.equal(mayReconnect(code), code < 4500)
  }
  t.ok(mayReconnect(1006) && mayReconnect(1000))
})

void t.test('anything thrown becomes a PushError that keeps its cause', async (t) => {
  const known = new PushError('TIMEOUT')
  t.equal(PushError.from(known), known)
  t.equal(known.retryable, ERROR_CODES.TIMEOUT.retryable)
  const cause = new Error('disk')
  t.match(PushError.from(cause), { code: 'INTERNAL', message: 'disk', cause })
  t.match(PushError.from('text'), { code: 'INTERNAL', message: 'text' })
})

void t.test('result codes have one name each', async (t) => {
  const rows = Object.values(RESULT_CODES)
  t.equal(new Set(rows.map(({ code }) => code)).size, rows.length)
  for (const row of rows) t.equal(RESULT_CODES[resultName(row.code)].code, row.code)
  t.equal(resultName(424_242), 'SYSTEM_ERROR')
})
