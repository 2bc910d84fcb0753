import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openRedisStore, type RedisPlace, type RedisStore } from '../src/adapters/redis/index.ts'
import { isLinked, startRedisCluster } from './_util/redis-cluster.ts'
import { startRedisServer } from './_util/redis-server.ts'
import { nextPrefix } from './_util/redis-stores.ts'
import { createManualClock, START_MS } from './contract/_util/clock.ts'
import { ack, appA, appB, inboxOf, message, toDevice, toUser } from './contract/_util/messages.ts'

const master = await startRedisServer()
t.teardown(() => master.stop())
const replica = await startRedisServer({ replicaof: `127.0.0.1 ${master.port}` })
t.teardown(() => replica.stop())
const cluster = await startRedisCluster(3, 1)
t.teardown(() => cluster.stop())

const single: RedisPlace = { url: `redis://127.0.0.1:${master.port}` }
const WAITING = { waitReplicas: 1, replicaTimeoutMs: 300 }
const NOT_REPLICATED = { code: 'UNAVAILABLE', message: /written, but not on 1 replica within 300 ms/ }

async function openStore(t: Test, place: RedisPlace, options = WAITING, keyPrefix = nextPrefix()): Promise<RedisStore> {
  const store = await openRedisStore({ place, clock: createManualClock(), keyPrefix, ...options })
  t.teardown(() => store.close())
  return store
}

const withKey = (app: typeof appA) => [{ ...app, createdAtMs: 0 }, keyOf(app)] as const
const keyOf = (app: typeof appA) => ({ id: `key of ${app.appId}`, secret: 'secret', active: true, apps: [app] })

/** Until the replica follows again. */
async function linked(port: number): Promise<void> {
  const client = new Redis(port, '127.0.0.1')
  try {
    for (let tries = 0; tries < 300; tries++, await delay(50)) if (await isLinked(client)) return
  } finally {
    client.disconnect()
  }
  throw new Error('the replica does not follow its master')
}

void t.test('with the replica there, everything that is promised is on it when the promise resolves', async (t) => {
  await linked(replica.port)
  const { apps, messages, devices, jobs } = await openStore(t, single)
  // A command on a connection to the replica sees what the replica has got, and nothing that is on its way.
  const keys = new Redis(replica.port, '127.0.0.1')
  t.teardown(() => keys.disconnect())
  const seen = async (pattern: string, fields: string) =>
    (await Promise.all((await keys.keys(pattern)).map((key) => keys.hexists(key, fields)))).includes(1)

  await apps.create(...withKey(appA))
  t.ok(await seen('*{apps}:access', keyOf(appA).id), 'an app')
  const sent = message(toDevice('device-1'))
  await messages.accept([sent])
  t.ok(await seen(`*:m:${sent.messageId}`, 'j'), 'a message')
  await ack(messages, 'device-1', [sent.messageId])
  t.ok(await seen(`*:m:${sent.messageId}`, 'ak:device-1'), 'an ack')
  await devices.bind(appA, 'device-2', 'user', {}, START_MS)
  t.ok(await seen('*:dev:device-2', 'uk'), 'a binding')
  await devices.unbind(appA, 'device-2', 'user', START_MS)
  t.ok(await seen('*:dev:device-2', 'unboundAtMs'), 'its end')
  const toWithdraw = message(toDevice('device-1'))
  await messages.accept([toWithdraw])
  await messages.revoke(appA, toWithdraw.messageId, START_MS)
  t.ok(await seen(`*:m:${toWithdraw.messageId}`, 'sa'), 'a revocation')
  await jobs.add({ id: 'job', kind: 'test', dueAtMs: START_MS, payload: {} })
  t.ok(await seen('*:job:job', 'k'), 'a job')
})

