import t from 'tap'
import { DEFAULT_OPTIONS, resolveOptions } from '../src/index.ts'
import { RawDevice } from './_util/raw-device.ts'
import { startGateway } from './_util/start.ts'

void t.test('above maxConnections an upgrade is answered 503 with Retry-After, until one leaves', async (t) => {
  const { device, port, gateway, metric } = await startGateway(t, { maxConnections: 2 })
  const first = await device()
  await device()
  t.match(await new RawDevice(port).request(), /^HTTP\/1\.1 503 [\s\S]*\r\nRetry-After: \d+\r\n/i)
  t.equal(gateway.socketCount, 2)
  first.ws.close()
  await first.closed
  // The client sees the end before the server does.
  while (gateway.socketCount === 2) await new Promise((resolve) => setImmediate(resolve))
  await device()
  t.equal(await metric('sockets_refused_total'), 1)
})

void t.test('above the connect rate an upgrade is answered 503 with Retry-After, until time has passed', async (t) => {
  const { device, port, clock } = await startGateway(t, { connectsPerSecond: 10, connectBurst: 3 })
  for (let i = 0; i < 3; i += 1) await device()
  const refused = async () => (await new RawDevice(port).request()).startsWith('HTTP/1.1 503 ')
  t.equal(await refused(), true)
  clock.advance(100)
  await device()
  t.equal(await refused(), true)
  clock.set(clock.now() - 3_600_000)
  t.equal(await refused(), true, 'a clock that is set back gives nothing')
  clock.advance(100)
  await device()
})

void t.test('frames within the rate are welcome for any time', async (t) => {
  const { session, clock } = await startGateway(t, { framesPerSecond: 5, frameBurst: 10 })
  const phone = await session()
  for (let second = 0; second < 10; second += 1) {
    for (let i = 0; i < 5; i += 1) await phone.settled()
    clock.advance(1_000)
  }
  for (let i = 0; i < 11; i += 1) phone.send({ ping: { nonce: i } })
  t.match(await phone.closed, { code: 4005 })
})

void t.test('a clock that is set back still ends a handshake', async (t) => {
  const { device, clock } = await startGateway(t)
  const phone = await device()
  clock.set(clock.now() - 3_600_000)
  clock.advance(3_600_000 + 5_000)
  t.match(await phone.closed, { code: 4001 })
})

void t.test('handshakes end in their order, each after its own 5 s, and Connect ends the wait', async (t) => {
  const { device, clock, gateway } = await startGateway(t)
  const first = await device()
  clock.advance(3_000)
  const second = await device()
  const third = await (await device()).connect()
  clock.advance(2_000)
  t.match(await first.closed, { code: 4001 })
  t.equal(second.ws.readyState, second.ws.OPEN)
  clock.advance(3_000)
  t.match(await second.closed, { code: 4001 })
  await third.settled()
  t.equal(gateway.socketCount, 1)
})

void t.test('options outside their range are refused with every problem named', (t) => {
  t.same(resolveOptions(), DEFAULT_OPTIONS)
  t.throws(
    () => resolveOptions({ maxInFlight: 17, idleTimeoutMs: 1_000, highWaterBytes: 2, maxBufferedBytes: 1 }),
    /idleTimeoutMs .*maxInFlight .*maxBufferedBytes is below highWaterBytes/,
  )
  t.throws(() => resolveOptions({ reconnectMinMs: 5, reconnectMaxMs: 4 }), { code: 'CONFIG_INVALID' })
  t.throws(() => resolveOptions({ maxConnections: Number.NaN }), { code: 'CONFIG_INVALID' })
  t.end()
})
