import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import t, { type Test } from 'tap'
import { nowUs } from '../src/clock.ts'
import { RedisProxy } from '../src/redis-proxy.ts'
import { RequestReader } from '../src/redis-requests.ts'
import { readAnswer } from '../src/redis-server.ts'

const request = (...words: string[]) =>
  Buffer.from(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`)

void t.test('commands are counted however the bytes are cut', async (t) => {
  const bytes = Buffer.concat([request('GET', 'a'), request('SET', 'k', '*2\r\n$1\r\n'), request('PING')])
  t.equal(new RequestReader().read(bytes), 3)
  for (let cut = 1; cut < bytes.length; cut += 1) {
    const reader = new RequestReader()
    t.equal(reader.read(bytes.subarray(0, cut)) + reader.read(bytes.subarray(cut)), 3)
  }
})

void t.test('an answer is read when it is whole, and an error is thrown', async (t) => {
  t.equal(readAnswer('+PONG\r\n'), 'PONG')
  t.equal(readAnswer('$5\r\nhel'), undefined)
  t.equal(readAnswer('$5\r\nhello\r\n'), 'hello')
  t.throws(() => readAnswer('-ERR no\r\n'), /ERR no/)
})

/** Answers every packet at once, as Redis on an idle machine does. */
async function startEcho(t: Test) {
  const server = createServer((socket) => socket.on('data', () => socket.write('+OK\r\n')).on('error', () => {}))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.teardown(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

void t.test('commands that do not wait for each other are one round trip, a later one is another', async (t) => {
  const proxy = await RedisProxy.start(await startEcho(t))
  t.teardown(() => proxy.close())
  const client = createConnection({ host: '127.0.0.1', port: Number(new URL(proxy.url).port), noDelay: true })
  t.teardown(() => client.destroy())
  await once(client, 'connect')
  proxy.counting = true
  client.write(request('GET', 'a'))
  client.write(request('GET', 'b'))
  await once(client, 'data')
  const betweenUs = nowUs()
  client.write(request('GET', 'c'))
  const trips = await proxy.settled()
  t.same(
    trips.map(({ commands }) => commands),
    [2, 1],
  )
  t.ok((trips[0]?.releasedAtUs ?? 0) <= betweenUs)
  t.ok((trips[1]?.releasedAtUs ?? 0) > betweenUs)
  t.same(await proxy.settled(), [], 'each is told once')
})
