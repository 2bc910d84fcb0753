import { createMemoryStorage, type PushMessage, type PushStorage } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import t from 'tap'
import { barrier, connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'
import { ManualClock } from './_util/manual-clock.ts'
import { Queue } from './_util/queue.ts'

void t.test('the app gets every field of a message', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  const expiresAtMs = Date.now() + 60_000
  connection.push('m1', {
    silent: true,
    content: 'text',
    action: 2,
    url: 'app://page',
    pushStyle: 1,
    iconUrl: 'i',
    imageUrl: 'p',
    customId: 'key',
    params: { a: 'b' },
    expiresAtMs,
  })
  t.strictSame(await app.messages.next(), {
    id: 'm1',
    silent: true,
    title: 'title of m1',
    content: 'text',
    action: 'inAppPage',
    url: 'app://page',
    pushStyle: 'bigText',
    iconUrl: 'i',
    imageUrl: 'p',
    customId: 'key',
    params: { a: 'b' },
    expiresAtMs,
  })
  connection.push('m2', { action: 99 as 0, pushStyle: 99 })
  t.match(await app.messages.next(), { action: 'openApp', pushStyle: 'default', params: {}, expiresAtMs: undefined })
})

void t.test('a message is acked only after the callback has returned', async (t) => {
  const server = await createFakeServer(t)
  const shown = new Queue<() => void>()
  const app = createApp(t, server, { onMessage: () => new Promise<void>((resolve) => shown.push(resolve)) })
  const connection = await connect(app, server)
  connection.push('m1')
  const finish = await shown.next()
  await barrier(app, connection)
  t.strictSame(connection.kinds, [])
  finish()
  t.strictSame(await connection.acked(1), ['m1'])
})

void t.test('a callback that fails leaves the message unacked, and it is shown when it comes again', async (t) => {
  const server = await createFakeServer(t)
  const ids: string[] = []
  const app = createApp(t, server, {
    onMessage: async ({ id }) => {
      ids.push(id)
      if (ids.length === 1) throw new Error('no room')
    },
  })
  const connection = await connect(app, server)
  connection.push('m1')
  const error = await app.errors.next()
  t.match(error, { code: 'INTERNAL', cause: { message: 'no room' } })
  await barrier(app, connection)
  t.strictSame(connection.kinds, [], 'no ack')
  connection.push('m1')
  t.strictSame(await connection.acked(1), ['m1'])
  t.strictSame(ids, ['m1', 'm1'])
})

void t.test('a message is shown once, also after a restart', async (t) => {
  const server = await createFakeServer(t)
  const dir = t.testdir()
  const first = createApp(t, server, { storage: createFileStorage(dir) })
  const one = await connect(first, server)
  one.push('m1')
  t.strictSame(await one.acked(1), ['m1'])
  await first.client.close()

  const second = createApp(t, server, { storage: createFileStorage(dir) })
  const two = await connect(second, server)
  two.push('m1')
  t.strictSame(await two.acked(1), ['m1'], 'a repeat is acked')
  two.push('m2')
  t.equal((await second.messages.next()).id, 'm2', 'and not shown')
})

void t.test('the id is stored before the ack is sent', async (t) => {
  const server = await createFakeServer(t)
  const inner = createMemoryStorage()
  const writes = new Queue<() => void>()
  const storage: PushStorage = {
    ...inner,
    set: async (key, value) => {
      if (key.includes('/seen/')) await new Promise<void>((resolve) => writes.push(resolve))
      await inner.set(key, value)
    },
  }
  const app = createApp(t, server, { storage })
  const connection = await connect(app, server)
  connection.push('m1')
  const write = await writes.next()
  connection.push('m1')
  for (const id of ['m2', 'm3', 'm4']) connection.push(id)
  await app.messages.next(({ id }) => id === 'm4')
  await barrier(app, connection)
  t.strictSame(connection.kinds, [], 'not even the repeat is acked')
  write()
  t.strictSame((await connection.next('ack')).messageIds, ['m1'])
  ;(await writes.next())()
  t.strictSame((await connection.next('ack')).messageIds, ['m2', 'm3', 'm4'], 'the next write and ack share a group')
})

void t.test('nothing is acked that could not be stored, and the failure is told', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const inner = createMemoryStorage()
  let full = true
  const storage: PushStorage = {
    ...inner,
    set: async (key, value) => {
      if (full && key.includes('/seen/')) throw new Error('disk full')
      await inner.set(key, value)
    },
  }
  const app = createApp(t, server, { storage, clock })
  const connection = await connect(app, server)
  connection.push('m1')
  t.match(await app.errors.next(), { code: 'UNAVAILABLE', cause: { message: 'disk full' } })
  connection.push('m1')
  await barrier(app, connection)
  t.strictSame(connection.kinds, [])
  t.equal(app.messages.left.length, 1, 'the repeat is not shown')
  full = false
  clock.advance(2_000)
  t.strictSame(await connection.acked(1), ['m1'])
})

