import { createMemoryStorage, PushError } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import { CLOSE_CODES } from '@openmps/proto'
import t from 'tap'
import { connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'
import { ManualClock } from './_util/manual-clock.ts'

void t.test('a new installation is issued a token, and shows it with its secret after a restart', async (t) => {
  const server = await createFakeServer(t)
  const dir = t.testdir()
  const options = { storage: createFileStorage(dir), platform: 'android', appVersion: '1.2' } as const
  const first = createApp(t, server, options)
  const one = await connect(first, server)
  t.match(one.connect, { appId: 'app', workspaceId: 'default', deviceToken: '', platform: 1, appVersion: '1.2' })
  t.match(one.connect.sdkVersion, /^openmps-ts\//)
  t.equal(one.connect.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone)
  t.equal(await first.tokens.next(), 'token-1')
  t.equal(first.client.deviceToken, 'token-1')
  await first.client.close()
  t.match(await one.closed, { code: 1000 })

  const second = createApp(t, server, { storage: createFileStorage(dir) })
  const two = await connect(second, server)
  t.match(two.connect, { deviceToken: 'token-1', deviceSecret: 'secret-1' })
  t.equal(await second.tokens.next(), 'token-1', 'each start tells the token')
})

void t.test('a new secret in Connected takes the place of the kept one', async (t) => {
  const server = await createFakeServer(t)
  const storage = createMemoryStorage()
  const first = createApp(t, server, { storage })
  await connect(first, server)
  await first.tokens.next()
  await first.client.close()

  server.accept = ({ deviceToken = '' }) => ({ deviceToken, deviceSecret: 'rotated' })
  const second = createApp(t, server, { storage })
  await connect(second, server)
  await second.client.close()
  const third = createApp(t, server, { storage })
  const connection = await connect(third, server)
  t.match(connection.connect, { deviceToken: 'token-1', deviceSecret: 'rotated' })
})

void t.test('the token is told only when it is stored', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const inner = createMemoryStorage()
  let full = true
  const app = createApp(t, server, {
    clock,
    storage: {
      ...inner,
      set: async (key, value) => (full ? Promise.reject(new Error('full')) : inner.set(key, value)),
    },
  })
  await connect(app, server)
  t.match(await app.errors.next(), { code: 'UNAVAILABLE' })
  t.equal(app.client.deviceToken, undefined)
  t.equal(app.tokens.left.length, 0)
  full = false
  clock.advance(2_000)
  t.equal(await app.tokens.next(), 'token-1')
  t.equal(app.client.deviceToken, 'token-1')
})

for (const reason of ['tokenInvalid', 'secretInvalid'] as const) {
  void t.test(`${reason}: the device asks once for new credentials, and tells the new token`, async (t) => {
    const server = await createFakeServer(t)
    const clock = new ManualClock()
    const storage = createMemoryStorage()
    const app = createApp(t, server, { clock, storage })
    const one = await connect(app, server)
    t.equal(await app.tokens.next(), 'token-1')
    one.socket.close(CLOSE_CODES[reason].code)
    t.match(await app.until('waiting'), { closeCode: CLOSE_CODES[reason].code })
    t.equal(app.client.deviceToken, undefined)
    clock.advance(2_000)
    const two = await server.connections.next()
    t.match(two.connect, { deviceToken: '', deviceSecret: '' })
    t.equal(await app.tokens.next(), 'token-2')

    server.accept = () => CLOSE_CODES[reason].code
    two.socket.terminate()
    await app.until('waiting')
    clock.advance(4_000)
    await app.until('waiting')
    clock.advance(8_000)
    const { error } = (await app.until('stopped')) ?? {}
    t.type(error, PushError)
    t.match(error, { code: reason === 'tokenInvalid' ? 'TOKEN_INVALID' : 'SECRET_INVALID' })
  })
}

void t.test('a replaced device stays away, refuses calls, and comes back when the app starts it again', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const connection = await connect(app, server)
  connection.answersCalls = false
  const call = app.client.bind('u')
  await connection.next('request')
  connection.socket.close(CLOSE_CODES.replaced.code, CLOSE_CODES.replaced.text)
  t.match(await app.until('stopped'), { closeCode: 4503, text: CLOSE_CODES.replaced.text })
  await t.rejects(call, { code: 'CLOSED' })
  await t.rejects(app.client.bind('u'), { code: 'CLOSED' })
  await t.rejects(app.client.ready(), { code: 'CLOSED' })
  clock.advance(3_600_000)
  t.strictSame(clock.pending, [])
  t.equal(app.client.state, 'stopped')
  await app.client.start()
  await server.connections.next()
  await app.client.ready()
})

