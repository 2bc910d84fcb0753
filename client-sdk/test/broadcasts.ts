import { createFileStorage } from '@openmps/client-sdk/node'
import { broadcastId, positionBefore } from '@openmps/proto/broadcast'
import t from 'tap'
import { createBroadcastCursor } from '../src/broadcast-cursor.ts'
import { CLIENT_LIMITS } from '../src/limits.ts'
import { barrier, connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'

const ulid = (count: number): string => `01${String(count).padStart(24, '0')}`
const id = (count: number): string => broadcastId(ulid(count))

void t.test('the cursor stays before the oldest broadcast that is not recorded', (t) => {
  const cursor = createBroadcastCursor()
  t.equal(cursor.value, '')
  for (const count of [1, 2, 3]) cursor.arrived(id(count))
  t.equal(cursor.value, '', 'nothing is recorded')
  cursor.recorded(id(1))
  t.equal(cursor.value, id(1))
  cursor.recorded(id(3))
  t.equal(cursor.value, positionBefore(id(2)))
  cursor.recorded(id(2))
  t.equal(cursor.value, id(3))
  cursor.arrived(ulid(4))
  cursor.recorded(ulid(4))
  t.equal(cursor.value, id(3), 'other messages do not move it')
  cursor.arrived(id(2))
  t.equal(cursor.value, positionBefore(id(2)), 'what the server sends again, it may have to send once more')
  t.end()
})

void t.test('the cursor begins where it was stored, and survives what is no id', (t) => {
  const cursor = createBroadcastCursor()
  cursor.load(id(5))
  t.equal(cursor.value, id(5))
  cursor.arrived(id(6))
  cursor.recorded(id(6))
  t.equal(cursor.value, id(6))
  const other = createBroadcastCursor()
  other.load('x'.repeat(CLIENT_LIMITS.maxMessageIdChars + 1))
  t.equal(other.value, '')
  t.end()
})

void t.test('the cursor remembers a bounded number of holes, and stays before those that found no room', (t) => {
  const cursor = createBroadcastCursor()
  const last = CLIENT_LIMITS.maxUnackedMessages + 2
  for (let count = 1; count <= last; count += 1) cursor.arrived(id(count))
  for (let count = 1; count <= last; count += 1) cursor.recorded(id(count))
  t.equal(cursor.value, positionBefore(id(last - 1)))
  t.end()
})

void t.test('Connect tells the stored cursor, also after a restart', async (t) => {
  const server = await createFakeServer(t)
  const dir = t.testdir()
  const first = createApp(t, server, { storage: createFileStorage(dir) })
  const one = await connect(first, server)
  t.equal(one.connect.broadcastCursor, '')
  for (const count of [1, 2]) one.push(id(count))
  t.strictSame(await one.acked(2), [id(1), id(2)])
  await first.client.close()
  const second = createApp(t, server, { storage: createFileStorage(dir) })
  const two = await connect(second, server)
  t.equal(two.connect.broadcastCursor, id(2))
})

void t.test('a broadcast whose callback fails holds the cursor until it was shown', async (t) => {
  const server = await createFakeServer(t)
  let room = false
  const app = createApp(t, server, {
    random: () => 0,
    onMessage: (message) => {
      if (message.id === id(2) && !room) throw new Error('no room')
    },
  })
  const one = await connect(app, server)
  for (const count of [1, 2, 3]) one.push(id(count))
  t.strictSame(await one.acked(2), [id(1), id(3)])
  room = true
  one.socket.terminate()
  const two = await server.connections.next()
  t.equal(two.connect.broadcastCursor, positionBefore(id(2)))
  for (const count of [2, 3]) two.push(id(count))
  t.strictSame((await two.acked(2)).sort(), [id(2), id(3)])
  two.socket.terminate()
  t.equal((await server.connections.next()).connect.broadcastCursor, id(3))
})

void t.test('the removal of a broadcast is acked by its own id, when the app is done', async (t) => {
  const server = await createFakeServer(t)
  let fail = true
  const removed: (readonly string[])[] = []
  const app = createApp(t, server, {
    random: () => 0,
    onRevoke: (ids) => {
      if (fail) throw new Error('not now')
      removed.push(ids)
    },
  })
  const connection = await connect(app, server)
  const revoke = { revoke: { messageIds: [id(1)], ackId: id(9) } }
  connection.send(revoke)
  await app.errors.next()
  await barrier(app, connection)
  t.strictSame(connection.kinds, [], 'no ack yet')
  fail = false
  connection.send(revoke)
  t.strictSame(await connection.acked(1), [id(9)], 'and not that of the broadcast, which never came')
  t.strictSame(removed, [[id(1)]])
  connection.send(revoke)
  t.strictSame(await connection.acked(1), [id(9)], 'a repeat is acked again')
  t.equal(removed.length, 1, 'and not told again')
  connection.push(id(1))
  t.strictSame(await connection.acked(1), [id(1)])
  t.equal(app.messages.left.length, 0, 'a late copy is not shown')
  connection.socket.terminate()
  t.equal((await server.connections.next()).connect.broadcastCursor, id(9))
})

void t.test('a broadcast that is removed before it was shown is dropped, and the app hears of neither', async (t) => {
  const server = await createFakeServer(t)
  const shown: string[] = []
  let finish = () => {}
  const app = createApp(t, server, {
    onMessage: async (message) => {
      shown.push(message.id)
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    },
  })
  const connection = await connect(app, server)
  for (const count of [1, 2]) connection.push(id(count))
  connection.send({ revoke: { messageIds: [id(2)], ackId: id(3) } })
  t.strictSame(await connection.acked(1), [id(2)], 'it did come')
  finish()
  t.strictSame((await connection.acked(2)).sort(), [id(1), id(3)])
  t.strictSame(shown, [id(1)])
  t.equal(app.revoked.left.length, 0)
})
