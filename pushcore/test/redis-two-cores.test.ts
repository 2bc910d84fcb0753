import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openRedisStore, type RedisStore } from '../src/adapters/redis/index.ts'
import { startForTests } from './_util/redis-server.ts'
import { nextPrefix } from './_util/redis-stores.ts'
import { createManualClock, START_MS } from './contract/_util/clock.ts'
import { acceptAll, appA, inboxOf, message, receiptJob, sorted, toDevice, toUser } from './contract/_util/messages.ts'

const server = await startForTests()
t.teardown(() => server.stop())

/** Two push cores on the same data. */
async function openTwo(t: Test, keyPrefix = nextPrefix()): Promise<readonly [RedisStore, RedisStore]> {
  const options = { place: { url: server.url }, clock: createManualClock(), keyPrefix }
  const one = await openRedisStore(options)
  t.teardown(() => one.close())
  const two = await openRedisStore(options)
  t.teardown(() => two.close())
  await one.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  return [one, two]
}

const bound = async ({ devices }: RedisStore, userId: string) =>
  (await devices.ofUser(appA, userId)).map(({ token }) => token)

void t.test("one device bound to two users at once by two push cores is one user's in the end", async (t) => {
  const [one, two] = await openTwo(t)
  const { messages } = one
  const rounds = 30
  for (let round = 0; round < rounds; round++) {
    const [token, a, b] = [`device-${round}`, `a-${round}`, `b-${round}`]
    const before = await acceptAll(messages, [message(toUser(a)), message(toUser(b))])
    await Promise.all([one.devices.bind(appA, token, a, {}, START_MS), two.devices.bind(appA, token, b, {}, START_MS)])
    const after = await acceptAll(messages, [message(toUser(a)), message(toUser(b))])

    const owner = (await one.devices.get(appA, token))?.userId
    const [winner, loser, mine, theirs] = owner === a ? [a, b, 0, 1] : [b, a, 1, 0]
    t.equal(owner, winner)
    t.strictSame([await bound(one, winner), await bound(one, loser)], [[token], []], 'users and device agree')
    t.strictSame(await inboxOf(messages, token), [before[mine], after[mine]], 'what is for its user, once')
    await two.devices.bind(appA, `other-${token}`, loser, {}, START_MS)
    t.strictSame(await inboxOf(messages, `other-${token}`), [before[theirs], after[theirs]], 'nothing is lost')
  }
  t.match(await messages.counters(appA), { accepted: 4 * rounds, pending: 4 * rounds, failed: 0 })
})

void t.test(
  'sixty devices bound to one user at once by two push cores: fifty stay, each message is with one',
  async (t) => {
    const stores = await openTwo(t)
    const [{ messages, devices }] = stores
    const waiting = await acceptAll(
      messages,
      Array.from({ length: 40 }, () => message(toUser('user'))),
    )
    const tokens = Array.from({ length: 60 }, (_, n) => `device-${n}`)
    await Promise.all(
      tokens.map((token, n) => stores[n % 2 === 0 ? 0 : 1].devices.bind(appA, token, 'user', {}, START_MS + n)),
    )

    const owned = await bound(stores[0], 'user')
    t.equal(owned.length, 50)
    const records = await Promise.all(tokens.map((token) => devices.get(appA, token)))
    const own = records.filter((device) => device?.userId === 'user').map((device) => device?.token ?? '')
    t.strictSame(sorted(own), sorted(owned), 'devices and user agree')

    const held = (await Promise.all(tokens.map((token) => inboxOf(messages, token)))).flat()
    t.equal(new Set(held).size, held.length, 'no message is in two inboxes')
    const stored = await Promise.all(waiting.map((id) => messages.get(appA, id)))
    const waits = stored.filter((one) => one?.waiting).map((one) => one?.messageId ?? '')
    t.strictSame(sorted([...held, ...waits]), sorted(waiting), 'each is in an inbox or waits')

    const [sent] = await acceptAll(messages, [message(toUser('user'))])
    const having = await Promise.all(
      tokens.map(async (token) => (await inboxOf(messages, token)).includes(String(sent))),
    )
    t.strictSame(sorted(tokens.filter((_, n) => having[n])), sorted(owned), 'a push reaches those fifty')
    t.match(await messages.counters(appA), { accepted: 41, pending: 41, failed: 0 })
  },
)

void t.test('a message that one push core concludes while others end it ends once', async (t) => {
  const [one, two] = await openTwo(t)
  const ends = { delivered: 0, failed: 0, revoked: 0, expired: 0 }
  const rounds = 40
  for (let round = 0; round < rounds; round++) {
    const token = `device-${round}`
    await one.devices.bind(appA, token, `user-${round}`, {}, START_MS)
    const target = round % 2 === 0 ? toDevice(token) : toUser(`user-${round}`)
    const [id = ''] = await acceptAll(one.messages, [message(target, { expiresAtMs: START_MS + 1_000, receipt: true })])
    const conclude = ({ messages }: RedisStore) =>
      messages.conclude(appA, id, { state: 'failed', reason: 'vendorRefused' }, START_MS)
    const others = [
      async () => two.messages.acknowledge([{ device: token, messageIds: [id], atMs: START_MS }]),
      async () => two.messages.expire(START_MS + 2_000, 10),
      async () => (await two.messages.revoke(appA, id, START_MS))?.settled ?? [],
      async () => (await conclude(two)) ?? [],
    ]
    const other = others[Math.floor(round / 2) % others.length] ?? others[0]
    const settled = (await Promise.all([conclude(one), other?.()])).flat().filter((end) => end !== undefined)
    const stored = await one.messages.get(appA, id)
    t.strictSame(
      settled.map(({ messageId, state }) => [messageId, state]),
      [[id, stored?.state]],
      'one end is told, and it is the stored one',
    )
    t.ok(await one.jobs.get(receiptJob(id)))
    for (const { state } of settled) ends[state] += 1
  }
  t.match(await one.messages.counters(appA), { accepted: rounds, pending: 0, ...ends })
})

void t.test(
  'a message that one push core revokes while another brings it to the inboxes does not stay there',
  async (t) => {
    const keyPrefix = nextPrefix()
    const [one, two] = await openTwo(t, keyPrefix)
    const { messages } = one
    await one.devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const [first] = await acceptAll(messages, [message(toUser('user'))])
    const client = new Redis(server.url)
    t.teardown(() => client.disconnect())
    const [record = ''] = await client.keys(`${keyPrefix}*}:dev:device-1`)
    const sessions = record.replace('dev:device-1', 'sessions')
    // Its place in the inbox cannot be told, so it is brought there once more.
    await client.set(sessions, 'no sessions')
    const sent = message(toUser('user'))
    const [accepted] = await messages.accept([sent])
    t.match(accepted, { outcome: 'placing' })
    if (accepted?.outcome === 'placing') await t.rejects(accepted.placed)
    t.match(await two.messages.revoke(appA, sent.messageId, START_MS), { settled: { state: 'revoked' } })
    t.strictSame(await inboxOf(two.messages, 'device-1'), [first])
    await client.del(sessions)

    t.strictSame(await messages.expire(START_MS, 10), [])
    await one.close()
    t.strictSame(await inboxOf(two.messages, 'device-1'), [first])
    t.strictSame(await two.messages.revocations('device-1'), [sent.messageId])
  },
)
