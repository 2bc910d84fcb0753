import t from 'tap'
import type { Device } from './_util/device.ts'
import { RawDevice } from './_util/raw-device.ts'
import { startGateway } from './_util/start.ts'

void t.test(
  'draining asks the sessions to leave at the rate, each with a random delay, and closes who stays',
  async (t) => {
    const { session, gateway, clock, core } = await startGateway(t)
    const phones: Device[] = []
    for (let i = 0; i < 6; i += 1) phones.push(await session())
    const drained = gateway.drain({ ratePerSecond: 20, reconnectWithinMs: 60_000 })
    t.equal(gateway.draining, true)
    // 20 a second: two per step of 100 ms.
    const asked = async () => {
      await Promise.all(phones.map((phone) => phone.settled()))
      return phones.filter((phone) => phone.frames.some(({ body }) => body === 'goAway')).length
    }
    t.equal(await asked(), 2)
    clock.advance(100)
    t.equal(await asked(), 4)
    clock.advance(100)
    t.equal(await asked(), 6)
    const delays = phones.map((phone) => phone.frames[0]?.goAway?.reconnectAfterMs ?? -1)
    t.ok(delays.every((delay) => delay >= 0 && delay <= 60_000))
    t.ok(new Set(delays).size > 1, `jittered: ${delays}`)

    // One leaves by itself, pushes still flow to the others.
    phones[0]?.ws.close()
    await phones[0]?.closed
    const { messageId } = core.push(phones[5]?.token ?? '')
    t.equal(await phones[5]?.push(), messageId)

    clock.advance(4_800)
    t.match(await phones[1]?.closed, { code: 4000 })
    clock.advance(200)
    for (const phone of phones.slice(2)) t.match(await phone.closed, { code: 4000 })
    await drained
    t.equal(gateway.socketCount, 0)
    t.equal(core.all('closed').length, 6)
  },
)

void t.test('a gateway that drains refuses with 503 and Retry-After, and ends sockets without a session', async (t) => {
  const { device, session, gateway, port, core, metric } = await startGateway(t)
  const waiting = await device()
  const opening = await device()
  core.hold('opened')
  const asked = core.next('opened')
  opening.send({ connect: { appId: 'demo', workspaceId: 'default' } })
  await asked
  core.resume('opened')
  await session()
  void gateway.drain({ ratePerSecond: 1, reconnectWithinMs: 0 })
  t.match(await waiting.closed, { code: 4000 })
  t.match(await opening.closed, { code: 4000 })
  const answer = await new RawDevice(port).request()
  t.match(answer, /^HTTP\/1\.1 503 /)
  const seconds = Number(/\r\nRetry-After: (\d+)\r\n/i.exec(answer)?.[1])
  t.ok(seconds >= 1 && seconds <= 30, `${seconds} s`)
  t.equal(await metric('sockets_refused_total'), 1)
})

void t.test('draining an empty gateway resolves at once; drain, close and destroy are repeatable', async (t) => {
  const { gateway, clock } = await startGateway(t)
  const options = { ratePerSecond: 1, reconnectWithinMs: 0 }
  await Promise.all([gateway.drain(options), gateway.drain(options)])
  await Promise.all([gateway.close(), gateway.close()])
  gateway.destroy()
  gateway.destroy()
  t.equal(clock.timers, 0, 'no timer is left')
})

void t.test('close tells the core of each session, its acks first', async (t) => {
  const { session, gateway, core } = await startGateway(t)
  const phone = await session()
  const { messageId } = core.push(phone.token)
  await phone.push()
  phone.ack(messageId)
  await phone.settled()
  await gateway.close()
  t.match(await phone.closed, { code: 4000 })
  t.same(
    core.received.slice(-2).map(({ kind }) => kind),
    ['acked', 'closed'],
  )
})

void t.test('destroy ends a drain that is under way', async (t) => {
  const { session, gateway, clock } = await startGateway(t)
  await session()
  const drained = gateway.drain({ ratePerSecond: 1, reconnectWithinMs: 0 })
  gateway.destroy()
  await drained
  t.equal(clock.timers, 0)
})
