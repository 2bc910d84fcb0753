import type { Test } from 'tap'
import type { Message, MessageStore } from '../../src/ports/message-store.ts'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, appB, message, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const idsOf = (found: readonly Message[]): string[] => found.map((one) => one.messageId)

/** All steps together, each of at most `limit`. */
async function walk(messages: MessageStore, fromMs: number, toMs: number, limit: number): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const step = await messages.between(appA, fromMs, toMs, after, limit)
    if (step.messages.length > limit) throw new Error('a step is longer than was asked for')
    ids.push(...idsOf(step.messages))
    after = step.next
  }
  return ids
}

/** Messages of a user, and of a time. */
export async function spanContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('the messages to a user come newest first, ended or not, with or without devices', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const [first = '', second = ''] = await acceptAll(messages, [message(toUser('user')), message(toUser('user'))])
    await acceptAll(messages, [
      message(toUser('other')),
      message(toDevice('user')),
      message(toUser('user'), { app: appB }),
    ])
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await ack(messages, 'device-1', [first])
    t.strictSame(idsOf(await messages.ofUser(appA, 'user', 10)), [second, first])
    t.strictSame(idsOf(await messages.ofUser(appA, 'user', 1)), [second])
    t.strictSame(await messages.ofUser(appA, 'nobody', 10), [])
    t.strictSame(await messages.ofUser({ ...appA, workspaceId: 'other' }, 'user', 10), [])
  })

  await t.test('a span has its begin and not its end, oldest first, pending and ended ones of its app', async (t) => {
    const { messages } = await openFixture(t, open)
    const at = (n: number, overrides = {}) =>
      message(toDevice(`device-${n % 7}`), { acceptedAtMs: START_MS + n, ...overrides })
    const ids = await acceptAll(
      messages,
      [0, 1, 2, 3, 4, 5].map((n) => at(n)),
    )
    await acceptAll(messages, [at(5, { app: appB }), at(6)])
    await ack(messages, 'device-3', [String(ids[3])])
    t.strictSame(await walk(messages, START_MS + 1, START_MS + 5, 100), ids.slice(1, 5))
    t.strictSame(await walk(messages, START_MS + 100, START_MS + 200, 100), [])
    t.strictSame(await walk(messages, 0, START_MS + 6, 100), ids)
    await messages.prune(START_MS + 10, 10)
    t.strictSame(await walk(messages, START_MS + 1, START_MS + 5, 100), [ids[1], ids[2], ids[4]])
  })

  await t.test('a span is walked in steps, each message once and in order, over many targets and one', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = Array.from({ length: 300 }, (_, n) =>
      // Ten of each millisecond; every third to the same device.
      message(toDevice(n % 3 === 0 ? 'busy' : `device-${n}`), { acceptedAtMs: START_MS + Math.floor(n / 10) }),
    )
    await messages.accept(sent)
    const ids = sent.map((one) => one.messageId)
    for (const limit of [1, 7, 64, 1_000]) {
      t.strictSame(await walk(messages, START_MS, START_MS + 30, limit), ids, `${limit} a step`)
    }
  })

  await t.test('messages that are accepted during a walk do not disturb it', async (t) => {
    const { messages } = await openFixture(t, open)
    const ids = await acceptAll(
      messages,
      Array.from({ length: 10 }, (_, n) => message(toDevice('device-1'), { acceptedAtMs: START_MS + n })),
    )
    const step = await messages.between(appA, START_MS, START_MS + 50, '', 4)
    const [later = ''] = await acceptAll(messages, [message(toDevice('device-2'), { acceptedAtMs: START_MS + 20 })])
    const found = idsOf(step.messages)
    for (let next = step.next; next !== undefined; ) {
      const following = await messages.between(appA, START_MS, START_MS + 50, next, 4)
      found.push(...idsOf(following.messages))
      next = following.next
    }
    t.strictSame(found, [...ids, later])
  })

  await t.test('messages of other apps in between are passed over, however many', async (t) => {
    const { messages } = await openFixture(t, open)
    const mine = (n: number) => message(toDevice('device-1'), { acceptedAtMs: START_MS + n })
    const foreign = Array.from({ length: 1_100 }, (_, n) =>
      message(toDevice('device-1'), { app: appB, acceptedAtMs: START_MS + 1 + n }),
    )
    const ids = await acceptAll(messages, [mine(0)])
    await messages.accept(foreign)
    ids.push(...(await acceptAll(messages, [mine(2_000)])))
    t.strictSame(await walk(messages, START_MS, START_MS + 3_000, 100), ids)
  })

  await t.test('a place that no step has told is refused', async (t) => {
    const { messages } = await openFixture(t, open)
    await t.rejects(messages.between(appA, 0, START_MS, 'x'.repeat(100), 1), { code: 'INVALID_ARGUMENT' })
  })
}
