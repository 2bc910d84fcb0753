import { revocationAck } from '@openmps/proto'
import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, appB, inboxOf, message, sorted, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

/** Taking a message back. */
export async function withdrawContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a pending message that is revoked leaves every inbox and is never sent', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const [id = ''] = await acceptAll(messages, [message(toUser('user'))])
    const revoked = await messages.revoke(appA, id, START_MS + 100)

    t.match(revoked?.settled, { app: appA, messageId: id, state: 'revoked' })
    t.strictSame(sorted(revoked?.settled?.devices ?? []), ['device-1', 'device-2'])
    t.strictSame(sorted(revoked?.devices ?? []), ['device-1', 'device-2'])
    t.hasStrict(await messages.get(appA, id), { state: 'revoked', settledAtMs: START_MS + 100 })
    for (const token of ['device-1', 'device-2']) t.strictSame(await inboxOf(messages, token), [])
    t.match(await messages.counters(appA), { accepted: 1, revoked: 1, pending: 0 })
  })

  await t.test('a waiting message that is revoked does not arrive at the binding', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const [id = '', other] = await acceptAll(messages, [message(toUser('user')), message(toUser('user'))])
    const revoked = await messages.revoke(appA, id, START_MS)

    t.match(revoked, { settled: { messageId: id, state: 'revoked', devices: [] }, devices: [] })
    t.match(await devices.bind(appA, 'device-1', 'user', {}, START_MS), { arrived: 1 })
    t.strictSame(await inboxOf(messages, 'device-1'), [other])
  })

  await t.test(
    'a delivered message keeps its state; its devices are told and no inbox holds it any more',
    async (t) => {
      const { messages, devices } = await openFixture(t, open)
      await devices.bind(appA, 'device-1', 'user', {}, START_MS)
      await devices.bind(appA, 'device-2', 'user', {}, START_MS)
      const [id = ''] = await acceptAll(messages, [message(toUser('user'))])
      await ack(messages, 'device-1', [id], START_MS + 100)
      const revoked = await messages.revoke(appA, id, START_MS + 200)

      t.equal(revoked?.settled, undefined)
      t.strictSame(sorted(revoked?.devices ?? []), ['device-1', 'device-2'])
      t.hasStrict(await messages.get(appA, id), { state: 'delivered', settledAtMs: START_MS + 100 })
      t.match(await messages.counters(appA), { accepted: 1, delivered: 1, revoked: 0 })
      t.strictSame(await inboxOf(messages, 'device-2'), [], 'what is withdrawn is not sent to the rest')
    },
  )

  await t.test('a device is told of a revocation until it has acknowledged it, also after a restart', async (t) => {
    const { messages, reopen } = await openFixture(t, open)
    const [shown = '', waiting = ''] = await acceptAll(messages, [
      message(toDevice('device-1')),
      message(toDevice('device-1')),
    ])
    await ack(messages, 'device-1', [shown])
    t.strictSame(await messages.revocations('device-1'), [])
    for (const id of [shown, waiting]) await messages.revoke(appA, id, START_MS)
    t.strictSame(await messages.revocations('device-1'), [shown, waiting])

    const reopened = await reopen()
    t.strictSame(await reopened.messages.revocations('device-1'), [shown, waiting])
    t.strictSame(await ack(reopened.messages, 'device-1', [shown, waiting].map(revocationAck)), [])
    t.strictSame(await reopened.messages.revocations('device-1'), [])
    const { devices, state } = (await reopened.messages.get(appA, waiting)) ?? {}
    t.match({ devices, state }, { devices: [{ token: 'device-1' }], state: 'revoked' })
    t.notOk(devices?.[0]?.ackedAtMs, 'the ack was of the revocation, not of the message')
  })

  await t.test('a revocation is for every device that has or had the message, and for no other', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    for (const token of ['acked', 'left', 'holds']) await devices.bind(appA, token, 'user', {}, START_MS)
    const [id = ''] = await acceptAll(messages, [message(toUser('user'))])
    await devices.bind(appA, 'came later', 'user', {}, START_MS)
    await ack(messages, 'acked', [id])
    await devices.unbind(appA, 'left', 'user', START_MS)
    await messages.revoke(appA, id, START_MS)

    for (const token of ['acked', 'left', 'holds']) t.strictSame(await messages.revocations(token), [id], token)
    t.strictSame(await messages.revocations('came later'), [])
    await ack(messages, 'holds', [id])
    t.strictSame(await messages.revocations('holds'), [id], 'the ack of the message was on its way')
    await ack(messages, 'holds', [revocationAck(id)])
    t.strictSame(await messages.revocations('holds'), [])
    t.strictSame(await messages.revocations('acked'), [id], 'each device acknowledges for itself')
  })

  await t.test('messages that were not revoked, or that no device had, leave no revocation', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const [waited = '', , expired] = await acceptAll(messages, [
      message(toUser('user')),
      message(toDevice('device-1')),
      message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 }),
    ])
    await messages.revoke(appA, waited, START_MS)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    t.match(await messages.expire(START_MS + 2_000, 10), [{ messageId: expired }])
    t.strictSame(await messages.revocations('device-1'), [])
  })

  await t.test('a revocation that nobody acknowledges is forgotten with its message', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = ''] = await acceptAll(messages, [message(toDevice('device-1'))])
    await messages.revoke(appA, id, START_MS)
    t.equal(await messages.prune(START_MS + 1, 10), 1)
    t.strictSame(await messages.revocations('device-1'), [])
  })

  await t.test('an expired or revoked message keeps its state', async (t) => {
    const { messages } = await openFixture(t, open)
    const [expired = '', revoked = ''] = await acceptAll(messages, [
      message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 }),
      message(toDevice('device-1')),
    ])
    await messages.expire(START_MS + 2_000, 10)
    await messages.revoke(appA, revoked, START_MS + 2_000)

    t.same(await messages.revoke(appA, expired, START_MS + 3_000), { devices: [] })
    t.same(await messages.revoke(appA, revoked, START_MS + 3_000), { devices: ['device-1'] }, 'they are told again')
    t.equal((await messages.get(appA, expired))?.state, 'expired')
    t.hasStrict(await messages.get(appA, revoked), { state: 'revoked', settledAtMs: START_MS + 2_000 })
    t.match(await messages.counters(appA), { accepted: 2, expired: 1, revoked: 1, pending: 0 })
  })

  await t.test('revoking in the same tick as the ack settles once', async (t) => {
    const { messages } = await openFixture(t, open)
    const [first = '', second = ''] = await acceptAll(messages, [
      message(toDevice('device-1')),
      message(toDevice('device-1')),
    ])
    const [acked, lost, revoked, late] = await Promise.all([
      ack(messages, 'device-1', [first]),
      messages.revoke(appA, first, START_MS),
      messages.revoke(appA, second, START_MS),
      ack(messages, 'device-1', [second]),
    ])

    t.equal(acked.length, 1)
    t.equal(lost?.settled, undefined)
    t.equal(revoked?.settled?.state, 'revoked')
    t.strictSame(late, [])
    t.match(await messages.counters(appA), { accepted: 2, delivered: 1, revoked: 1, pending: 0 })
  })

  await t.test('an unknown message, or one of another app, is undefined and nothing changes', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = ''] = await acceptAll(messages, [message(toDevice('device-1'))])

    t.equal(await messages.revoke(appA, '01ARZ3NDEKTSV4RRFFQ69G5FAV', START_MS), undefined)
    t.equal(await messages.revoke(appB, id, START_MS), undefined)
    t.equal(await messages.revoke({ ...appA, workspaceId: 'other' }, id, START_MS), undefined)
    t.hasStrict(await messages.get(appA, id), { state: 'pending' })
    t.strictSame(await inboxOf(messages, 'device-1'), [id])
  })
}
