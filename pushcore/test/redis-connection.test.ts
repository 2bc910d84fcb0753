import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import {
  openRedisGatewayRegistry,
  openRedisStore,
  type RedisStore,
  type RedisStoreOptions,
} from '../src/adapters/redis/index.ts'
import { startRedisCluster } from './_util/redis-cluster.ts'
import { startRedisServer } from './_util/redis-server.ts'
import { nextPrefix } from './_util/redis-stores.ts'
import { createManualClock } from './contract/_util/clock.ts'
import { appA, message, toDevice } from './contract/_util/messages.ts'

const server = await startRedisServer()
t.teardown(() => server.stop())
const place = { url: `redis://127.0.0.1:${server.port}` }

const UNAVAILABLE = { code: 'UNAVAILABLE' }
const LOST = 'the connection to Redis is lost'
const BACK = 'Redis is there again'

async function openStore(t: Test, options: Partial<RedisStoreOptions> = {}): Promise<RedisStore> {
  const store = await openRedisStore({ place, clock: createManualClock(), keyPrefix: nextPrefix(), ...options })
  t.teardown(() => store.close())
  return store
}

/** A logger, and the lines of it. */
function collector() {
  const lines: { level: number; mod: string; msg: string }[] = []
  return { lines, logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) }) }
}

/** Calls until it succeeds. */
async function eventually<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++, await delay(20)) {
    try {
      return await call()
    } catch (error) {
      if (tries > 500) throw error
    }
  }
}

const must = (condition: () => boolean) =>
  eventually(async () => {
    if (!condition()) throw new Error('it did not come about')
  })

