import type { Zone } from '../schedule/time-zone.ts'
import type { ContactRule } from './contact-rules.ts'

/** Seconds of the day. */
function secondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 3_600 + minutes * 60
}

/**
 * When the quiet hours end that the moment lies in; undefined when it lies in none. Where a change of the clocks skips
 * a bound, it is as much later as the clocks jump; where it comes twice, the first counts.
 */
export function quietUntil(quiet: NonNullable<ContactRule['quiet']>, zone: Zone, nowMs: number): number | undefined {
  const from = secondsOf(quiet.from)
  const to = secondsOf(quiet.to)
  const today = zone.dayOf(nowMs)
  for (const day of [today - 1, today]) {
    const endMs = zone.momentOf(to > from ? day : day + 1, to)
    if (zone.momentOf(day, from) <= nowMs && nowMs < endMs) return endMs
  }
  return undefined
}
