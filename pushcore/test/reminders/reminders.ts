import { pino } from 'pino'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import type { ClaimedJob } from '../../src/ports/job-queue.ts'
import type { Reminder, ReminderOutcome, Ways } from '../../src/ports/reminder-channel.ts'
import { Reminders } from '../../src/reminders/reminders.ts'
import { createManualClock } from '../contract/_util/clock.ts'
import { appA, appB } from '../contract/_util/messages.ts'

const MINUTE_MS = 60_000
const EMAIL: Ways = { email: { to: ['ops@example.com'], cc: [] } }

/** Reminders over a real queue, with ways that write down what they send. */
function open(t: Test, ways: Ways = EMAIL) {
  const clock = createManualClock()
  const store = openLmdbStore({ dir: t.testdir(), clock })
  const sent: [way: string, reminder: Reminder][] = []
  const answers: ReminderOutcome[] = []
  const channel = (way: string) => ({
    async send(_to: unknown, reminder: Reminder) {
      sent.push([way, reminder])
      return answers.shift() ?? ({ kind: 'sent' } as const)
    },
    async close() {},
  })
  const outcomes: string[] = []
  const start = () =>
    new Reminders({
      jobs: store.jobs,
      communications: { ways: async () => ways },
      channels: { email: channel('email'), dingtalk: channel('dingtalk') },
      clock,
      logger: pino({ enabled: false }),
      events: { reminder: (outcome) => outcomes.push(outcome) },
    })
  let reminders = start()
  t.teardown(async () => {
    await reminders.close()
    await store.close()
  })

  async function run(job: ClaimedJob): Promise<void> {
    const retry = await reminders.handle(job)
    await (retry === undefined ? store.jobs.complete(job) : store.jobs.postpone(job, retry.retryAtMs))
  }

  return {
    clock,
    sent,
    answers,
    outcomes,
    jobs: store.jobs,
    raise: async (line: string, app = appA) => {
      reminders.raise(app, 'smsAccount', line)
      await reminders.close()
    },
    raiseAll: async (lines: readonly string[]) => {
      for (const line of lines) reminders.raise(appA, 'smsAccount', line)
      await reminders.close()
    },
    restart: () => {
      reminders = start()
    },
    /** Moves the clock and does what is due, as the worker does. */
    async after(byMs: number): Promise<void> {
      clock.advance(byMs)
      for (const job of await store.jobs.claim(clock.now(), MINUTE_MS, { reminder: 100 })) await run(job)
    },
    lines: () => sent.map(([, { lines }]) => lines.slice(1)),
  }
}

void t.test('what comes within a minute is one reminder, also over a restart', async (t) => {
  const { raise, after, sent, lines, restart } = open(t)
  await raise('first')
  restart()
  await raise('second')
  await after(MINUTE_MS - 1)
  t.equal(sent.length, 0)
  await after(1)
  t.same(lines(), [['first', 'second']])
  t.match(sent[0]?.[1], { app: appA, subject: /account/, lines: [/balance/, 'first', 'second'] })
})

void t.test('after one that was sent the kind is quiet for ten minutes, and loses nothing', async (t) => {
  const { raise, after, lines, jobs } = open(t)
  await raise('first')
  await after(MINUTE_MS)
  await raise('second')
  await after(5 * MINUTE_MS)
  await raise('third')
  await after(4 * MINUTE_MS)
  t.same(lines(), [['first']])
  await after(MINUTE_MS)
  t.same(lines(), [['first'], ['second', 'third']])
  await after(10 * MINUTE_MS)
  t.equal(lines().length, 2)
  t.equal(await jobs.count('reminder'), 0, 'and nothing is left')
})

void t.test('of many lines twenty are told, and how many more there are', async (t) => {
  const { raiseAll, after, lines } = open(t)
  await raiseAll(Array.from({ length: 30 }, (_, n) => `line ${n}`))
  await raiseAll(['one more'])
  await after(MINUTE_MS)
  t.equal(lines()[0]?.length, 21)
  t.equal(lines()[0]?.at(-1), 'and 11 more')
})

void t.test('apps and ways are apart: one way that fails for now is tried again alone', async (t) => {
  const ways: Ways = { ...EMAIL, dingtalk: { webhookUrl: 'https://example.com/' } }
  const { raise, after, sent, answers, outcomes } = open(t, ways)
  await raise('a')
  await raise('b', appB)
  answers.push({ kind: 'retry', detail: 'busy' })
  await after(MINUTE_MS)
  t.equal(sent.length, 4)
  const [first] = sent
  await after(MINUTE_MS)
  t.equal(sent.length, 5)
  t.same([sent[4]?.[0], sent[4]?.[1].app], [first?.[0], first?.[1].app])
  t.same(outcomes, ['retry', 'sent', 'sent', 'sent', 'sent'])
})

void t.test(
  'a way that is refused is not tried again, and one that is never there is given up after a day',
  async (t) => {
    const { raise, after, sent, answers, jobs } = open(t)
    answers.push({ kind: 'failed', detail: '550' })
    await raise('a')
    await after(MINUTE_MS)
    await after(10 * MINUTE_MS)
    t.equal(sent.length, 1)
    await raise('b')
    answers.push(...Array.from({ length: 200 }, () => ({ kind: 'retry', detail: 'away' }) as const))
    for (let hour = 0; hour < 27; hour++) await after(60 * MINUTE_MS)
    t.ok(sent.length > 20 && sent.length < 40, `${sent.length} tries`)
    t.equal(await jobs.count('reminder'), 0)
  },
)

void t.test('an app that wants none gets none', async (t) => {
  const { raise, after, sent, jobs } = open(t, {})
  await raise('a')
  await after(MINUTE_MS)
  t.equal(sent.length, 0)
  t.equal(await jobs.count('reminder'), 0)
})
