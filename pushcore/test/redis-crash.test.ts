import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openRedisStore } from '../src/adapters/redis/index.ts'
import { crashFixture } from './_util/crash-fixture.ts'
import { startRedisServer } from './_util/redis-server.ts'
import { createManualClock, START_MS } from './contract/_util/clock.ts'
import { acceptAll, appA, inboxOf, message, receiptJob, toDevice, toUser } from './contract/_util/messages.ts'

const server = await startRedisServer({ appendfsync: 'always' })
t.teardown(() => server.stop())

const fixture = (t: Test) => crashFixture(t, server.port)

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

void t.test('a repeat brings the message though nothing of it was stored but at its user', async (t) => {
  const { store, crashAt, options } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const sent = message(toUser('user'))
  crashAt('after-user-accept')
  await t.rejects(messages.accept([sent]))
  const client = new Redis(server.port, '127.0.0.1')
  t.teardown(() => client.disconnect())
  const notes = await client.keys(`${options.keyPrefix}*where`)
  const removed = await Promise.all(notes.map((key) => client.hdel(key, sent.messageId)))
  t.strictSame(removed, [1])

  const { onStep: _, ...withoutCrash } = options
  const other = await openRedisStore(withoutCrash)
  t.teardown(() => other.close())
  const again = message(toUser('user'), { messageKey: sent.messageKey })
  t.strictSame(await other.messages.accept([again]), [{ outcome: 'repeat', messageId: sent.messageId }])
  t.strictSame(await inboxOf(other.messages, 'device-1'), [sent.messageId], 'before what is pushed next')
  const opened = await other.messages.happened('device-1', sent.messageId, 'opened', START_MS)
  t.match(opened, { app: appA }, 'and the device can tell of it')
})

void t.test('a message whose device left on its way goes to the devices that the user has by then', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  await acceptAll(messages, [message(toUser('user'))])
  const sent = message(toUser('user'))
  crashAt('after-user-accept')
  await messages.accept([sent])
  crashAt(undefined)
  await devices.bind(appA, 'device-2', 'user', {}, START_MS)
  await devices.bind(appA, 'device-1', 'another', {}, START_MS)
  t.notOk((await inboxOf(messages, 'device-2')).includes(sent.messageId))
  await repair()
  t.ok((await inboxOf(messages, 'device-2')).includes(sent.messageId), 'it does not wait for one more')
  t.strictSame(await inboxOf(messages, 'device-1'), [])
  await repair()
  t.match(await messages.counters(appA), { accepted: 2, pending: 2 })
})

void t.test('so does one of a device that left, and whose leaving was told of after others came', async (t) => {
  const { store, crashAt, repair } = await fixture(t)
  const { messages, devices } = store
  await devices.bind(appA, 'device-1', 'user', {}, START_MS)
  const [sent = ''] = await acceptAll(messages, [message(toUser('user'))])
  crashAt('after-bind')
  await t.rejects(devices.bind(appA, 'device-1', 'another', {}, START_MS))
  crashAt(undefined)
  await devices.bind(appA, 'device-2', 'user', {}, START_MS)
  t.strictSame(await inboxOf(messages, 'device-2'), [])
  await repair()
  await repair()
  t.strictSame(await inboxOf(messages, 'device-2'), [sent])
  t.strictSame(await inboxOf(messages, 'device-1'), [])
})
