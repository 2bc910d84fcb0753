import t from 'tap'
import { createUwsSocketServer } from '../src/adapters/uws/index.ts'
import { RawDevice } from './_util/raw-device.ts'
import { socketSuite } from './_util/socket-suite.ts'

socketSuite(t, createUwsSocketServer)

void t.test('a peer that answers no ping is found within the idle time-out', async (t) => {
  const server = createUwsSocketServer()
  t.teardown(() => server.destroy())
  const ended = new Promise<number>((resolve, reject) => {
    const handler = {
      admit: () => 0,
      opened: () => 'peer',
      received: () => reject(new Error('nothing was sent')),
      drained: () => {},
      closed: (_owner: string, code: number) => resolve(code),
    }
    const settings = {
      host: '127.0.0.1',
      port: 0,
      subprotocol: 'openmps.v1',
      // The least there is; the time is the native library's own, so this test waits for it.
      idleTimeoutMs: 8_000,
      maxFrameBytes: 1_024,
      highWaterBytes: 1_024,
      maxBufferedBytes: 1_024,
    }
    server.listen(settings, handler).then(async ({ port }) => {
      const device = await new RawDevice(port).open()
      t.teardown(() => device.tcp.destroy())
    }, reject)
  })
  const startedAt = Date.now()
  t.equal(await ended, 1006)
  const tookMs = Date.now() - startedAt
  t.ok(tookMs > 3_000 && tookMs < 8_000 + 5_000, `${tookMs} ms`)
})
