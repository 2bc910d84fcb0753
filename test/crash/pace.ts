/** Idle time counts too, so that a world in which nothing happens still moves on. */
const BEAT_MS = 20

interface Waiter {
  readonly done: () => boolean
  readonly resolve: () => void
}

/**
 * What goes on in the test, counted: answers, deliveries, receipts, connections. Kills, restarts and bindings
 * are timed by this count and not by the clock, so that they hit a busy system at any speed of the machine.
 */
export class Pace {
  #happenings = 0
  #waiters = new Set<Waiter>()
  readonly #beat = setInterval(() => this.happened(), BEAT_MS)

  get count(): number {
    return this.#happenings
  }

  happened(): void {
    this.#happenings += 1
    for (const waiter of this.#waiters) {
      if (!waiter.done()) continue
      this.#waiters.delete(waiter)
      waiter.resolve()
    }
  }

  /** Resolves after so many more happenings. */
  after(happenings: number): Promise<void> {
    const due = this.#happenings + happenings
    return this.until(() => this.#happenings >= due)
  }

  /** Resolves when the condition, looked at after each happening, holds. It must be cheap. */
  until(done: () => boolean): Promise<void> {
    if (done()) return Promise.resolve()
    return new Promise((resolve) => this.#waiters.add({ done, resolve }))
  }

  stop(): void {
    clearInterval(this.#beat)
  }
}
