/** How much an access key may ask for. A unit is one call, or one target of a push to several. */
export interface RateLimit {
  /** Units that come back each second. 0.01 to 1 000 000. */
  readonly perSecond: number
  /** Units that may be taken at once after a pause. A whole number, 1 to 1 000 000. */
  readonly burst: number
}

/** What a key may do next. Seconds are whole, rounded up. */
export interface Allowance {
  readonly allowed: boolean
  /** The burst. */
  readonly limit: number
  /** Units that could be taken right now. */
  readonly remaining: number
  /** Until all of the burst is there again. */
  readonly resetSeconds: number
  /** Until the same units are given. 0 when they were. */
  readonly retryAfterSeconds: number
}

/**
 * Counts what access keys take, for all processes that share the store. What was taken need not survive a crash: a
 * key is then as after a pause.
 */
export interface RateLimiter {
  /**
   * Takes the units, or nothing when they are not given. A call that asks for more than the burst is given them when
   * the whole burst is there, and the key pays the rest back before it is given anything again. So no call is
   * refused for ever, and over time no key gets more than its rate.
   */
  take(accessKeyId: string, limit: RateLimit, units: number, nowMs: number): Promise<Allowance>
}
