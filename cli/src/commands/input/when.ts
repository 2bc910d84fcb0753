import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { readTime, TIME_HELP } from './times.ts'
import { oneOf, wholeNumber } from './words.ts'

/** When a push is sent: now, once at a time, or again and again. */
export interface WhenOptions {
  readonly at?: string
  readonly loop?: string
  readonly time?: string
  readonly days?: string
  readonly from?: string
  readonly until?: string
}

const CIRCLES = { daily: 1, weekly: 2, monthly: 3 } as const
const LAST_DAY = { daily: 0, weekly: 7, monthly: 31 } as const
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

export function withWhen(command: Command): Command {
  return command
    .option('--at <time>', `push at this time (${TIME_HELP})`)
    .option('--loop <circle>', 'push again and again: daily, weekly or monthly')
    .option('--time <HH:mm[:ss]>', "of a loop: time of day, in the service's time zone")
    .option('--days <list>', 'of a loop: days of the week (1 Monday to 7) or of the month, as 1,3,5')
    .option('--from <time>', 'of a loop: its first day (default: today)')
    .option('--until <time>', 'of a loop: its last day, at most 180 days ahead')
}

/** The parameters of the server API that say when. @throws PushError INVALID_ARGUMENT */
export function strategyOf(options: WhenOptions, nowMs: number): Record<string, string> {
  const { at, loop, time, days, from, until } = options
  if (loop === undefined) {
    if ([time, days, from, until].some((value) => value !== undefined)) {
      throw new PushError('INVALID_ARGUMENT', '--time, --days, --from and --until are of a --loop: give it too')
    }
    if (at === undefined) return {}
    return strategy(1, { fixedTime: readTime(at, '--at', nowMs) })
  }
  if (at !== undefined) throw new PushError('INVALID_ARGUMENT', 'give either --at or --loop')
  if (time === undefined || !TIME_OF_DAY.test(time) || until === undefined) {
    throw new PushError('INVALID_ARGUMENT', 'a loop needs --time HH:mm and --until <time>')
  }
  const circleType = oneOf(CIRCLES, loop, '--loop')
  const lastDay = oneOf(LAST_DAY, loop, '--loop')
  if ((days === undefined) !== (lastDay === 0)) {
    throw new PushError('INVALID_ARGUMENT', '--days is for a weekly or monthly loop, which needs it')
  }
  return strategy(2, {
    startTime: from === undefined ? nowMs : readTime(from, '--from', nowMs),
    endTime: readTime(until, '--until', nowMs),
    circleType,
    circleValue: (days?.split(',') ?? []).map((day) => wholeNumber(day.trim(), '--days', 1, lastDay)),
    time: time.length === 5 ? `${time}:00` : time,
  })
}

const strategy = (type: 1 | 2, content: object) => ({
  StrategyType: String(type),
  StrategyContent: JSON.stringify(content),
})
