import { PushError } from '@openmps/proto'
import type { AccessKey } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Allowance, RateLimiter } from '../ports/rate-limiter.ts'

/** A call beyond a limit. Nothing was done. */
export class RateLimited extends PushError {
  readonly allowance: Allowance

  /** @param who has the limit: `the access key is at its limit` */
  constructor(allowance: Allowance, who = 'the access key') {
    super('RATE_LIMITED', `${who} is at its limit; try again in ${allowance.retryAfterSeconds} s`)
    this.allowance = allowance
  }
}

/** The limits of access keys, for every surface that backends call. */
export interface RateLimits {
  /**
   * Takes units from the key: one for a call, and one for each target of a push beyond the first. Undefined: the key
   * has no limit, and nothing was counted.
   * @throws RateLimited
   */
  take(key: Pick<AccessKey, 'id' | 'rateLimit'>, units: number): Promise<Allowance | undefined>
}

export function createRateLimits({ rates, clock }: { rates: RateLimiter; clock: Clock }): RateLimits {
  return {
    async take({ id, rateLimit }, units) {
      if (rateLimit === undefined) return undefined
      const allowance = await rates.take(id, rateLimit, units, clock.now())
      if (!allowance.allowed) throw new RateLimited(allowance)
      return allowance
    },
  }
}

/** What an answer says of the limit, in HTTP headers; none where there is none. */
export function rateHeaders(allowance: Allowance | undefined): Readonly<Record<string, string>> {
  if (allowance === undefined) return {}
  return {
    'ratelimit-limit': String(allowance.limit),
    'ratelimit-remaining': String(allowance.remaining),
    'ratelimit-reset': String(allowance.resetSeconds),
    ...(!allowance.allowed && { 'retry-after': String(allowance.retryAfterSeconds) }),
  }
}
