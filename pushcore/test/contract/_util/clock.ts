import type { Clock } from '../../../src/ports/clock.ts'

/** Where the clock of a fresh fixture stands. */
export const START_MS = 1_800_000_000_000
export const HOUR_MS = 3_600_000

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves the time and calls back what fell due, in the order of time. */
  advance(byMs: number): void
}

export function createManualClock(startMs = START_MS): ManualClock {
  let nowMs = startMs
  const timers = new Set<{ dueMs: number; callback: () => void }>()

  const nextDue = (untilMs: number) => {
    let next: { dueMs: number; callback: () => void } | undefined
    for (const timer of timers) {
      if (timer.dueMs <= untilMs && (next === undefined || timer.dueMs < next.dueMs)) next = timer
    }
    return next
  }

  return {
    now: () => nowMs,
    after(delayMs, callback) {
      const timer = { dueMs: nowMs + delayMs, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance(byMs) {
      const untilMs = nowMs + byMs
      for (let timer = nextDue(untilMs); timer !== undefined; timer = nextDue(untilMs)) {
        timers.delete(timer)
        nowMs = Math.max(nowMs, timer.dueMs)
        timer.callback()
      }
      nowMs = untilMs
    },
  }
}
