import type { Clock } from './clock.ts'
import { growHeartbeat, type HeartbeatState } from './heartbeat-policy.ts'

export interface HeartbeatOptions {
  readonly clock: Clock
  readonly state: HeartbeatState
  readonly pongTimeoutMs: number
  /** Sends one Ping frame. */
  readonly ping: () => void
  /** The server gave no sign in time. Called at most once; the heartbeat has stopped. */
  readonly onDead: () => void
}

export interface Heartbeat {
  /** Something was sent. */
  said(): void
  /** Something arrived: the peer lives. */
  heard(): void
  /** Pings now, unless an answer is already awaited: the device woke, or changed its network. */
  check(): void
  /** Whether a ping is unanswered: an end now was a silent death. */
  readonly waiting: boolean
  /** What it has learnt, for the next session. */
  readonly state: HeartbeatState
  stop(): void
}

/** Longest time between two looks at the clock. A timer that stood still during sleep notices the gap soon after. */
const LOOK_EVERY_MS = 15_000
/** A timer this late means that the device slept, and the network may have forgotten the connection. */
const SLEPT_MS = 5_000

/** Runs one session's heartbeat. It knows no socket. */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { clock, pongTimeoutMs, ping, onDead } = options
  let state = options.state
  let saidAt = clock.now()
  let heardAt = saidAt
  /** When the unanswered ping was sent, and whether a whole period of silence came before it. */
  let asked: { readonly afterSilence: boolean } | undefined
  let cancel = () => {}

  /** Like `clock.after`, and tells how late the timer was. */
  const later = (ms: number, run: (slept: boolean) => void) => {
    cancel()
    const due = clock.now() + ms
    cancel = clock.after(ms, () => run(clock.now() - due > SLEPT_MS))
  }

  const ask = (afterSilence: boolean) => {
    asked = { afterSilence }
    saidAt = clock.now()
    ping()
    // A time-out that slept proves nothing about the peer: the answer may not have had a chance. Ask again.
    later(pongTimeoutMs, (slept) => {
      if (slept) return ask(false)
      cancel()
      onDead()
    })
  }

  const look = (slept: boolean) => {
    const silentMs = clock.now() - Math.min(saidAt, heardAt)
    if (slept || silentMs >= state.periodMs) return ask(!slept)
    schedule()
  }

  const schedule = () => {
    const leftMs = Math.min(saidAt, heardAt) + state.periodMs - clock.now()
    // A clock that was set back must not stretch the period: never wait longer than one.
    later(Math.max(1, Math.min(leftMs, state.periodMs, LOOK_EVERY_MS)), look)
  }

  schedule()
  return {
    said: () => {
      saidAt = clock.now()
    },
    heard: () => {
      heardAt = clock.now()
      if (!asked) return
      if (asked.afterSilence) state = growHeartbeat(state)
      asked = undefined
      schedule()
    },
    check: () => {
      if (!asked) ask(false)
    },
    get waiting() {
      return asked !== undefined
    },
    get state() {
      return state
    },
    stop: () => cancel(),
  }
}
