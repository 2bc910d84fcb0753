import { boundedCache } from '../bounded-cache.ts'
import { RateLimited } from '../guards/rate-limits.ts'
import type { Clock } from '../ports/clock.ts'

const PER_MINUTE = 20
const MINUTE_MS = 60_000
/** Addresses that are remembered; beyond it the one that came least recently is forgotten. */
const MAX_ADDRESSES = 10_000

/** Bounds log-ins per address, so that one machine cannot try the names one after the other. */
export class AttemptRate {
  readonly #byAddress = boundedCache<{ sinceMs: number; count: number }>(MAX_ADDRESSES)
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @throws RateLimited */
  admit(address: string): void {
    const nowMs = this.#clock.now()
    const known = this.#byAddress.get(address)
    const entry = known !== undefined && nowMs - known.sinceMs < MINUTE_MS ? known : { sinceMs: nowMs, count: 0 }
    if (entry.count >= PER_MINUTE) {
      const seconds = Math.ceil((entry.sinceMs + MINUTE_MS - nowMs) / 1_000)
      const allowance = {
        allowed: false,
        limit: PER_MINUTE,
        remaining: 0,
        resetSeconds: seconds,
        retryAfterSeconds: seconds,
      }
      throw new RateLimited(allowance, `${address} has tried ${PER_MINUTE} log-ins in a minute and`)
    }
    entry.count += 1
    this.#byAddress.set(address, entry)
  }
}
