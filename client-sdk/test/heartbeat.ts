import t from 'tap'
import { barrier, connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'
import { ManualClock } from './_util/manual-clock.ts'

void t.test('a silent connection is pinged, and an answer keeps it', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const connection = await connect(app, server)
  clock.advance(29_999)
  await barrier(app, connection)
  t.strictSame(connection.kinds, [], 'not before half of the idle time-out of 60 s')
  clock.advance(30_000)
  await connection.next('ping')
  await barrier(app, connection)
  clock.advance(10_000)
  t.equal(app.client.state, 'connected')
})

void t.test('a dead peer is found, left without a farewell, and the next session pings sooner', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const one = await connect(app, server)
  one.answersPings = false
  clock.advance(30_000)
  await one.next('ping')
  clock.advance(9_999)
  t.equal(app.client.state, 'connected')
  clock.advance(1)
  t.match(await app.until('waiting'), { closeCode: 1006, text: /does not answer/ })
  clock.advance(2_000)
  const two = await server.connections.next()
  await app.client.ready()
  clock.advance(15_000)
  await two.next('ping')
})

void t.test('a connection that breaks under an unanswered ping was dead too', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const one = await connect(app, server)
  one.answersPings = false
  clock.advance(30_000)
  await one.next('ping')
  one.socket.terminate()
  await app.until('waiting')
  clock.advance(2_000)
  const two = await server.connections.next()
  await app.client.ready()
  clock.advance(15_000)
  await two.next('ping')
})

void t.test('a device that wakes from sleep pings at once', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const connection = await connect(app, server)
  clock.advance(1_000)
  clock.sleep(20_001)
  clock.advance(0)
  await connection.next('ping')
})

void t.test('a time-out that slept is not held against the server', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const connection = await connect(app, server)
  connection.answersPings = false
  clock.advance(30_000)
  await connection.next('ping')
  clock.sleep(3_600_000)
  clock.advance(0)
  await connection.next('ping')
  t.equal(app.client.state, 'connected')
  clock.advance(10_000)
  await app.until('waiting')
})

void t.test('networkChanged finds out at once whether the connection has survived', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const connection = await connect(app, server)
  connection.answersPings = false
  app.client.networkChanged()
  await connection.next('ping')
  clock.advance(10_000)
  await app.until('waiting')
})

void t.test('a server that says nothing after the socket is open is given up', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock, transport: { open: () => ({ send() {}, close() {}, destroy() {} }) } })
  await app.client.start()
  clock.advance(15_000)
  t.match(await app.until('waiting'), { text: 'no session in time' })
})
