import { decodeClientFrame, encodeServerFrame, LIMITS } from '@openmps/proto'
import t from 'tap'
import { ackPayload, lastPush, readPush, timedContent } from '../src/load/push-codec.ts'
import { clientFrame, OPCODE, readFrames, upgradeResponseLength } from '../src/load/wire.ts'
import { ackedSequences, PushFrame } from '../src/server/push-frame.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `${index}`.padStart(26, '0'))

void t.test('the id and the time of a push are read off the bytes that the codec writes', async (t) => {
  const content = timedContent(1_234_567.8, true, 200)
  const push = { messageId: 'M'.repeat(26), silent: true, title: 'Bench', content, expiresAtMs: 1, params: { a: 'b' } }
  const bytes = Buffer.from(encodeServerFrame({ push }))
  readPush(bytes, 0, bytes.length)
  t.equal(bytes.toString('latin1', lastPush.idStart, lastPush.idEnd), push.messageId)
  t.match(lastPush, { sentAtUs: 1_234_568, measured: true })
})

void t.test('an Ack of any size is one that the codec reads', async (t) => {
  for (const count of [1, 4, 5, LIMITS.maxAckIds]) {
    const payload = ackPayload(ids(count).map((id) => Buffer.from(id)))
    const { ack } = decodeClientFrame(payload, LIMITS.maxClientFrameBytes)
    t.same(ack?.messageIds, ids(count))
    t.same(ackedSequences(payload), [...Array(count).keys()])
  }
})

void t.test('the prepared push of the bare server carries what is written into it', async (t) => {
  const bytes = Buffer.from(new PushFrame(64).with(7, 42, false))
  readPush(bytes, 0, bytes.length)
  t.equal(bytes.toString('latin1', lastPush.idStart, lastPush.idEnd), '7'.padStart(26, '0'))
  t.match(lastPush, { sentAtUs: 42, measured: false })
})

void t.test('frames are found at every length encoding, and an incomplete one is left', async (t) => {
  const server = (length: number) => {
    const payload = Buffer.alloc(length, 1)
    if (length < 126) return Buffer.concat([Buffer.from([0x82, length]), payload])
    const head = Buffer.alloc(length < 65_536 ? 4 : 10)
    head[0] = 0x82
    head[1] = length < 65_536 ? 126 : 127
    if (length < 65_536) head.writeUInt16BE(length, 2)
    else head.writeUInt32BE(length, 6)
    return Buffer.concat([head, payload])
  }
  const whole = Buffer.concat([server(0), server(125), server(126), server(70_000)])
  const bytes = Buffer.concat([whole, server(300).subarray(0, 200)])
  const lengths: number[] = []
  const rest = readFrames(bytes, 0, bytes.length, (_opcode, start, end) => lengths.push(end - start))
  t.same(lengths, [0, 125, 126, 70_000])
  t.equal(rest, whole.length)
})

void t.test('a client frame is masked with the key 0', async (t) => {
  t.same([...clientFrame(OPCODE.binary, Buffer.from([7, 8]))], [0x82, 0x82, 0, 0, 0, 0, 7, 8])
  t.same([...clientFrame(OPCODE.binary, Buffer.alloc(300)).subarray(0, 8)], [0x82, 0xfe, 1, 44, 0, 0, 0, 0])
})

void t.test('an upgrade response is awaited to its end, and a refusal is an error', async (t) => {
  const accepted = Buffer.from('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n')
  t.equal(upgradeResponseLength(accepted.subarray(0, 20)), 0)
  t.equal(upgradeResponseLength(Buffer.concat([accepted, Buffer.from([0x82])])), accepted.length)
  t.throws(() => upgradeResponseLength(Buffer.from('HTTP/1.1 503 Service Unavailable\r\n\r\n')), /503/)
})
