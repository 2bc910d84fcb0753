import type { GatewayOptions } from './options.ts'
import type { Clock } from './ports/clock.ts'

export type RefusalCause = 'draining' | 'connections' | 'rate'

/**
 * Decides at the upgrade whether a socket is let in: a cap on the open ones, and a token bucket on the
 * new ones, so that a reconnect storm reaches the push core at a pace that it can bear.
 */
export class Admission {
  readonly #options: GatewayOptions
  readonly #clock: Clock
  #tokens: number
  #filledAtMs: number

  constructor(options: GatewayOptions, clock: Clock) {
    this.#options = options
    this.#clock = clock
    this.#tokens = options.connectBurst
    this.#filledAtMs = clock.now()
  }

  /** Takes a place for one socket; otherwise why not. */
  refuse(openSockets: number, draining: boolean): RefusalCause | undefined {
    if (draining) return 'draining'
    if (openSockets >= this.#options.maxConnections) return 'connections'
    this.#fill()
    if (this.#tokens < 1) return 'rate'
    this.#tokens -= 1
    return undefined
  }

  /** Random, so that those refused together do not come back together. */
  retryAfterSeconds(): number {
    return 1 + Math.floor(Math.random() * this.#options.maxRetryAfterSeconds)
  }

  #fill(): void {
    const now = this.#clock.now()
    // A clock that was set back gives nothing, and takes nothing.
    const elapsedMs = Math.max(0, now - this.#filledAtMs)
    this.#filledAtMs = now
    const earned = (elapsedMs * this.#options.connectsPerSecond) / 1_000
    this.#tokens = Math.min(this.#options.connectBurst, this.#tokens + earned)
  }
}