void t.test('a script that the server has forgotten is sent again, with the wait behind it', async (t) => {
  await linked(replica.port)
  const { apps, messages } = await openStore(t, single)
  await apps.create(...withKey(appA))
  await messages.accept([message(toDevice('device-1'))])
  const client = new Redis(master.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  await client.script('FLUSH')
  t.match(await messages.accept([message(toDevice('device-1'))]), [{ outcome: 'stored' }])

  replica.pause()
  t.teardown(() => replica.resume())
  await client.script('FLUSH')
  await t.rejects(messages.accept([message(toDevice('device-1'))]), NOT_REPLICATED)
})

void t.test('with the replica stopped a push is refused, and its repeat later doubles nothing', async (t) => {
  await linked(replica.port)
  const store = await openStore(t, single)
  const { apps, messages, devices, directory } = store
  await apps.create(...withKey(appA))
  await devices.bind(appA, 'device-2', 'user', {}, START_MS)
  replica.pause()
  t.teardown(() => replica.resume())

  const sent = message(toDevice('device-1'))
  const startedAtMs = Date.now()
  // Side by side they share their waits: together they take no longer than two.
  const outcomes = await Promise.allSettled([
    messages.accept([sent]),
    apps.create(...withKey(appB)),
    devices.bind(appA, 'device-3', 'another', {}, START_MS),
    store.jobs.add({ id: 'job', kind: 'test', dueAtMs: START_MS, payload: {} }),
  ])
  for (const outcome of outcomes) t.match(outcome, { status: 'rejected', reason: NOT_REPLICATED })
  t.ok(Date.now() - startedAtMs < 900, `${Date.now() - startedAtMs} ms`)
  await t.rejects(messages.accept([message(toUser('user'))]), NOT_REPLICATED)
  await t.rejects(ack(messages, 'device-1', [sent.messageId]), NOT_REPLICATED)

  const readAtMs = Date.now()
  const waiting = t.rejects(messages.accept([message(toDevice('device-4'))]), NOT_REPLICATED)
  t.ok((await directory.open('device-1', 'gateway-1')).session.epoch > 0, 'sessions do not wait')
  t.equal(await store.nonces.use('key', 'nonce', START_MS + 60_000), true, 'nor do nonces')
  t.equal((await messages.get(appA, sent.messageId))?.state, 'delivered', 'nor do reads')
  t.ok(Date.now() - readAtMs < 250, 'not even behind a write that waits')
  await waiting

  replica.resume()
  await linked(replica.port)
  const again = await messages.accept([message(toDevice('device-1'), { messageKey: sent.messageKey })])
  t.strictSame(again, [{ outcome: 'repeat', messageId: sent.messageId }])
  t.strictSame(await inboxOf(messages, 'device-1'), [])
  t.match(await messages.counters(appA), { accepted: 3, delivered: 1, pending: 2, repeats: 1 })
})

void t.test('without the setting nobody waits for a replica', async (t) => {
  const { apps, messages } = await openStore(t, single, { waitReplicas: 0, replicaTimeoutMs: 300 })
  await apps.create(...withKey(appA))
  replica.pause()
  t.teardown(() => replica.resume())
  t.match(await messages.accept([message(toDevice('device-1'))]), [{ outcome: 'stored' }])
})

void t.test('more replicas than there are never confirm', async (t) => {
  await linked(replica.port)
  const { apps } = await openStore(t, single, { waitReplicas: 2, replicaTimeoutMs: 50 })
  await t.rejects(apps.create(...withKey(appA)), { code: 'UNAVAILABLE', message: /not on 2 replicas within 50 ms/ })
})

void t.test('on a cluster the wait goes to the master that has the data', async (t) => {
  const place = { nodes: cluster.nodes }
  const { apps, messages, devices } = await openStore(t, place, { ...WAITING, replicaTimeoutMs: 500 })
  await apps.create(...withKey(appA))
  const tokens = Array.from({ length: 60 }, (_, n) => `device-${n}`)
  for (const token of tokens.slice(0, 6)) await devices.bind(appA, token, 'user', {}, START_MS)
  const push = async (token: string) => {
    try {
      return (await messages.accept([message(toDevice(token))]))[0]?.outcome
    } catch (error) {
      return (error as { message: string }).message.slice(0, 13)
    }
  }
  t.ok((await Promise.all(tokens.map(push))).every((outcome) => outcome === 'stored'))
  t.match(await messages.accept([message(toUser('user'))]), [{ outcome: 'stored' }])

  // The replica of the second master.
  cluster.servers[4]?.pause()
  t.teardown(() => cluster.servers[4]?.resume())
  const outcomes = await Promise.all(tokens.map(push))
  t.strictSame(new Set(outcomes), new Set(['stored', 'it is written']), 'the others go on')
})

void t.test('senseless settings are refused', async (t) => {
  for (const options of [
    { waitReplicas: -1 },
    { waitReplicas: 9 },
    { waitReplicas: 0.5 },
    { waitReplicas: 1, replicaTimeoutMs: 0 },
    { waitReplicas: 1, replicaTimeoutMs: 2_000 },
    { waitReplicas: 1, replicaTimeoutMs: 1_900 },
  ]) {
    const opening = openRedisStore({ place: single, clock: createManualClock(), ...options })
    await t.rejects(opening, { code: 'CONFIG_INVALID' }, JSON.stringify(options))
  }
})
