import { ALL_SETTINGS } from '@openmps/cli'
import type { Test } from 'tap'

/** A device that was asked to leave is closed after so many seconds (`gateway/src/drain.ts`). */
const LEAVE_SECONDS = 5
/** What a stop takes besides the drain (docs/operations.md, Stop). */
const STOP_SECONDS = 20

type Settings = Readonly<Record<string, string>>

/** The value that a gateway with these settings takes. */
export function numberOf(settings: Settings, name: string): number {
  const value = settings[name] ?? ALL_SETTINGS.find((setting) => setting.name === name)?.fallback
  if (value === undefined || !/^\d+$/.test(value)) throw new Error(`${name} is no number: ${value}`)
  return Number(value)
}

/**
 * A gateway that is stopped has the time to send all its devices away: all are asked within the drain, the last
 * of them has left by then, and the drain ends before the process is killed.
 */
export function checkDrain(t: Test, settings: Settings, graceSeconds: number): void {
  const drainSeconds = numberOf(settings, 'OPENMPS_DRAIN_SECONDS')
  const askedWithin = numberOf(settings, 'OPENMPS_MAX_CONNECTIONS') / numberOf(settings, 'OPENMPS_DRAIN_RATE')
  t.ok(drainSeconds >= askedWithin + LEAVE_SECONDS, `${drainSeconds} s are enough for all devices`)
  checkGrace(t, drainSeconds, graceSeconds)
}

/** Killed after `graceSeconds`, and not before the drain and what follows it are over. */
export function checkGrace(t: Test, drainSeconds: number, graceSeconds: number): void {
  t.ok(graceSeconds >= drainSeconds + STOP_SECONDS, `${graceSeconds} s are enough to stop`)
}
