import t from 'tap'
import { accountOf, CALM_MS, RECOVERY_MS } from './account.ts'
import { createJournal, type Journal, type Push } from './journal.ts'
import { judge, LATE_MS } from './judge.ts'
import { longestPushOutage, longestSessionOutage } from './outage.ts'

const HOUR_MS = 3_600_000
const END = 100_000

/** A device that was there all the time, and pushes to it at 1 000, 2 000, … that were answered 100 ms later. */
function journalOf(...keys: readonly string[]): Journal {
  const journal = createJournal()
  journal.devices.set('d', { gone: false, running: [{ from: 0 }], sessions: [{ from: 10 }] })
  for (const [index, key] of keys.entries()) add(journal, key, { sentAt: (index + 1) * 1_000 })
  return journal
}

function add(journal: Journal, key: string, options: Partial<Push> & { readonly sentAt: number }): Push {
  const defaults = { devices: ['d'], reach: 'each', validityMs: HOUR_MS, answeredAt: options.sentAt + 100 } as const
  const push: Push = { key, ...defaults, ...options }
  journal.pushes.set(key, push)
  return push
}

function show(journal: Journal, key: string, at: number, device = 'd', messageId = `id-${key}`): void {
  journal.sights.push({ device, key, messageId, at })
}

function rules(journal: Journal): string[] {
  return judge(journal, END).map(({ rule, key }) => `${rule}: ${key}`)
}

void t.test('a run in which every promise was kept has no violation, and its account adds up', async (t) => {
  const journal = journalOf('a', 'b')
  show(journal, 'a', 1_050)
  show(journal, 'b', 2_200)
  t.strictSame(rules(journal), [])
  const none = { revoked: 0, expired: 0, pending: 0, lost: 0 }
  t.strictSame(accountOf(journal, END), { accepted: 2, delivered: 2, ...none })
})

void t.test('a message that was accepted and not shown is lost, and the evidence tells when and where', async (t) => {
  const journal = journalOf('a', 'b')
  journal.strikes.push({ kind: 'kill gateway', target: 'process 7', from: 1_500, to: 1_600 })
  journal.attempts.push({ key: 'a', from: 1_010, to: 1_100, outcome: 'success' })
  show(journal, 'b', 2_200)
  const [violation, ...others] = judge(journal, END)
  t.strictSame(others, [])
  t.match(violation, { rule: 'lost', key: 'a', device: 'd' })
  t.strictSame(violation?.evidence, [
    '00:00:00.000 the app on d begins',
    '00:00:00.010 a session of d begins',
    '00:00:01.000 a is sent for d, valid for 3600000 ms',
    '00:00:01.100 a: the attempt from 00:00:01.010 ends in success',
    '00:00:01.500 kill gateway (process 7) begins',
    '00:00:01.600 kill gateway (process 7) ends',
  ])
  t.equal(accountOf(journal, END).lost, 1)
})

void t.test('each device of a user is owed its message; of one that moves any device is enough', async (t) => {
  for (const [reach, expected] of [
    ['each', ['lost: a']],
    ['any', []],
  ] as const) {
    const journal = journalOf()
    add(journal, 'a', { sentAt: 1_000, devices: ['d', 'e'], reach })
    show(journal, 'a', 1_100)
    t.strictSame(rules(journal), expected)
    t.equal(accountOf(journal, END).delivered, 1, 'the first device makes it delivered')
  }
})

void t.test('what waits for a device that is gone by plan is pending, and not lost', async (t) => {
  const journal = journalOf('a')
  journal.devices.set('d', { gone: true, running: [{ from: 0, to: 500 }], sessions: [] })
  t.strictSame(rules(journal), [])
  t.equal(accountOf(journal, END).pending, 1)
})

void t.test('a push that was never answered with success is found', async (t) => {
  const journal = journalOf()
  add(journal, 'a', { sentAt: 1_000, answeredAt: undefined as unknown as number })
  t.strictSame(rules(journal), ['unexpected: a'])
})

void t.test('a message that is shown twice is found, whatever its message id', async (t) => {
  for (const id of ['id-a', 'another']) {
    const journal = journalOf('a')
    show(journal, 'a', 1_100)
    show(journal, 'a', 9_000, 'd', id)
    t.strictSame(rules(journal), ['shown twice: a'])
  }
})

void t.test('a message on a device that it was not for is found', async (t) => {
  const journal = journalOf('a')
  show(journal, 'a', 1_100)
  show(journal, 'a', 1_200, 'stranger')
  show(journal, 'never sent', 1_300)
  t.strictSame(rules(journal), ['shown to a stranger: a', 'shown to a stranger: never sent'])
})

void t.test('a swapped order is found, and no order is asked of pushes that were under way together', async (t) => {
  const journal = journalOf('a', 'b', 'c')
  show(journal, 'a', 1_100)
  show(journal, 'c', 3_100)
  show(journal, 'b', 3_200)
  t.strictSame(rules(journal), ['out of order: b'])
  const b = add(journal, 'b', { sentAt: 2_000, answeredAt: 3_000 })
  t.strictSame(rules(journal), [], 'answered in the millisecond in which the other one was sent')
  b.answeredAt = 2_999
  t.strictSame(rules(journal), ['out of order: b'], 'answered before')
})

