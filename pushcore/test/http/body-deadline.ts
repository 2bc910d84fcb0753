import { once } from 'node:events'
import { connect } from 'node:net'
import Fastify from 'fastify'
import t from 'tap'
import { allowBody, limitBodies } from '../../src/http/body-deadline.ts'

void t.test('a body that does not come whole is cut off, and one that was allowed more time is not', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  limitBodies(app, 50)
  app.post('/short', async () => 'ok')
  app.post('/long', { onRequest: async ({ raw }) => allowBody(raw, 60_000) }, async () => 'ok')
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  const begin = async (path: string) => {
    const socket = connect(Number(port), '127.0.0.1')
    t.teardown(() => socket.destroy())
    await once(socket, 'connect')
    socket.write(`POST ${path} HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\na`)
    return socket
  }
  const long = await begin('/long')
  const short = await begin('/short')
  await once(short.resume(), 'close')
  t.notOk(long.destroyed)
  long.write('b')
  const [answer] = await once(long, 'data')
  t.match(String(answer), /^HTTP\/1\.1 200/)
})
