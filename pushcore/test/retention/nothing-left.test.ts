import { join } from 'node:path'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { openTables } from '../../src/adapters/lmdb/tables.ts'
import { openRedisStore } from '../../src/adapters/redis/index.ts'
import { startForTests } from '../_util/redis-server.ts'
import { nextPrefix } from '../_util/redis-stores.ts'
import { createManualClock, START_MS } from '../contract/_util/clock.ts'
import { appA, nextMessageId } from '../contract/_util/messages.ts'
import type { Stores } from '../contract/_util/stores.ts'

const TOKEN = 'forgotten-device'
const DAY = Math.floor(START_MS / 86_400_000)
const FACTS = { platform: 1, thirdChannel: 5, thirdChannelDeviceToken: 'vendor', reported: { model: 'x' } }

const createApp = ({ apps }: Pick<Stores, 'apps'>) =>
  apps.create({ ...appA, createdAtMs: START_MS }, { id: 'key', secret: 'secret', active: true, apps: [appA] })

/** A device with all that has no end of its own is forgotten, and what is late about it comes. */
async function liveAndForget(t: Test, { devices, aliases, tags, broadcasts, stats }: Stores): Promise<void> {
  await devices.bind(appA, TOKEN, 'user', FACTS, START_MS)
  await aliases.set(appA, TOKEN, 'alias')
  const tag = {
    id: '1',
    kind: 'device',
    name: 'beta',
    members: 0,
    createdAtMs: START_MS,
    updatedAtMs: START_MS,
  } as const
  await tags.create(appA, tag)
  await tags.add(appA, 'device', tag.id, [TOKEN], START_MS)
  let number = 0
  const tell = async () => {
    const reading = { device: TOKEN, atMs: START_MS, readTo: nextMessageId(START_MS) }
    await broadcasts.note(appA, [{ ...reading, arrived: [], opened: [], ignored: [] }])
    const reached = [{ app: appA, device: TOKEN, day: DAY + number }]
    await stats.add({ process: 'p', number: ++number, deltas: [], reached })
  }
  await tell()
  await devices.seen(appA, TOKEN, { appVersion: '2' }, START_MS)
  t.equal(await devices.forget(appA, TOKEN, START_MS), true)
  await tell()
}

void t.test('LMDB: nothing has the token of a forgotten device', async (t) => {
  const dir = t.testdir()
  const store = openLmdbStore({ dir, clock: createManualClock() })
  await createApp(store)
  await liveAndForget(t, store)
  await store.close()
  const { env, ...tables } = openTables(join(dir, 'openmps.lmdb'))
  t.teardown(() => env.close())
  for (const [name, table] of Object.entries(tables)) {
    const entries = JSON.stringify([...table.getRange({})])
    t.notOk(entries.includes(TOKEN), name)
  }
  t.equal(tables.reachedCounts.get([1, 'd', DAY + 1]), 1, 'what came late is counted')
})

void t.test('Redis: what has the token of a forgotten device ends by itself', async (t) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  const keyPrefix = nextPrefix()
  const store = await openRedisStore({ place: { url: server.url }, clock: createManualClock(), keyPrefix })
  t.teardown(() => store.close())
  const connection = { app: appA, device: TOKEN, gateway: 'gateway', facts: {}, connectedAtMs: START_MS }
  await createApp(store)
  const { session } = await store.opener.open({ ...connection, atMs: START_MS })
  await store.directory.close(TOKEN, session.epoch)
  await liveAndForget(t, store)

  const client = new Redis(server.url)
  t.teardown(() => client.disconnect())
  const lasting: string[] = []
  for (const key of await client.keys(`${keyPrefix}*`)) {
    if ((await client.pttl(key)) < 0) lasting.push(`${key} ${await contentOf(client, key)}`)
  }
  t.ok(lasting.length > 5, 'the app and its tag')
  t.strictSame(
    lasting.filter((one) => one.includes(TOKEN)),
    [],
  )

  const [record = ''] = await client.keys(`${keyPrefix}*dev:${TOKEN}`)
  t.ok((await client.pttl(record)) > 0, 'the number of its binding')
  for (const comeBack of [
    () => store.opener.open({ ...connection, atMs: START_MS }),
    () => store.devices.report(appA, TOKEN, {}, START_MS),
  ]) {
    await comeBack()
    t.equal(await client.pttl(record), -1, 'a device that came back stays')
    await store.devices.bind(appA, TOKEN, 'user', {}, START_MS)
    t.equal(await store.devices.forget(appA, TOKEN, START_MS), true)
  }
})

async function contentOf(client: Redis, key: string): Promise<string> {
  const type = await client.type(key)
  if (type === 'hash') return JSON.stringify(await client.hgetall(key))
  if (type === 'zset') return JSON.stringify(await client.zrange(key, '0', '-1'))
  return JSON.stringify(type === 'set' ? await client.smembers(key) : await client.get(key))
}
