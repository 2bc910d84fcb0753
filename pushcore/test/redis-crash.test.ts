import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openRedisStore, type RedisStore, type RedisStoreOptions, type Step } from '../src/adapters/redis/index.ts'
import { PULL_FIRST } from '../src/ports/message-store.ts'
import { startRedisServer } from './_util/redis-server.ts'
import { nextPrefix } from './_util/redis-stores.ts'
import { createManualClock, type ManualClock, START_MS } from './contract/_util/clock.ts'
import { acceptAll, appA, inboxOf, message, receiptJob, sorted, toDevice, toUser } from './contract/_util/messages.ts'

const server = await startRedisServer({ appendfsync: 'always' })
t.teardown(() => server.stop())

interface Fixture {
  readonly store: RedisStore
  readonly clock: ManualClock
  readonly options: RedisStoreOptions
  /** From now on the process "dies" at the step. */
  crashAt(step: Step | undefined): void
  /** Another process looks after what was left, later. */
  repair(): Promise<void>
}

async function fixture(t: Test): Promise<Fixture> {
  const clock = createManualClock()
  let crashAt: Step | undefined
  const onStep = (step: Step) => {
    if (step === crashAt) throw new Error(`crash ${step}`)
  }
  const place = { url: `redis://127.0.0.1:${server.port}` }
  const options = { place, clock, keyPrefix: nextPrefix(), commandTimeoutMs: 1_000, onStep }
  const store = await openRedisStore(options)
  t.teardown(() => store.close())
  await store.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  return {
    store,
    clock,
    options,
    crashAt(step) {
      crashAt = step
    },
    async repair() {
      crashAt = undefined
      clock.advance(20_000)
      t.strictSame(await store.messages.expire(START_MS, 10), [])
    },
  }
}

void t.test('a push to a user that broke off between its steps reaches every device', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices } = store
  for (const token of ['device-1', 'device-2']) await devices.bind(appA, token, 'user', {}, START_MS)
  const sent = message(toUser('user'))
  crashAt('after-user-accept')
  await t.rejects(messages.accept([sent]))
  t.strictSame(await inboxOf(messages, 'device-1'), [])

  await repair()
  for (const token of ['device-1', 'device-2']) t.strictSame(await inboxOf(messages, token), [sent.messageId])
  t.match(await messages.accept([message(toUser('user'), { messageKey: sent.messageKey })]), [
    { outcome: 'repeat', messageId: sent.messageId },
  ])
  t.match(await messages.counters(appA), { accepted: 1, pending: 1 })
})

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
  const { store, options } = await fixture(t)
  const { messages, devices } = store
  const arrived: string[] = []
  store.onArrived((woken) => arrived.push(...woken))
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const [first = ''] = await acceptAll(messages, [message(toUser('user'))])
  const client = new Redis(server.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  const [entries = ''] = await client.keys(`${options.keyPrefix}*}:e:device-1`)
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

void t.test('an ack that broke off between its steps still ends the message, once, with its receipt', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices, jobs } = store
  await devices.bind(appA, 'device-1', 'user', { platform: 2 }, START_MS)
  const sent = message(toUser('user'), { receipt: true })
  await messages.accept([sent])
  crashAt('after-device-ack')
  const ack = { device: 'device-1', messageIds: [sent.messageId], atMs: START_MS + 5, channel: 11 }
  await t.rejects(messages.acknowledge([ack]))
  t.equal((await messages.get(appA, sent.messageId))?.state, 'pending')

  await repair()
  t.hasStrict(await messages.get(appA, sent.messageId), { state: 'delivered', settledAtMs: START_MS + 5 })
  t.match((await jobs.get(receiptJob(sent.messageId)))?.payload, { device: 'device-1', platform: 2 })
  t.strictSame(await inboxOf(messages, 'device-1'), [])
  t.match(await messages.counters(appA), { accepted: 1, delivered: 1, pending: 0 })
})

