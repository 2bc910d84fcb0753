import { LIMITS } from '@openmps/proto'
import { checkSecret, checkToken, deriveSecret } from '@openmps/proto/token'
import t from 'tap'
import { APP } from './_util/device.ts'
import { startGateway } from './_util/start.ts'

void t.test('a new installation gets a token, its secret and the limits of the connection', async (t) => {
  const { device, keys, clock, core, gateway } = await startGateway(t, { maxInFlight: 7 })
  const phone = await device()
  phone.send({ connect: { ...APP, platform: 1, appVersion: '1.2', sdkVersion: '0.1', timeZone: 'Asia/Shanghai' } })
  const { connected } = await phone.next('connected')
  t.ok(checkToken(keys, APP, connected?.deviceToken ?? ''))
  t.equal(checkSecret(keys, connected?.deviceToken ?? '', connected?.deviceSecret ?? ''), 'current')
  t.match(connected, {
    userId: '',
    idleTimeoutMs: 300_000,
    reconnectMinMs: 1_000,
    reconnectMaxMs: 60_000,
    maxInFlight: 7,
    maxClientFrameBytes: LIMITS.maxClientFrameBytes,
  })
  t.equal(Number(connected?.serverTimeMs), clock.now())
  const told = { app: APP, platform: 1, appVersion: '1.2', sdkVersion: '0.1', timeZone: 'Asia/Shanghai' }
  t.match(core.all('opened'), [told])
  t.equal(gateway.sessionCount, 1)
})

void t.test('a device that comes back keeps its token and is not sent its secret again', async (t) => {
  const { device, session, core } = await startGateway(t)
  const first = await session()
  core.users.set(first.token, 'ada')
  const again = await device(first)
  again.send({ connect: { ...APP, deviceToken: first.token, deviceSecret: first.secret } })
  const { connected } = await again.next('connected')
  t.match(connected, { deviceToken: first.token, deviceSecret: '', userId: 'ada' })
})

void t.test('a device with the secret of the previous key is given the current one', async (t) => {
  const { session, device, keys } = await startGateway(t)
  const first = await session()
  const rotated = Buffer.alloc(32, 7)
  keys.secretKeys = [rotated, keys.secretKeys[0]]
  const again = await (await device(first)).connect()
  t.not(again.secret, first.secret)
  t.equal(again.secret, deriveSecret(keys, first.token))
})

void t.test('a time zone that is longer than any is a protocol error', async (t) => {
  const { device, core } = await startGateway(t)
  const phone = await device()
  phone.send({ connect: { ...APP, timeZone: 'x'.repeat(LIMITS.maxTimeZoneChars + 1) } })
  t.equal((await phone.closed).code, 4500)
  t.strictSame(core.all('opened'), [])
})

void t.test('a platform of a later version is passed on as unknown', async (t) => {
  const { device, core } = await startGateway(t)
  const phone = await device()
  phone.send({ connect: { ...APP, platform: 99 as 0 } })
  await phone.next('connected')
  t.match(core.all('opened'), [{ platform: 0 }])
})

void t.test(
  'a newer session of the device closes the older one with 4503, and the core is not told of its end',
  async (t) => {
    const { session, device, core, gateway } = await startGateway(t)
    const older = await session()
    const newer = await (await device(older)).connect()
    t.match(await older.closed, { code: 4503 })
    await newer.settled()
    t.equal(gateway.sessionCount, 1)
    t.same(core.all('closed'), [])
    newer.ws.close()
    await core.next('closed')
    t.match(core.all('closed'), [{ device: newer.token, epoch: 2 }])
    t.equal(gateway.sessionCount, 0)
  },
)

void t.test(
  'a device that leaves while the core is asked has its session closed by the epoch of the late answer',
  async (t) => {
    const { device, core, gateway } = await startGateway(t)
    core.hold('opened')
    const phone = await device()
    const asked = core.next('opened')
    phone.send({ connect: APP })
    const opened = await asked
    phone.ws.close()
    await phone.closed
    const told = core.next('closed')
    core.answer(opened)
    t.match(await told, { device: opened.device, epoch: 1 })
    t.equal(gateway.sessionCount, 0)
  },
)

void t.test('a device that the core answers after the time-out is told closed to the core too', async (t) => {
  const { device, core, clock } = await startGateway(t)
  core.hold('opened')
  const phone = await device()
  const asked = core.next('opened')
  phone.send({ connect: APP })
  const opened = await asked
  clock.advance(10_000)
  t.match(await phone.closed, { code: 4002 })
  core.answer(opened)
  t.match(core.all('closed'), [{ device: opened.device, epoch: 1 }])
})

void t.test('answers of the core within send, before it returns, work too', async (t) => {
  const { session, core } = await startGateway(t)
  core.sync = true
  const phone = await session()
  core.push(phone.token, 'mail')
  const id = await phone.push()
  phone.ack(id)
  await core.next('acked')
  t.same(core.inboxes.get(phone.token), [])
})

void t.test('a wake that overtakes the answer to Connect is not lost', async (t) => {
  const { device, core } = await startGateway(t)
  core.hold('opened')
  const phone = await device()
  const asked = core.next('opened')
  phone.send({ connect: APP })
  const opened = await asked
  const { messageId } = core.store(opened.device)
  core.tell({ kind: 'mail', device: opened.device, epoch: 1 })
  core.epochs.set(opened.device, 1)
  core.tell({
    kind: 'openResult',
    connection: opened.connection,
    refused: 0,
    epoch: 1,
    userId: '',
    hasMail: false,
    position: '',
    standing: 0,
    logNewest: '',
  })
  t.equal(await phone.push(), messageId)
})
