import { createMemoryStorage } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import { EventKind } from '@openmps/proto'
import t from 'tap'
import { connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'
import { ManualClock } from './_util/manual-clock.ts'

void t.test('an event is sent with the time of the server, and once confirmed not again', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const storage = createMemoryStorage()
  const serverTimeMs = clock.now() - 5_000_000
  server.accept = () => ({ deviceToken: 't', deviceSecret: 's', serverTimeMs })
  const first = createApp(t, server, { clock, storage })
  first.client.reportPushOpen({ id: 'm1' })
  clock.advance(1_000)
  const one = await connect(first, server)
  const event = await one.next('event')
  t.match(event, { kind: EventKind.EVENT_KIND_OPENED, messageId: 'm1' })
  t.equal(Number(event.atMs), serverTimeMs - 1_000, 'the second between the event and the connection counts')
  await first.client.close()

  const second = createApp(t, server, { clock, storage })
  const two = await connect(second, server)
  second.client.reportPushIgnored({ id: 'm2' })
  t.match(await two.next('event'), { kind: EventKind.EVENT_KIND_IGNORED, messageId: 'm2' })
})

void t.test('events made offline survive a restart and are sent in order', async (t) => {
  const server = await createFakeServer(t)
  const dir = t.testdir()
  const first = createApp(t, { url: 'ws://127.0.0.1:1/' }, { storage: createFileStorage(dir) })
  await first.client.start()
  first.client.reportPushOpen({ id: 'm1' })
  first.client.reportPushIgnored({ id: 'm2' })
  first.client.reportPushOpen({ id: 'm1' })
  await first.client.close()

  const second = createApp(t, server, { storage: createFileStorage(dir) })
  second.client.reportPushOpen({ id: 'm3' })
  const connection = await connect(second, server)
  const ids = [await connection.next('event'), await connection.next('event'), await connection.next('event')]
  t.strictSame(
    ids.map(({ messageId }) => messageId),
    ['m1', 'm2', 'm3'],
  )
})

void t.test('an event whose arrival is not confirmed is sent again', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const one = await connect(app, server)
  one.answersPings = false
  app.client.reportPushOpen({ id: 'm1' })
  await one.next('event')
  one.socket.terminate()
  await app.until('waiting')
  clock.advance(2_000)
  const two = await server.connections.next()
  t.match(await two.next('event'), { messageId: 'm1' })
})

void t.test('many events go out in confirmed batches', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  for (let n = 0; n < 80; n++) app.client.reportPushOpen({ id: `m${n}` })
  const connection = await connect(app, server)
  for (let n = 0; n < 80; n++) t.equal((await connection.next('event')).messageId, `m${n}`)
  for (let n = 0; n < 3; n++) await connection.next('ping')
})

void t.test('events are bounded: the oldest is dropped, and the app is told', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  for (let n = 0; n <= 256; n++) app.client.reportPushOpen({ id: `m${n}` })
  t.match(await app.errors.next(), { code: 'OVERLOADED' })
  const connection = await connect(app, server)
  t.equal((await connection.next('event')).messageId, 'm1')
})

void t.test('an event without a message, or after close, is an error that is told', async (t) => {
  const app = createApp(t, { url: 'ws://127.0.0.1:1/' })
  app.client.reportPushOpen({ id: '' })
  t.match(await app.errors.next(), { code: 'INVALID_ARGUMENT' })
  await app.client.close()
  app.client.reportPushOpen({ id: 'm1' })
  t.match(await app.errors.next(), { code: 'CLOSED' })
})
