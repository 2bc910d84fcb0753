import { Counter, Histogram, type Registry } from 'prom-client'
import type { ReminderOutcome } from './ports/reminder-channel.ts'
import type { SupplementState } from './ports/supplement-store.ts'

/** What happened in the push core, one function per event. Labels have few values; nothing names a device. */
export interface CoreEvents {
  messagesAccepted(count: number): void
  /** A push that was not scheduled: from its call to its durable acceptance. */
  pushAccepted(seconds: number): void
  pushRefused(): void
  settled(state: string, count: number): void
  /** An occurrence of a scheduled push was skipped, because its validity had passed before its turn. */
  scheduleMissed(): void
  /** Events that the statistics do not hold, because too much waits to be written. */
  statsDropped(count: number): void
  receiptSent(): void
  receiptFailed(): void
  receiptGivenUp(): void
  /** A text message came into the state. */
  smsSent(state: SupplementState): void
  /** A vendor answered about one token: sent, again, or why it refused. */
  vendorAnswered(vendor: string, answer: string): void
  /** A vendor reported something new of a message. */
  vendorReceipt(vendor: string, event: string): void
  /** Calls to a vendor are stopped for a while, or go on. */
  vendorBreaker(vendor: string, open: boolean): void
  /** Devices that had not come back for as long as they are kept. */
  devicesForgotten(count: number): void
  /** A reminder was tried. */
  reminder(outcome: ReminderOutcome['kind']): void
}

export function createCoreEvents(registry: Registry): CoreEvents {
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] })
  const accepted = counter('openmps_messages_accepted_total', 'Messages accepted, repeats included')
  const refused = counter('openmps_pushes_refused_total', 'Pushes refused by the core: overload or store away')
  const settled = counter('openmps_messages_settled_total', 'Messages that reached a terminal state', ['state'])
  const missed = counter('openmps_schedule_missed_total', 'Scheduled pushes whose validity passed before their turn')
  const statsDropped = counter('openmps_stats_dropped_total', 'Events missing in the statistics')
  const receipts = counter('openmps_receipts_total', 'Receipt calls by outcome', ['outcome'])
  const sms = counter('openmps_sms_total', 'Text messages by the state they came into', ['state'])
  const vendorAnswers = counter('openmps_vendor_answers_total', "Answers of vendors' channels by token", [
    'vendor',
    'answer',
  ])
  const vendorReceipts = counter('openmps_vendor_receipts_total', 'What vendors reported of messages', [
    'vendor',
    'event',
  ])
  const vendorBreakers = counter('openmps_vendor_breaker_total', 'Stops and resumptions of calls to vendors', [
    'vendor',
    'to',
  ])
  const reminders = counter('openmps_reminders_total', 'Reminders to the people of apps by outcome', ['outcome'])
  const devices = counter('openmps_devices_forgotten_total', 'Devices forgotten because they did not come back')
  const seconds = new Histogram({
    name: 'openmps_accept_seconds',
    help: 'From the call of a push to its durable acceptance',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers: [registry],
  })
  return {
    messagesAccepted: (count) => accepted.inc(count),
    pushAccepted: (duration) => seconds.observe(duration),
    pushRefused: () => refused.inc(),
    settled: (state, count) => settled.inc({ state }, count),
    scheduleMissed: () => missed.inc(),
    statsDropped: (count) => statsDropped.inc(count),
    receiptSent: () => receipts.inc({ outcome: 'sent' }),
    receiptFailed: () => receipts.inc({ outcome: 'failed' }),
    receiptGivenUp: () => receipts.inc({ outcome: 'given-up' }),
    smsSent: (state) => sms.inc({ state }),
    vendorAnswered: (vendor, answer) => vendorAnswers.inc({ vendor, answer }),
    vendorReceipt: (vendor, event) => vendorReceipts.inc({ vendor, event }),
    vendorBreaker: (vendor, open) => vendorBreakers.inc({ vendor, to: open ? 'open' : 'closed' }),
    devicesForgotten: (count) => devices.inc(count),
    reminder: (outcome) => reminders.inc({ outcome }),
  }
}