void t.test('a binding that broke off between its steps is completed: what waited arrives', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'first', {}, START_MS)
  const [forFirst, forSecond] = [message(toUser('first')), message(toUser('second'))]
  await messages.accept([forFirst, forSecond])
  crashAt('after-bind')
  await t.rejects(devices.bind(appA, 'device-1', 'second', {}, START_MS + 1))
  t.strictSame(await inboxOf(messages, 'device-1'), [], 'nothing of the first user is handed out any more')
  t.equal(await messages.park('device-1', forFirst.messageId), false)

  await repair()
  t.strictSame(await inboxOf(messages, 'device-1'), [forSecond.messageId])
  t.strictSame(await devices.ofUser(appA, 'first'), [])
  t.match(await devices.bind(appA, 'device-2', 'first', {}, START_MS + 2), { arrived: 1 })
  t.strictSame(await inboxOf(messages, 'device-2'), [forFirst.messageId])
})

void t.test('an unbinding that broke off is completed: the messages wait for the user', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const sent = message(toUser('user'))
  await messages.accept([sent])
  crashAt('after-unbind')
  await t.rejects(devices.unbind(appA, 'device-1', 'user', START_MS + 1))
  t.strictSame(await inboxOf(messages, 'device-1'), [], 'logged out means no push, from the first step on')

  await repair()
  t.match(await messages.get(appA, sent.messageId), { waiting: true })
})

void t.test('a forgetting that broke off is completed: users, aliases and tags let the device go', async (t) => {
  const { store, crashAt, clock, options, repair } = await fixture(t)
  const { messages, devices, aliases, tags } = store
  const tag = {
    id: '1',
    kind: 'device',
    name: 'beta',
    members: 0,
    createdAtMs: START_MS,
    updatedAtMs: START_MS,
  } as const
  await tags.create(appA, tag)
  const tokens = ['idle', 'back', 'bound again']
  await tags.add(appA, 'device', tag.id, tokens, START_MS)
  for (const token of tokens) {
    await devices.bind(appA, token, `user of ${token}`, {}, START_MS)
    for (const alias of ['x', 'y']) await aliases.set(appA, token, alias)
  }
  const sent = tokens.map((token) => message(toUser(`user of ${token}`)))
  await messages.accept(sent)
  crashAt('after-forget')
  for (const token of tokens) {
    await t.rejects(devices.forget(appA, token, START_MS))
    t.equal(await devices.get(appA, token), undefined, 'it is gone with the first step')
    t.strictSame(await inboxOf(messages, token), [])
  }

  t.equal((await devices.seen(appA, 'back', {}, START_MS + 1)).createdAtMs, START_MS + 1)
  t.equal(await aliases.set(appA, 'back', 'x'), 'set')
  await devices.bind(appA, 'bound again', 'user of bound again', {}, START_MS + 1)
  t.strictSame(await aliases.of(appA, 'bound again'), [])
  t.strictSame(await aliases.devices(appA, 'y'), ['back', 'idle'], 'a new binding completes it, too')
  await repair()
  t.strictSame(await aliases.devices(appA, 'x'), ['back'], 'what a device has again leads to it')
  t.strictSame(await aliases.devices(appA, 'y'), [])
  for (const [n, token] of tokens.slice(0, 2).entries()) {
    t.strictSame(await devices.ofUser(appA, `user of ${token}`), [])
    t.match(await messages.get(appA, sent[n]?.messageId ?? ''), { state: 'pending', waiting: true })
  }
  t.match(await devices.bind(appA, 'new', 'user of idle', {}, START_MS + 2), { arrived: 1 })
  t.strictSame(await inboxOf(messages, 'bound again'), [sent[2]?.messageId])
  clock.advance(60_000)
  t.match(await tags.get(appA, 'device', { id: tag.id }), { members: 0 })

  const client = new Redis(server.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  for (const key of await client.keys(`${options.keyPrefix}*:idle`)) t.ok((await client.pttl(key)) > 0, key)
  for (const key of await client.keys(`${options.keyPrefix}*dev:b*`)) t.equal(await client.pttl(key), -1, key)
})

void t.test('a revocation that broke off is completed: devices let go of the message and are told', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const sent = message(toUser('user'))
  await messages.accept([sent])
  crashAt('after-revoke')
  await t.rejects(messages.revoke(appA, sent.messageId, START_MS))

  await repair()
  t.strictSame(await inboxOf(messages, 'device-1'), [])
  t.strictSame(await messages.revocations('device-1'), [sent.messageId])
})

