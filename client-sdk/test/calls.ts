import t from 'tap'
import { connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'
import { ManualClock } from './_util/manual-clock.ts'

void t.test('calls resolve to the answer of the server, a refusal included', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  t.strictSame(await app.client.bind('u'), { success: true, code: '100', name: 'SUCCESS', message: 'SUCCESS' })
  t.match(await connection.next('request'), { call: 'bind', bind: { userId: 'u' } })
  connection.answersCalls = false
  const unbind = app.client.unbind('u')
  const request = await connection.next('request')
  t.match(request, { call: 'unbind', unbind: { userId: 'u' } })
  connection.answer(request.id ?? 0, '3012', 'NEED_USERID')
  t.match(await unbind, { success: false, code: '3012', name: 'NEED_USERID' })
  connection.answersCalls = true
  await app.client.report(5, 'vendor-token')
  t.match(await connection.next('request'), { report: { thirdChannel: 5, thirdChannelDeviceToken: 'vendor-token' } })
  await app.client.report(6, 'fcm-token', { packageName: 'com.example.app' })
  const report = { thirdChannel: 6, thirdChannelDeviceToken: 'fcm-token', packageName: 'com.example.app' }
  t.match(await connection.next('request'), { report })
  const long = app.client.report(6, 'fcm-token', { packageName: 'x'.repeat(129) })
  await t.rejects(long, { code: 'INVALID_ARGUMENT', message: /128/ })
})

void t.test('a binding carries the token that the backend signed; one that is too long is not sent', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  await t.rejects(app.client.bind('u', { token: 'x'.repeat(257) }), { code: 'INVALID_ARGUMENT' })
  await app.client.bind('u', { token: 'v1.k.1.s' })
  t.match(await connection.next('request'), { bind: { userId: 'u', userToken: 'v1.k.1.s' } })
  await app.client.bind('u')
  t.match(await connection.next('request'), { bind: { userId: 'u', userToken: '' } })
})

void t.test('aliases, tags and the phone number go as they are wished', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  t.match(await app.client.setAlias('desk-7'), { success: true })
  t.match(await connection.next('request'), { call: 'setAlias', setAlias: { alias: 'desk-7' } })
  t.match(await app.client.removeAlias('desk-7'), { success: true })
  t.match(await connection.next('request'), { call: 'removeAlias', removeAlias: { alias: 'desk-7' } })
  t.match(await app.client.setTags(['b', 'a', 'b']), { success: true })
  t.match(await connection.next('request'), { call: 'setTags', setTags: { names: ['a', 'b'] } })
  t.match(await app.client.removeTags(['a']), { success: true })
  t.match(await connection.next('request'), { call: 'removeTags', removeTags: { names: ['a'] } })
  t.match(await app.client.setPhoneNumber('+86 138-0000-0001'), { success: true })
  t.match(await connection.next('request'), { call: 'setPhone', setPhone: { number: '+86 138-0000-0001' } })
})

void t.test('of wishes about the same tags the last one wins, and those about others keep their order', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const replaced = app.client.setTags(['a', 'b'])
  const kept = app.client.removeTags(['a'])
  const last = app.client.setTags(['b', 'a'])
  const same = app.client.setTags(['a', 'b'])
  await t.rejects(replaced, { code: 'OUT_OF_STATE' })
  const connection = await connect(app, server)
  connection.answersCalls = false
  const first = await connection.next('request')
  t.match(first, { removeTags: { names: ['a'] } })
  // Sent: the same wish is another one as soon as one about its tags stands behind it.
  const again = app.client.removeTags(['a'])
  t.strictSame(connection.kinds, [], 'one at a time')
  connection.answersCalls = true
  connection.answer(first.id ?? 0)
  for (const call of [kept, last, same, again]) t.match(await call, { success: true })
  t.match(await connection.next('request'), { setTags: { names: ['a', 'b'] } })
  t.match(await connection.next('request'), { removeTags: { names: ['a'] } })
  t.strictSame(connection.kinds, [])
})

void t.test('of wishes about an alias and about the phone number the last one wins', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const set = app.client.setAlias('one')
  const other = app.client.removeAlias('other')
  const remove = app.client.removeAlias('one')
  const wrong = app.client.setPhoneNumber('13800000001')
  const right = app.client.setPhoneNumber('13800000002')
  await t.rejects(set, { code: 'OUT_OF_STATE' })
  await t.rejects(wrong, { code: 'OUT_OF_STATE' })
  const connection = await connect(app, server)
  for (const call of [other, remove, right]) t.match(await call, { success: true })
  const aliases = [
    await connection.next('request'),
    await connection.next('request'),
    await connection.next('request'),
  ].map(({ setPhone, removeAlias }) => setPhone?.number ?? removeAlias?.alias)
  t.strictSame(aliases, ['other', '13800000002', 'one'], 'the second alias waits for the first')
})

