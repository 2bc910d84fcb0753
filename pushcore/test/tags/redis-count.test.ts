import { Redis } from 'ioredis'
import t from 'tap'
import { openRedisStore } from '../../src/adapters/redis/index.ts'
import { startForTests } from '../_util/redis-server.ts'
import { nextPrefix } from '../_util/redis-stores.ts'
import { createManualClock } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'

void t.test('the count of a tag is made anew when a change of its members broke off', async (t) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  const clock = createManualClock()
  const keyPrefix = nextPrefix()
  const store = await openRedisStore({ place: { url: server.url }, clock, keyPrefix })
  t.teardown(() => store.close())
  const client = new Redis(server.url)
  t.teardown(() => client.disconnect())
  await store.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const times = { createdAtMs: clock.now(), updatedAtMs: clock.now() }
  await store.tags.create(appA, { id: '1', kind: 'user', name: 'tag', ...times })
  await store.tags.add(appA, 'user', '1', ['a', 'b', 'c'], clock.now())
  const members = async () => (await store.tags.get(appA, 'user', { id: '1' }))?.members

  // As a process leaves it that has begun a change, added two of the three members, and was killed.
  const [key = ''] = await client.keys(`${keyPrefix}*gt:*`)
  await client.hset(key, 'o', 1, 't', clock.now(), 'm', 1)
  clock.advance(59_000)
  t.equal(await members(), 1, 'the change may still be under way')
  clock.advance(2_000)
  t.equal(await members(), 3)
  t.equal(await client.hget(key, 'o'), '0', 'it is counted once')
  await store.tags.add(appA, 'user', '1', ['c', 'd'], clock.now())
  t.equal(await members(), 4)
})
