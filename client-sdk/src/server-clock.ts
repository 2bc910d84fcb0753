import type { Clock } from './clock.ts'

/** The server's time as the device knows it: its own clock, corrected by what the last Connected told. */
export interface ServerClock {
  now(): number
  /** Milliseconds by which the server is ahead; 0 until the first connection. */
  readonly aheadMs: number
  /** At Connected. 0 when the server did not say. */
  adjust(serverTimeMs: number): void
}

export function createServerClock(clock: Clock): ServerClock {
  let aheadMs = 0
  return {
    now: () => clock.now() + aheadMs,
    get aheadMs() {
      return aheadMs
    },
    adjust(serverTimeMs) {
      if (serverTimeMs > 0) aheadMs = serverTimeMs - clock.now()
    },
  }
}
