import { nowUs } from '../clock.ts'

export interface Pace {
  readonly perSecond: number
  readonly warmUpMs: number
  readonly durationMs: number
}

/** One push that is due. */
export interface Due {
  readonly sequence: number
  readonly dueAtUs: number
  /** False during the warm-up. */
  readonly measured: boolean
}

const TICK_MS = 1

/**
 * Calls back for each push at its time, open loop: a slow server does not slow the calls down, so a
 * backlog shows as latency. When the process was busy, the calls that were missed are made at once and
 * carry the time when they were due.
 */
export function runAcceptLoop({ perSecond, warmUpMs, durationMs }: Pace, begin: (due: Due) => void): Promise<void> {
  const intervalUs = 1e6 / perSecond
  const startUs = nowUs()
  const measuredFromUs = startUs + warmUpMs * 1000
  const total = Math.floor(((warmUpMs + durationMs) * perSecond) / 1000)
  let next = 0
  return new Promise((resolve) => {
    const tick = () => {
      const due = Math.min(total, Math.floor((nowUs() - startUs) / intervalUs) + 1)
      while (next < due) {
        const dueAtUs = startUs + next * intervalUs
        begin({ sequence: next, dueAtUs, measured: dueAtUs >= measuredFromUs })
        next += 1
      }
      if (next < total) setTimeout(tick, TICK_MS)
      else resolve()
    }
    tick()
  })
}
