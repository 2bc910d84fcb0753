import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import {
  acceptAll,
  appA,
  appB,
  frameOf,
  inboxOf,
  message,
  outcomeOnly,
  sorted,
  toDevice,
  toUser,
} from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

/** What is stored when a message is accepted, and for whom. */
export async function acceptContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a message comes back with all that was accepted', async (t) => {
    const { messages } = await openFixture(t, open)
    const extras = { vendor: { importance: 'HIGH', badge: [1, null] }, sms: { template: '模板' } }
    const accepted = message(toDevice('device-1'), { taskId: 2 ** 53 - 1, title: '标题 👋', receipt: true, extras })
    const outcome = await messages.accept([accepted])

    t.strictSame(outcome.map(outcomeOnly), [
      { outcome: 'stored', messageId: accepted.messageId, devices: ['device-1'] },
    ])
    const { frame, ...fields } = accepted
    const stored = await messages.get(appA, accepted.messageId)
    t.hasStrict(stored, { ...fields, state: 'pending' })
    t.strictSame(Buffer.from(stored?.frame ?? []), Buffer.from(frame))
    t.equal(stored?.settledAtMs, undefined)
    t.equal(stored?.reason, undefined)
    t.strictSame(
      stored?.devices.map((device) => [device.token, device.ackedAtMs, device.openedAtMs, device.ignoredAtMs]),
      [['device-1', undefined, undefined, undefined]],
    )
  })

  await t.test('a message for a device waits in its inbox, and in no other', async (t) => {
    const { messages } = await openFixture(t, open)
    const ids = await acceptAll(messages, [message(toDevice('device-1'))])
    t.strictSame(await inboxOf(messages, 'device-1'), ids)
    t.strictSame(await inboxOf(messages, 'device-10'), [])
    t.strictSame(await inboxOf(messages, 'device-'), [])
  })

  await t.test('a message for a user goes to all of its devices', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const tokens = ['device-1', 'device-2', 'device-3']
    for (const token of tokens) await devices.bind(appA, token, 'user', {}, START_MS)
    await devices.bind(appA, 'device-4', 'another', {}, START_MS)
    const sent = message(toUser('user'))
    const [outcome] = await messages.accept([sent])

    t.match(outcome, { outcome: 'stored', messageId: sent.messageId })
    t.strictSame(outcome?.outcome === 'stored' && sorted(outcome.devices), tokens)
    for (const token of tokens) t.strictSame(await inboxOf(messages, token), [sent.messageId])
    t.strictSame(await inboxOf(messages, 'device-4'), [])
    const stored = await messages.get(appA, sent.messageId)
    t.strictSame(sorted(stored?.devices.map((device) => device.token) ?? []), tokens)
  })

  await t.test('a message for a user without devices is stored for none', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = message(toUser('user'))
    const outcome = await messages.accept([sent])
    t.strictSame(outcome.map(outcomeOnly), [{ outcome: 'stored', messageId: sent.messageId, devices: [] }])
    t.hasStrict(await messages.get(appA, sent.messageId), { state: 'pending', devices: [] })
  })

  await t.test('a user and a device of the same id are different targets', async (t) => {
    const { messages } = await openFixture(t, open)
    const [toTheUser, toTheDevice] = await acceptAll(messages, [message(toUser('same')), message(toDevice('same'))])
    t.strictSame(await inboxOf(messages, 'same'), [toTheDevice])
    t.strictSame((await messages.get(appA, String(toTheUser)))?.devices, [])
  })

  await t.test('a message for a user of one app never reaches the same user of another', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-a', 'user', {}, START_MS)
    await devices.bind(appB, 'device-b', 'user', {}, START_MS)
    const ids = await acceptAll(messages, [message(toUser('user'), { app: appB })])

    t.strictSame(await inboxOf(messages, 'device-a'), [])
    t.strictSame(await inboxOf(messages, 'device-b'), ids)
    t.equal(await messages.get(appA, String(ids[0])), undefined)
    t.ok(await messages.get(appB, String(ids[0])))
  })

  await t.test('the results of a batch are in the order of the input, whatever the targets', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const batch = [
      message(toUser('user')),
      message(toDevice('device-2')),
      message(toUser('nobody')),
      message(toDevice('device-b'), { app: appB }),
      message(toDevice('device-1')),
    ]
    const outcomes = await messages.accept(batch)

    t.strictSame(
      outcomes.map((outcome) => outcome.messageId),
      batch.map((one) => one.messageId),
    )
    t.strictSame(
      outcomes.map((outcome) => outcome.outcome === 'stored' && outcome.devices),
      [['device-1'], ['device-2'], [], ['device-b'], ['device-1']],
    )
    t.strictSame(await messages.accept([]), [])
  })

  await t.test('accepts called in one tick are stored in the order of the calls', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = Array.from({ length: 60 }, () => message(toDevice('device-1')))
    const calls = Array.from({ length: 30 }, (_, n) => messages.accept(sent.slice(2 * n, 2 * n + 2)))
    const outcomes = (await Promise.all(calls)).flat()

    const ids = sent.map((one) => one.messageId)
    t.strictSame(
      outcomes.map((outcome) => outcome.messageId),
      ids,
    )
    t.strictSame(await inboxOf(messages, 'device-1'), ids)
  })

  await t.test('a frame that is a view on a bigger buffer is stored as the view shows it', async (t) => {
    const { messages } = await openFixture(t, open)
    const big = Buffer.from('before|the frame|after')
    const view = new Uint8Array(big.buffer, big.byteOffset + 7, 9)
    const asBuffer = big.subarray(7, 16)
    await messages.accept([
      message(toDevice('device-1'), { frame: view }),
      message(toDevice('device-1'), { frame: asBuffer }),
      message(toDevice('device-1'), { frame: new Uint8Array(0) }),
    ])
    big.fill('x')

    const { envelopes } = await messages.page('device-1', 10, [], START_MS)
    const texts = envelopes.map((envelope) => Buffer.from(envelope.frame).toString())
    t.strictSame(texts, ['the frame', 'the frame', ''])
  })

  await t.test('what was read stays as it was read when more is written', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = message(toDevice('device-1'), { frame: frameOf('the first frame') })
    await messages.accept([sent])
    const page = await messages.page('device-1', 10, [], START_MS)
    const stored = await messages.get(appA, sent.messageId)

    for (let round = 0; round < 50; round += 1) {
      await messages.accept([message(toDevice('device-1'), { frame: frameOf(`frame of round ${round}`) })])
      await messages.page('device-1', 100, [], START_MS)
    }
    t.equal(Buffer.from(page.envelopes[0]?.frame ?? []).toString(), 'the first frame')
    t.equal(Buffer.from(stored?.frame ?? []).toString(), 'the first frame')
  })

  await t.test('a frame of the largest size is stored whole', async (t) => {
    const { messages } = await openFixture(t, open)
    const frame = new Uint8Array(64 * 1024).map((_, n) => n % 251)
    await messages.accept([message(toDevice('device-1'), { frame })])
    const { envelopes } = await messages.page('device-1', 10, [], START_MS)
    t.ok(Buffer.from(frame).equals(envelopes[0]?.frame ?? frame.subarray(1)))
  })

  await t.test('while a batch is being written a reader sees all of a message or nothing', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = Array.from({ length: 50 }, () => message(toDevice('device-1')))
    const last = sent.at(-1)?.messageId ?? ''
    let done = false
    const call = messages.accept(sent).finally(() => {
      done = true
    })
    while (!done) {
      const { accepted } = await messages.counters(appA)
      const stored = await messages.get(appA, last)
      const held = await inboxOf(messages, 'device-1')
      if (accepted !== 0 && accepted !== 50) t.fail(`${accepted} counted`)
      if (accepted === 50 && stored === undefined) t.fail('counted but not stored')
      if (stored !== undefined && held.length !== 50) t.fail(`stored but ${held.length} in the inbox`)
    }
    await call
    t.equal((await inboxOf(messages, 'device-1')).length, 50)
  })

  await t.test('messages, inboxes, waiting lists and counters are there after a restart', async (t) => {
    const { messages, devices, reopen } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const [waiting, ...ids] = await acceptAll(messages, [
      message(toUser('nobody')),
      message(toUser('user')),
      message(toDevice('device-1')),
    ])

    const again = await reopen()
    t.strictSame(await inboxOf(again.messages, 'device-1'), ids)
    t.match(await again.messages.counters(appA), { accepted: 3, pending: 3 })
    t.match(await again.devices.bind(appA, 'device-2', 'nobody', {}, START_MS), { arrived: 1 })
    t.strictSame(await inboxOf(again.messages, 'device-2'), [waiting])
  })
}