void t.test('a device that is replaced by a late attempt of its own comes back, once for each', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const { accept } = server
  server.accept = () => CLOSE_CODES.unavailable.code
  await app.client.start()
  await server.connections.next()
  await app.until('waiting')
  server.accept = accept
  clock.advance(4_000)
  const second = await server.connections.next()
  await app.client.ready()
  second.socket.close(CLOSE_CODES.replaced.code, CLOSE_CODES.replaced.text)
  t.match(await app.until('waiting'), { closeCode: 4503 })
  clock.advance(8_000)
  const third = await server.connections.next()
  await app.client.ready()
  third.socket.close(CLOSE_CODES.replaced.code, CLOSE_CODES.replaced.text)
  t.match(await app.until('stopped'), { closeCode: 4503 })
})

void t.test('an unknown app is not tried again', async (t) => {
  const server = await createFakeServer(t)
  server.accept = () => CLOSE_CODES.unknownApp.code
  const app = createApp(t, server)
  const ready = app.client.ready()
  await app.client.start()
  await t.rejects(ready, { code: 'APP_UNKNOWN' })
})

void t.test('GoAway: what is being shown is acked, the device leaves, and comes back after the delay', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  let finish = () => {}
  const app = createApp(t, server, {
    clock,
    onMessage: () => new Promise<void>((resolve) => (finish = resolve)),
  })
  const connection = await connect(app, server)
  connection.push('m1')
  connection.send({ goAway: { reconnectAfterMs: 90_000, reason: 'update' } })
  t.match(await app.until('draining'), { text: /update/ })
  const call = app.client.bind('u')
  finish()
  t.strictSame(await connection.acked(1), ['m1'])
  t.match(await connection.closed, { code: 1000 })
  t.match(await app.until('waiting'), { retryInMs: 90_000 })
  t.strictSame(connection.kinds, [], 'the call waits')
  app.client.networkChanged()
  clock.advance(25_000)
  t.equal(app.client.state, 'waiting', 'a hint does not shorten what the server asked for')
  t.match(await Promise.race([call.catch((error) => error), 0]), 0)
  clock.advance(4_000)
  const again = app.client.bind('u')
  clock.advance(1_000)
  await t.rejects(again, { code: 'TIMEOUT' }, 'the same wish has one answer')
  await t.rejects(call, { code: 'TIMEOUT' })
  clock.advance(60_000)
  await server.connections.next()
  await app.client.ready()
})

void t.test('HTTP 503 at the upgrade is a retry, not before Retry-After', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  server.refusal = { status: 503, headers: { 'retry-after': '20' } }
  const app = createApp(t, server, { clock, random: () => 0.5 })
  await app.client.start()
  t.match(await app.until('waiting'), { retryInMs: 21_500, text: /503/ })
  server.refusal = undefined
  clock.advance(21_499)
  t.equal(app.client.state, 'waiting')
  clock.advance(1)
  await server.connections.next()
  await app.client.ready()
})

void t.test('the back-off grows through short sessions and starts again after a long one', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  server.accept = () => ({ deviceToken: 't', deviceSecret: 's', reconnectMinMs: 100, reconnectMaxMs: 1_000 })
  const app = createApp(t, server, { clock, random: () => 0.999_999 })
  await app.client.start()
  const waits: (number | undefined)[] = []
  for (const livedMs of [0, 0, 0, 0, 29_999, 30_000, 0]) {
    const connection = await server.connections.next()
    await app.client.ready()
    clock.advance(livedMs)
    connection.socket.terminate()
    const { retryInMs = 0 } = (await app.until('waiting')) ?? {}
    waits.push(retryInMs)
    clock.advance(retryInMs)
  }
  t.strictSame(waits, [200, 400, 800, 1_000, 1_000, 200, 400])
})

void t.test('a server that is not there is tried again', async (t) => {
  const clock = new ManualClock()
  const app = createApp(t, { url: 'ws://127.0.0.1:1/' }, { clock })
  await app.client.start()
  t.match(await app.until('waiting'), { closeCode: 1006, text: /ECONNREFUSED/ })
  clock.advance(2_000)
  await app.until('connecting')
  await app.until('waiting')
})

void t.test('a server that accepts and says nothing is left', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  server.accept = () => ({})
  const app = createApp(t, server, { clock })
  await app.client.start()
  t.match(await app.errors.next(), { code: 'MALFORMED_FRAME' }, 'Connected without credentials')
  await app.until('waiting')
})