void t.test('the order is looked at over all lanes of a device and over any distance', async (t) => {
  const journal = journalOf('late', 'b', 'c', 'd')
  for (const key of ['b', 'c', 'd', 'late']) show(journal, key, 9_000)
  const [violation, ...others] = judge(journal, END)
  t.match(violation, { rule: 'out of order', key: 'late', text: 'was answered 2900 ms before d was sent' })
  t.strictSame(others, [], 'once, and not for all that overtook it')
})

void t.test('expiry ends a message that could not be delivered', async (t) => {
  const journal = journalOf()
  journal.devices.set('d', { gone: false, running: [{ from: 60_000 }], sessions: [{ from: 60_010 }] })
  add(journal, 'a', { sentAt: 1_000, validityMs: 10_000 })
  t.strictSame(rules(journal), [])
  t.equal(accountOf(journal, END).expired, 1)
})

void t.test('expiry is no excuse on a device that was there in calm', async (t) => {
  const validityMs = CALM_MS + 200
  const journal = journalOf()
  add(journal, 'a', { sentAt: 20_000, validityMs })
  t.strictSame(rules(journal), ['lost: a'])
  const strike = { kind: 'kill', target: 'gateway', from: 20_000 - RECOVERY_MS, to: 20_000 - RECOVERY_MS + 400 }
  journal.strikes.push(strike)
  t.strictSame(rules(journal), [], 'the service was still repairing')
  strike.to -= 300
  t.strictSame(rules(journal), ['lost: a'], 'it was done with that')
})

void t.test('a message that is shown after its expiry is found', async (t) => {
  for (const [lateMs, expected] of [
    [LATE_MS, []],
    [LATE_MS + 1, ['shown after its expiry: a']],
  ] as const) {
    const journal = journalOf()
    add(journal, 'a', { sentAt: 1_000, answeredAt: 1_100, validityMs: 5_000 })
    show(journal, 'a', 6_100 + lateMs)
    t.strictSame(rules(journal), expected)
  }
})

void t.test('a revoked message may not come to a device that was away', async (t) => {
  const journal = journalOf()
  journal.devices.set('d', { gone: false, running: [{ from: 0, to: 900 }, { from: 5_000 }], sessions: [] })
  const push = add(journal, 'a', { sentAt: 1_000, revokeSentAt: 1_200, revokedAt: 1_300 })
  t.strictSame(rules(journal), [])
  t.equal(accountOf(journal, END).revoked, 1)
  show(journal, 'a', 5_100)
  journal.withdrawals.push({ device: 'd', messageId: 'id-a', at: 5_200 })
  t.strictSame(rules(journal), ['shown after its revocation: a'])
  push.revokedAt = 5_050
  t.strictSame(rules(journal), [], 'its app ran before the answer: it may have been on its way')
})

void t.test('a revoked message that was shown must be withdrawn afterwards', async (t) => {
  const journal = journalOf()
  add(journal, 'a', { sentAt: 1_000, revokeSentAt: 1_200, revokedAt: 1_300 })
  show(journal, 'a', 1_400)
  t.strictSame(rules(journal), ['not withdrawn: a'])
  journal.withdrawals.push({ device: 'd', messageId: 'id-a', at: 1_399 })
  t.strictSame(rules(journal), ['not withdrawn: a'], 'before it was shown does not help')
  journal.withdrawals.push({ device: 'd', messageId: 'id-a', at: 1_400 })
  t.strictSame(rules(journal), [])
})

void t.test('what came only after the nudge at the end was stuck', async (t) => {
  const journal = journalOf('a')
  journal.nudgedAt = 50_000
  show(journal, 'a', 50_000)
  t.strictSame(rules(journal), ['stuck: a'])
})

void t.test('complaints are violations', async (t) => {
  const journal = journalOf()
  journal.complaints.push('d was sent away for good')
  t.strictSame(rules(journal), ['unexpected: '])
})

void t.test('an outage of pushes lasts from the first attempt that failed to the next success', async (t) => {
  const journal = createJournal()
  const attempt = (from: number, to: number, outcome: 'success' | 'failure') => {
    journal.attempts.push({ key: 'a', from, to, outcome })
  }
  attempt(1_000, 1_100, 'success')
  attempt(5_000, 5_100, 'success')
  t.strictSame(longestPushOutage(journal, 5_100), { from: 1_000, ms: 100 }, 'nobody tried in between')
  attempt(6_000, 6_100, 'failure')
  attempt(6_200, 6_700, 'success')
  t.strictSame(longestPushOutage(journal, 6_700), { from: 6_000, ms: 700 })
  attempt(7_000, 7_100, 'failure')
  t.strictSame(longestPushOutage(journal, 9_000), { from: 7_000, ms: 2_000 }, 'the last one has not ended')
})

void t.test('a device without a session while its app runs is counted, and not while it is away', async (t) => {
  const journal = createJournal()
  journal.devices.set('d', {
    gone: false,
    running: [{ from: 1_000, to: 5_000 }, { from: 9_000 }],
    sessions: [{ from: 1_200, to: 2_000 }, { from: 2_900, to: 4_900 }, { from: 9_100 }],
  })
  t.strictSame(longestSessionOutage(journal, END), { device: 'd', from: 2_000, ms: 900 })
})
