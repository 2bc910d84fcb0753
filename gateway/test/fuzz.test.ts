import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type ClientFrameInit, encodeClientFrame } from '@openmps/proto'
import t from 'tap'
import { APP } from './_util/device.ts'
import { seededRandom } from './_util/random.ts'
import { frame, RawDevice } from './_util/raw-device.ts'
import { type Started, startGateway } from './_util/start.ts'

const FRAMES = 100_000
const WORKERS = 8
const BATCH = 40
const HEAP_ALLOWANCE_BYTES = 8 * 1024 * 1024

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Another one each time; a failure names it. Frames of parallel connections mix, so it repeats roughly. */
const seed = Date.now() | 0
const below = seededRandom(seed)
const text = (length: number) => 'x'.repeat(length)
const someNumber = () => [0, 1, 2, 127, 65_536, 2 ** 31, 2 ** 32 - 1][below(7)] ?? 0
const someId = () => ['m00000001', '', text(128), '\u0000', '💥'][below(5)] ?? ''

/** Frames that decode; some break a rule, most do not. */
const wellFormed: (() => ClientFrameInit)[] = [
  () => ({ ping: { nonce: someNumber() } }),
  () => ({ ack: { messageIds: Array.from({ length: below(8) }, () => `m${below(100)}`) } }),
  () => ({ event: { kind: below(4) as 1, messageId: 'm00000001', atMs: someNumber() } }),
  () => ({ request: { id: 1 + below(1e6), bind: { userId: someId() } } }),
  () => ({ request: { id: 1 + below(1e6), unbind: { userId: someId() } } }),
  () => ({
    request: {
      id: 1 + below(1e6),
      report: { thirdChannel: someNumber(), thirdChannelDeviceToken: someId(), packageName: someId() },
    },
  }),
  () => ({ request: { id: 1 + below(1e6) } }),
  () => ({}),
]
const breaking: (() => ClientFrameInit)[] = [
  () => ({ connect: { ...APP, appId: someId(), deviceToken: someId(), deviceSecret: someId() } }),
  () => ({ ack: { messageIds: Array.from({ length: below(80) }, someId) } }),
  () => ({ request: { id: 0, bind: { userId: 'ada' } } }),
]

const pick = <T>(list: readonly T[]): T => {
  const item = list[below(list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}

function mutate(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  switch (below(5)) {
    case 0:
      return copy.subarray(0, below(copy.length + 1))
    case 1:
      return Buffer.concat([copy, Buffer.from([below(256), below(256)])])
    case 2:
      return Buffer.concat([copy.subarray(below(copy.length + 1)), copy])
    default:
      for (let i = 0; i <= below(3); i += 1) copy[below(copy.length)] = below(256)
      return copy
  }
}

function fuzzed(): Buffer {
  const dice = below(100)
  if (dice < 75) return frame(encodeClientFrame(pick(wellFormed)()))
  if (dice < 92) return frame(mutate(encodeClientFrame(pick([...wellFormed, ...breaking])())))
  if (dice < 97) return frame(Buffer.from(Array.from({ length: below(64) }, () => below(256))))
  if (dice < 98) return frame(encodeClientFrame(pick(breaking)()))
  // Not a message, or none of a device: text, a fragment, an unknown opcode, a length that is not true.
  return pick([
    () => frame(Buffer.from('{}'), 1),
    () => frame(Buffer.alloc(10), below(16)),
    () => Buffer.from(Array.from({ length: 12 }, () => below(256))),
    () => frame(Buffer.alloc(16_000 + below(6_000))),
  ])()
}

/** Sends batches over one connection until the gateway has had enough of it. */
async function torture({ port, core }: Started, enough: () => boolean): Promise<void> {
  const device = await new RawDevice(port).open()
  const closed = new Promise<false>((resolve) => device.tcp.once('close', () => resolve(false)))
  if (below(10) > 0) device.send({ connect: APP })
  let alive = true
  while (alive && !enough()) {
    const seen = device.bytesRead
    // The pong of a WebSocket ping says that what came before it was handled.
    device.tcp.write(Buffer.concat([...Array.from({ length: BATCH }, fuzzed), frame(Buffer.from('done?'), 9)]))
    const heard = new Promise<true>((resolve) => {
      const check = () => {
        if (device.bytesRead === seen) return
        device.tcp.off('data', check)
        resolve(true)
      }
      device.tcp.on('data', check)
    })
    alive = await Promise.race([heard, closed])
    core.received.length = 0
  }
  device.tcp.destroy()
}

void t.test(`${FRAMES} hostile frames cost nobody but their sender`, { timeout: 100_000 }, async (t) => {
  const unlimited = { connectsPerSecond: 1e9, connectBurst: 1e9, frameBurst: 1e9, framesPerSecond: 1e9 }
  const started = await startGateway(t, unlimited)
  const { core, gateway, metric, session, registry } = started
  core.sync = true
  const bystander = await session()
  const round = async (frames: number) => {
    const until = (await metric('frames_received_total')) + frames
    let over = false
    const work = async () => {
      while (!over) {
        await torture(started, () => over)
        over = (await metric('frames_received_total')) >= until
      }
    }
    await Promise.all(Array.from({ length: WORKERS }, work))
    while (gateway.socketCount > 1) await new Promise((resolve) => setImmediate(resolve))
    core.epochs.clear()
    core.users.clear()
    core.inboxes.clear()
    core.received.length = 0
    core.epochs.set(bystander.token, 1)
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  // The first round warms up what is compiled and pooled once.
  const before = await round(FRAMES / 10)
  const after = await round(FRAMES)
  t.ok((await metric('frames_received_total')) >= FRAMES)
  t.ok(after - before < HEAP_ALLOWANCE_BYTES, `the heap grew by ${after - before} bytes`)
  t.equal(gateway.sessionCount, 1)
  const { messageId } = core.push(bystander.token)
  t.equal(await bystander.push(), messageId)
  const closes = await registry.getSingleMetric('openmps_gateway_sockets_closed_total')?.get()
  const byReason = new Map(closes?.values.map(({ labels, value }) => [labels.reason, value]))
  t.equal(byReason.get('internalError') ?? 0, 0, 'no frame found a defect')
  t.ok((byReason.get('protocolError') ?? 0) > 100)
  t.comment({ seed, ...Object.fromEntries(byReason) })
})