void t.test('a Redis that comes back is told once, and the log has that it was lost and is back', async (t) => {
  const { lines, logger } = collector()
  const store = await openStore(t, { logger })
  let told = 0
  store.onReconnected(() => told++)
  await store.ping()
  t.strictSame([told, lines.length], [0, 0], 'the first connection is no news')

  for (const time of [1, 2]) {
    await server.kill()
    await must(() => lines.length === 2 * time - 1)
    await t.rejects(store.ping(), UNAVAILABLE)
    await t.rejects(store.nonces.use('key', 'nonce', 1), UNAVAILABLE)
    await server.restart()
    await eventually(() => store.ping())
    await must(() => told === time)
  }
  t.strictSame(
    lines.map(({ level, mod, msg }) => [level, mod, msg]),
    [LOST, BACK, LOST, BACK].map((msg) => [40, 'redis', msg]),
  )
  const client = new Redis(server.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  await store.close()
  await eventually(async () => {
    const connected = String(await client.client('LIST'))
      .trim()
      .split('\n')
    if (connected.length > 1) throw new Error('the store is still connected')
  })
  t.equal(lines.length, 4, 'a store that is closed has lost nothing')
})

void t.test('a Redis that hangs is UNAVAILABLE within the time-out', async (t) => {
  const store = await openStore(t, { commandTimeoutMs: 200 })
  server.pause()
  t.teardown(() => server.resume())
  const startedAtMs = Date.now()
  await t.rejects(store.ping(), UNAVAILABLE)
  t.ok(Date.now() - startedAtMs < 600)
  server.resume()
  await eventually(() => store.ping())
})

void t.test('on a cluster a master that is back, and a replica that has become master, are told', async (t) => {
  const cluster = await startRedisCluster(3, 1)
  t.teardown(() => cluster.stop())
  const { lines, logger } = collector()
  const store = await openStore(t, {
    place: { nodes: cluster.nodes },
    logger,
    waitReplicas: 1,
    replicaTimeoutMs: 800,
    commandTimeoutMs: 1_000,
  })
  let told = 0
  store.onReconnected(() => told++)
  await store.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const pushToAll = () => store.messages.accept(Array.from({ length: 64 }, (_, n) => message(toDevice(`device-${n}`))))
  await pushToAll()
  t.equal(await store.directory.count(), 0)
  t.strictSame([told, lines.length], [0, 0], 'the first connections are no news')

  const replica = new Redis(cluster.servers[3]?.port ?? 0, '127.0.0.1')
  t.teardown(() => replica.disconnect())
  await replica.call('CLUSTER', 'FAILOVER')
  await eventually(async () => {
    await store.directory.count()
    await pushToAll()
    if (told !== 1) throw new Error('the new master was not told')
  })
  t.pass('pushes go to the new master, and wait for the replica that the old one has become')

  await cluster.servers[2]?.kill()
  await eventually(async () => {
    const away = await store.directory.count().then(
      () => false,
      () => true,
    )
    if (!away) throw new Error('the master still answers')
  })
  await must(() => lines.some(({ msg }) => msg === LOST))
  await cluster.servers[2]?.restart()
  await eventually(async () => {
    await store.directory.count()
    await pushToAll()
    if (told < 2) throw new Error('the master that is back was not told')
  })
  t.ok(lines.every(({ msg }) => [LOST, BACK].includes(msg)))
})

void t.test('a Redis belongs to the installation that was first; another is refused', async (t) => {
  const keyPrefix = nextPrefix()
  const [one, two] = [await openStore(t, { keyPrefix }), await openStore(t, { keyPrefix })]
  const claims = await Promise.all([one.claimInstallation('keys-1'), two.claimInstallation('keys-2')])
  t.equal(claims.filter((mine) => mine).length, 1)
  const [first, second] = claims[0] === true ? ['keys-1', 'keys-2'] : ['keys-2', 'keys-1']
  for (const store of [one, two]) {
    t.equal(await store.claimInstallation(first), true)
    t.equal(await store.claimInstallation(second), false)
  }
  t.equal(await (await openStore(t)).claimInstallation(second), true, 'with another key prefix there is room')
})

void t.test('the registry alone opens without Redis, and works when Redis has come', async (t) => {
  const late = await startRedisServer()
  t.teardown(() => late.stop())
  await late.kill()
  const { registry, close } = openRedisGatewayRegistry({ place: { url: `redis://127.0.0.1:${late.port}` } })
  t.teardown(close)
  const gateway = { name: 'gateway-1', address: '127.0.0.1:8083' }
  await t.rejects(registry.renew(gateway, 10_000), UNAVAILABLE)
  await late.restart()
  t.equal(await eventually(() => registry.renew(gateway, 10_000)), 'entered')
  const store = await openStore(t, { place: { url: `redis://127.0.0.1:${late.port}` }, keyPrefix: 'openmps:' })
  t.strictSame(await store.gateways.list(), [gateway], 'under the same prefix as the store')

  close()
  close()
  await t.rejects(registry.list(), { code: 'CLOSED' })
  t.throws(() => openRedisGatewayRegistry({ place, keyPrefix: '{a}' }), { code: 'CONFIG_INVALID' })
})

void t.test('on a cluster that is away the registry alone waits for it, too', async (t) => {
  const cluster = await startRedisCluster()
  t.teardown(() => cluster.stop())
  for (const node of cluster.servers) await node.kill()
  const { registry, close } = openRedisGatewayRegistry({ place: { nodes: cluster.nodes }, commandTimeoutMs: 500 })
  t.teardown(close)
  const gateway = { name: 'gateway-1', address: '127.0.0.1:8083' }
  await t.rejects(registry.renew(gateway, 10_000), UNAVAILABLE)
  await Promise.all(cluster.servers.map((node) => node.restart()))
  t.equal(await eventually(() => registry.renew(gateway, 10_000)), 'entered')
})

void t.test('the registry has a limit, and takes no name or address that is none', async (t) => {
  const { gateways } = await openStore(t)
  const address = '127.0.0.1:8083'
  const enter = (n: number) => gateways.renew({ name: `gateway-${n}`, address }, 60_000)
  for (let from = 0; from < 10_000; from += 500)
    await Promise.all(Array.from({ length: 500 }, (_, n) => enter(from + n)))
  await t.rejects(enter(10_000), { code: 'OVERLOADED' })
  t.equal(await enter(9_999), 'renewed', 'those that are there stay')
  await gateways.leave('gateway-5')
  await t.rejects(enter(10_000), { code: 'OVERLOADED' }, 'until it is forgotten')
  t.equal(await gateways.claimLapsed(1_000), 'gateway-5')
  await gateways.forget('gateway-5')
  t.equal(await enter(10_000), 'entered')

  for (const bad of [
    { name: '', address },
    { name: 'a', address: '' },
    { name: 'a'.repeat(257), address },
  ]) {
    await t.rejects(gateways.renew(bad, 1_000), { code: 'INVALID_ARGUMENT' })
  }
})
