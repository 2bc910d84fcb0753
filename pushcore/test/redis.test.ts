import { setTimeout as delay } from 'node:timers/promises'
import { broadcastId } from '@openmps/proto/broadcast'
import { Redis } from 'ioredis'
import t from 'tap'
import { openRedisStore } from '../src/adapters/redis/index.ts'
import { systemClock } from '../src/ports/clock.ts'
import { startForTests } from './_util/redis-server.ts'
import { nextPrefix, openOn } from './_util/redis-stores.ts'
import { appA } from './contract/_util/messages.ts'
import { activityStoreContract } from './contract/activity-store.ts'
import { aliasStoreContract } from './contract/alias-store.ts'
import { appStoreContract } from './contract/app-store.ts'
import { auditLogContract } from './contract/audit-log.ts'
import { broadcastLogContract } from './contract/broadcast-log.ts'
import { configStoreContract } from './contract/config-store.ts'
import { deviceStoreContract } from './contract/device-store.ts'
import { gatewayRegistryContract } from './contract/gateway-registry.ts'
import { handoffStoreContract } from './contract/handoff-store.ts'
import { jobQueueContract } from './contract/job-queue.ts'
import { placeContract } from './contract/message-places.ts'
import { messageStoreContract } from './contract/message-store.ts'
import { nonceStoreContract } from './contract/nonce-store.ts'
import { scheduleStoreContract } from './contract/schedule-store.ts'
import { sessionDirectoryContract } from './contract/session-directory.ts'
import { statsStoreContract } from './contract/stats-store.ts'
import { supplementStoreContract } from './contract/supplement-store.ts'
import { tagStoreContract } from './contract/tag-store.ts'
import { tagWalkContract } from './contract/tag-walk.ts'
import { taskStoreContract } from './contract/task-store.ts'
import { templateStoreContract } from './contract/template-store.ts'

const server = await startForTests()
t.teardown(() => server.stop())
const place = { url: server.url }
const open = openOn(place)

void t.test('app store', (t) => appStoreContract(t, open))
void t.test('config store', (t) => configStoreContract(t, open))
void t.test('audit log', (t) => auditLogContract(t, open))
void t.test('broadcast log', (t) => broadcastLogContract(t, open))
void t.test('device store', (t) => deviceStoreContract(t, open))
void t.test('job queue', (t) => jobQueueContract(t, open))
void t.test('message store', (t) => messageStoreContract(t, open, 1_500))
void t.test('template store', (t) => templateStoreContract(t, open))
void t.test('task store', (t) => taskStoreContract(t, open))
void t.test('tag store', (t) => tagStoreContract(t, open))
void t.test('walks over tags', (t) => tagWalkContract(t, open, 40))
void t.test('alias store', (t) => aliasStoreContract(t, open))
void t.test('places', (t) => placeContract(t, open))
void t.test('schedule store', (t) => scheduleStoreContract(t, open))
void t.test('stats store', (t) => statsStoreContract(t, open))
void t.test('supplement store', (t) => supplementStoreContract(t, open))
void t.test('handoff store', (t) => handoffStoreContract(t, open))
void t.test('activity store', (t) => activityStoreContract(t, open))

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

void t.test('text messages and the counts of their day are forgotten by Redis itself', async (t) => {
  const keyPrefix = nextPrefix()
  const store = await openRedisStore({ place, clock: systemClock, keyPrefix })
  t.teardown(() => store.close())
  const client = new Redis(server.url)
  t.teardown(() => client.disconnect())
  const now = Date.now()
  await store.apps.create({ ...appA, createdAtMs: now }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const days = 24 * 3_600_000
  const text = { app: appA, messageId: 'm', phone: '13800000001', device: 'd', atMs: now, keepUntilMs: now + 30 * days }
  await store.supplements.begin(text, { day: '20270115', perNumber: 1, perApp: 1 })
  const keys = (await client.keys(`${keyPrefix}*}:sp*`)).sort()
  const left = await Promise.all(
    keys.map(async (key) => [/sp:/.test(key), Math.round((await client.pttl(key)) / days)]),
  )
  t.strictSame(left.sort(), [
    [false, 3],
    [false, 3],
    [true, 30],
  ])
})

void t.test('handoffs are forgotten by Redis itself, those of a message when the last one is old enough', async (t) => {
  const keyPrefix = nextPrefix()
  const store = await openRedisStore({ place, clock: systemClock, keyPrefix })
  t.teardown(() => store.close())
  const client = new Redis(server.url)
  t.teardown(() => client.disconnect())
  const now = Date.now()
  await store.apps.create({ ...appA, createdAtMs: now }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const days = 24 * 3_600_000
  const sent = { app: appA, device: 'd', channel: 5, packageName: 'p', state: 'sent', attempts: 1 } as const
  const put = (messageId: string, vendorToken: string, keptDays: number) => {
    const keepUntilMs = now + keptDays * days
    return store.handoffs.put([{ ...sent, messageId, vendorToken, firstAtMs: now, atMs: now, keepUntilMs }])
  }
  const message = '01KBMPZ0000000000000000000'
  for (const keptDays of [20, 30, 10]) await put(message, `token of ${keptDays}`, keptDays)
  await put(broadcastId(message), 'token', -3)
  const keys = await client.keys(`${keyPrefix}*}:h[oz]:*`)
  const left = await Promise.all(
    keys.map(async (key) => [key.slice(key.indexOf('}:') + 2), Math.round((await client.pttl(key)) / days)]),
  )
  t.strictSame(left.sort(), [
    [`ho:1:${message}`, 30],
    [`ho:1:${broadcastId(message)}`, 1],
    [`hz:1:${broadcastId(message)}`, 1],
  ])
})
