import { SCHEDULE_PREFIX, type Schedule } from '../ports/schedule-store.ts'
import { dayOfText, dayText, type Occurrence, occurrenceOf, occurrences } from './occurrence.ts'
import type { Zone } from './time-zone.ts'

/** One occurrence of a schedule, as lists show it. */
export interface ScheduledPush {
  /** Of a loop: the first 24 digits of the schedule's id and the day as yyyymmdd. Of one time: the schedule's id. */
  readonly uniqueId: string
  readonly atMs: number
  /** Sent, or skipped because its validity had passed. */
  readonly executed: boolean
  readonly schedule: Schedule
}

/** The occurrences of the schedule with `fromMs` ≤ time ≤ `toMs`, without the cancelled ones, in the order of time. */
export function* scheduledPushes(
  schedule: Schedule,
  fromMs: number,
  toMs: number,
  zone: Zone,
): Generator<ScheduledPush> {
  const { strategy, createdAtMs, doneToMs, cancelledMs, closed } = schedule
  const cancelled = new Set(cancelledMs)
  // Of a closed one nothing is left behind the last that was done: it was over, or cancelled.
  const untilMs = closed ? Math.min(toMs, doneToMs) : toMs
  for (const occurrence of occurrences(strategy, Math.max(fromMs - 1, createdAtMs), untilMs, zone)) {
    const { atMs } = occurrence
    if (cancelled.has(atMs)) continue
    yield { uniqueId: uniqueIdOf(schedule, occurrence), atMs, executed: atMs <= doneToMs, schedule }
  }
}

/** The first occurrence that is neither done nor cancelled. */
export function nextOpen(schedule: Schedule, zone: Zone): Occurrence | undefined {
  if (schedule.closed) return undefined
  const { strategy, createdAtMs, doneToMs, cancelledMs } = schedule
  for (const occurrence of occurrences(strategy, Math.max(createdAtMs, doneToMs), Number.POSITIVE_INFINITY, zone)) {
    if (!cancelledMs.includes(occurrence.atMs)) return occurrence
  }
  return undefined
}

/** The open occurrence that the sub id names; of a schedule for one time the main id is its sub id. */
export function openOccurrence(schedule: Schedule, subId: string, zone: Zone): Occurrence | undefined {
  const { strategy, createdAtMs, doneToMs, cancelledMs, closed, id } = schedule
  if (closed) return undefined
  if (strategy.kind === 'at') return subId === id ? nextOpen(schedule, zone) : undefined
  const day = dayOfText(subId.slice(SCHEDULE_PREFIX))
  const occurrence = day === undefined ? undefined : occurrenceOf(strategy, day, zone)
  if (occurrence === undefined || occurrence.atMs <= Math.max(createdAtMs, doneToMs)) return undefined
  return cancelledMs.includes(occurrence.atMs) ? undefined : occurrence
}

function uniqueIdOf({ id, strategy }: Schedule, { day }: Occurrence): string {
  return strategy.kind === 'at' ? id : `${id.slice(0, SCHEDULE_PREFIX)}${dayText(day)}`
}
