import type { Test } from 'tap'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { acceptAll, appA, message, toActivity, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const smsJob = (messageId: string): string => `sms:${messageId}`

/** The job of the text message, which appears in the commit that stores the message. */
export async function supplementJobContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a message with a supplement brings its job, due then, whatever became of the message', async (t) => {
    const { messages, jobs, devices, reopen } = await openFixture(t, open, { waitingMessages: 1 })
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const supplement = { dueAtMs: START_MS + HOUR_MS }
    const targets = [toDevice('device-1'), toUser('user'), toUser('nobody'), toUser('nobody'), toActivity('live')]
    const news = targets.map((target) => message(target, { supplement }))
    const [plain = ''] = await acceptAll(messages, [message(toDevice('device-1'))])
    const outcomes = await messages.accept(news)
    t.strictSame(
      outcomes.map(({ outcome }) => outcome),
      ['stored', 'stored', 'stored', 'failed', 'failed'],
    )
    t.equal(await jobs.get(smsJob(plain)), undefined)
    t.equal(await jobs.count('sms'), 5)
    const again = (await reopen()).jobs
    for (const { messageId } of news) {
      const payload = { ...appA, messageId }
      t.match(await again.get(smsJob(messageId)), { kind: 'sms', dueAtMs: supplement.dueAtMs, payload, attempts: 0 })
    }
    t.strictSame(await again.claim(START_MS + HOUR_MS - 1, 1_000, 10), [], 'not before')
    const claimed = await again.claim(START_MS + HOUR_MS, 1_000, 10)
    t.strictSame(claimed.map(({ id }) => id).sort(), news.map(({ messageId }) => smsJob(messageId)).sort())
    for (const { id } of claimed) await again.complete(id)
    t.equal(await again.count('sms'), 0)
  })

  await t.test('a repeat brings no second job', async (t) => {
    const { messages, jobs } = await openFixture(t, open)
    const first = message(toDevice('device-1'), { supplement: { dueAtMs: START_MS } })
    await acceptAll(messages, [first])
    await jobs.complete(smsJob(first.messageId))
    const { messageKey } = first
    const [outcome] = await messages.accept([message(toDevice('device-1'), { messageKey, supplement: { dueAtMs: 1 } })])
    t.equal(outcome?.outcome, 'repeat')
    t.equal(await jobs.count('sms'), 0)
  })
}
