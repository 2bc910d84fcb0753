import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, inboxOf, message, toDevice, toUser } from './_util/messages.ts'
import { type Fixture, type OpenStores, openFixture } from './_util/stores.ts'

const DEVICE = 'device-1'

const parkedFor = (target = toDevice(DEVICE), overrides = {}) => message(target, { parked: [DEVICE], ...overrides })

/** The message is in the inbox and nobody gets it from there. */
async function isParked(t: Test, { messages }: Pick<Fixture, 'messages'>, messageId: string) {
  t.notOk((await inboxOf(messages, DEVICE)).includes(messageId), 'no page hands it out')
  t.strictSame((await messages.page(DEVICE, 1, [messageId], START_MS)).stillWaiting, [messageId], 'the inbox holds it')
}

/** Messages that lie in inboxes while a vendor's channel has them. */
export async function parkingContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a parked message is stored, and nobody gets it before it is released', async (t) => {
    const f = await openFixture(t, open)
    const { messages } = f
    const sent = message(toDevice(DEVICE), { parked: ['device-2', DEVICE] })
    const { messageId } = sent
    t.match(await messages.accept([sent]), [{ outcome: 'stored', messageId, devices: [DEVICE] }])
    await isParked(t, f, messageId)
    t.equal(await messages.hasMail(DEVICE, START_MS), false)
    const stored = await messages.get(appA, messageId)
    t.match(stored, { state: 'pending', waiting: false, devices: [{ token: DEVICE }] })
    t.notOk(stored !== undefined && 'parked' in stored)

    t.equal(await messages.release(DEVICE, messageId), true)
    t.equal(await messages.hasMail(DEVICE, START_MS), true)
    const { envelopes } = await messages.page(DEVICE, 1, [], START_MS)
    t.strictSame(
      envelopes.map((one) => ({ ...one, frame: Buffer.from(one.frame) })),
      [{ messageId, frame: Buffer.from(sent.frame), expiresAtMs: sent.expiresAtMs }],
    )
  })

  await t.test('tokens that are not of the target park nothing', async (t) => {
    const { messages } = await openFixture(t, open)
    const ids = await acceptAll(messages, [message(toDevice('device-2'), { parked: [DEVICE] }), parkedFor()])
    t.strictSame(await inboxOf(messages, 'device-2'), ids.slice(0, 1))
    t.strictSame(await inboxOf(messages, DEVICE), [])
  })

  await t.test('of a user, only the named devices park it', async (t) => {
    const f = await openFixture(t, open)
    const { messages, devices } = f
    for (const token of [DEVICE, 'device-2']) await devices.bind(appA, token, 'user', {}, START_MS)
    const [id = ''] = await acceptAll(messages, [parkedFor(toUser('user'))])
    await isParked(t, f, id)
    t.strictSame(await inboxOf(messages, 'device-2'), [id])
    t.equal(await messages.park('device-2', id), true)
    t.strictSame(await inboxOf(messages, 'device-2'), [])
    t.equal(await messages.release(DEVICE, id), true)
    t.strictSame(await inboxOf(messages, DEVICE), [id])
    t.strictSame(await inboxOf(messages, 'device-2'), [], 'each device by itself')
  })

  await t.test('pages go past any number of parked ones, and keep the order of those that are released', async (t) => {
    const { messages } = await openFixture(t, open)
    const parked = await acceptAll(
      messages,
      Array.from({ length: 150 }, () => parkedFor()),
    )
    const [valid = ''] = await acceptAll(messages, [message(toDevice(DEVICE))])
    const page = async (limit: number) => {
      const { envelopes, more } = await messages.page(DEVICE, limit, [], START_MS)
      return { ids: envelopes.map(({ messageId }) => messageId), more }
    }
    t.strictSame(await page(2), { ids: [valid], more: false })
    t.equal(await messages.hasMail(DEVICE, START_MS), true)
    const [first = '', second = ''] = [parked[3], parked[77]]
    await messages.release(DEVICE, second)
    await messages.release(DEVICE, first)
    t.strictSame(await page(2), { ids: [first, second], more: true })
    t.strictSame(await page(3), { ids: [first, second, valid], more: false })
    await ack(messages, DEVICE, [first, second, valid])
    t.equal(await messages.hasMail(DEVICE, START_MS), false, 'what is left is parked')
  })

  await t.test('parked messages count for the bound of their inbox', async (t) => {
    const { messages, devices } = await openFixture(t, open, { inboxMessages: 3 })
    await devices.bind(appA, DEVICE, 'user', {}, START_MS)
    const [forDevice = '', , later = ''] = await acceptAll(messages, [
      parkedFor(),
      parkedFor(toUser('user')),
      message(toDevice(DEVICE)),
    ])
    await messages.park(DEVICE, later)
    const full = { outcome: 'failed', reason: 'inboxFull' }
    t.match(await messages.accept([message(toDevice(DEVICE)), message(toUser('user'))]), [full, full])
    await messages.release(DEVICE, later)
    t.match(await messages.accept([parkedFor()]), [full], 'releasing makes no room')
    await ack(messages, DEVICE, [forDevice])
    t.match(await messages.accept([parkedFor(), parkedFor()]), [{ outcome: 'stored' }, full])
  })

  await t.test('parking and releasing say whether the inbox has the message, however often', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = '', acked = ''] = await acceptAll(messages, [message(toDevice(DEVICE)), parkedFor()])
    const unknown = ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '', 'x'.repeat(16_000)]
    for (const call of [messages.park, messages.release]) {
      t.strictSame([await call(DEVICE, id), await call(DEVICE, id)], [true, true])
      for (const other of unknown) t.equal(await call(DEVICE, other), false)
      t.equal(await call('device-2', id), false)
    }
    t.strictSame(await inboxOf(messages, DEVICE), [id])
    t.match(await ack(messages, DEVICE, [acked]), [{ messageId: acked, state: 'delivered' }])
    t.strictSame([await messages.release(DEVICE, acked), await messages.park(DEVICE, acked)], [false, false])
    t.strictSame(await inboxOf(messages, DEVICE), [id])
  })

  await t.test('calls of one tick are applied in their order', async (t) => {
    const { messages } = await openFixture(t, open)
    const [one, two] = [parkedFor(), parkedFor()]
    const [, released, parked, , gone] = await Promise.all([
      messages.accept([one, two]),
      messages.release(DEVICE, one.messageId),
      messages.park(DEVICE, two.messageId),
      ack(messages, DEVICE, [two.messageId]),
      messages.release(DEVICE, two.messageId),
    ])
    t.strictSame([released, parked, gone], [true, true, false])
    t.strictSame(await inboxOf(messages, DEVICE), [one.messageId])
  })

  await t.test('what is parked is acknowledged, revoked and expired as every other', async (t) => {
    const f = await openFixture(t, open)
    const { messages, devices } = f
    await devices.bind(appA, DEVICE, 'user', {}, START_MS)
    for (const target of [toDevice(DEVICE), toUser('user')]) {
      const [acked = '', revoked = '', expired = ''] = await acceptAll(messages, [
        parkedFor(target),
        parkedFor(target),
        parkedFor(target, { expiresAtMs: START_MS + 1_000 }),
      ])
      t.match(await ack(messages, DEVICE, [acked]), [{ messageId: acked, state: 'delivered', devices: [DEVICE] }])
      t.match(await messages.revoke(appA, revoked, START_MS), { settled: { state: 'revoked' }, devices: [DEVICE] })
      t.ok((await messages.revocations(DEVICE)).includes(revoked))
      t.match(await messages.expire(START_MS + 2_000, 10), [{ messageId: expired, state: 'expired' }])
      for (const id of [acked, revoked, expired]) {
        t.equal(await messages.release(DEVICE, id), false)
        t.strictSame((await messages.page(DEVICE, 1, [id], START_MS)).stillWaiting, [])
      }
    }
    t.strictSame(await inboxOf(messages, DEVICE), [])
    t.match(await messages.counters(appA), { accepted: 6, delivered: 2, revoked: 2, expired: 2, pending: 0 })
  })

  await t.test('a message past its expiry does not wait in flight, parked or not', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = ''] = await acceptAll(messages, [parkedFor(undefined, { expiresAtMs: START_MS + 1_000 })])
    t.strictSame((await messages.page(DEVICE, 1, [id], START_MS + 999)).stillWaiting, [id])
    t.strictSame((await messages.page(DEVICE, 1, [id], START_MS + 1_000)).stillWaiting, [])
  })

  await t.test('unbinding takes a parked message out, and a later binding brings it released', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, DEVICE, 'user', {}, START_MS)
    const [own = '', id = ''] = await acceptAll(messages, [parkedFor(), parkedFor(toUser('user'))])
    await devices.unbind(appA, DEVICE, 'user', START_MS + 1)
    t.strictSame([await messages.park(DEVICE, id), await messages.release(DEVICE, id)], [false, false])
    t.match(await messages.get(appA, id), { state: 'pending', waiting: true })

    await devices.bind(appA, DEVICE, 'another', {}, START_MS + 2)
    t.strictSame(await inboxOf(messages, DEVICE), [])
    await devices.bind(appA, DEVICE, 'user', {}, START_MS + 3)
    t.strictSame(await inboxOf(messages, DEVICE), [id], 'what is for the device itself stays parked')
    t.equal(await messages.park(DEVICE, id), true)
    await devices.bind(appA, DEVICE, 'user', {}, START_MS + 4)
    t.strictSame(await inboxOf(messages, DEVICE), [], 'the same binding told again changes nothing')
    t.equal(await messages.release(DEVICE, own), true)
    t.strictSame(await inboxOf(messages, DEVICE), [own])
  })

  await t.test('a message that waits for its user is not parked where it arrives', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const [id = ''] = await acceptAll(messages, [parkedFor(toUser('user'))])
    t.equal(await messages.park(DEVICE, id), false)
    t.match(await devices.bind(appA, DEVICE, 'user', {}, START_MS), { arrived: 1 })
    t.strictSame(await inboxOf(messages, DEVICE), [id])
  })

  await t.test('after a restart the same messages are parked', async (t) => {
    const { messages, devices, reopen } = await openFixture(t, open, { inboxMessages: 4 })
    await devices.bind(appA, DEVICE, 'user', {}, START_MS)
    const [accepted = '', released = '', parked = '', ofUser = '', alone = ''] = await acceptAll(messages, [
      parkedFor(),
      parkedFor(),
      message(toDevice(DEVICE)),
      parkedFor(toUser('user')),
      message(toDevice('device-2'), { parked: ['device-2'] }),
    ])
    await Promise.all([messages.release(DEVICE, released), messages.park(DEVICE, parked)])

    const again = await reopen()
    t.equal(await again.messages.hasMail('device-2', START_MS), false)
    t.equal(await again.messages.release('device-2', alone), true, 'an inbox of parked ones only is not empty')
    t.strictSame(await inboxOf(again.messages, 'device-2'), [alone])
    t.strictSame(await inboxOf(again.messages, DEVICE), [released])
    for (const id of [accepted, parked, ofUser]) await isParked(t, again, id)
    t.match(await again.messages.accept([message(toDevice(DEVICE))]), [{ outcome: 'failed', reason: 'inboxFull' }])
    await ack(again.messages, DEVICE, [released])
    t.equal(await again.messages.hasMail(DEVICE, START_MS), false)
    t.equal(await again.messages.release(DEVICE, ofUser), true)
    t.strictSame(await inboxOf(again.messages, DEVICE), [ofUser])
  })
}
