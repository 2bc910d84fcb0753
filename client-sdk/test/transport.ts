import { createPushClient } from '@openmps/client-sdk'
import t from 'tap'
import { WebSocket } from 'ws'
import { platformTransport as browserTransport } from '../src/transport/browser.ts'
import { platformTransport as nodeTransport } from '../src/transport/node.ts'
import type { Transport } from '../src/transport/transport.ts'
import { barrier, connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'
import { ManualClock } from './_util/manual-clock.ts'
import { Queue } from './_util/queue.ts'

// The WebSocket of ws has the interface of the browser's, which Node 20 does not have.
Object.assign(globalThis, { WebSocket })

const transports: [string, Transport][] = [
  ['node', nodeTransport],
  ['browser', browserTransport],
]

for (const [name, transport] of transports) {
  void t.test(`${name}: messages, calls and acks pass`, async (t) => {
    const server = await createFakeServer(t)
    const app = createApp(t, server, { transport })
    const connection = await connect(app, server)
    connection.push('m1')
    t.equal((await app.messages.next()).title, 'title of m1')
    t.strictSame(await connection.acked(1), ['m1'])
    await barrier(app, connection)
    await app.client.close()
    t.match(await connection.closed, { code: 1000 })
  })

  void t.test(`${name}: an oversized or a text frame ends the session, and the client comes back`, async (t) => {
    const server = await createFakeServer(t)
    const clock = new ManualClock()
    const app = createApp(t, server, { clock, transport })
    await app.client.start()
    for (const data of [new Uint8Array(70_000), 'text']) {
      const connection = await server.connections.next()
      await app.client.ready()
      connection.socket.send(data)
      const { retryInMs = 0 } = (await app.until('waiting')) ?? {}
      await connection.closed
      clock.advance(retryInMs)
    }
    await server.connections.next()
    await app.client.ready()
  })

  void t.test(`${name}: what cannot be opened is a close, after open has returned`, async (t) => {
    const server = await createFakeServer(t)
    server.refusal = { status: 404, headers: {} }
    for (const url of ['ws://127.0.0.1:1/', 'ws://[', server.url]) {
      const closes = new Queue<number>()
      const events = {
        onOpen: () => t.fail('opened'),
        onData() {},
        onClose: ({ code }: { code: number }) => closes.push(code),
      }
      const socket = transport.open({ url, subprotocol: 'openmps.v1', maxFrameBytes: 100 }, events)
      t.equal(closes.left.length, 0)
      socket.send(new Uint8Array(1))
      t.equal(await closes.next(), 1006, url)
      socket.close(1000, '')
      socket.destroy()
      t.equal(closes.left.length, 0, 'once')
    }
  })
}

void t.test('a client finds the transport of its platform by itself', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server, { transport: undefined })
  await connect(app, server)
  t.type(createPushClient, 'function')
})
