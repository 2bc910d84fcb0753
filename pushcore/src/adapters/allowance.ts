import type { Allowance, RateLimit } from '../ports/rate-limiter.ts'

/** Milliseconds that one unit of the limit takes to come back. */
export const unitMs = ({ perSecond }: RateLimit): number => 1_000 / perSecond

/** Rounding of the sums below must not refuse the last unit of a burst. */
export const ROUNDING_MS = 1e-3

/**
 * What a key may do, from its debt: the milliseconds until its whole burst is there again (generic cell rate
 * algorithm). `owedMs` is the debt after the units were taken, or the unchanged one when they were not.
 */
export function allowanceOf(limit: RateLimit, units: number, owedMs: number, allowed: boolean): Allowance {
  const fullMs = limit.burst * unitMs(limit)
  const waitMs = owedMs + Math.min(units, limit.burst) * unitMs(limit) - fullMs
  return {
    allowed,
    limit: limit.burst,
    remaining: Math.max(0, Math.floor((fullMs - owedMs + ROUNDING_MS) / unitMs(limit))),
    resetSeconds: Math.ceil(owedMs / 1_000),
    retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil(waitMs / 1_000)),
  }
}
