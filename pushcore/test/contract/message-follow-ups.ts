import type { Test } from 'tap'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, message, toActivity, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const smsJob = (messageId: string): string => `sms:${messageId}`
const vendorJob = (messageId: string): string => `vendor:${messageId}`

const SMS = { kind: 'sms', dueAtMs: START_MS + HOUR_MS } as const
const VENDOR = { kind: 'vendor', jobKind: 'vendor-hms', dueAtMs: START_MS + 20_000 } as const

/** The jobs of what may follow a message, which appear in the commit that stores it. */
export async function followUpContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a text message brings its job, due then, whatever became of the message', async (t) => {
    const { messages, jobs, devices, reopen } = await openFixture(t, open, { waitingMessages: 1 })
    await devices.bind(appA, 'device-2', 'user', {}, START_MS)
    const targets = [toDevice('device-1'), toUser('user'), toUser('nobody'), toUser('nobody'), toActivity('live')]
    const news = targets.map((target) => message(target, { followUps: [SMS] }))
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
      t.match(await again.get(smsJob(messageId)), { kind: 'sms', dueAtMs: SMS.dueAtMs, payload, attempts: 0 })
    }
    t.strictSame(await again.claim(START_MS + HOUR_MS - 1, 1_000, { sms: 10 }), [], 'not before')
    const claimed = await again.claim(START_MS + HOUR_MS, 1_000, { sms: 10 })
    t.strictSame(claimed.map(({ id }) => id).sort(), news.map(({ messageId }) => smsJob(messageId)).sort())
    for (const job of claimed) await again.complete(job)
    t.equal(await again.count('sms'), 0)
  })

  await t.test("a vendor's channel brings its job with each message that is stored and has not failed", async (t) => {
    const { messages, jobs, devices, reopen } = await openFixture(t, open, { inboxMessages: 2, waitingMessages: 1 })
    for (const token of ['device-1', 'device-2']) await devices.bind(appA, token, 'user', {}, START_MS)
    const push = (target: ReturnType<typeof toUser>, overrides = {}) =>
      message(target, { followUps: [VENDOR], ...overrides })
    const stored = [push(toDevice('device-1')), push(toUser('user')), push(toUser('nobody')), push(toActivity('live'))]
    t.match(
      await messages.accept(stored),
      stored.map(({ messageId }) => ({ outcome: 'stored', messageId })),
    )
    await acceptAll(messages, [message(toDevice('device-2'))])
    const failed = [
      push(toDevice('device-1')),
      push(toUser('user')),
      push(toUser('nobody')),
      push(toActivity('live'), { refused: 'frequencyCapped' }),
    ]
    t.match(await messages.accept(failed), [
      { outcome: 'failed', reason: 'inboxFull' },
      { outcome: 'failed', reason: 'inboxFull' },
      { outcome: 'failed', reason: 'waitingFull' },
      { outcome: 'failed', reason: 'frequencyCapped' },
    ])
    for (const { messageId } of failed) t.equal(await jobs.get(vendorJob(messageId)), undefined)

    const again = (await reopen()).jobs
    t.equal(await again.count('vendor-hms'), stored.length)
    for (const { messageId } of stored) {
      const payload = { ...appA, messageId }
      t.match(await again.get(vendorJob(messageId)), {
        kind: 'vendor-hms',
        dueAtMs: VENDOR.dueAtMs,
        payload,
        attempts: 0,
      })
    }
    t.strictSame(await again.claim(VENDOR.dueAtMs - 1, 1_000, { 'vendor-hms': 10 }), [], 'not before')
    t.equal((await again.claim(VENDOR.dueAtMs, 1_000, { 'vendor-hms': 10 })).length, stored.length)
  })

  await t.test('both may follow one message, each at its time; its ack takes no job back', async (t) => {
    const { messages, jobs } = await openFixture(t, open)
    const sent = message(toDevice('device-1'), { followUps: [VENDOR, SMS] })
    await acceptAll(messages, [sent])
    await ack(messages, 'device-1', [sent.messageId])
    t.match(await jobs.get(smsJob(sent.messageId)), { kind: 'sms', dueAtMs: SMS.dueAtMs })
    t.match(await jobs.get(vendorJob(sent.messageId)), { kind: 'vendor-hms', dueAtMs: VENDOR.dueAtMs })
  })

  await t.test('a repeat brings no second job', async (t) => {
    const { messages, jobs } = await openFixture(t, open)
    const first = message(toDevice('device-1'), { followUps: [SMS, VENDOR] })
    await acceptAll(messages, [first])
    for (const job of [smsJob, vendorJob]) await jobs.remove(job(first.messageId))
    const { messageKey } = first
    const repeat = message(toDevice('device-1'), { messageKey, followUps: [SMS, VENDOR] })
    const [outcome] = await messages.accept([repeat])
    t.equal(outcome?.outcome, 'repeat')
    t.strictSame([await jobs.count('sms'), await jobs.count('vendor-hms')], [0, 0])
  })
}
