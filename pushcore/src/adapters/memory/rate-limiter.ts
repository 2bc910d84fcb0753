import { boundedCache } from '../../bounded-cache.ts'
import type { RateLimiter } from '../../ports/rate-limiter.ts'
import { allowanceOf, ROUNDING_MS, unitMs } from '../allowance.ts'

/** Access keys whose debts are remembered. The one that was used least recently is forgotten: it has its burst again. */
export const MAX_LIMITED_KEYS = 100_000

/** Limits in the memory of one process. */
export function createMemoryRateLimiter(): RateLimiter {
  /** When the whole burst of a key is there again, in milliseconds since 1970. */
  const paidAtMs = boundedCache<number>(MAX_LIMITED_KEYS)

  return {
    async take(accessKeyId, limit, units, nowMs) {
      const owedMs = Math.max(0, (paidAtMs.get(accessKeyId) ?? 0) - nowMs)
      const neededMs = Math.min(units, limit.burst) * unitMs(limit)
      if (owedMs + neededMs > limit.burst * unitMs(limit) + ROUNDING_MS) return allowanceOf(limit, units, owedMs, false)
      const nextMs = owedMs + units * unitMs(limit)
      paidAtMs.set(accessKeyId, nowMs + nextMs)
      return allowanceOf(limit, units, nextMs, true)
    },
  }
}
