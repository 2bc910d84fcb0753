import { once } from 'node:events'
import { SUBPROTOCOL } from '@openmps/proto'
import t from 'tap'
import { WebSocket } from 'ws'
import { createWsSocketServer } from '../src/adapters/ws/index.ts'
import { ManualClock } from './_util/manual-clock.ts'
import { RawDevice } from './_util/raw-device.ts'
import { socketSuite } from './_util/socket-suite.ts'

socketSuite(t, () => createWsSocketServer())

void t.test('only silent sockets are pinged, and one that answers nothing is ended', async (t) => {
  const clock = new ManualClock()
  const server = createWsSocketServer({ clock })
  t.teardown(() => server.destroy())
  let heard = () => {}
  let ended: (owner: object) => void = () => {}
  const handler = {
    admit: () => 0,
    opened: () => ({}),
    received: () => heard(),
    drained: () => {},
    closed: (owner: object) => ended(owner),
  }
  const settings = { host: '127.0.0.1', port: 0, subprotocol: SUBPROTOCOL, idleTimeoutMs: 60_000 }
  const limits = { maxFrameBytes: 1_024, highWaterBytes: 1_024, maxBufferedBytes: 1_024 }
  const { port } = await server.listen({ ...settings, ...limits }, handler)

  const dead = await new RawDevice(port).open()
  t.teardown(() => dead.tcp.destroy())
  const quiet = new WebSocket(`ws://127.0.0.1:${port}`, SUBPROTOCOL)
  const busy = new WebSocket(`ws://127.0.0.1:${port}`, SUBPROTOCOL)
  t.teardown(() => {
    quiet.terminate()
    busy.terminate()
  })
  await Promise.all([once(quiet, 'open'), once(busy, 'open')])
  let busyPinged = 0
  busy.on('ping', () => {
    busyPinged += 1
  })

  clock.advance(40_000)
  const received = new Promise<void>((resolve) => {
    heard = resolve
  })
  busy.send(Buffer.from('hello'))
  await received
  const pinged = once(quiet, 'ping')
  clock.advance(5_000)
  await pinged
  // The pong has to arrive before the time is over.
  const ponged = new Promise<void>((resolve) => {
    heard = resolve
  })
  quiet.send(Buffer.from('after the pong'))
  await ponged
  let over = 0
  ended = () => {
    over += 1
  }
  clock.advance(20_000)
  t.equal(over, 1, 'the dead one only')
  await once(dead.tcp, 'close')
  t.equal(busyPinged, 0)
  t.same([quiet.readyState, busy.readyState], [WebSocket.OPEN, WebSocket.OPEN])
})