void t.test('offline wishes wait, and the last one wins', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const first = app.client.bind('a')
  const second = app.client.unbind('a')
  const third = app.client.bind('b')
  const same = app.client.bind('b')
  const report = app.client.report(4, 'mi')
  await t.rejects(first, { code: 'OUT_OF_STATE' })
  await t.rejects(second, { code: 'OUT_OF_STATE' })
  const connection = await connect(app, server)
  t.match(await third, { success: true })
  t.match(await same, { success: true })
  t.match(await report, { success: true })
  t.match(await connection.next('request'), { bind: { userId: 'b' } })
  t.match(await connection.next('request'), { report: { thirdChannel: 4 } })
  t.strictSame(connection.kinds, [])
})

void t.test('a bind whose connection broke is sent again after the reconnect', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock })
  const one = await connect(app, server)
  one.answersCalls = false
  const bind = app.client.bind('u')
  await one.next('request')
  one.socket.terminate()
  await app.until('waiting')
  clock.advance(2_000)
  const two = await server.connections.next()
  t.match(await two.next('request'), { bind: { userId: 'u' } })
  t.match(await bind, { success: true })
})

void t.test('a later wish waits for the answer to the one before it', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  connection.answersCalls = false
  const bind = app.client.bind('a')
  const unbind = app.client.unbind('a')
  const request = await connection.next('request')
  t.match(request, { bind: { userId: 'a' } })
  t.strictSame(connection.kinds, [])
  connection.answersCalls = true
  connection.answer(request.id ?? 0)
  t.match(await bind, { success: true })
  t.match(await unbind, { success: true })
  t.match(await connection.next('request'), { call: 'unbind' })
})

void t.test('a call without an answer times out, sent or not', async (t) => {
  const server = await createFakeServer(t)
  const clock = new ManualClock()
  const app = createApp(t, server, { clock, callTimeoutMs: 9_000 })
  const early = app.client.bind('u')
  clock.advance(9_000)
  await t.rejects(early, { code: 'TIMEOUT', retryable: true })
  const connection = await connect(app, server)
  connection.answersCalls = false
  const late = app.client.bind('u')
  const { id = 0 } = await connection.next('request')
  clock.advance(9_000)
  await t.rejects(late, { code: 'TIMEOUT' })
  // The server still counts it, so the next wish waits for its answer.
  const next = app.client.bind('v')
  connection.answersCalls = true
  connection.answer(id)
  t.match(await next, { success: true })
})

void t.test('waiting calls are bounded', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const replaced = app.client.report(0, 'x')
  const calls = Array.from({ length: 15 }, (_, channel) => app.client.report(channel + 1, 'x'))
  await t.rejects(app.client.bind('u'), { code: 'OVERLOADED' })
  calls.push(app.client.report(0, 'y'))
  await t.rejects(() => replaced.then(() => {}), { code: 'OUT_OF_STATE' }, 'one that takes a place needs none')
  const connection = await connect(app, server)
  for (const call of calls) t.match(await call, { success: true })
  t.equal(connection.frames.left.length, 16)
})

void t.test('arguments are checked before anything is sent', async (t) => {
  const app = createApp(t, { url: 'ws://127.0.0.1:1/' })
  for (const userId of ['', 'x'.repeat(129), '\ud800', undefined as unknown as string]) {
    await t.rejects(app.client.bind(userId), { code: 'INVALID_ARGUMENT' })
    await t.rejects(app.client.unbind(userId), { code: 'INVALID_ARGUMENT' })
  }
  for (const channel of [-1, 1.5, 2 ** 31, Number.NaN]) {
    await t.rejects(app.client.report(channel, 'x'), { code: 'INVALID_ARGUMENT' })
  }
  await t.rejects(app.client.report(5, 'x'.repeat(2_049)), { code: 'INVALID_ARGUMENT' })
  for (const alias of ['', 'x'.repeat(65), '\ud800']) {
    await t.rejects(app.client.setAlias(alias), { code: 'INVALID_ARGUMENT' })
    await t.rejects(app.client.removeAlias(alias), { code: 'INVALID_ARGUMENT' })
  }
  for (const names of [[], [''], ['ok', 'x'.repeat(61)], Array.from({ length: 65 }, String)]) {
    await t.rejects(app.client.setTags(names), { code: 'INVALID_ARGUMENT' })
    await t.rejects(app.client.removeTags(names), { code: 'INVALID_ARGUMENT' })
  }
  for (const number of ['', '1'.repeat(33)]) {
    await t.rejects(app.client.setPhoneNumber(number), { code: 'INVALID_ARGUMENT' })
  }
})
