import type { Test } from 'tap'
import type { NewMessage, Target } from '../../src/ports/message-store.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import {
  ack,
  appA,
  appB,
  frameOf,
  inboxOf,
  message,
  receiptJob,
  toActivity,
  toDevice,
  toUser,
} from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

/** The message key makes an accept safe to repeat: per app, per kind of target, per target. */
export async function repeatContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a second message with the same key for the same target is a repeat of the first', async (t) => {
    const { messages } = await openFixture(t, open)
    const first = message(toDevice('device-1'), { messageKey: 'key', title: 'first' })
    const second = message(toDevice('device-1'), { messageKey: 'key', title: 'second', frame: frameOf('second') })
    await messages.accept([first])

    t.strictSame(await messages.accept([second]), [{ outcome: 'repeat', messageId: first.messageId }])
    t.strictSame(await inboxOf(messages, 'device-1'), [first.messageId], 'nothing was stored')
    t.equal(await messages.get(appA, second.messageId), undefined)
    t.equal((await messages.get(appA, first.messageId))?.title, 'first')
    t.strictSame(await messages.counters(appA), {
      accepted: 1,
      delivered: 0,
      expired: 0,
      revoked: 0,
      failed: 0,
      pending: 1,
      repeats: 1,
    })
  })

  await t.test('a repeat is found within one batch and among batches of one tick', async (t) => {
    const { messages } = await openFixture(t, open)
    const make = () => message(toUser('user'), { messageKey: 'key' })
    const first = make()
    const outcomes = await Promise.all([
      messages.accept([first, make()]),
      messages.accept([make()]),
      messages.accept([make(), message(toUser('user'))]),
    ])

    t.strictSame(
      outcomes.map((batch) => batch.map((one) => one.outcome)),
      [['stored', 'repeat'], ['repeat'], ['repeat', 'stored']],
    )
    const repeats = outcomes.flat().filter((one) => one.outcome === 'repeat')
    t.ok(repeats.every((one) => one.messageId === first.messageId))
    t.match(await messages.counters(appA), { accepted: 2, pending: 2, repeats: 3 })
  })

  await t.test('a repeat stays a repeat whatever became of the first', async (t) => {
    const { messages, jobs } = await openFixture(t, open)
    const again = async (first: NewMessage) => {
      const [outcome] = await messages.accept([message(first.target, { messageKey: first.messageKey, receipt: true })])
      t.strictSame(outcome, { outcome: 'repeat', messageId: first.messageId })
    }
    const delivered = message(toDevice('delivered'))
    const revoked = message(toDevice('revoked'))
    const expired = message(toUser('expired'), { expiresAtMs: START_MS + 1_000 })
    const failed = message(toActivity('failed'))
    await messages.accept([delivered, revoked, expired, failed])
    await ack(messages, 'delivered', [delivered.messageId])
    await messages.revoke(appA, revoked.messageId, START_MS)
    await messages.expire(START_MS + 2_000, 10)

    for (const first of [delivered, revoked, expired, failed]) {
      await again(first)
      t.equal(await jobs.get(receiptJob(first.messageId)), undefined, 'a repeat asks for no receipt')
    }
    t.strictSame(await inboxOf(messages, 'delivered'), [])
    t.match(await messages.counters(appA), { accepted: 4, repeats: 4, pending: 0 })
  })

  await t.test('the same key for another target, kind of target or app is another message', async (t) => {
    const { messages } = await openFixture(t, open)
    const messageKey = 'key'
    const batch = [
      message(toDevice('same'), { messageKey }),
      message(toUser('same'), { messageKey }),
      message(toActivity('same'), { messageKey }),
      message(toDevice('other'), { messageKey }),
      message(toUser('same'), { messageKey, app: appB }),
      message(toUser('same'), { messageKey: 'KEY' }),
    ]
    const outcomes = await messages.accept(batch)
    t.strictSame(
      outcomes.map((one) => one.outcome),
      ['stored', 'stored', 'failed', 'stored', 'stored', 'stored'],
    )
    t.equal((await messages.counters(appA)).repeats, 0)
    t.equal((await messages.counters(appB)).repeats, 0)
  })

  await t.test('target and key do not run together, whatever letters they have', async (t) => {
    const { messages } = await openFixture(t, open)
    const pairs: [Target, string][] = []
    for (const separator of [':', '|', '/', ',', ' ', '\0', '\u0001', '\u001e', '\u{fffd}', '\uffff']) {
      pairs.push([toUser(`a${separator}b`), 'c'], [toUser('a'), `b${separator}c`])
    }
    pairs.push([toUser('a'), 'bc'], [toUser('ab'), 'c'], [toUser('字'.repeat(128)), '键'.repeat(128)])
    const batch = pairs.map(([target, messageKey]) => message(target, { messageKey }))
    const outcomes = await messages.accept(batch)

    t.ok(outcomes.every((one) => one.outcome === 'stored'))
    for (const [n, [target, messageKey]] of pairs.entries()) {
      t.equal((await messages.findByKey(appA, target, messageKey))?.messageId, batch[n]?.messageId)
    }
  })

  await t.test('a key that was used is remembered over a restart, and forgotten with its message', async (t) => {
    const { messages, reopen } = await openFixture(t, open)
    const first = message(toDevice('device-1'), { messageKey: 'key' })
    await messages.accept([first])

    const again = (await reopen()).messages
    const [repeat] = await again.accept([message(toDevice('device-1'), { messageKey: 'key' })])
    t.strictSame(repeat, { outcome: 'repeat', messageId: first.messageId })
    const counted = (await reopen()).messages
    t.match(await counted.counters(appA), { accepted: 1, repeats: 1 })
    await ack(counted, 'device-1', [first.messageId])
    t.equal(await counted.prune(START_MS + HOUR_MS, 10), 1)
    const [fresh] = await counted.accept([message(toDevice('device-1'), { messageKey: 'key' })])
    t.equal(fresh?.outcome, 'stored')
  })
}
