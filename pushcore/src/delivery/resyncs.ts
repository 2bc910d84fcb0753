import type { Clock } from '../ports/clock.ts'
import type { GatewayLink } from '../ports/gateway-link.ts'

const FIRST_MS = 500
const LONGEST_MS = 30_000

/**
 * Gateways that told something which could not be written, because the store was away or overloaded. Each is
 * asked to tell its sessions again and to pull, so that no ack, session or wake stays lost. While it keeps
 * failing, the wait doubles up to half a minute; after a wait without a failure it is short again.
 */
export class Resyncs {
  readonly #link: Pick<GatewayLink, 'send'>
  readonly #clock: Clock
  readonly #owed = new Set<string>()
  #waitMs = FIRST_MS
  #cancel: (() => void) | undefined

  constructor(link: Pick<GatewayLink, 'send'>, clock: Clock) {
    this.#link = link
    this.#clock = clock
  }

  owe(gateway: string): void {
    this.#owed.add(gateway)
    this.#cancel ??= this.#clock.after(this.#waitMs, () => this.#pay())
  }

  stop(): void {
    this.#cancel?.()
    this.#owed.clear()
  }

  #pay(): void {
    this.#cancel = undefined
    if (this.#owed.size === 0) {
      this.#waitMs = FIRST_MS
      return
    }
    for (const gateway of this.#owed) this.#link.send(gateway, { kind: 'resync', announce: true })
    this.#owed.clear()
    this.#waitMs = Math.min(LONGEST_MS, this.#waitMs * 2)
    // A wait in which nothing fails ends the series.
    this.#cancel = this.#clock.after(this.#waitMs, () => this.#pay())
  }
}
