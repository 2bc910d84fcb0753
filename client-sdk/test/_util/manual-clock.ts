import type { Clock } from '@openmps/client-sdk'

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now = 1_700_000_000_000
  readonly #timers = new Set<{ at: number; run: () => void }>()

  now(): number {
    return this.#now
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  /** Fires what is due on the way, in order, timers that those set included. */
  advance(ms: number): void {
    const end = this.#now + ms
    for (;;) {
      const [due] = [...this.#timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)
      if (!due) break
      this.#now = Math.max(this.#now, due.at)
      this.#timers.delete(due)
      due.run()
    }
    this.#now = end
  }

  /** The device sleeps: time passes, and timers stand still, so that each fires late. */
  sleep(ms: number): void {
    this.#now += ms
  }

  /** Milliseconds until each timer, sorted. */
  get pending(): number[] {
    return [...this.#timers].map(({ at }) => at - this.#now).sort((one, other) => one - other)
  }
}