void t.test('messages are shown one at a time in the order of arrival', async (t) => {
  const server = await createFakeServer(t)
  const order: string[] = []
  const app = createApp(t, server, {
    onMessage: async ({ id }) => {
      order.push(`begin ${id}`)
      await new Promise((resolve) => setImmediate(resolve))
      order.push(`end ${id}`)
    },
  })
  const connection = await connect(app, server)
  for (const id of ['a', 'b', 'c', 'b']) connection.push(id)
  t.strictSame((await connection.acked(3)).sort(), ['a', 'b', 'c'])
  t.strictSame(order, ['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c'])
})

void t.test('a revoked message that waits is acked and not shown; the app is told about others, in turn', async (t) => {
  const server = await createFakeServer(t)
  const shown = new Queue<{ message: PushMessage; finish: () => void }>()
  const app = createApp(t, server, {
    onMessage: (message) => new Promise<void>((finish) => shown.push({ message, finish })),
  })
  const connection = await connect(app, server)
  connection.push('a')
  const { finish } = await shown.next()
  connection.push('b')
  connection.push('c')
  connection.send({ revoke: { messageIds: ['a', 'b', 'elsewhere'] } })
  t.strictSame(await connection.acked(1), ['b'])
  t.equal(app.revoked.left.length, 0, 'not while a is being shown')
  finish()
  const next = await shown.next()
  t.equal(next.message.id, 'c')
  next.finish()
  t.strictSame(await app.revoked.next(), ['a', 'elsewhere'])
  t.strictSame((await connection.acked(4)).sort(), ['a', 'a', 'c', 'elsewhere'], 'a revocation is acked as well')
  connection.push('elsewhere')
  t.strictSame(await connection.acked(1), ['elsewhere'])
  t.equal(shown.left.length, 0, 'a copy that comes late is not shown')
})

void t.test('a revocation is acked only when the app has taken it', async (t) => {
  const server = await createFakeServer(t)
  let fails = true
  const app = createApp(t, server, {
    onRevoke: async () => {
      if (fails) throw new Error('not now')
    },
  })
  const connection = await connect(app, server)
  connection.send({ revoke: { messageIds: ['a'] } })
  t.match(await app.errors.next(), { code: 'INTERNAL', cause: { message: 'not now' } })
  await barrier(app, connection)
  t.strictSame(connection.kinds, [])
  fails = false
  const messageIds = Array.from({ length: 500 }, (_, n) => `m${n}`)
  connection.send({ revoke: { messageIds: [...messageIds, 'a'] } })
  t.strictSame((await connection.acked(501)).sort(), [...messageIds, 'a'].sort(), 'however many there are')
})

void t.test('a message that expires while it waits, by the clock of the server, is acked and not shown', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const serverTimeMs = clock.now() + 3_600_000
  server.accept = () => ({ deviceToken: 't', deviceSecret: 's', serverTimeMs })
  const shown = new Queue<() => void>()
  const app = createApp(t, server, { clock, onMessage: () => new Promise<void>((resolve) => shown.push(resolve)) })
  const connection = await connect(app, server)
  connection.push('a', { expiresAtMs: serverTimeMs + 10_000 })
  connection.push('b', { expiresAtMs: serverTimeMs + 10_000 })
  connection.push('c', { expiresAtMs: serverTimeMs + 20_000 })
  const finish = await shown.next()
  await barrier(app, connection)
  clock.advance(10_000)
  finish()
  ;(await shown.next())()
  t.strictSame(await connection.acked(3), ['a', 'b', 'c'])
  t.equal(shown.left.length, 0)
})

void t.test(
  'a callback that never returns does not hold up the next message, and is acked if it returns after all',
  async (t) => {
    const server = await createFakeServer(t)
    const clock = new ManualClock()
    const shown = new Queue<{ id: string; finish: () => void }>()
    const app = createApp(t, server, {
      clock,
      callbackTimeoutMs: 7_000,
      onMessage: ({ id }) => new Promise<void>((finish) => shown.push({ id, finish })),
    })
    const connection = await connect(app, server)
    connection.push('a')
    connection.push('b')
    const a = await shown.next()
    clock.advance(7_000)
    t.match(await app.errors.next(), { code: 'TIMEOUT' })
    const b = await shown.next()
    t.equal(b.id, 'b')
    b.finish()
    t.strictSame(await connection.acked(1), ['b'])
    connection.push('a')
    await barrier(app, connection)
    a.finish()
    t.strictSame(await connection.acked(1), ['a'])
    t.equal(shown.left.length, 0, 'never shown beside itself')
  },
)

void t.test('what the app does not handle is displayed, unless it is silent', async (t) => {
  const server = await createFakeServer(t)
  const displayed: string[] = []
  const app = createApp(t, server, {
    onMessage: ({ id }) => id === 'handled',
    display: ({ id }) => displayed.push(id),
  })
  const connection = await connect(app, server)
  connection.push('handled')
  connection.push('silent', { silent: true })
  connection.push('plain')
  await connection.acked(3)
  t.strictSame(displayed, ['plain'])
})

void t.test('a server that sends more than it may without acks is left, and the app goes on', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server, { onMessage: () => new Promise(() => {}), closeTimeoutMs: 50 })
  const connection = await connect(app, server)
  for (let n = 0; n <= 256; n++) connection.push(`m${n}`)
  t.match(await connection.closed, { code: 4500 })
  t.match(await app.errors.next(), { code: 'OVERLOADED' })
  await app.until('waiting')
})
