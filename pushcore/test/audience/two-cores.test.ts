import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { openRedisStore } from '../../src/adapters/redis/index.ts'
import { systemClock } from '../../src/ports/clock.ts'
import { startForTests } from '../_util/redis-server.ts'
import { nextPrefix } from '../_util/redis-stores.ts'
import { appA, toUser } from '../contract/_util/messages.ts'
import { idFile, openOn, request } from './_util/service.ts'

const MEMBERS = 3_000

void t.test('two push cores on one Redis do a push to tags together: each user gets it once', async (t) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  const options = { place: { url: server.url }, clock: systemClock, keyPrefix: nextPrefix() }
  const open = async () => {
    const store = await openRedisStore(options)
    const core = openOn(store, store.node)
    t.teardown(async () => {
      await core.close()
      await store.close()
    })
    return { store, core }
  }
  const [{ store, core }, other] = [await open(), await open()]
  await store.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  for (const name of ['all', 'some']) {
    const tag = await core.tags.create(appA, 'user', name)
    if (typeof tag === 'string') throw new Error(tag)
    await core.tags.importFile(appA, 'user', tag.id, idFile(name === 'all' ? MEMBERS : 1_000))
  }
  core.start()
  other.core.start()

  const expression = { and: [{ tag: 'all' }, { not: { tag: 'some' } }] }
  const to = { kind: 'tags', members: 'user', expression, messageKey: 'key', perSecond: 1_000 } as const
  const outcome = await core.push(request(to))
  const taskId = outcome.kind === 'accepted' ? outcome.taskId : 0
  const untilMs = Date.now() + 120_000
  const ended = async () => (await other.core.tasks.get(appA, taskId))?.endedAtMs
  while ((await ended()) === undefined && Date.now() < untilMs) await delay(50)

  t.match(await core.counters(appA), { accepted: MEMBERS - 1_000, pending: MEMBERS - 1_000, repeats: 0 })
  t.match(await store.messages.findByKey(appA, toUser(`user-${MEMBERS - 1}`), 'key'), { taskId })
  t.equal(await store.messages.findByKey(appA, toUser('user-999'), 'key'), undefined)

  t.equal(await other.core.tasks.revoke(appA, taskId), true)
  const pending = async () => (await core.counters(appA)).pending
  while ((await pending()) > 0 && Date.now() < untilMs) await delay(50)
  t.match(await core.counters(appA), { revoked: MEMBERS - 1_000, pending: 0 })
})