void t.test('broken frames end the session, not the client', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  await app.client.start()
  const bad: [string, Uint8Array | string][] = [
    ['malformed', new Uint8Array([0x12, 0xff, 0xff])],
    ['text', 'hello'],
    ['oversized', new Uint8Array(64 * 1024 + 1)],
  ]
  for (const [name, data] of bad) {
    const connection = await server.connections.next()
    await app.client.ready()
    connection.socket.send(data)
    const { retryInMs = 0 } = (await app.until('waiting')) ?? {}
    t.not((await connection.closed).code, 1000, name)
    clock.advance(retryInMs)
  }
  const last = await server.connections.next()
  await app.client.ready()
  last.push('m1')
  t.equal((await app.messages.next()).id, 'm1')
  last.push('')
  t.match(await last.closed, { code: 4500 }, 'an empty id')
})

void t.test('a frame of an unknown kind is ignored', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  // Field 15, length-delimited, empty: what a newer server might send.
  connection.socket.send(new Uint8Array([0x7a, 0x00]))
  connection.push('m1')
  t.equal((await app.messages.next()).id, 'm1')
})

void t.test('a storage that cannot be read fails the start, which can be tried again', async (t) => {
  const server = await createFakeServer(t)
  const inner = createMemoryStorage()
  let broken = true
  const storage = { ...inner, get: async (key: string) => (broken ? Promise.reject(new Error('io')) : inner.get(key)) }
  const app = createApp(t, server, { storage })
  await t.rejects(app.client.start(), { code: 'UNAVAILABLE' })
  t.equal(app.client.state, 'idle')
  broken = false
  await connect(app, server)
})

void t.test('networkChanged connects soon, however long the back-off is', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  server.accept = () => ({ deviceToken: 't', deviceSecret: 's', reconnectMinMs: 1_000, reconnectMaxMs: 3_000_000 })
  const app = createApp(t, server, { clock, random: () => 0.999_999 })
  await app.client.start()
  for (let n = 0; n < 8; n++) {
    const connection = await server.connections.next()
    await app.client.ready()
    connection.socket.terminate()
    const { retryInMs = 0 } = (await app.until('waiting')) ?? {}
    if (n < 7) clock.advance(retryInMs)
    else t.ok(retryInMs > 200_000)
  }
  app.client.networkChanged()
  clock.advance(2_000)
  await server.connections.next()
})

void t.test('close finishes and acks the message that is being shown, and can be repeated', async (t) => {
  const server = await createFakeServer(t)
  let finish = () => {}
  const app = createApp(t, server, { onMessage: () => new Promise<void>((resolve) => (finish = resolve)) })
  const connection = await connect(app, server)
  connection.push('m1')
  connection.push('m2')
  connection.send({ response: {} })
  app.client.reportPushOpen({ id: 'm0' })
  await connection.next('event')
  await connection.next('ping')
  const closed = app.client.close()
  t.equal(app.client.state, 'closing')
  finish()
  await closed
  t.strictSame(await connection.acked(1), ['m1'])
  t.strictSame(connection.kinds, [], 'm2 stays with the server')
  t.match(await connection.closed, { code: 1000 })
  t.equal(app.client.state, 'closed')
  await app.client.close()
  await t.rejects(app.client.start(), { code: 'CLOSED' })
  await t.rejects(app.client.bind('u'), { code: 'CLOSED' })
})

void t.test('close does not wait longer than its time-out for a callback', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server, { onMessage: () => new Promise(() => {}), closeTimeoutMs: 30 })
  const connection = await connect(app, server)
  connection.push('m1')
  await app.client.close()
  t.equal(app.client.state, 'closed')
  await connection.closed
})

void t.test('close in any other state ends at once', async (t) => {
  const server = await createFakeServer(t)
  const idle = createApp(t, server)
  await idle.client.close()
  t.equal(idle.client.state, 'closed')

  const loading = createApp(t, server)
  const start = loading.client.start()
  await loading.client.close()
  await start

  const connecting = createApp(t, server)
  await connecting.client.start()
  t.equal(connecting.client.state, 'connecting')
  await connecting.client.close()

  const waiting = createApp(t, { url: 'ws://127.0.0.1:1/' })
  await waiting.client.start()
  await waiting.until('waiting')
  const call = waiting.client.bind('u')
  await waiting.client.close()
  await t.rejects(call, { code: 'CLOSED' })
})

void t.test('callbacks that throw do not break the client', async (t) => {
  const server = await createFakeServer(t)
  const fail = () => {
    throw new Error('app')
  }
  const errors: PushError[] = []
  const app = createApp(t, server, {
    onToken: fail,
    onRevoke: async () => fail(),
    onStateChange: fail,
    onError: (error) => {
      errors.push(error)
      fail()
    },
  })
  const connection = await connect(app, server)
  connection.send({ revoke: { messageIds: ['x'] } })
  connection.push('m1')
  t.strictSame(await connection.acked(1), ['m1'])
  for (const name of ['onToken', 'onRevoke', 'onStateChange'])
    t.ok(errors.some(({ message }) => message.includes(name)))
})
