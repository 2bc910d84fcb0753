import { PushError } from '@openmps/proto'

/** Days are counted from 1970-01-01, as whole numbers. */
export interface Zone {
  /** The calendar day of the moment, in the zone. */
  dayOf(ms: number): number
  /**
   * The moment when the zone's clocks show the time of the day. A time that a change of the clocks skips
   * is taken as much later as the clocks jump; of one that occurs twice, the first is taken.
   */
  momentOf(day: number, secondOfDay: number): number
  /** How far the zone's clocks are ahead of UTC at the moment, in milliseconds; negative west of Greenwich. */
  offsetAt(ms: number): number
}

export const DAY_MS = 86_400_000

/** Days whose offset is remembered: lists ask for the same days again and again, and a format costs microseconds. */
const MAX_REMEMBERED_DAYS = 4_096

/**
 * The calendar of an IANA time zone, from the data that comes with Node.
 * @throws PushError CONFIG_INVALID for a name that is not known
 */
export function createZone(timeZone: string): Zone {
  const format = createFormat(timeZone)

  /** The zone's wall clock as if it were UTC. */
  function wallClock(ms: number): number {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }

  const offset = (ms: number) => wallClock(ms) - Math.floor(ms / 1_000) * 1_000

  const remembered = new Map<number, number>()
  /** At 00:00 UTC of the day. */
  function offsetOfDay(day: number): number {
    const known = remembered.get(day)
    if (known !== undefined) return known
    if (remembered.size >= MAX_REMEMBERED_DAYS) remembered.clear()
    const found = offset(day * DAY_MS)
    remembered.set(day, found)
    return found
  }

  return {
    offsetAt: offset,
    dayOf: (ms) => Math.floor(wallClock(ms) / DAY_MS),
    momentOf(day, secondOfDay) {
      const wanted = day * DAY_MS + secondOfDay * 1_000
      // The same offset from the day before to the day after the next: no change of the clocks is near.
      const steady = offsetOfDay(day - 1)
      if (steady === offsetOfDay(day + 2)) return wanted - steady
      // The offsets well before and well after: where they agree there is no change of the clocks near.
      const before = wanted - offset(wanted - DAY_MS)
      const after = wanted - offset(wanted + DAY_MS)
      const [earlier, later] = before < after ? [before, after] : [after, before]
      if (wallClock(earlier) === wanted) return earlier
      return wallClock(later) === wanted ? later : before
    },
  }
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (cause) {
    throw new PushError('CONFIG_INVALID', `unknown time zone ${timeZone}`, { cause })
  }
}
