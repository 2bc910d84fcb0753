import { PushError } from '@openmps/proto'

const UNITS_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const OFFSET = /^(\+?)(\d{1,9})([smhd])$/
/** A day without a time begins at midnight of this machine, and not of UTC as Date would have it. */
const DAY = /^\d{4}-\d\d-\d\d$/
/** ISO 8601 only: Date guesses at anything else. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** How a time may be written, for the help of options. */
export const TIME_HELP = 'ISO 8601, or 2h, 7d for so long ago, +90m for so long ahead'

/** Milliseconds since 1970. A time without a zone is one of this machine. @throws PushError INVALID_ARGUMENT */
export function readTime(text: string, option: string, nowMs: number): number {
  const [, ahead, count, unit] = OFFSET.exec(text) ?? []
  if (count !== undefined && isUnit(unit)) {
    const ms = Number(count) * UNITS_MS[unit]
    return ahead === '+' ? nowMs + ms : Math.max(0, nowMs - ms)
  }
  const ms = DAY.test(text) ? Date.parse(`${text}T00:00`) : ISO.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms) || ms < 0) {
    throw new PushError('INVALID_ARGUMENT', `${option} ${text} is not a time: give ${TIME_HELP}`)
  }
  return ms
}

const isUnit = (unit: string | undefined): unit is keyof typeof UNITS_MS => unit !== undefined && unit in UNITS_MS

/** The time, or undefined when the option is not given. */
export const optionalTime = (text: string | undefined, option: string, nowMs: number): number | undefined =>
  text === undefined ? undefined : readTime(text, option, nowMs)
