/** Outages in a row that open it. */
const OPENS_AFTER = 5
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 5 * 60_000

/**
 * Spares a vendor that is away, and us the waiting. After some outages in a row no call is made for a while; then one is
 * tried, and the pause doubles until one comes through.
 */
export class Breaker {
  readonly #now: () => number
  #outages = 0
  #openUntilMs = 0
  #pauseMs = FIRST_PAUSE_MS

  constructor(now: () => number) {
    this.#now = now
  }

  /** No call may be made for so many milliseconds; 0: now. */
  get waitMs(): number {
    return Math.max(0, this.#openUntilMs - this.#now())
  }

  /** The next call is a trial: no other beside it. */
  get onTrial(): boolean {
    return this.#outages >= OPENS_AFTER
  }

  /** True: it has just opened, after it was closed. */
  outage(): boolean {
    // Of a call that began before it opened: it says nothing about the time since.
    if (this.waitMs > 0) return false
    this.#outages++
    if (this.#outages < OPENS_AFTER) return false
    const wasClosed = this.#outages === OPENS_AFTER
    this.#openUntilMs = this.#now() + this.#pauseMs
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS)
    return wasClosed
  }

  /** True: it has just closed, after it was open. */
  answered(): boolean {
    const wasOpen = this.onTrial
    this.#outages = 0
    this.#openUntilMs = 0
    this.#pauseMs = FIRST_PAUSE_MS
    return wasOpen
  }
}
