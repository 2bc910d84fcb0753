import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openRedisStore } from '../src/adapters/redis/index.ts'
import { PULL_FIRST } from '../src/ports/message-store.ts'
import { crashFixture } from './_util/crash-fixture.ts'
import { startRedisServer } from './_util/redis-server.ts'
import { START_MS } from './contract/_util/clock.ts'
import { acceptAll, appA, inboxOf, message, sorted, toDevice, toUser } from './contract/_util/messages.ts'

const server = await startRedisServer({ appendfsync: 'always' })
t.teardown(() => server.stop())

const fixture = (t: Test) => crashFixture(t, server.port)

/** A user's device with a first message, devices that are told of mail, and the key of the device's entries in Redis. */
async function oneMessage(t: Test) {
  const { store, options } = await fixture(t)
  const { messages, devices } = store
  const arrived: string[] = []
  store.onArrived((woken) => arrived.push(...woken))
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const [first = ''] = await acceptAll(messages, [message(toUser('user'))])
  const client = new Redis(server.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  const [entries = ''] = await client.keys(`${options.keyPrefix}*}:e:device-1`)
  return { messages, arrived, first, client, entries }
}

void t.test(
  'a push is answered when it is durable; when its process dies then, another one brings it, in its order',
  async (t) => {
    const { store, crashAt, options, clock } = await fixture(t)
    const { messages, devices } = store
    const tokens = ['device-1', 'device-2']
    for (const token of tokens) await devices.bind(appA, token, 'user', {}, START_MS)
    const [first = ''] = await acceptAll(messages, [message(toUser('user'))])
    const sent = message(toUser('user'))
    crashAt('after-user-accept')
    const [accepted] = await messages.accept([sent])
    t.match(accepted, { outcome: 'placing', messageId: sent.messageId })
    if (accepted?.outcome === 'placing') await t.rejects(accepted.placed)
    const later = message(toDevice('device-1'))
    t.match(await messages.accept([later]), [{ outcome: 'stored', places: [{ previous: PULL_FIRST }] }])
    t.strictSame(await inboxOf(messages, 'device-1'), [first], 'nothing newer before it')

    const { onStep: _, ...withoutCrash } = options
    const other = await openRedisStore(withoutCrash)
    t.teardown(() => other.close())
    const arrived: string[] = []
    other.onArrived((devices) => arrived.push(...devices))
    t.strictSame(await other.messages.expire(START_MS, 10), [])
    t.strictSame(arrived, [], 'not while the first may still be at it')
    clock.advance(20_000)
    for (let times = 0; times < 2; times++) t.strictSame(await other.messages.expire(START_MS, 10), [])
    t.strictSame(sorted(arrived), tokens, 'their sessions are woken, once')
    t.strictSame(await inboxOf(other.messages, 'device-1'), [first, sent.messageId, later.messageId])
    t.strictSame(await inboxOf(other.messages, 'device-2'), [first, sent.messageId])

    const again = message(toUser('user'), { messageKey: sent.messageKey })
    t.strictSame(await other.messages.accept([again]), [{ outcome: 'repeat', messageId: sent.messageId }])
    t.strictSame(await inboxOf(other.messages, 'device-2'), [first, sent.messageId])
    t.match(await messages.counters(appA), { accepted: 3, pending: 3 })
  },
)

void t.test('an announced push that was stored behind a newer one is given before what comes after it', async (t) => {
  const { store, crashAt } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const [first = ''] = await acceptAll(messages, [message(toUser('user'))])
  // Its push core made the id, and was frozen before it stored the message.
  const sent = message(toUser('user'))
  const newer = message(toDevice('device-1'))
  t.match(await messages.accept([newer]), [{ places: [{ previous: first }] }])
  crashAt('after-user-accept')
  t.match(await messages.accept([sent]), [{ outcome: 'placing' }])
  const after = message(toDevice('device-1'))
  t.match(await messages.accept([after]), [{ places: [{ previous: PULL_FIRST }] }], 'who has the newer one must pull')
  t.strictSame(await inboxOf(messages, 'device-1'), [first])
})

void t.test('what a crash has announced is void after half a minute', async (t) => {
  const { store, crashAt, clock } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  await acceptAll(messages, [message(toUser('user'))])
  crashAt('after-user-accept')
  t.match(await messages.accept([message(toUser('user'))]), [{ outcome: 'placing' }])
  crashAt(undefined)
  const previous = async () => {
    const [accepted] = await messages.accept([message(toDevice('device-1'))])
    return accepted?.outcome === 'stored' ? accepted.places?.[0]?.previous : undefined
  }
  t.equal(await previous(), PULL_FIRST)
  clock.advance(29_000)
  // Others are announced meanwhile, to the same inbox.
  await acceptAll(messages, [message(toUser('user'))])
  t.equal(await previous(), PULL_FIRST)
  clock.advance(1_000)
  t.not(await previous(), PULL_FIRST, 'else each message to the device would have to be pulled')
})

void t.test('a repeat of a push that broke off brings it to the inboxes before it is answered', async (t) => {
  const { store, crashAt } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const [first = ''] = await acceptAll(messages, [message(toUser('user'))])
  const sent = message(toUser('user'))
  crashAt('after-user-accept')
  t.match(await messages.accept([sent]), [{ outcome: 'placing' }])
  crashAt(undefined)
  const again = message(toUser('user'), { messageKey: sent.messageKey })
  t.strictSame(await messages.accept([again]), [{ outcome: 'repeat', messageId: sent.messageId }])
  t.strictSame(await inboxOf(messages, 'device-1'), [first, sent.messageId])
})

void t.test('an accepted push that an inbox could not take is tried again, and comes before newer ones', async (t) => {
  const { messages, arrived, first, client, entries } = await oneMessage(t)
  // The inbox can be told of a message, and not be given one.
  await client.rename(entries, `${entries}:away`)
  await client.set(entries, 'no entries')
  const sent = message(toUser('user'))
  const [accepted] = await messages.accept([sent])
  t.match(accepted, { outcome: 'placing' })
  if (accepted?.outcome === 'placing') await t.rejects(accepted.placed)
  await client.rename(`${entries}:away`, entries)

  const later = message(toDevice('device-1'))
  t.match(await messages.accept([later]), [{ places: [{ previous: PULL_FIRST }] }])
  t.strictSame(await inboxOf(messages, 'device-1'), [first])
  t.strictSame(await messages.expire(START_MS, 10), [])
  t.strictSame(await inboxOf(messages, 'device-1'), [first, sent.messageId, later.messageId])
  t.strictSame([...new Set(arrived)], ['device-1'])
})

void t.test(
  'a push to a user waits for inboxes that could not be told of it, and holds up none that it does not come to',
  async (t) => {
    const { store } = await fixture(t)
    const { messages, devices } = store
    const push = async (more = {}) => (await messages.accept([message(toUser('user'), more)]))[0]?.outcome
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    t.equal(await push({ messageKey: 'first' }), 'stored', 'the devices are not known yet')
    t.equal(await push(), 'placing')
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    t.equal(await push(), 'stored', 'one of them is not known')
    t.equal(await push(), 'placing')
    await devices.unbind(appA, 'device-1', 'user', START_MS)
    t.equal(await push(), 'placing', 'the others are known')
    await devices.bind(appA, 'device-1', 'another', {}, START_MS)
    t.equal(await push({ messageKey: 'first' }), 'repeat')
    t.equal(await push({ refused: 'frequencyCapped' }), 'failed')

    const later = ['device-1', 'device-2'].map((token) => message(toDevice(token)))
    await messages.accept(later)
    t.equal((await inboxOf(messages, 'device-1')).at(-1), later[0]?.messageId)
    t.equal((await inboxOf(messages, 'device-2')).at(-1), later[1]?.messageId)
  },
)

void t.test(
  'what waits behind an announced message is told of when that comes, and waits no longer than half a minute',
  async (t) => {
    const { messages, arrived, first, client, entries } = await oneMessage(t)
    const app = (await client.hget(entries.replace(':e:', ':dev:'), 'uk'))?.split(':')[0]
    // As another push core does it, which is slow or gone.
    const announce = (messageId: string) =>
      client.hset(entries.replace(':e:', ':an:'), messageId, `${START_MS}:${app}:user`)

    const sent = message(toUser('user'))
    await announce(sent.messageId)
    const [second = ''] = await acceptAll(messages, [message(toDevice('device-1'))])
    t.strictSame(await inboxOf(messages, 'device-1'), [first])
    const [accepted] = await messages.accept([sent])
    t.match(accepted?.outcome === 'placing' && (await accepted.placed), { devices: ['device-1'] })
    t.strictSame(await inboxOf(messages, 'device-1'), [first, sent.messageId, second])
    t.strictSame(arrived, ['device-1'])

    await announce(message(toUser('user')).messageId)
    const [last = ''] = await acceptAll(messages, [message(toDevice('device-1'))])
    arrived.length = 0
    await messages.expire(START_MS, 10)
    t.strictSame(arrived, ['device-1'], 'a page has ended before the first one: its device is told to look again')
    t.strictSame((await inboxOf(messages, 'device-1')).length, 3)
    await messages.expire(START_MS, 10)
    await messages.expire(START_MS, 10)
    t.strictSame(arrived, ['device-1', 'device-1'], 'once for each page that was cut short')
    t.strictSame((await inboxOf(messages, 'device-1', START_MS + 31_000)).at(-1), last)
  },
)
