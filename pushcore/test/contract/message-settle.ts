import type { Test } from 'tap'
import type { Settled } from '../../src/ports/message-store.ts'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, appB, inboxOf, message, receiptJob, sorted, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const idsOf = (settled: readonly Settled[]): string[] => settled.map((one) => one.messageId)

/** The two common ends of a message: delivered by an ack, or expired. */
export async function settleContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('an ack removes the message from the inbox and makes it delivered', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = '', other] = await acceptAll(messages, [message(toDevice('device-1')), message(toDevice('device-1'))])
    const settled = await ack(messages, 'device-1', [id], START_MS + 500)

    t.hasStrict(settled, [{ app: appA, messageId: id, state: 'delivered', devices: ['device-1'] }])
    t.equal(settled.length, 1)
    t.strictSame(await inboxOf(messages, 'device-1'), [other])
    const stored = await messages.get(appA, id)
    t.hasStrict(stored, { state: 'delivered', settledAtMs: START_MS + 500 })
    t.hasStrict(stored?.devices[0], { token: 'device-1', ackedAtMs: START_MS + 500 })
    t.match(await messages.counters(appA), { accepted: 2, delivered: 1, pending: 1 })
  })

  await t.test('the first ack of a user delivers; later ones of other devices settle nothing more', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    for (const token of ['device-1', 'device-2', 'device-3']) await devices.bind(appA, token, 'user', {}, START_MS)
    const [id = ''] = await acceptAll(messages, [message(toUser('user'))])

    const [settled, ...rest] = await ack(messages, 'device-2', [id], START_MS + 100)
    t.match(settled, { messageId: id, state: 'delivered' })
    t.strictSame(sorted(settled?.devices ?? []), ['device-1', 'device-2', 'device-3'])
    t.strictSame(rest, [])
    t.strictSame(await ack(messages, 'device-1', [id], START_MS + 200), [])

    const stored = await messages.get(appA, id)
    t.hasStrict(stored, { state: 'delivered', settledAtMs: START_MS + 100 })
    const acked = Object.fromEntries(stored?.devices.map((one) => [one.token, one.ackedAtMs]) ?? [])
    t.match(acked, { 'device-1': START_MS + 200, 'device-2': START_MS + 100, 'device-3': undefined })
    t.strictSame(await inboxOf(messages, 'device-3'), [id])
    t.match(await messages.counters(appA), { accepted: 1, delivered: 1, pending: 0 })
  })

  await t.test('acks of many devices and messages are settled in one call', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const [forUser = '', forOne = '', forOther = ''] = await acceptAll(messages, [
      message(toUser('user')),
      message(toDevice('device-1')),
      message(toDevice('device-b'), { app: appB }),
    ])
    const settled = await messages.acknowledge([
      { device: 'device-1', messageIds: [forUser, forOne], atMs: START_MS },
      { device: 'device-2', messageIds: [forUser], atMs: START_MS },
      { device: 'device-b', messageIds: [forOther], atMs: START_MS },
    ])

    t.strictSame(sorted(idsOf(settled)), [forUser, forOne, forOther])
    t.strictSame(settled.find((one) => one.messageId === forOther)?.app, appB)
    for (const token of ['device-1', 'device-2', 'device-b']) t.strictSame(await inboxOf(messages, token), [])
    t.strictSame(await messages.acknowledge([]), [])
  })

  await t.test('an ack of an unknown message, or of one that the device does not hold, is ignored', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = ''] = await acceptAll(messages, [message(toDevice('device-1'), { receipt: true })])
    const unknown = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    t.strictSame(await ack(messages, 'device-1', [unknown, '', 'x'.repeat(64)]), [])
    t.strictSame(await ack(messages, 'stranger', [id, unknown]), [])

    t.strictSame(await inboxOf(messages, 'device-1'), [id])
    t.hasStrict(await messages.get(appA, id), { state: 'pending' })
    const settled = await ack(messages, 'device-1', [unknown, id])
    t.strictSame(idsOf(settled), [id], 'an unknown one does not spoil the rest')
  })

  await t.test('an id as long as a frame is an unknown one: it is ignored and spoils nothing', async (t) => {
    const { messages } = await openFixture(t, open)
    const [first = '', second = ''] = await acceptAll(messages, [
      message(toDevice('device-1')),
      message(toDevice('device-2')),
    ])
    const long = '7'.repeat(16_000)
    const settled = await messages.acknowledge([
      { device: 'device-1', messageIds: [first, long], atMs: START_MS },
      { device: 'device-2', messageIds: [long, second], atMs: START_MS },
    ])

    t.strictSame(sorted(idsOf(settled)), [first, second])
    t.strictSame((await messages.page('device-1', 10, [long], START_MS)).stillWaiting, [])
    await messages.happened('device-1', long, 'opened', START_MS)
    t.equal(await messages.get(appA, long), undefined)
    t.equal(await messages.revoke(appA, long, START_MS), undefined)
    t.strictSame(await messages.searchByKey(appA, long, 10), [])
    t.equal(await messages.findByKey(appA, toUser(long), 'key'), undefined)
  })

  await t.test('an ack repeated, in one call or later, settles once', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = ''] = await acceptAll(messages, [message(toDevice('device-1'))])
    const results = await Promise.all([ack(messages, 'device-1', [id, id]), ack(messages, 'device-1', [id])])

    t.strictSame(results.map(idsOf), [[id], []])
    t.strictSame(await ack(messages, 'device-1', [id]), [])
    t.match(await messages.counters(appA), { delivered: 1, pending: 0 })
  })

  await t.test('writes called in one tick are applied in the order of the calls', async (t) => {
    const { messages } = await openFixture(t, open)
    const first = message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 })
    const second = message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 })
    const [, acked, expired, late] = await Promise.all([
      messages.accept([first, second]),
      ack(messages, 'device-1', [first.messageId]),
      messages.expire(START_MS + 2_000, 10),
      ack(messages, 'device-1', [second.messageId]),
    ])
    t.strictSame([idsOf(acked), idsOf(expired), idsOf(late)], [[first.messageId], [second.messageId], []])
  })

  await t.test(
    'expire settles pending messages whose time has passed, and removes them from the inboxes',
    async (t) => {
      const { messages } = await openFixture(t, open)
      const [short = '', long, waiting = ''] = await acceptAll(messages, [
        message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 }),
        message(toDevice('device-1'), { expiresAtMs: START_MS + 9_000 }),
        message(toUser('nobody'), { expiresAtMs: START_MS + 2_000, app: appB }),
      ])
      t.strictSame(await messages.expire(START_MS + 999, 10), [])
      t.strictSame(await messages.expire(START_MS + 3_001, 10), [
        { app: appA, messageId: short, state: 'expired', devices: ['device-1'] },
        { app: appB, messageId: waiting, state: 'expired', devices: [] },
      ])

      const stored = await messages.get(appA, short)
      t.hasStrict(stored, { state: 'expired' })
      t.type(stored?.settledAtMs, 'number')
      t.strictSame(await inboxOf(messages, 'device-1'), [long], 'not even to a clock that is behind')
      t.match(await messages.counters(appA), { accepted: 2, expired: 1, pending: 1 })
      t.match(await messages.counters(appB), { accepted: 1, expired: 1, pending: 0 })
    },
  )

  await t.test('expire takes the oldest expiry first, at most as many as asked for, and each once', async (t) => {
    const { messages } = await openFixture(t, open)
    const after = [5_000, 1_000, 4_000, 2_000, 3_000]
    const ids = await acceptAll(
      messages,
      after.map((ms, n) => message(n % 2 ? toDevice('device-1') : toUser('nobody'), { expiresAtMs: START_MS + ms })),
    )
    const expire = async (limit: number) => idsOf(await messages.expire(START_MS + 10_000, limit))

    t.strictSame(await expire(2), [ids[1], ids[3]])
    t.strictSame(await expire(2), [ids[4], ids[2]])
    t.strictSame(await expire(2), [ids[0]])
    t.strictSame(await expire(2), [])
  })

  await t.test('messages that ended otherwise do not keep expire from reaching the pending ones', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const early = { expiresAtMs: START_MS + 1_000 }
    const ended = await acceptAll(
      messages,
      Array.from({ length: 6 }, () => message(toUser('user'), early)),
    )
    const pending = await acceptAll(messages, [message(toUser('user'), { expiresAtMs: START_MS + 2_000 })])
    await ack(messages, 'device-1', ended.slice(0, 4))
    for (const id of ended.slice(4)) await messages.revoke(appA, id, START_MS)

    t.strictSame(idsOf(await messages.expire(START_MS + 3_000, 1)), pending)
    t.match(await messages.counters(appA), { accepted: 7, delivered: 4, revoked: 2, expired: 1, pending: 0 })
  })

  await t.test('a message that is acked and expires has one end, whichever comes first', async (t) => {
    const { messages } = await openFixture(t, open)
    const [early = '', late = ''] = await acceptAll(
      messages,
      [1, 2].map(() => message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000, receipt: true })),
    )
    t.strictSame(idsOf(await ack(messages, 'device-1', [early])), [early])
    t.strictSame(idsOf(await messages.expire(START_MS + 2_000, 10)), [late])
    t.strictSame(await ack(messages, 'device-1', [early, late]), [])

    t.equal((await messages.get(appA, early))?.state, 'delivered')
    t.equal((await messages.get(appA, late))?.state, 'expired')
    t.match(await messages.counters(appA), { accepted: 2, delivered: 1, expired: 1, pending: 0 })
  })

  await t.test('a state and its receipt are there after a restart', async (t) => {
    const { messages, reopen } = await openFixture(t, open)
    const [id = '', other] = await acceptAll(messages, [
      message(toDevice('device-1'), { receipt: true }),
      message(toDevice('device-1')),
    ])
    await ack(messages, 'device-1', [id])

    const again = await reopen()
    t.equal((await again.messages.get(appA, id))?.state, 'delivered')
    t.ok(await again.jobs.get(receiptJob(id)))
    t.strictSame(await inboxOf(again.messages, 'device-1'), [other])
    t.match(await again.messages.counters(appA), { accepted: 2, delivered: 1, pending: 1 })
    t.strictSame(await ack(again.messages, 'device-1', [id]), [])
  })
}
