/**
 * How long the SDK may stay silent before it pings. Networks forget idle connections after anything
 * between half a minute and hours, and do not say so; a ping too many costs battery, one too few
 * costs messages. So the period starts at half of what the server allows, grows while pings are
 * answered, and shrinks when a connection is found dead. All functions are pure.
 */
export interface HeartbeatState {
  /** Silence after which the next ping is sent. Milliseconds. */
  readonly periodMs: number
  /** The longest period worth trying: within the server's idle time-out, and below what has failed. */
  readonly ceilingMs: number
  readonly idleTimeoutMs: number
  /** Pings in a row that were answered after a whole period of silence. */
  readonly answered: number
}

/** When a server does not give one. */
const DEFAULT_IDLE_TIMEOUT_MS = 120_000
const START_SHARE = 0.5
/** Leaves room for the ping's way to the server and for timers that fire late. */
const CEILING_SHARE = 0.8
const FLOOR_SHARE = 0.1
/** No period is shorter, unless the server's idle time-out asks for it. */
const MIN_PERIOD_MS = 5_000
const ANSWERS_TO_GROW = 3
const GROWTH = 1.25
const SHRINK = 0.5
/** Answers after which a period that once failed may be tried again: the device has moved to another network. */
const ANSWERS_TO_FORGET = 24

/** At Connected. What was learnt stays as long as the server's time-out does. */
export function beginHeartbeat(idleTimeoutMs: number, before?: HeartbeatState): HeartbeatState {
  const idle = idleTimeoutMs || DEFAULT_IDLE_TIMEOUT_MS
  if (before?.idleTimeoutMs === idle) return { ...before, answered: 0 }
  return { idleTimeoutMs: idle, periodMs: idle * START_SHARE, ceilingMs: idle * CEILING_SHARE, answered: 0 }
}

/** After a ping that followed a whole period of silence was answered. */
export function growHeartbeat(state: HeartbeatState): HeartbeatState {
  const answered = state.answered + 1
  const ceilingMs = answered >= ANSWERS_TO_FORGET ? state.idleTimeoutMs * CEILING_SHARE : state.ceilingMs
  const grows = answered % ANSWERS_TO_GROW === 0
  const periodMs = grows ? Math.min(state.periodMs * GROWTH, ceilingMs) : state.periodMs
  return { ...state, answered, ceilingMs, periodMs }
}

/** After the connection was found dead although nobody had closed it. */
export function shrinkHeartbeat(state: HeartbeatState): HeartbeatState {
  const floorMs = Math.min(
    Math.max(state.idleTimeoutMs * FLOOR_SHARE, MIN_PERIOD_MS),
    state.idleTimeoutMs * START_SHARE,
  )
  const ceilingMs = Math.max(state.periodMs * 0.9, floorMs)
  return { ...state, answered: 0, ceilingMs, periodMs: Math.max(state.periodMs * SHRINK, floorMs) }
}
