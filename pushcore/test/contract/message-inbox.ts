import type { Test } from 'tap'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, inboxOf, message, sorted, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const ten = () => Array.from({ length: 10 }, () => message(toDevice('device-1')))

/** What a device is handed: `page` and `hasMail`. */
export async function inboxContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('an empty inbox gives an empty page', async (t) => {
    const { messages } = await openFixture(t, open)
    const page = await messages.page('device-1', 16, ['01ARZ3NDEKTSV4RRFFQ69G5FAV'], START_MS)
    t.strictSame(page, { envelopes: [], more: false, stillWaiting: [] })
    t.equal(await messages.hasMail('device-1', START_MS), false)
  })

  await t.test('an envelope carries the id, the frame and the expiry of its message', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = message(toDevice('device-1'))
    await messages.accept([sent])
    const [envelope] = (await messages.page('device-1', 16, [], START_MS)).envelopes

    t.hasStrict(envelope, { messageId: sent.messageId, expiresAtMs: sent.expiresAtMs })
    t.strictSame(Buffer.from(envelope?.frame ?? []), Buffer.from(sent.frame))
  })

  await t.test('a page has the oldest messages, in order, at most as many as asked for', async (t) => {
    const { messages } = await openFixture(t, open)
    const ids = await acceptAll(messages, ten())
    for (const limit of [1, 3, 9, 10, 11, 64]) {
      const page = await messages.page('device-1', limit, [], START_MS)
      t.strictSame(
        page.envelopes.map((one) => one.messageId),
        ids.slice(0, limit),
      )
      t.equal(page.more, limit < 10, `more behind ${limit} of 10`)
    }
  })

  await t.test('messages in flight are left out, and do not count as more', async (t) => {
    const { messages } = await openFixture(t, open)
    const ids = await acceptAll(messages, ten())
    const page = async (limit: number, inFlight: readonly string[]) => {
      const { envelopes, more } = await messages.page('device-1', limit, inFlight, START_MS)
      return [envelopes.map((one) => one.messageId), more]
    }

    t.strictSame(await page(3, ids.slice(0, 4)), [ids.slice(4, 7), true])
    t.strictSame(await page(6, ids.slice(0, 4)), [ids.slice(4), false])
    t.strictSame(await page(16, [...ids].reverse()), [[], false])
    const odd = ids.filter((_, n) => n % 2 === 1)
    const even = ids.filter((_, n) => n % 2 === 0)
    t.strictSame(await page(3, odd), [even.slice(0, 3), true])
    t.strictSame(await page(9, ids.slice(9)), [ids.slice(0, 9), false], 'behind these only one in flight')
  })

  await t.test(
    'stillWaiting are those in flight that the inbox holds: not acked, revoked, expired or unknown ones',
    async (t) => {
      const { messages } = await openFixture(t, open)
      const ids = await acceptAll(messages, [
        ...ten(),
        message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 }),
        message(toDevice('device-2')),
      ])
      const [acked, revoked, first, second] = ids
      await ack(messages, 'device-1', [String(acked)])
      await messages.revoke(appA, String(revoked), START_MS)
      await messages.expire(START_MS + 2_000, 10)

      const inFlight = [acked, revoked, second, first, ids[10], ids[11], '01ARZ3NDEKTSV4RRFFQ69G5FAV'].map(String)
      const page = await messages.page('device-1', 1, inFlight, START_MS + 2_000)
      t.strictSame(sorted(page.stillWaiting), [first, second])
      t.strictSame(
        page.envelopes.map((one) => one.messageId),
        [ids[4]],
      )
    },
  )

  await t.test('a message past its expiry is never handed out, nor counted as mail or as more', async (t) => {
    const { messages } = await openFixture(t, open)
    const short = () => message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 })
    const [, long] = await acceptAll(messages, [short(), message(toDevice('device-1')), short()])

    t.equal((await inboxOf(messages, 'device-1', START_MS + 999)).length, 3)
    const page = await messages.page('device-1', 1, [], START_MS + 1_001)
    t.strictSame(
      page.envelopes.map((one) => one.messageId),
      [long],
    )
    t.equal(page.more, false)
    t.equal(await messages.hasMail('device-1', START_MS + 1_001), true)
    t.equal(await messages.hasMail('device-1', START_MS + HOUR_MS + 1), false)
    t.strictSame(await inboxOf(messages, 'device-1', START_MS + HOUR_MS + 1), [])
  })

  await t.test('many messages past their expiry do not hide a valid one behind them', async (t) => {
    const { messages } = await openFixture(t, open)
    const short = Array.from({ length: 100 }, () => message(toDevice('device-1'), { expiresAtMs: START_MS + 1_000 }))
    const ids = await acceptAll(messages, [...short, message(toDevice('device-1'))])

    const page = await messages.page('device-1', 1, [], START_MS + 1_001)
    t.strictSame(
      page.envelopes.map((one) => one.messageId),
      ids.slice(-1),
    )
    t.equal(await messages.hasMail('device-1', START_MS + 1_001), true)
  })

  await t.test('hasMail follows what comes and goes', async (t) => {
    const { messages } = await openFixture(t, open)
    t.equal(await messages.hasMail('device-1', START_MS), false)
    const [first, second] = await acceptAll(messages, [message(toDevice('device-1')), message(toDevice('device-1'))])
    t.equal(await messages.hasMail('device-1', START_MS), true)
    await ack(messages, 'device-1', [String(first)])
    t.equal(await messages.hasMail('device-1', START_MS), true)
    await messages.revoke(appA, String(second), START_MS)
    t.equal(await messages.hasMail('device-1', START_MS), false)
  })

  await t.test('an ack called before a page has taken effect on it', async (t) => {
    const { messages } = await openFixture(t, open)
    const ids = await acceptAll(messages, ten())
    for (let n = 0; n < 9; n += 1) {
      const acked = ack(messages, 'device-1', [String(ids[n])])
      const page = await messages.page('device-1', 1, [], START_MS)
      t.strictSame(
        page.envelopes.map((one) => one.messageId),
        [ids[n + 1]],
      )
      await acked
    }
  })

  await t.test('many acks called in one tick have all taken effect on the page called after them', async (t) => {
    const { messages } = await openFixture(t, open)
    const ids = await acceptAll(messages, ten())
    const acks = ids.slice(0, 8).map((id) => ack(messages, 'device-1', [id]))
    const page = await messages.page('device-1', 16, ids.slice(6, 9), START_MS)

    t.strictSame(
      page.envelopes.map((one) => one.messageId),
      ids.slice(9),
    )
    t.strictSame(page.stillWaiting, ids.slice(8, 9))
    await Promise.all(acks)
  })

  await t.test('an ack by one device leaves the inboxes of the others as they are', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const ids = await acceptAll(messages, [message(toUser('user')), message(toUser('user'))])
    await ack(messages, 'device-1', ids)

    t.strictSame(await inboxOf(messages, 'device-1'), [])
    t.strictSame(await inboxOf(messages, 'device-2'), ids)
    t.equal(await messages.hasMail('device-2', START_MS), true)
  })
}
