import { createMemoryStorage, type PushStorage } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import { EventKind, PAYLOAD_ID } from '@openmps/proto'
import { broadcastId, positionBefore } from '@openmps/proto/broadcast'
import t from 'tap'
import { createBroadcastCursor } from '../src/broadcast-cursor.ts'
import { CLIENT_LIMITS } from '../src/limits.ts'
import { readPayloadId } from '../src/vendor-payload.ts'
import { barrier, connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'

const ulid = (count: number): string => `01${String(count).padStart(24, '0')}`
const broadcast = (count: number): string => broadcastId(ulid(count))
const payload = (id: string) => ({ [PAYLOAD_ID]: id, openmpsCustomId: 'order-1', badge: '1' })

void t.test('the id is found where each vendor puts it, and nothing else is taken for one', (t) => {
  const id = ulid(1)
  const own = payload(id)
  const text = JSON.stringify(own)
  const found: unknown[] = [
    own,
    text,
    { aps: { alert: { body: 'b' } }, ...own },
    { data: text },
    { data: own, from: '1' },
    { payload: text, title: 't' },
    { payload: own },
    { data: 'of the app', payload: text },
    { ...own, data: JSON.stringify(payload(ulid(2))) },
  ]
  for (const one of found) t.equal(readPayloadId(one), id, JSON.stringify(one))
  t.equal(readPayloadId(payload(broadcast(1))), broadcast(1))
  const long = { ...own, text: 'x'.repeat(CLIENT_LIMITS.maxVendorPayloadChars) }
  const none: unknown[] = [
    undefined,
    null,
    7,
    '',
    '{',
    'null',
    [],
    {},
    { messageId: id },
    { data: '7' },
    { data: { data: own } },
    { data: JSON.stringify(long) },
    ...['', 'm1', `${id.slice(0, 25)}a`, `${id}C`, `${id}BB`, ` ${id}`, `${id}\n`, `9${id.slice(1)}`].map(payload),
    ...[7, null, [id], { id }].map((value) => ({ [PAYLOAD_ID]: value })),
  ]
  for (const one of none) t.equal(readPayloadId(one), undefined, JSON.stringify(one)?.slice(0, 80))
  t.end()
})

void t.test('a message that a vendor has shown is acked at once and not shown again', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  t.equal(await app.client.receiveVendorPayload(payload(ulid(1)), 'opened'), true)
  t.match(await connection.next('event'), { kind: EventKind.EVENT_KIND_OPENED, messageId: ulid(1) })
  t.strictSame(await connection.acked(1), [ulid(1)])
  t.equal(await app.client.receiveVendorPayload(payload(ulid(2)), 'ignored'), true)
  t.match(await connection.next('event'), { kind: EventKind.EVENT_KIND_IGNORED, messageId: ulid(2) })
  t.strictSame(await connection.acked(1), [ulid(2)])
  t.equal(await app.client.receiveVendorPayload({ data: JSON.stringify(payload(ulid(3))) }), true)
  t.strictSame(await connection.acked(1), [ulid(3)])
  for (const count of [1, 2, 3, 4]) connection.push(ulid(count))
  t.strictSame((await connection.acked(4)).sort(), [1, 2, 3, 4].map(ulid))
  t.strictSame(
    app.messages.left.map(({ id }) => id),
    [ulid(4)],
  )
  t.notOk(connection.kinds.includes('event'), 'what was only shown is no event')
})

void t.test('what is not ours is told so, and changes nothing', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  for (const other of [{}, { [PAYLOAD_ID]: 'm1' }, { data: '{' }]) {
    t.equal(await app.client.receiveVendorPayload(other, 'opened'), false)
  }
  await t.rejects(app.client.receiveVendorPayload(payload(ulid(1)), 'seen' as 'shown'), { code: 'INVALID_ARGUMENT' })
  await barrier(app, connection)
  t.strictSame(connection.kinds, [])
  await app.client.close()
  t.equal(await app.client.receiveVendorPayload({}), false)
  await t.rejects(app.client.receiveVendorPayload(payload(ulid(1))), { code: 'CLOSED' })
})

