import t from 'tap'
import { openRedisStore } from '../../src/adapters/redis/index.ts'
import { startForTests } from '../_util/redis-server.ts'
import { nextPrefix } from '../_util/redis-stores.ts'
import { createManualClock, START_MS } from '../contract/_util/clock.ts'
import { acceptAll, appA, inboxOf, message, toUser } from '../contract/_util/messages.ts'

const ROUNDS = 60
const LATER = START_MS + 1_000
const TAG = { id: '1', kind: 'device', name: 'beta', members: 0, createdAtMs: START_MS, updatedAtMs: START_MS } as const

void t.test('a device comes back at another push core while it is forgotten: it has all or nothing', async (t) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  const options = { place: { url: server.url }, clock: createManualClock(), keyPrefix: nextPrefix() }
  const [here, there] = await Promise.all([openRedisStore(options), openRedisStore(options)])
  t.teardown(() => Promise.all([here.close(), there.close()]))
  await here.apps.create({ ...appA, createdAtMs: START_MS }, { id: 'k', secret: 's', active: true, apps: [appA] })
  await here.tags.create(appA, TAG)

  let forgotten = 0
  let members = 0
  for (let round = 0; round < ROUNDS; round++) {
    const [token, user] = [`device-${round}`, `user-${round}`]
    await here.devices.bind(appA, token, user, {}, START_MS)
    for (const alias of ['x', 'y']) await here.aliases.set(appA, token, `${alias}-${round}`)
    await here.tags.add(appA, 'device', TAG.id, [token], START_MS)
    const [sent] = await acceptAll(here.messages, [message(toUser(user))])
    const comeBack = async () => {
      // From before the forgetting to after it.
      for (let turns = 0; turns < round % 20; turns++) await new Promise(setImmediate)
      await there.devices.bind(appA, token, user, {}, LATER)
      t.equal(await there.aliases.set(appA, token, `x-${round}`), 'set')
    }
    const [isForgotten] = await Promise.all([here.devices.forget(appA, token, START_MS), comeBack()])
    forgotten += isForgotten ? 1 : 0
    members += isForgotten ? 0 : 1

    const createdAtMs = isForgotten ? LATER : START_MS
    t.hasStrict(await here.devices.get(appA, token), { userId: user, lastActiveAtMs: LATER, createdAtMs })
    t.strictSame(await here.aliases.of(appA, token), isForgotten ? [`x-${round}`] : [`x-${round}`, `y-${round}`])
    t.strictSame(await here.aliases.devices(appA, `x-${round}`), [token])
    t.strictSame(await here.aliases.devices(appA, `y-${round}`), isForgotten ? [] : [token])
    t.equal((await here.tags.tagsOf(appA, 'device', token)).length, isForgotten ? 0 : 1)
    t.strictSame(
      (await here.devices.ofUser(appA, user)).map((device) => device.token),
      [token],
    )
    t.strictSame(await inboxOf(here.messages, token), [sent], 'the message of its user is there, whoever has won')
  }
  t.match(await here.tags.get(appA, 'device', { id: TAG.id }), { members })
  t.comment(`${forgotten} of ${ROUNDS} were forgotten`)
})
