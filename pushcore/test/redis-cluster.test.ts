import { setTimeout as delay } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { Redis } from 'ioredis'
import t from 'tap'
import { slotOf } from '../src/adapters/redis/cluster-slot.ts'
import { PARTITIONS } from '../src/adapters/redis/engine.ts'
import { openRedisStore } from '../src/adapters/redis/index.ts'
import { systemClock } from '../src/ports/clock.ts'
import { startRedisCluster } from './_util/redis-cluster.ts'
import { nextPrefix, openOn } from './_util/redis-stores.ts'
import { createManualClock } from './contract/_util/clock.ts'
import { appA, inboxOf, message, toDevice } from './contract/_util/messages.ts'
import { activityStoreContract } from './contract/activity-store.ts'
import { appStoreContract } from './contract/app-store.ts'
import { deviceStoreContract } from './contract/device-store.ts'
import { gatewayRegistryContract } from './contract/gateway-registry.ts'
import { handoffStoreContract } from './contract/handoff-store.ts'
import { jobQueueContract } from './contract/job-queue.ts'
import { placeContract } from './contract/message-places.ts'
import { messageStoreContract } from './contract/message-store.ts'
import { nonceStoreContract } from './contract/nonce-store.ts'
import { sessionDirectoryContract } from './contract/session-directory.ts'
import { taskStoreContract } from './contract/task-store.ts'
import { templateStoreContract } from './contract/template-store.ts'

const cluster = await startRedisCluster()
t.teardown(() => cluster.stop())
const place = { nodes: cluster.nodes }
const open = openOn(place)

void t.test('app store', (t) => appStoreContract(t, open))
void t.test('device store', (t) => deviceStoreContract(t, open))
void t.test('job queue', (t) => jobQueueContract(t, open))
void t.test('message store', (t) => messageStoreContract(t, open, 600))
void t.test('template store', (t) => templateStoreContract(t, open))
void t.test('task store', (t) => taskStoreContract(t, open))
void t.test('handoff store', (t) => handoffStoreContract(t, open))
void t.test('activity store', (t) => activityStoreContract(t, open))
void t.test('places', (t) => placeContract(t, open))

void t.test('session directory', (t) =>
  sessionDirectoryContract(t, async (t) => {
    const store = await openRedisStore({ place, clock: systemClock, keyPrefix: nextPrefix() })
    t.teardown(() => store.close())
    return store.directory
  }),
)

void t.test('gateway registry', (t) =>
  gatewayRegistryContract(t, async (t) => {
    const keyPrefix = nextPrefix()
    const store = await openRedisStore({ place, clock: systemClock, keyPrefix })
    t.teardown(() => store.close())
    const other = await openRedisStore({ place, clock: systemClock, keyPrefix })
    t.teardown(() => other.close())
    return { registry: store.gateways, other: other.gateways, advance: (byMs) => delay(byMs) }
  }),
)

void t.test('nonce store', (t) =>
  nonceStoreContract(t, async (t) => {
    const store = await openRedisStore({ place, clock: systemClock, keyPrefix: nextPrefix() })
    t.teardown(() => store.close())
    // Redis forgets by its own clock, so the time of the test is the real one.
    return { nonces: store.nonces, now: Date.now, advance: (byMs) => delay(byMs), coarsenessMs: 50 }
  }),
)

void t.test(
  'while a slot moves to another master its devices get UNAVAILABLE, and afterwards all is there',
  async (t) => {
    const { messages, apps } = await open(t, { clock: createManualClock(), limits: {} })
    await apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
    const sent = message(toDevice('device-1'))
    const again = () => messages.accept([message(toDevice('device-1'), { messageKey: sent.messageKey })])
    await messages.accept([sent])

    const nodes = cluster.servers.map(({ port }) => new Redis(port, '127.0.0.1'))
    t.teardown(() => {
      for (const node of nodes) node.disconnect()
    })
    // As `redis-cli --cluster reshard` does it.
    const slot = slotOf(`p${crc32('device-1') % PARTITIONS}`)
    const has = await Promise.all(
      nodes.map(async (node) => Number(await node.call('CLUSTER', 'COUNTKEYSINSLOT', slot))),
    )
    const [from, to] = [has.findIndex((count) => count > 0), has.indexOf(0)]
    const [source, target] = [nodes[from], nodes[to]]
    const [sourceId, targetId] = [await source?.call('CLUSTER', 'MYID'), await target?.call('CLUSTER', 'MYID')]
    await target?.call('CLUSTER', 'SETSLOT', slot, 'IMPORTING', String(sourceId))
    await source?.call('CLUSTER', 'SETSLOT', slot, 'MIGRATING', String(targetId))
    await t.rejects(again(), { code: 'UNAVAILABLE' })
    const keys = (await source?.call('CLUSTER', 'GETKEYSINSLOT', slot, 10_000)) as string[]
    const moved = ['127.0.0.1', cluster.servers[to]?.port ?? 0, '', 0, 5_000, 'KEYS'] as const
    await source?.call('MIGRATE', ...moved, ...keys.slice(0, keys.length / 2))
    await t.rejects(again(), { code: 'UNAVAILABLE' }, 'some keys here, some there')
    await source?.call('MIGRATE', ...moved, ...keys.slice(keys.length / 2))
    for (const node of [target, source, ...nodes])
      await node?.call('CLUSTER', 'SETSLOT', slot, 'NODE', String(targetId))

    t.strictSame(await again(), [{ outcome: 'repeat', messageId: sent.messageId }])
    t.strictSame(await inboxOf(messages, 'device-1'), [sent.messageId])
  },
)

void t.test('one master away: its devices get UNAVAILABLE soon, those of the others are served', async (t) => {
  const store = await openRedisStore({
    place,
    clock: createManualClock(),
    keyPrefix: nextPrefix(),
    commandTimeoutMs: 1_000,
  })
  t.teardown(() => store.close())
  const { apps, messages } = store
  await apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const push = (device: string) =>
    messages.accept([message(toDevice(device))]).then(
      ([accepted]) => accepted?.outcome,
      (error: { code: string }) => error.code,
    )
  const devices = Array.from({ length: 24 }, (_, n) => `device-${n}`)
  t.ok((await Promise.all(devices.map(push))).every((outcome) => outcome === 'stored'))

  await cluster.servers[2]?.kill()
  const startedAtMs = Date.now()
  const outcomes = await Promise.all(devices.map(push))
  t.ok(Date.now() - startedAtMs < 5_000, 'nobody hangs')
  t.strictSame(new Set(outcomes), new Set(['stored', 'UNAVAILABLE']))

  await cluster.servers[2]?.restart()
  for (let tries = 0; tries < 100; tries++) {
    const again = await Promise.all(devices.map(push))
    if (again.every((outcome) => outcome === 'stored')) return
    await delay(100)
  }
  t.fail('the master came back and is not used')
})