void t.test('a push that broke off before it was parked is handed out: nobody would come to release it', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices, jobs } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const sent = message(toUser('user'), {
    parked: ['device-1'],
    followUps: [{ kind: 'vendor', dueAtMs: START_MS }],
  })
  crashAt('after-user-accept')
  await t.rejects(messages.accept([sent]))
  t.ok(await jobs.get(`vendor:${sent.messageId}`), 'its job is there with it')
  t.equal(await messages.release('device-1', sent.messageId), false)

  await repair()
  t.strictSame(await inboxOf(messages, 'device-1'), [sent.messageId])
  t.equal(await messages.park('device-1', sent.messageId), true)
})

void t.test('what is parked stays so when the note of its acceptance is left behind', async (t) => {
  const { store, clock, options, repair } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const sent = message(toUser('user'), { parked: ['device-1'] })
  await messages.accept([sent])
  const client = new Redis(server.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  const [partition = ''] = await client.keys(`${options.keyPrefix}*m:${sent.messageId}`)
  await client.zadd(partition.replace(`m:${sent.messageId}`, 'todo'), clock.now(), sent.messageId)

  await repair()
  t.strictSame(await inboxOf(messages, 'device-1'), [])
  t.equal(await messages.release('device-1', sent.messageId), true)
  t.strictSame(await inboxOf(messages, 'device-1'), [sent.messageId])
})

void t.test('a conclusion that broke off is completed: devices let go of the message and are not told', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices, jobs } = store
  for (const token of ['device-1', 'device-2']) await devices.bind(appA, token, 'user', {}, START_MS)
  const sent = message(toUser('user'), { parked: ['device-2'], receipt: true })
  await messages.accept([sent])
  crashAt('after-conclude')
  const refused = { state: 'failed', reason: 'vendorRefused' } as const
  await t.rejects(messages.conclude(appA, sent.messageId, refused, START_MS))
  t.strictSame(await inboxOf(messages, 'device-1'), [sent.messageId], 'the inbox has not heard of it')

  await repair()
  for (const token of ['device-1', 'device-2']) {
    t.strictSame(await inboxOf(messages, token), [])
    t.equal(await messages.release(token, sent.messageId), false)
    t.strictSame(await messages.revocations(token), [])
  }
  t.match(await messages.get(appA, sent.messageId), { state: 'failed', reason: 'vendorRefused' })
  t.ok(await jobs.get(receiptJob(sent.messageId)))
  t.equal(await messages.conclude(appA, sent.messageId, refused, START_MS), undefined)
  t.match(await messages.counters(appA), { accepted: 1, failed: 1, pending: 0 })
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
    const { store, options } = await fixture(t)
    const { messages, devices } = store
    const arrived: string[] = []
    store.onArrived((woken) => arrived.push(...woken))
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const [first = ''] = await acceptAll(messages, [message(toUser('user'))])
    const client = new Redis(server.port, '127.0.0.1')
    t.teardown(() => client.disconnect())
    const [entries = ''] = await client.keys(`${options.keyPrefix}*}:e:device-1`)
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

void t.test('accepting, reading and acknowledging cost a device-target message one script each', async (t) => {
  const { store } = await fixture(t)
  const { messages } = store
  const client = new Redis(server.port, '127.0.0.1')
  const monitor = await client.monitor()
  t.teardown(() => {
    client.disconnect()
    monitor.disconnect()
  })
  const commands: string[] = []
  monitor.on('monitor', (_time: string, args: string[], source: string) => {
    // What scripts call is shown too, as of lua.
    if (source !== 'lua') commands.push(String(args[0]).toLowerCase())
  })
  const counted = async (call: () => Promise<unknown>) => {
    commands.length = 0
    await call()
    const probe = new Redis(server.port, '127.0.0.1')
    await probe.echo('end')
    while (!commands.includes('echo')) await once(monitor, 'monitor')
    probe.disconnect()
    return commands.filter((name) => name.startsWith('eval') || (name.startsWith('h') && name !== 'hello')).length
  }
  const sent = Array.from({ length: 20 }, () => message(toDevice('device-1')))
  const ids = sent.map((one) => one.messageId)
  t.equal(await counted(() => messages.accept(sent.slice(0, 1))), 1, 'accept')
  t.equal(await counted(() => messages.accept(sent.slice(1))), 1, 'accept of a batch')
  t.equal(await counted(() => messages.page('device-1', 16, [], START_MS)), 1, 'page')
  const acks = ids.slice(0, 10).map((id) => ({ device: 'device-1', messageIds: [id], atMs: START_MS }))
  t.equal(await counted(() => messages.acknowledge(acks)), 1, 'acks')
  const batches = ids.slice(10).map((id) => [{ device: 'device-1', messageIds: [id], atMs: START_MS }])
  const gathered = await counted(() => Promise.all(batches.map((batch) => messages.acknowledge(batch))))
  t.equal(gathered, 1, 'acks called in one tick share a script')
})

void t.test('Redis killed: UNAVAILABLE and no hanging; back again: every accepted message is there', async (t) => {
  const { store } = await fixture(t)
  const { messages } = store
  const accepted: string[] = []
  let unavailable = 0
  let running = true
  const pushing = Array.from({ length: 8 }, async (_, n) => {
    while (running) {
      const sent = message(toDevice(`device-${n}`))
      try {
        await messages.accept([sent])
        accepted.push(sent.messageId)
      } catch (error) {
        t.equal((error as { code?: string }).code, 'UNAVAILABLE')
        unavailable++
        await delay(5)
      }
    }
  })
  while (accepted.length < 200) await delay(5)
  await server.kill()
  while (unavailable < 8) await delay(5)
  const calledAtMs = Date.now()
  await t.rejects(messages.hasMail('device-1', START_MS), { code: 'UNAVAILABLE' })
  t.ok(Date.now() - calledAtMs < 1_500)
  await server.restart()
  const before = accepted.length
  while (accepted.length < before + 50) await delay(5)
  running = false
  await Promise.all(pushing)

  const held = new Set<string>()
  for (let n = 0; n < 8; n++) for (const id of await inboxOf(messages, `device-${n}`)) held.add(id)
  t.strictSame(
    accepted.filter((id) => !held.has(id)),
    [],
    `${accepted.length} accepted`,
  )
})

void t.test('nobody answers: opening fails with UNAVAILABLE; senseless settings are refused', async (t) => {
  const clock = createManualClock()
  await t.rejects(openRedisStore({ place: { url: 'redis://127.0.0.1:1' }, clock }), { code: 'UNAVAILABLE' })
  await t.rejects(openRedisStore({ place: { nodes: [{ host: '127.0.0.1', port: 1 }] }, clock }), {
    code: 'UNAVAILABLE',
  })
  const place = { url: `redis://127.0.0.1:${server.port}` }
  await t.rejects(openRedisStore({ place, clock, keyPrefix: '{a}' }), { code: 'CONFIG_INVALID' })
  await t.rejects(openRedisStore({ place, clock, limits: { maxInbox: 0 } }), { code: 'CONFIG_INVALID' })
})
