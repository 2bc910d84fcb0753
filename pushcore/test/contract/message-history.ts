import type { Test } from 'tap'
import type { Message } from '../../src/ports/message-store.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, appB, inboxOf, message, toActivity, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const idsOf = (found: readonly Message[]): string[] => found.map((one) => one.messageId)
const zeros = { accepted: 0, delivered: 0, expired: 0, revoked: 0, failed: 0, pending: 0, repeats: 0 }

/** What can be asked about messages afterwards, and what is forgotten. */
export async function historyContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a message is found by its id in its own app only', async (t) => {
    const { messages } = await openFixture(t, open)
    const [id = ''] = await acceptAll(messages, [message(toDevice('device-1'))])
    t.equal((await messages.get(appA, id))?.messageId, id)
    t.equal(await messages.get(appB, id), undefined)
    t.equal(await messages.get(appA, '01ARZ3NDEKTSV4RRFFQ69G5FAV'), undefined)
    t.equal(await messages.get(appA, ''), undefined)
  })

  await t.test('what the person did is kept with the device, and ends nothing', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const [id = ''] = await acceptAll(messages, [message(toUser('user'))])
    await ack(messages, 'device-1', [id], START_MS + 1)
    await messages.happened('device-1', id, 'opened', START_MS + 2)
    await messages.happened('device-2', id, 'ignored', START_MS + 3)

    const stored = await messages.get(appA, id)
    const one = stored?.devices.find((device) => device.token === 'device-1')
    const two = stored?.devices.find((device) => device.token === 'device-2')
    t.match(one, { ackedAtMs: START_MS + 1, openedAtMs: START_MS + 2, ignoredAtMs: undefined })
    t.match(two, { ackedAtMs: undefined, openedAtMs: undefined, ignoredAtMs: START_MS + 3 })
    t.match(await messages.counters(appA), { ...zeros, accepted: 1, delivered: 1 })
    t.strictSame(await inboxOf(messages, 'device-2'), [id])
  })

  await t.test('what happened to an unknown message is ignored', async (t) => {
    const { messages } = await openFixture(t, open)
    await messages.happened('device-1', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'opened', START_MS)
    await messages.happened('device-1', '', 'ignored', START_MS)
    t.match(await messages.counters(appA), zeros)
  })

  await t.test('a message is found by key and target, of any kind, in its own app only', async (t) => {
    const { messages } = await openFixture(t, open)
    const targets = [toDevice('same'), toUser('same'), toActivity('same'), toUser('other')]
    const ids = await acceptAll(
      messages,
      targets.map((target) => message(target, { messageKey: 'key' })),
    )
    for (const [n, target] of targets.entries()) {
      t.equal((await messages.findByKey(appA, target, 'key'))?.messageId, ids[n])
      t.equal(await messages.findByKey(appB, target, 'key'), undefined)
      t.equal(await messages.findByKey(appA, target, 'ke'), undefined)
    }
    t.equal(await messages.findByKey(appA, toDevice('other'), 'key'), undefined)
  })

  await t.test(
    'a search by key spans all targets of the app, newest first, at most as many as asked for',
    async (t) => {
      const { messages } = await openFixture(t, open)
      const ids = await acceptAll(
        messages,
        [toDevice('device-1'), toUser('user'), toUser('a'), toDevice('b')].map((target) =>
          message(target, { messageKey: 'key' }),
        ),
      )
      await acceptAll(messages, [
        message(toUser('user'), { messageKey: 'key', app: appB }),
        message(toUser('user'), { messageKey: 'key2' }),
        message(toUser('user'), { messageKey: 'ke' }),
        message(toUser('user'), { messageKey: 'key\0' }),
      ])
      t.strictSame(idsOf(await messages.searchByKey(appA, 'key', 10)), ids.toReversed())
      t.strictSame(idsOf(await messages.searchByKey(appA, 'key', 3)), ids.toReversed().slice(0, 3))
      t.strictSame(await messages.searchByKey(appA, 'unknown', 10), [])
    },
  )

  await t.test(
    'recent are the newest messages for the device and for its user, settled or not, newest first',
    async (t) => {
      const { messages, devices } = await openFixture(t, open)
      await devices.bind(appA, 'device-1', 'user', {}, START_MS)
      const ids = await acceptAll(messages, [
        message(toDevice('device-1')),
        message(toUser('user')),
        message(toDevice('device-1')),
        message(toUser('user')),
      ])
      await acceptAll(messages, [message(toDevice('device-2')), message(toUser('another'))])
      await ack(messages, 'device-1', ids.slice(0, 1))
      await messages.revoke(appA, String(ids[1]), START_MS)

      const recent = await messages.recent(appA, 'device-1', 10)
      t.strictSame(idsOf(recent), ids.toReversed())
      t.strictSame(
        recent.map((one) => one.state),
        ['pending', 'pending', 'revoked', 'delivered'],
      )
      t.strictSame(idsOf(await messages.recent(appA, 'device-1', 2)), ids.toReversed().slice(0, 2))
      t.strictSame(await messages.recent(appB, 'device-1', 10), [])
      t.strictSame(await messages.recent(appA, 'unknown', 10), [])
    },
  )

  await t.test(
    'recent has the messages that failed for the device, so that one sees why it did not get them',
    async (t) => {
      const { messages } = await openFixture(t, open, { inboxMessages: 1 })
      const ids = await acceptAll(messages, [message(toDevice('device-1')), message(toDevice('device-1'))])
      const recent = await messages.recent(appA, 'device-1', 10)
      t.strictSame(idsOf(recent), ids.toReversed())
      t.strictSame(
        recent.map((one) => one.state),
        ['failed', 'pending'],
      )
    },
  )

  await t.test('recent has the messages for the user of the device that came before the device did', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const ids = await acceptAll(messages, [message(toUser('user')), message(toUser('user'))])
    await ack(messages, 'device-1', ids)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS + 1)
    t.strictSame(idsOf(await messages.recent(appA, 'device-2', 10)), ids.toReversed())
  })

  await t.test('a message to a user is in the history of the user once, wherever it stands', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const history = async (limit = 10) => idsOf(await messages.ofUser(appA, 'user', limit))
    const [first = '', second = ''] = await acceptAll(messages, [message(toUser('user')), message(toUser('user'))])
    t.strictSame(await history(), [second, first], 'it waits for a device')

    for (const device of ['device-1', 'device-2']) await devices.bind(appA, device, 'user', {}, START_MS)
    const [third = '', fourth = ''] = await acceptAll(messages, [
      message(toUser('user')),
      message(toUser('user'), { parked: ['device-1'] }),
      message(toDevice('device-1')),
      message(toUser('another')),
    ])
    const all = [fourth, third, second, first]
    t.strictSame(await history(), all, 'it is in inboxes, and parked in one of them')
    t.strictSame(await history(2), [fourth, third])

    await ack(messages, 'device-2', [third, fourth])
    t.strictSame(await history(), all, 'one of its devices has acked it')
    t.strictSame(await history(1), [fourth])
    for (const device of ['device-1', 'device-2']) await devices.unbind(appA, device, 'user', START_MS + 1)
    t.strictSame(await history(), all, 'it waits again')
    await devices.bind(appA, 'device-3', 'user', {}, START_MS + 2)
    await messages.revoke(appA, first, START_MS + 3)
    t.strictSame(await history(), all, 'it came to another device, and was revoked')

    t.equal(await messages.prune(START_MS + HOUR_MS, 10), 3)
    t.strictSame(await history(), [second], 'it is forgotten when it is pruned')
  })

  await t.test('recent are the newest, whether they wait, are parked or have been acked', async (t) => {
    const { messages } = await openFixture(t, open)
    const one = () => message(toDevice('device-1'))
    const ids = await acceptAll(messages, Array.from({ length: 6 }, one))
    const recent = async (limit: number) => idsOf(await messages.recent(appA, 'device-1', limit))
    await messages.park('device-1', String(ids[1]))
    await messages.park('device-1', String(ids[4]))
    await ack(messages, 'device-1', [ids[0], ids[3]].map(String))
    for (const limit of [1, 2, 3, 4, 5, 6]) t.strictSame(await recent(limit), ids.toReversed().slice(0, limit))
    await messages.release('device-1', String(ids[4]))
    await ack(messages, 'device-1', ids)
    t.strictSame(await recent(10), ids.toReversed())
  })

  await t.test('the counters of an app without messages are zero, and those of apps are apart', async (t) => {
    const { messages } = await openFixture(t, open)
    t.strictSame(await messages.counters(appA), zeros)
    await acceptAll(messages, [message(toDevice('device-1'), { app: appB })])
    t.strictSame(await messages.counters(appA), zeros)
    t.strictSame(await messages.counters({ ...appB, workspaceId: 'other' }), zeros)
  })

  await t.test('pruning forgets the settled messages accepted before the time, and nothing else', async (t) => {
    const { messages } = await openFixture(t, open)
    const at = (acceptedAtMs: number) =>
      message(toDevice('device-1'), { acceptedAtMs, expiresAtMs: START_MS + HOUR_MS, messageKey: `key${acceptedAtMs}` })
    const [old = '', oldPending = '', young = ''] = await acceptAll(messages, [
      at(START_MS),
      at(START_MS + 10),
      at(START_MS + 1_000),
    ])
    await ack(messages, 'device-1', [old, young], START_MS + 2_000)

    t.equal(await messages.prune(START_MS + 500, 10), 1)
    t.equal(await messages.prune(START_MS + 500, 10), 0)
    t.equal(await messages.get(appA, old), undefined)
    t.equal(await messages.findByKey(appA, toDevice('device-1'), `key${START_MS}`), undefined)
    t.strictSame(await messages.searchByKey(appA, `key${START_MS}`, 10), [])
    t.strictSame(idsOf(await messages.recent(appA, 'device-1', 10)), [young, oldPending])
    t.strictSame(await inboxOf(messages, 'device-1'), [oldPending])
    t.strictSame(await ack(messages, 'device-1', [old]), [])
    t.equal(await messages.revoke(appA, old, START_MS), undefined)
  })

  await t.test(
    'pruning is done in steps of the limit until nothing is left, whatever is pending in between',
    async (t) => {
      const { messages } = await openFixture(t, open)
      const ids = await acceptAll(
        messages,
        Array.from({ length: 12 }, () => message(toDevice('device-1'))),
      )
      const settled = ids.filter((_, n) => n >= 5)
      await ack(messages, 'device-1', settled)

      const steps: number[] = []
      for (let pruned = -1; pruned !== 0; steps.push(pruned)) pruned = await messages.prune(START_MS + 1, 3)
      t.ok(steps.every((step) => step <= 3))
      t.equal(
        steps.reduce((sum, step) => sum + step, 0),
        settled.length,
      )
      t.strictSame(await inboxOf(messages, 'device-1'), ids.slice(0, 5))
    },
  )

  await t.test('every end can be pruned, and the counters add up afterwards', async (t) => {
    const { messages, reopen } = await openFixture(t, open)
    const [delivered = '', revoked = ''] = await acceptAll(messages, [
      message(toDevice('device-1')),
      message(toUser('nobody')),
      message(toUser('nobody'), { expiresAtMs: START_MS + 1_000 }),
      message(toActivity('activity')),
      message(toDevice('device-1')),
    ])
    await ack(messages, 'device-1', [delivered])
    await messages.revoke(appA, revoked, START_MS)
    await messages.expire(START_MS + 2_000, 10)

    t.equal(await messages.prune(START_MS + 1, 10), 4)
    const sums = await messages.counters(appA)
    t.equal(sums.pending, 1)
    t.equal(sums.accepted, sums.delivered + sums.expired + sums.revoked + sums.failed + sums.pending)
    t.strictSame(await (await reopen()).messages.counters(appA), sums, 'after a restart too')
  })
}
