import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, appB, inboxOf, message, sorted, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

/** How messages move between a user's waiting list and the inboxes of the user's devices. */
export async function messageBindingContract(t: Test, open: OpenStores): Promise<void> {
  await t.test(
    'what waited for the user arrives at the binding, in order and between what the device had',
    async (t) => {
      const { messages, devices } = await openFixture(t, open)
      const ids = await acceptAll(messages, [
        message(toUser('user')),
        message(toDevice('device-1')),
        message(toUser('user')),
        message(toUser('another')),
        message(toDevice('device-1')),
        message(toUser('user')),
      ])
      const bound = await devices.bind(appA, 'device-1', 'user', {}, START_MS)

      t.equal(bound.arrived, 3)
      const mine = ids.filter((_, n) => n !== 3)
      t.strictSame(await inboxOf(messages, 'device-1'), mine)
      t.equal(await messages.hasMail('device-1', START_MS), true)
      t.strictSame(
        (await messages.get(appA, String(ids[0])))?.devices.map((device) => device.token),
        ['device-1'],
      )
      t.match(await messages.counters(appA), { accepted: 6, pending: 6 }, 'moving is not accepting')
    },
  )

  await t.test('a message arrives at one binding only; a later device gets what comes later', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const [first] = await acceptAll(messages, [message(toUser('user'))])
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    t.match(await devices.bind(appA, 'device-1', 'user', {}, START_MS), { arrived: 0 })
    t.match(await devices.bind(appA, 'device-2', 'user', {}, START_MS), { arrived: 0 })
    const [second] = await acceptAll(messages, [message(toUser('user'))])

    t.strictSame(await inboxOf(messages, 'device-1'), [first, second])
    t.strictSame(await inboxOf(messages, 'device-2'), [second])
  })

  await t.test('messages that are past their expiry do not arrive, and still expire once', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const [short, long] = await acceptAll(messages, [
      message(toUser('user'), { expiresAtMs: START_MS + 1_000 }),
      message(toUser('user')),
    ])
    t.match(await devices.bind(appA, 'device-1', 'user', {}, START_MS + 2_000), { arrived: 1 })

    t.strictSame(await inboxOf(messages, 'device-1', START_MS), [long])
    t.strictSame(await messages.expire(START_MS + 2_000, 10), [
      { app: appA, messageId: short, state: 'expired', devices: [] },
    ])
  })

  await t.test('what waits for a user of one app does not arrive at the same user of another', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const [inA, inB] = await acceptAll(messages, [message(toUser('user')), message(toUser('user'), { app: appB })])
    t.match(await devices.bind(appB, 'device-b', 'user', {}, START_MS), { arrived: 1 })
    t.match(await devices.bind(appA, 'device-a', 'user', {}, START_MS), { arrived: 1 })
    t.strictSame(await inboxOf(messages, 'device-b'), [inB])
    t.strictSame(await inboxOf(messages, 'device-a'), [inA])
  })

  await t.test('a push and a binding called in one tick never miss each other', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    for (let round = 0; round < 10; round += 1) {
      const [user, token] = [`user-${round}`, `device-${round}`]
      const sent = Array.from({ length: 6 }, () => message(toUser(user)))
      const [a, b, c, d, e, f] = sent.map((one) => [one])
      await Promise.all([
        messages.accept([...(a ?? []), ...(b ?? [])]),
        messages.accept(c ?? []),
        devices.bind(appA, token, user, {}, START_MS),
        messages.accept(d ?? []),
        messages.accept([...(e ?? []), ...(f ?? [])]),
      ])
      t.strictSame(
        await inboxOf(messages, token),
        sent.map((one) => one.messageId),
      )
    }
  })

  await t.test('logged out means no push: unbinding takes the messages of the user out of the inbox', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const [forUser, forDevice] = await acceptAll(messages, [message(toUser('user')), message(toDevice('device-1'))])
    await devices.unbind(appA, 'device-1', 'user', START_MS + 1)

    t.strictSame(await inboxOf(messages, 'device-1'), [forDevice], 'what was for the device stays')
    t.hasStrict(await messages.get(appA, String(forUser)), { state: 'pending' })
    t.strictSame((await messages.page('device-1', 10, [String(forUser)], START_MS)).stillWaiting, [])
  })

  await t.test('what an unbinding took away waits for the user and arrives at the next device, in order', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const before = await acceptAll(messages, [message(toUser('user')), message(toUser('user'))])
    await devices.unbind(appA, 'device-1', 'user', START_MS + 1)
    const between = await acceptAll(messages, [message(toUser('user'))])

    t.match(await devices.bind(appA, 'device-2', 'user', {}, START_MS + 2), { arrived: 3 })
    t.strictSame(await inboxOf(messages, 'device-2'), [...before, ...between])
    const held = (await messages.get(appA, String(before[0])))?.devices.map((device) => device.token)
    t.strictSame(sorted(held ?? []), ['device-1', 'device-2'], 'each device that has or had it')
  })

  await t.test('a device that logs out and in again has its messages again', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const ids = await acceptAll(messages, [message(toUser('user')), message(toUser('user'))])
    await devices.unbind(appA, 'device-1', 'user', START_MS + 1)
    t.match(await devices.bind(appA, 'device-1', 'user', {}, START_MS + 2), { arrived: 2 })
    t.strictSame(await inboxOf(messages, 'device-1'), ids)
  })

  await t.test('a message that another device of the user has does not wait', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const ids = await acceptAll(messages, [message(toUser('user'))])
    await devices.unbind(appA, 'device-1', 'user', START_MS + 1)

    t.strictSame(await inboxOf(messages, 'device-1'), [])
    t.strictSame(await inboxOf(messages, 'device-2'), ids)
    t.match(await devices.bind(appA, 'device-3', 'user', {}, START_MS + 2), { arrived: 0 })
    for (const token of ['device-2', 'device-3']) await devices.unbind(appA, token, 'user', START_MS + 3)
    t.match(await devices.bind(appA, 'device-1', 'user', {}, START_MS + 4), { arrived: 1 }, 'until none has it')
  })

  await t.test('a message that is settled does not wait again when the last device is unbound', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const ids = await acceptAll(messages, [message(toUser('user'))])
    await ack(messages, 'device-1', ids)
    await devices.unbind(appA, 'device-1', 'user', START_MS + 1)
    await devices.unbind(appA, 'device-2', 'user', START_MS + 1)

    t.strictSame(await inboxOf(messages, 'device-2'), [])
    t.match(await devices.bind(appA, 'device-2', 'user', {}, START_MS + 2), { arrived: 0 })
    t.match(await messages.counters(appA), { accepted: 1, delivered: 1, pending: 0 })
  })

  await t.test(
    'a device bound to another user leaves its messages to the first and takes those of the second',
    async (t) => {
      const { messages, devices } = await openFixture(t, open)
      await devices.bind(appA, 'device-1', 'first', {}, START_MS)
      const [forFirst, forDevice, forSecond] = await acceptAll(messages, [
        message(toUser('first')),
        message(toDevice('device-1')),
        message(toUser('second')),
      ])
      const bound = await devices.bind(appA, 'device-1', 'second', {}, START_MS + 1)

      t.match(bound, { previousUserId: 'first', arrived: 1 })
      t.strictSame(await inboxOf(messages, 'device-1'), [forDevice, forSecond])
      const [later] = await acceptAll(messages, [message(toUser('first'))])
      t.match(await devices.bind(appA, 'device-2', 'first', {}, START_MS + 2), { arrived: 2 })
      t.strictSame(await inboxOf(messages, 'device-2'), [forFirst, later])
    },
  )

  await t.test('unbinding a user that the device is not bound to moves nothing', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const ids = await acceptAll(messages, [message(toUser('user'))])
    await devices.unbind(appA, 'device-1', 'another', START_MS + 1)
    await devices.unbind(appB, 'device-1', 'user', START_MS + 1)
    t.strictSame(await inboxOf(messages, 'device-1'), ids)
  })

  await t.test('the device that is one too many is logged out: no messages of the user, before or after', async (t) => {
    const { messages, devices } = await openFixture(t, open, { devicesPerUser: 2 })
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const [first] = await acceptAll(messages, [message(toUser('user'))])
    await devices.bind(appA, 'device-2', 'user', {}, START_MS + 1)
    await devices.bind(appA, 'device-3', 'user', {}, START_MS + 2)
    const [second] = await acceptAll(messages, [message(toUser('user'))])

    t.strictSame(await inboxOf(messages, 'device-1'), [])
    t.strictSame(await inboxOf(messages, 'device-2'), [second])
    t.hasStrict(await messages.get(appA, String(first)), { state: 'pending' }, 'what only that device had is not lost')
    t.match(await messages.counters(appA), { accepted: 2, pending: 2 })
  })

  await t.test('after a restart messages have moved with their binding', async (t) => {
    const { messages, devices, reopen } = await openFixture(t, open)
    const [first, second] = await acceptAll(messages, [message(toUser('user')), message(toUser('other'))])
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'other', {}, START_MS)
    await devices.unbind(appA, 'device-2', 'other', START_MS + 1)

    const again = await reopen()
    t.strictSame(await inboxOf(again.messages, 'device-1'), [first])
    t.strictSame(await inboxOf(again.messages, 'device-2'), [])
    t.match(await again.devices.bind(appA, 'device-3', 'other', {}, START_MS + 2), { arrived: 1 })
    t.strictSame(await inboxOf(again.messages, 'device-3'), [second])
  })
}
