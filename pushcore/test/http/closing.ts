import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { endConnections } from '../../src/http/closing.ts'

/** A server with a request that ends when `finish` is called. */
async function start(t: Test, finishWithinMs: number) {
  const app = Fastify({ keepAliveTimeout: 72_000, forceCloseConnections: 'idle', return503OnClosing: false })
  endConnections(app, finishWithinMs)
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  app.get('/slow', async (_request, reply) => {
    const body = new PassThrough()
    body.write('begun, ')
    void finished.then(() => body.end('done'))
    return reply.send(body)
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  const { port } = app.server.address() as AddressInfo
  const open = async (said: string): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    t.teardown(() => socket.destroy())
    await once(socket, 'connect')
    socket.write(said)
    return socket
  }
  return { app, open, finish }
}

const REQUEST = 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n'

void t.test('an answer that has begun is finished, and the connection is not kept as it says', async (t) => {
  const { app, open, finish } = await start(t, 60_000)
  const socket = await open(REQUEST)
  const [head] = await once(socket, 'data')
  t.match(String(head), /200 OK[\s\S]*keep-alive[\s\S]*begun, /)
  const rest = text(socket)
  const closed = app.close()
  finish()
  t.match(await rest, 'done')
  await closed
})

void t.test('a silent connection and a request without an end hold nothing up', async (t) => {
  const { app, open } = await start(t, 100)
  const sockets = [await open(''), await open('GET /'), await open(REQUEST)]
  await once(sockets[2] as Socket, 'data')
  const ended = sockets.map((socket) =>
    once(
      socket.resume().on('error', () => {}),
      'close',
    ),
  )
  await app.close()
  await Promise.all(ended)
})
