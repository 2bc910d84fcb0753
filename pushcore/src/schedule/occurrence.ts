import type { Strategy } from '../push-request.ts'
import { DAY_MS, type Zone } from './time-zone.ts'

type Loop = Extract<Strategy, { kind: 'loop' }>

/** One time at which a push goes out. */
export interface Occurrence {
  /** Milliseconds since 1970. */
  readonly atMs: number
  /** The calendar day that it belongs to, days since 1970: of each day there is one at most. */
  readonly day: number
}

/**
 * More days than lie between any two occurrences of a loop: the longest wait is that of a monthly one,
 * from one 31st over a shorter month to the next. Bounds the search when no day ever matches.
 */
const LONGEST_GAP_DAYS = 64

/** The first occurrence after `afterMs`; undefined when there is none (any more). */
export function nextOccurrence(strategy: Strategy, afterMs: number, zone: Zone): Occurrence | undefined {
  for (const occurrence of occurrences(strategy, afterMs, Number.POSITIVE_INFINITY, zone)) return occurrence
  return undefined
}

/**
 * The occurrences after `afterMs` and not after `toMs`, in the order of time.
 *
 * A loop fires once on each matching day from 00:00 of its first day to 24:00 of its last, in the zone.
 * Months without the day are skipped. On a day whose clocks skip the time it fires as much later as the
 * clocks jump, and on a day that has the time twice it fires at the first.
 */
export function* occurrences(strategy: Strategy, afterMs: number, toMs: number, zone: Zone): Generator<Occurrence> {
  switch (strategy.kind) {
    case 'now':
      return
    case 'at': {
      const { fixedTimeMs } = strategy
      if (fixedTimeMs > afterMs && fixedTimeMs <= toMs) yield { atMs: fixedTimeMs, day: zone.dayOf(fixedTimeMs) }
      return
    }
    case 'loop':
      yield* occurrencesOfLoop(strategy, afterMs, toMs, zone)
      return
    default:
      strategy satisfies never
  }
}

/** The occurrence of a loop that belongs to the day; undefined when that day has none. */
export function occurrenceOf(loop: Loop, day: number, zone: Zone): Occurrence | undefined {
  const inside = day >= zone.dayOf(loop.startTimeMs) && day <= zone.dayOf(loop.endTimeMs)
  return inside && matches(loop, day) ? { atMs: zone.momentOf(day, secondOfDay(loop.time)), day } : undefined
}

/** The day as yyyymmdd. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
}

/** Of yyyymmdd; undefined when there is no such day. */
export function dayOfText(text: string): number | undefined {
  if (!/^\d{8}$/.test(text)) return undefined
  const day = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6))) / DAY_MS
  return dayText(day) === text ? day : undefined
}

function* occurrencesOfLoop(loop: Loop, afterMs: number, toMs: number, zone: Zone): Generator<Occurrence> {
  const second = secondOfDay(loop.time)
  const lastDay = zone.dayOf(loop.endTimeMs)
  // From the day before, whose time may have been moved beyond midnight by the clocks.
  let day = Math.max(zone.dayOf(loop.startTimeMs), zone.dayOf(afterMs) - 1)
  for (let stopAt = day + LONGEST_GAP_DAYS; day <= lastDay && day <= stopAt; day++) {
    if (!matches(loop, day)) continue
    const atMs = zone.momentOf(day, second)
    if (atMs > toMs) return
    if (atMs > afterMs) yield { atMs, day }
    stopAt = day + LONGEST_GAP_DAYS
  }
}

function matches({ circle, circleValues }: Loop, day: number): boolean {
  switch (circle) {
    case 'daily':
      return true
    case 'weekly':
      return circleValues.includes(isoWeekday(day))
    case 'monthly':
      return circleValues.includes(new Date(day * DAY_MS).getUTCDate())
    default:
      return circle satisfies never
  }
}

/** 1 Monday … 7 Sunday; day 0, 1970-01-01, was a Thursday. */
function isoWeekday(day: number): number {
  return ((day + 3) % 7) + 1
}

/** Of HH:mm:ss. */
function secondOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3_600 + minutes * 60 + seconds
}
