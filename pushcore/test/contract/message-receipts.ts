import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, message, receiptJob, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

/** The job of the receipt, which appears in the commit of the terminal state. */
export async function receiptContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('every terminal state enqueues its receipt if one was asked for, and only then', async (t) => {
    const { messages, jobs } = await openFixture(t, open)
    for (const receipt of [true, false]) {
      const [delivered = '', expired = '', revoked = ''] = await acceptAll(messages, [
        message(toDevice('device-1'), { receipt }),
        message(toDevice('device-1'), { receipt, expiresAtMs: START_MS + 1_000 }),
        message(toDevice('device-1'), { receipt }),
      ])
      for (const id of [delivered, expired, revoked]) t.equal(await jobs.get(receiptJob(id)), undefined, 'not yet')

      await ack(messages, 'device-1', [delivered])
      await messages.expire(START_MS + 2_000, 10)
      await messages.revoke(appA, revoked, START_MS)
      for (const id of [delivered, expired, revoked]) {
        t.equal((await jobs.get(receiptJob(id)))?.id, receipt ? receiptJob(id) : undefined)
      }
    }
  })

  await t.test('a receipt is enqueued once: later acks, expiry and revoking bring no second', async (t) => {
    const { messages, jobs, devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const soon = { receipt: true, expiresAtMs: START_MS + 1_000 }
    const [id = ''] = await acceptAll(messages, [message(toUser('user'), soon)])
    await ack(messages, 'device-1', [id])
    await jobs.remove(receiptJob(id))

    await ack(messages, 'device-2', [id])
    await messages.expire(START_MS + 2_000, 10)
    await messages.revoke(appA, id, START_MS + 2_000)
    t.equal(await jobs.get(receiptJob(id)), undefined)
  })
}