void t.test('an app that is woken without a network keeps id and event for its next life', async (t) => {
  const server = await createFakeServer(t)
  const dir = t.testdir()
  const woken = createApp(t, server, { storage: createFileStorage(dir) })
  t.equal(await woken.client.receiveVendorPayload(payload(ulid(1)), 'opened'), true)
  t.equal(woken.client.state, 'idle', 'it has not begun to connect')
  await woken.client.close()

  const next = createApp(t, server, { storage: createFileStorage(dir) })
  const connection = await connect(next, server)
  t.match(await connection.next('event'), { kind: EventKind.EVENT_KIND_OPENED, messageId: ulid(1) })
  connection.push(ulid(1))
  t.strictSame(await connection.acked(1), [ulid(1)])
  await barrier(next, connection)
  t.equal(next.messages.left.length, 0)
})

void t.test('the ack waits for the connection of the same life', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  t.equal(await app.client.receiveVendorPayload(payload(ulid(1))), true)
  const connection = await connect(app, server)
  t.strictSame(await connection.acked(1), [ulid(1)])
})

void t.test('a message that waits for its turn is not shown when the vendor was faster', async (t) => {
  const server = await createFakeServer(t)
  const shown: string[] = []
  let finish = () => {}
  const app = createApp(t, server, {
    onMessage: async ({ id }) => {
      shown.push(id)
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    },
  })
  const connection = await connect(app, server)
  for (const count of [1, 2]) connection.push(ulid(count))
  await barrier(app, connection)
  await app.client.receiveVendorPayload(payload(ulid(2)))
  t.strictSame(await connection.acked(1), [ulid(2)])
  await app.client.receiveVendorPayload(payload(ulid(1)))
  t.strictSame(await connection.acked(1), [ulid(1)], 'the notification counts, whatever becomes of the callback')
  finish()
  t.strictSame(await connection.acked(1), [ulid(1)])
  t.strictSame(shown, [ulid(1)])
})

void t.test('a storage that fails is told, and the call may be made again', async (t) => {
  const server = await createFakeServer(t)
  const memory = createMemoryStorage()
  let broken = true
  const storage: PushStorage = {
    ...memory,
    get: (key) => (broken ? Promise.reject(new Error('away')) : memory.get(key)),
  }
  const app = createApp(t, server, { storage })
  await t.rejects(app.client.receiveVendorPayload(payload(ulid(1))), { code: 'UNAVAILABLE' })
  broken = false
  t.equal(await app.client.receiveVendorPayload(payload(ulid(1))), true)
  const connection = await connect(app, server)
  t.strictSame(await connection.acked(1), [ulid(1)])
})

void t.test('a client that is closed while the storage does not keep the id says so', async (t) => {
  const storage: PushStorage = { ...createMemoryStorage(), set: () => Promise.reject(new Error('full')) }
  const app = createApp(t, { url: 'ws://127.0.0.1:1/' }, { storage })
  const received = app.client.receiveVendorPayload(payload(ulid(1)))
  const refused = t.rejects(received, { code: 'CLOSED' })
  t.match(await app.errors.next(), { code: 'UNAVAILABLE' })
  await app.client.close()
  await refused
})

void t.test('a broadcast that came by a vendor does not let the device pass over those before it', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server, { random: () => 0 })
  const one = await connect(app, server)
  one.push(broadcast(1))
  t.strictSame(await one.acked(1), [broadcast(1)])
  await app.client.receiveVendorPayload(payload(broadcast(3)))
  t.strictSame(await one.acked(1), [broadcast(3)])
  one.socket.terminate()
  const two = await server.connections.next()
  t.equal(two.connect.broadcastCursor, broadcast(1), 'the second has not come')
  for (const count of [2, 3, 4]) two.push(broadcast(count))
  t.strictSame((await two.acked(3)).sort(), [2, 3, 4].map(broadcast))
  t.strictSame(
    app.messages.left.map(({ id }) => id),
    [1, 2, 4].map(broadcast),
  )
  two.socket.terminate()
  t.equal((await server.connections.next()).connect.broadcastCursor, broadcast(4))
})

void t.test('a broadcast that had arrived, and then came by a vendor, is no hole any more', (t) => {
  const cursor = createBroadcastCursor()
  for (const count of [1, 2]) cursor.arrived(broadcast(count))
  cursor.recorded(broadcast(2))
  t.equal(cursor.value, positionBefore(broadcast(1)))
  cursor.recordedElsewhere(broadcast(5))
  t.equal(cursor.value, positionBefore(broadcast(1)))
  cursor.recordedElsewhere(broadcast(1))
  t.equal(cursor.value, broadcast(2))
  t.end()
})
