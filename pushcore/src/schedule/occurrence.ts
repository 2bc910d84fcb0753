import type { Strategy } from '../push-request.ts'
import { createZone, DAY_MS } from './time-zone.ts'

type Loop = Extract<Strategy, { kind: 'loop' }>

/**
 * More days than lie between any two occurrences of a loop: the longest wait is that of a monthly one,
 * from one 31st over a shorter month to the next. Bounds the search when no day ever matches.
 */
const LONGEST_GAP_DAYS = 64

/**
 * The first moment after `afterMs` at which the push goes out, in milliseconds since 1970; undefined when
 * there is none (any more). Calling it with its own result gives the one after that.
 *
 * A loop fires once on each matching day from 00:00 of its first day to 24:00 of its last, in the zone.
 * Months without the day are skipped. On a day whose clocks skip the time it fires as much later as the
 * clocks jump, and on a day that has the time twice it fires at the first.
 * @throws PushError CONFIG_INVALID for an unknown time zone
 */
export function nextOccurrence(strategy: Strategy, afterMs: number, timeZone: string): number | undefined {
  switch (strategy.kind) {
    case 'now':
      return undefined
    case 'at':
      return strategy.fixedTimeMs > afterMs ? strategy.fixedTimeMs : undefined
    case 'loop':
      return nextOfLoop(strategy, afterMs, timeZone)
    default:
      return strategy satisfies never
  }
}

/** The calendar day of the moment in the zone, YYYY-MM-DD. */
export function localDate(ms: number, timeZone: string): string {
  return new Date(createZone(timeZone).dayOf(ms) * DAY_MS).toISOString().slice(0, 10)
}

function nextOfLoop(loop: Loop, afterMs: number, timeZone: string): number | undefined {
  const zone = createZone(timeZone)
  const second = secondOfDay(loop.time)
  // From the day before, whose time may have been moved beyond midnight by the clocks.
  const from = Math.max(zone.dayOf(loop.startTimeMs), zone.dayOf(afterMs) - 1)
  const to = Math.min(zone.dayOf(loop.endTimeMs), from + LONGEST_GAP_DAYS)
  for (let day = from; day <= to; day++) {
    if (!matches(loop, day)) continue
    const moment = zone.momentOf(day, second)
    if (moment > afterMs) return moment
  }
  return undefined
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
