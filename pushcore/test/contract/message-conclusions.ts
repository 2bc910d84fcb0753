import type { Test } from 'tap'
import type { NewMessage, Settled } from '../../src/ports/message-store.ts'
import { START_MS } from './_util/clock.ts'
import {
  acceptAll,
  ack,
  appA,
  appB,
  inboxOf,
  message,
  receiptJob,
  sorted,
  toActivity,
  toDevice,
  toUser,
} from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const REFUSED = { state: 'failed', reason: 'vendorRefused' } as const
const ARRIVED = { state: 'delivered', channel: 9 } as const

const liveActivity = (overrides: Partial<NewMessage> = {}) =>
  message(toActivity('activity-1'), { followUps: [{ kind: 'vendor', dueAtMs: START_MS }], ...overrides })

/** Ends that a vendor's answer decides. */
export async function conclusionContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a message that is concluded has failed: it leaves its inbox, and no device is told', async (t) => {
    const { messages, jobs } = await openFixture(t, open)
    const [id = '', other] = await acceptAll(messages, [
      message(toDevice('device-1'), { receipt: true, parked: ['device-1'] }),
      message(toDevice('device-1')),
    ])
    t.strictSame(await messages.conclude(appA, id, REFUSED, START_MS + 50), {
      app: appA,
      messageId: id,
      devices: ['device-1'],
      state: 'failed',
    })
    t.match(await messages.get(appA, id), {
      state: 'failed',
      reason: 'vendorRefused',
      settledAtMs: START_MS + 50,
      devices: [{ token: 'device-1' }],
    })
    t.strictSame(await inboxOf(messages, 'device-1'), [other])
    t.equal(await messages.release('device-1', id), false)
    t.strictSame(await messages.revocations('device-1'), [])
    t.match((await jobs.get(receiptJob(id)))?.payload, { device: 'device-1' })
    t.match(await messages.counters(appA), { accepted: 2, failed: 1, pending: 1 })
  })

  await t.test('what is concluded is final, and what a device tells of it later is noted', async (t) => {
    const { messages, devices, jobs, reopen } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const early = { receipt: true, expiresAtMs: START_MS + 1_000 }
    const ids = await acceptAll(messages, [message(toDevice('device-1'), early), message(toUser('user'), early)])
    for (const id of ids) {
      t.ok(await messages.conclude(appA, id, REFUSED, START_MS))
      await jobs.remove(receiptJob(id))
    }
    const again = await reopen()
    for (const id of ids) {
      t.equal(await again.messages.conclude(appA, id, REFUSED, START_MS + 1), undefined)
      t.strictSame(await ack(again.messages, 'device-1', [id], START_MS + 2), [])
      t.match(await again.messages.happened('device-1', id, 'opened', START_MS + 3), { app: appA })
      t.strictSame(await again.messages.revoke(appA, id, START_MS + 4), { devices: [] })
      t.strictSame(await again.messages.expire(START_MS + 2_000, 10), [])
      const device = { token: 'device-1', ackedAtMs: START_MS + 2, openedAtMs: START_MS + 3 }
      t.match(await again.messages.get(appA, id), { state: 'failed', reason: 'vendorRefused', devices: [device] })
      t.equal(await again.jobs.get(receiptJob(id)), undefined, 'one receipt')
    }
    t.strictSame(await inboxOf(again.messages, 'device-1'), [])
    t.strictSame(await again.messages.revocations('device-1'), [])
    t.match(await again.messages.counters(appA), { accepted: 2, failed: 2, pending: 0 })
  })

  await t.test("a user's message leaves every inbox, and the waiting list", async (t) => {
    const { messages, devices } = await openFixture(t, open)
    for (const token of ['device-1', 'device-2']) await devices.bind(appA, token, 'user', {}, START_MS)
    const [id = '', waiting = ''] = await acceptAll(messages, [
      message(toUser('user'), { parked: ['device-2'] }),
      message(toUser('nobody')),
    ])
    const settled = await messages.conclude(appA, id, REFUSED, START_MS)
    t.match(settled, { messageId: id, state: 'failed' })
    t.strictSame(sorted(settled?.devices ?? []), ['device-1', 'device-2'])
    for (const token of ['device-1', 'device-2']) {
      t.strictSame(await inboxOf(messages, token), [])
      t.equal(await messages.release(token, id), false)
    }
    t.match(await messages.conclude(appA, waiting, REFUSED, START_MS), { messageId: waiting, devices: [] })
    t.match(await devices.bind(appA, 'device-3', 'nobody', {}, START_MS), { arrived: 0 })
    t.match(await messages.get(appA, waiting), { state: 'failed', waiting: false })
  })

  await t.test('what has ended otherwise, or is not there, is not concluded', async (t) => {
    const { messages } = await openFixture(t, open)
    const [acked = '', revoked = '', pending = ''] = await acceptAll(
      messages,
      [1, 2, 3].map(() => message(toDevice('device-1'))),
    )
    await ack(messages, 'device-1', [acked])
    await messages.revoke(appA, revoked, START_MS)
    for (const id of [acked, revoked, '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'x'.repeat(16_000)]) {
      t.equal(await messages.conclude(appA, id, REFUSED, START_MS), undefined)
    }
    t.equal(await messages.conclude(appB, pending, REFUSED, START_MS), undefined, 'of another app')
    const unknown = { appId: 'UNKNOWN', workspaceId: 'default' }
    t.equal(await messages.conclude(unknown, pending, REFUSED, START_MS), undefined)
    t.equal(await messages.conclude(appA, pending, ARRIVED, START_MS), undefined, 'its device tells of its arrival')
    t.strictSame(await inboxOf(messages, 'device-1'), [pending])
    t.match(await messages.counters(appA), { delivered: 1, revoked: 1, failed: 0, pending: 1 })
  })

  await t.test('a live activity with a channel to follow is pending, in no inbox, and waits for nobody', async (t) => {
    const { messages, devices, reopen } = await openFixture(t, open)
    const sent = liveActivity()
    t.match(await messages.accept([sent]), [{ outcome: 'stored', messageId: sent.messageId, devices: [] }])
    // Names of devices and users are others.
    t.match(await devices.bind(appA, 'activity-1', 'activity-1', {}, START_MS), { arrived: 0 })
    t.strictSame(await inboxOf(messages, 'activity-1'), [])
    t.strictSame(await ack(messages, 'activity-1', [sent.messageId]), [])
    t.equal(await messages.happened('activity-1', sent.messageId, 'opened', START_MS), undefined)
    t.match(await messages.accept([{ ...sent, messageId: message(sent.target).messageId }]), [{ outcome: 'repeat' }])
    const again = await reopen()
    const stored = await again.messages.get(appA, sent.messageId)
    t.match(stored, { state: 'pending', waiting: false, devices: [], target: sent.target })
    t.equal((await again.messages.findByKey(appA, sent.target, sent.messageKey))?.messageId, sent.messageId)
    t.match(await again.messages.counters(appA), { accepted: 1, pending: 1, failed: 0, repeats: 1 })
  })

  await t.test(
    'the vendor delivers a live activity: an arrival on an iOS device of which nothing is known',
    async (t) => {
      const { messages, jobs } = await openFixture(t, open)
      const [id = ''] = await acceptAll(messages, [liveActivity({ receipt: true, type: 'multiple', taskId: 77 })])
      const counted = { type: 'multiple', taskId: 77, platform: 2, appVersion: '' } as const
      const arrival = { device: '', atMs: START_MS + 70, counted, waited: true, channel: 9 }
      const settled: Settled = { app: appA, messageId: id, devices: [], state: 'delivered', arrival }
      t.strictSame(await messages.conclude(appA, id, ARRIVED, START_MS + 70), settled)
      t.match(await messages.get(appA, id), { state: 'delivered', settledAtMs: START_MS + 70, devices: [] })
      t.match((await jobs.get(receiptJob(id)))?.payload, { ...appA, messageId: id, device: '' })
      t.equal(await messages.conclude(appA, id, REFUSED, START_MS), undefined)
      t.match(await messages.counters(appA), { accepted: 1, delivered: 1, pending: 0 })
    },
  )

  await t.test('a live activity ends in every other way too', async (t) => {
    const { messages } = await openFixture(t, open)
    const [failed = '', revoked = '', expired = ''] = await acceptAll(messages, [
      liveActivity(),
      liveActivity(),
      liveActivity({ expiresAtMs: START_MS + 1_000 }),
    ])
    t.match(await messages.conclude(appA, failed, REFUSED, START_MS), { state: 'failed', devices: [] })
    t.match(await messages.revoke(appA, revoked, START_MS), { settled: { state: 'revoked' }, devices: [] })
    t.match(await messages.expire(START_MS + 2_000, 10), [{ messageId: expired, state: 'expired', devices: [] }])
    t.match(await messages.counters(appA), { accepted: 3, failed: 1, revoked: 1, expired: 1, pending: 0 })
    t.equal(await messages.prune(START_MS + 1, 10), 3)
    for (const id of [failed, revoked, expired]) t.equal(await messages.get(appA, id), undefined)
  })

  await t.test('of two ends called in one tick the first stands', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    for (const target of [toDevice('device-1'), toUser('user')]) {
      const early = { expiresAtMs: START_MS + 1_000, receipt: true }
      const [ackFirst = '', concludeFirst = '', expireFirst = '', concludedBefore = ''] = await acceptAll(
        messages,
        [1, 2, 3, 4].map(() => message(target, early)),
      )
      const conclude = (id: string) => messages.conclude(appA, id, REFUSED, START_MS)
      const [acked, afterAck, concluded, late] = await Promise.all([
        ack(messages, 'device-1', [ackFirst]),
        conclude(ackFirst),
        conclude(concludeFirst),
        ack(messages, 'device-1', [concludeFirst]),
      ])
      t.match(acked, [{ messageId: ackFirst, state: 'delivered' }])
      t.match([concluded], [{ messageId: concludeFirst, state: 'failed' }])
      t.strictSame([afterAck, late], [undefined, []])

      const [before, expired, after] = await Promise.all([
        conclude(concludedBefore),
        messages.expire(START_MS + 2_000, 10),
        conclude(expireFirst),
      ])
      t.match([before], [{ messageId: concludedBefore, state: 'failed' }])
      t.match(expired, [{ messageId: expireFirst, state: 'expired' }])
      t.equal(expired.length, 1)
      t.equal(after, undefined)
    }
    t.match(await messages.counters(appA), { accepted: 8, delivered: 2, failed: 4, expired: 2, pending: 0 })
  })
}
