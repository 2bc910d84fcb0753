import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PushError } from '@openmps/proto'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { createMemorySessionDirectory } from '../../src/adapters/memory/index.ts'
import { PARTITIONS } from '../../src/adapters/redis/engine.ts'
import { openRedisStore, type RedisPlace, type RedisStore } from '../../src/adapters/redis/index.ts'
import { composeSessionOpener } from '../../src/delivery/open-session.ts'
import type { AppStore } from '../../src/ports/app-store.ts'
import { CLOCK_SKEW_MS } from '../../src/ports/session-opener.ts'
import { startRedisCluster } from '../_util/redis-cluster.ts'
import { startRedisServer } from '../_util/redis-server.ts'
import { nextPrefix } from '../_util/redis-stores.ts'
import { createManualClock } from './_util/clock.ts'
import { appA } from './_util/messages.ts'
import { request, type SessionStores, sessionOpenerContract } from './session-opener.ts'

const server = await startRedisServer()
t.teardown(() => server.stop())
const cluster = await startRedisCluster()
t.teardown(() => cluster.stop())
const single: RedisPlace = { url: `redis://127.0.0.1:${server.port}` }

const createApp = (apps: AppStore) =>
  apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })

async function onLmdb(t: Test): Promise<SessionStores> {
  const dir = await mkdtemp(join(tmpdir(), 'openmps-lmdb-'))
  const store = await openLmdbStore({ dir, clock: createManualClock() })
  t.teardown(async () => {
    await store.close()
    await rm(dir, { recursive: true })
  })
  await createApp(store.apps)
  const directory = createMemorySessionDirectory({ maxSessions: 1_000 })
  return { ...store, directory, opener: composeSessionOpener({ ...store, directory }) }
}

async function onRedis(t: Test, place: RedisPlace, maxQueuedWrites = 10_000): Promise<RedisStore> {
  const options = { place, keyPrefix: nextPrefix(), limits: { maxQueuedWrites }, commandTimeoutMs: 1_000 }
  const store = await openRedisStore({ ...options, clock: createManualClock() })
  t.teardown(() => store.close())
  await createApp(store.apps)
  return store
}

const devices = (count: number) => Array.from({ length: count }, (_, n) => `device-${n}`)

void t.test('embedded store', (t) => sessionOpenerContract(t, onLmdb))
void t.test('redis', (t) => sessionOpenerContract(t, (t) => onRedis(t, single)))
void t.test('redis cluster', (t) => sessionOpenerContract(t, (t) => onRedis(t, { nodes: cluster.nodes })))

void t.test('composed: the inbox is read when the directory has the session', async (t) => {
  const { devices, messages, directory } = await onLmdb(t)
  const inOrder: string[] = []
  const opener = composeSessionOpener({
    devices,
    directory,
    messages: {
      ...messages,
      async hasMail(device, nowMs) {
        const [session] = await directory.find([device])
        inOrder.push(session === undefined ? 'too early' : 'in the directory')
        return messages.hasMail(device, nowMs)
      },
    },
  })
  await opener.open(request('device-1'))
  t.strictSame(inOrder, ['in the directory'])
})

void t.test('redis: two thousand sessions of one turn are one script call per partition at most', async (t) => {
  const { apps, opener } = await onRedis(t, single)
  const client = new Redis(server.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  // Read just now, so that the store does not ask for the apps in between.
  await apps.list()
  await client.config('RESETSTAT')
  await Promise.all(devices(2_000).map((device) => opener.open(request(device))))
  const stats = await client.info('commandstats')
  const calls = [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)].map(([, count]) => Number(count))
  const total = calls.reduce((sum, count) => sum + count, 0)
  t.ok(total > PARTITIONS / 2 && total <= PARTITIONS, `${total} script calls`)
})

void t.test('redis: more sessions than may wait are refused with OVERLOADED, the others begin', async (t) => {
  const { opener, directory } = await onRedis(t, single, 10)
  const { session } = await opener.open(request('device-0'))
  const outcomes = await Promise.allSettled([
    ...devices(10).map((device) => opener.open(request(device))),
    opener.open(request('one too many')),
    opener.resume(session, 0),
  ])
  t.strictSame(
    outcomes.map((one) => (one.status === 'fulfilled' ? 'opened' : PushError.from(one.reason).code)),
    [...devices(10).map(() => 'opened'), 'OVERLOADED', 'OVERLOADED'],
  )
  t.strictSame(await directory.find(['one too many']), [undefined])
  t.ok(await opener.open(request('one too many')), 'answers make room')
})

void t.test('redis: a session that was asked for before the close is open', async (t) => {
  const { opener, close } = await onRedis(t, single)
  await opener.open(request('device-0'))
  const opening = Promise.all(devices(500).map((device) => opener.open(request(device))))
  await new Promise(setImmediate)
  await close()
  t.equal((await opening).length, 500)
  await t.rejects(opener.open(request('device-0')), { code: 'CLOSED' })
})

void t.test('redis cluster: one master away fails only its own devices, and soon', async (t) => {
  const { opener } = await onRedis(t, { nodes: cluster.nodes })
  const outcomes = () =>
    Promise.all(
      devices(300).map((device) =>
        opener.open(request(device)).then(
          () => 'opened',
          (error: unknown) => PushError.from(error).code,
        ),
      ),
    )
  t.strictSame(new Set(await outcomes()), new Set(['opened']))

  await cluster.servers[2]?.kill()
  const startedAtMs = Date.now()
  const away = await outcomes()
  t.ok(Date.now() - startedAtMs < 5_000, 'nobody hangs')
  t.strictSame(new Set(away), new Set(['opened', 'UNAVAILABLE']))
  const failed = away.filter((outcome) => outcome === 'UNAVAILABLE').length
  t.ok(failed > 50 && failed < 150, `${failed} of 300 devices are on a third of the slots`)

  await cluster.servers[2]?.restart()
  for (const startedAtMs = Date.now(); Date.now() - startedAtMs < 15_000; await delay(100)) {
    if ((await outcomes()).every((outcome) => outcome === 'opened')) return
  }
  t.fail('the master came back and is not used')
})

void t.test('a connection that was given up for a later one does not end its session', async (t) => {
  const { opener, directory } = await onRedis(t, single)
  const connectedAtMs = Date.now() - 2 * CLOCK_SKEW_MS
  const { session } = await opener.open(request('device-1'))
  await t.rejects(opener.open(request('device-1', { gateway: 'gateway-2', connectedAtMs })), { code: 'CLOSED' })
  t.same(await directory.find(['device-1']), [session])
  const later = await opener.open(request('device-1', { gateway: 'gateway-2', connectedAtMs: Date.now() + 1 }))
  t.same(later.replaced, session)
})
