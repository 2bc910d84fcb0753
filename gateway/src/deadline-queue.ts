import type { Clock } from './ports/clock.ts'

/** Deadlines closer together than this share one wake-up. */
const GRANULARITY_MS = 100

/**
 * Items that each wait for the same length of time: a Map in the order of insertion is then ordered by
 * deadline too, so one timer serves all of them and an item costs memory only while it waits. Bounded by
 * who adds: each user names the limit.
 */
export class DeadlineQueue<Item> {
  readonly #clock: Clock
  readonly #timeoutMs: number
  readonly #granularityMs: number
  readonly #onDue: (item: Item) => void
  readonly #deadlines = new Map<Item, number>()
  #cancel: (() => void) | undefined

  constructor(clock: Clock, timeoutMs: number, onDue: (item: Item) => void) {
    this.#clock = clock
    this.#timeoutMs = timeoutMs
    this.#granularityMs = Math.min(GRANULARITY_MS, timeoutMs / 10)
    this.#onDue = onDue
  }

  get size(): number {
    return this.#deadlines.size
  }

  /** Those that wait, soonest first. */
  items(): Iterable<Item> {
    return this.#deadlines.keys()
  }

  has(item: Item): boolean {
    return this.#deadlines.has(item)
  }

  /** Adds the item, or starts its wait anew. */
  add(item: Item): void {
    this.#deadlines.delete(item)
    this.#deadlines.set(item, this.#clock.now() + this.#timeoutMs)
    if (this.#cancel === undefined) this.#wakeAfter(this.#timeoutMs)
  }

  /** The timer is left alone: it fires once more at most, finds nothing due, and the next item finds it set. */
  delete(item: Item): boolean {
    return this.#deadlines.delete(item)
  }

  /** Forgets everything and stops the timer. */
  clear(): void {
    this.#deadlines.clear()
    this.#cancel?.()
    this.#cancel = undefined
  }

  #wakeAfter(delayMs: number): void {
    this.#cancel = this.#clock.after(delayMs, () => this.#wake())
  }

  #wake(): void {
    // `#cancel` stays set until the end: an item added by `#onDue` must not set the timer past earlier ones.
    // Only those that are there now: one that `#onDue` adds again is behind them, and waits its whole time.
    let left = this.#deadlines.size
    for (const [item, deadline] of this.#deadlines) {
      if (left === 0) break
      left -= 1
      const leftMs = deadline - this.#clock.now()
      // More left than the whole wait: the clock was set back. Better early than not at all.
      if (leftMs > 0 && leftMs <= this.#timeoutMs) break
      this.#deadlines.delete(item)
      this.#onDue(item)
    }
    this.#cancel = undefined
    for (const deadline of this.#deadlines.values()) {
      this.#wakeAfter(Math.max(this.#granularityMs, deadline - this.#clock.now()))
      break
    }
  }
}
