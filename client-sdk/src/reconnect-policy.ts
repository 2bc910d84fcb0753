import { CLOSE_CODES, mayReconnect } from '@openmps/proto'
import { CLIENT_LIMITS } from './limits.ts'

/** Bounds of the back-off in milliseconds; the server gives them in Connected. */
export interface BackoffBounds {
  readonly minMs: number
  readonly maxMs: number
}

export const DEFAULT_BOUNDS: BackoffBounds = { minMs: 1_000, maxMs: 60_000 }

/** A session that lived this long was a good one: the next failure starts the back-off from its beginning. */
export const STABLE_SESSION_MS = 30_000

/** A session that was replaced so soon after an attempt that failed was replaced by that attempt. */
export const LATE_ATTEMPT_MS = 60_000

/** The bounds that a server asked for, made safe: 0 means the default, and nothing is longer than the limit. */
export function readBounds(minMs: number, maxMs: number): BackoffBounds {
  const limit = CLIENT_LIMITS.maxServerDelayMs
  const max = Math.min(maxMs || DEFAULT_BOUNDS.maxMs, limit)
  return { minMs: Math.min(minMs || DEFAULT_BOUNDS.minMs, max), maxMs: max }
}

/**
 * Full jitter: anywhere between the minimum and a ceiling that doubles with each failure, so that the
 * devices of a dead gateway do not come back together. The ceiling of the first attempt is twice the
 * minimum, because a range of width zero would spread nothing.
 *
 * @param attempt failures in a row before this one, 0 or more
 * @param random 0 ≤ r < 1
 */
export function backoffMs(attempt: number, { minMs, maxMs }: BackoffBounds, random: number): number {
  const ceiling = Math.min(maxMs, minMs * 2 ** (Math.min(attempt, 30) + 1))
  return Math.round(minMs + random * (ceiling - minMs))
}

/** What the client knows when a connection ends. */
export interface EndedSession {
  /** Close code of the peer; 1006 for a broken connection. */
  readonly code: number
  /** How long it was connected; 0 when it never was. */
  readonly livedMs: number
  /** What is left of the delay that a GoAway asked for; undefined without one. */
  readonly goAwayMs?: number | undefined
  readonly retryAfterMs?: number | undefined
  /** Failures in a row before this one. */
  readonly attempt: number
  /**
   * How long ago an attempt of this client ended before it was connected; undefined when none did. The server may
   * take up what was sent on it later than the attempt that followed, and then it replaces that one.
   */
  readonly sinceFailedAttemptMs?: number | undefined
  /** Whether this connection had asked for new credentials because the old ones were refused. */
  readonly renewing: boolean
}

export type ReconnectDecision =
  | { readonly kind: 'retry'; readonly delayMs: number; readonly attempt: number }
  /** As retry, but without the credentials, which the server does not accept any more. */
  | { readonly kind: 'renew'; readonly delayMs: number; readonly attempt: number }
  /** Stay away until the app starts the client again. */
  | { readonly kind: 'stop' }

/** The one place that decides what follows the end of a connection. Pure. */
export function decide(ended: EndedSession, bounds: BackoffBounds, random: number): ReconnectDecision {
  const stable = ended.livedMs >= STABLE_SESSION_MS
  const attempt = stable ? 0 : ended.attempt
  const delayMs = backoffMs(attempt, bounds, random)
  const again = { delayMs, attempt: attempt + 1 }

  const refused = ended.code === CLOSE_CODES.tokenInvalid.code || ended.code === CLOSE_CODES.secretInvalid.code
  // Once: a server that refuses what it has just issued is not asked for a third identity.
  if (refused && !ended.renewing) return { kind: 'renew', ...again }
  const byItself =
    ended.code === CLOSE_CODES.replaced.code &&
    (ended.sinceFailedAttemptMs ?? Number.POSITIVE_INFINITY) < LATE_ATTEMPT_MS
  if (!mayReconnect(ended.code) && !byItself) return { kind: 'stop' }

  if (ended.goAwayMs !== undefined) {
    // The server has spread its devices itself: a back-off on top would only keep this one away longer. Unless
    // it is sent from one server that leaves to the next, which must not become a storm.
    const leastMs = attempt === 0 ? 0 : delayMs
    return { kind: 'retry', delayMs: Math.max(ended.goAwayMs, leastMs), attempt: stable ? 0 : attempt + 1 }
  }
  // One answer for everybody: the jitter on top keeps the devices apart.
  const retryAfterMs = Math.min(ended.retryAfterMs ?? 0, CLIENT_LIMITS.maxServerDelayMs)
  return { kind: 'retry', ...again, delayMs: retryAfterMs + delayMs }
}
