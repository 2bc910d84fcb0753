import type { Test } from 'tap'
import type { FailureReason, NewMessage } from '../../src/ports/message-store.ts'
import { START_MS } from './_util/clock.ts'
import {
  acceptAll,
  ack,
  appA,
  appB,
  inboxOf,
  message,
  receiptJob,
  toActivity,
  toDevice,
  toUser,
} from './_util/messages.ts'
import { type Fixture, type OpenStores, openFixture } from './_util/stores.ts'

/** The message is stored in the terminal state and has left no trace in any inbox. */
async function isFailed(t: Test, { messages }: Fixture, sent: NewMessage, reason: FailureReason) {
  const stored = await messages.get(sent.app, sent.messageId)
  t.hasStrict(stored, { state: 'failed', reason, devices: [] })
  t.type(stored?.settledAtMs, 'number')
}

/** Messages that fail at once, and the limits that make them. */
export async function failureContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a message for a full inbox fails with inboxFull, until an ack makes room', async (t) => {
    const f = await openFixture(t, open, { inboxMessages: 3 })
    const { messages } = f
    const ids = await acceptAll(
      messages,
      [1, 2, 3].map(() => message(toDevice('device-1'))),
    )
    const sent = message(toDevice('device-1'))
    const outcomes = await messages.accept([sent, message(toDevice('device-2'))])

    t.hasStrict(outcomes[0], { outcome: 'failed', messageId: sent.messageId, reason: 'inboxFull' })
    t.equal(outcomes[1]?.outcome, 'stored', 'another inbox has room')
    await isFailed(t, f, sent, 'inboxFull')
    t.strictSame(await inboxOf(messages, 'device-1'), ids)
    t.match(await messages.counters(appA), { accepted: 5, failed: 1, pending: 4 })

    await ack(messages, 'device-1', ids.slice(0, 1))
    const next = message(toDevice('device-1'))
    t.equal((await messages.accept([next]))[0]?.outcome, 'stored')
    t.strictSame(await inboxOf(messages, 'device-1'), [...ids.slice(1), next.messageId])
  })

  await t.test('a large inbox is full at its bound, whatever was known of its size', async (t) => {
    const f = await openFixture(t, open, { inboxMessages: 40 })
    const push = (messages: typeof f.messages, count: number) =>
      messages.accept(Array.from({ length: count }, () => message(toDevice('device-1'))))
    await push(f.messages, 20)
    const news = await push(f.messages, 21)
    t.strictSame(
      news.map(({ outcome }) => outcome),
      [...Array(20).fill('stored'), 'failed'],
      'counted as it grew',
    )

    const { messages } = await f.reopen()
    t.match(await push(messages, 1), [{ outcome: 'failed', reason: 'inboxFull' }], 'and after a restart')
    await ack(messages, 'device-1', (await inboxOf(messages, 'device-1')).slice(0, 2))
    const again = await push(messages, 3)
    t.strictSame(
      again.map(({ outcome }) => outcome),
      ['stored', 'stored', 'failed'],
      'as many as were acked',
    )
  })

  await t.test('the limit holds within one batch', async (t) => {
    const { messages } = await openFixture(t, open, { inboxMessages: 2 })
    const outcomes = await messages.accept([1, 2, 3, 4].map(() => message(toDevice('device-1'))))
    t.strictSame(
      outcomes.map((one) => one.outcome),
      ['stored', 'stored', 'failed', 'failed'],
    )
  })

  await t.test('revoking and expiring make room too', async (t) => {
    const { messages } = await openFixture(t, open, { inboxMessages: 2 })
    const [first] = await acceptAll(messages, [
      message(toDevice('device-1')),
      message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 }),
    ])
    await messages.revoke(appA, String(first), START_MS)
    await messages.expire(START_MS + 2_000, 10)

    const outcomes = await messages.accept([1, 2, 3].map(() => message(toDevice('device-1'))))
    t.strictSame(
      outcomes.map((one) => one.outcome),
      ['stored', 'stored', 'failed'],
    )
  })

  await t.test('a message for a user fails only when the inbox of every device is full', async (t) => {
    const f = await openFixture(t, open, { inboxMessages: 2 })
    const { messages, devices } = f
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    await acceptAll(
      messages,
      [1, 2].map(() => message(toDevice('device-1'))),
    )

    const [one] = await messages.accept([message(toUser('user'))])
    t.match(one, { outcome: 'stored', devices: ['device-2'] })
    await acceptAll(messages, [message(toDevice('device-2'))])
    const sent = message(toUser('user'))
    t.match(await messages.accept([sent]), [{ outcome: 'failed', reason: 'inboxFull' }])
    await isFailed(t, f, sent, 'inboxFull')
  })

  await t.test('a message that is refused fails with its reason, is in no inbox, and its key is used', async (t) => {
    const f = await openFixture(t, open)
    const { devices, messages } = f
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    for (const target of [toDevice('device-1'), toUser('user'), toUser('nobody')]) {
      const sent = message(target, { refused: 'frequencyCapped', receipt: true })
      const [outcome] = await messages.accept([sent])
      t.hasStrict(outcome, { outcome: 'failed', messageId: sent.messageId, reason: 'frequencyCapped' })
      await isFailed(t, f, sent, 'frequencyCapped')
      t.ok(await f.jobs.get(receiptJob(sent.messageId)), 'its receipt is due')
      t.match(await messages.accept([{ ...sent, messageId: message(target).messageId }]), [{ outcome: 'repeat' }])
    }
    t.strictSame(await inboxOf(messages, 'device-1'), [])
    t.match(await messages.counters(appA), { accepted: 3, failed: 3, pending: 0, repeats: 3 })
  })

  await t.test('too many messages for a user without devices fail with waitingFull', async (t) => {
    const f = await openFixture(t, open, { waitingMessages: 2 })
    const { messages, devices } = f
    const ids = await acceptAll(
      messages,
      [1, 2].map(() => message(toUser('user'))),
    )
    const sent = message(toUser('user'))
    const outcomes = await messages.accept([sent, message(toUser('another')), message(toUser('user'), { app: appB })])

    t.hasStrict(outcomes[0], { outcome: 'failed', messageId: sent.messageId, reason: 'waitingFull' })
    t.strictSame(
      outcomes.map((one) => one.outcome),
      ['failed', 'stored', 'stored'],
      'each user of each app has a list of its own',
    )
    await isFailed(t, f, sent, 'waitingFull')

    await messages.revoke(appA, String(ids[0]), START_MS)
    const next = message(toUser('user'))
    t.equal((await messages.accept([next]))[0]?.outcome, 'stored', 'a revoked one makes room')
    t.match(await devices.bind(appA, 'device-1', 'user', {}, START_MS), { arrived: 2 })
    t.strictSame(await inboxOf(messages, 'device-1'), [ids[1], next.messageId])
    await devices.unbind(appA, 'device-1', 'user', START_MS)
    t.match(await messages.accept([message(toUser('user'))]), [{ outcome: 'failed', reason: 'waitingFull' }])
  })

  await t.test('a live activity can be reached by a vendor only: noVendorChannel', async (t) => {
    const f = await openFixture(t, open)
    const sent = message(toActivity('activity-1'))
    const outcomes = await f.messages.accept([sent])

    t.hasStrict(outcomes, [{ outcome: 'failed', messageId: sent.messageId, reason: 'noVendorChannel' }])
    await isFailed(t, f, sent, 'noVendorChannel')
    t.strictSame(await inboxOf(f.messages, 'activity-1'), [])
  })

  await t.test('a failed message is final: acks, time and revoking change nothing', async (t) => {
    const f = await openFixture(t, open)
    const { messages } = f
    const sent = message(toActivity('activity-1'), { expiresAtMs: START_MS + 1_000 })
    await messages.accept([sent])

    t.strictSame(await ack(messages, 'activity-1', [sent.messageId]), [])
    t.strictSame(await messages.expire(START_MS + 2_000, 10), [])
    t.equal((await messages.revoke(appA, sent.messageId, START_MS))?.settled, undefined)
    await isFailed(t, f, sent, 'noVendorChannel')
    t.match(await messages.counters(appA), { accepted: 1, failed: 1, pending: 0, expired: 0, revoked: 0 })
  })

  await t.test('a failed message enqueues its receipt if one was asked for', async (t) => {
    const { messages, jobs } = await openFixture(t, open)
    const asked = message(toActivity('activity-1'), { receipt: true })
    const silent = message(toActivity('activity-2'), { receipt: false })
    await messages.accept([asked, silent])
    t.ok(await jobs.get(receiptJob(asked.messageId)))
    t.equal(await jobs.get(receiptJob(silent.messageId)), undefined)
  })
}
