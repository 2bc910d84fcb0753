/** Waits for a number of events that are counted one by one, with an end in any case. */
export class Countdown {
  #left = 0
  #onZero: () => void = () => {}

  /** @throws Error when the events do not come in time */
  wait(events: number, timeoutMs: number): Promise<void> {
    this.#left = events
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.#left} of ${events} did not come in time`)), timeoutMs)
      this.#onZero = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  count(events: number): void {
    if (this.#left <= 0) return
    this.#left -= events
    if (this.#left <= 0) this.#onZero()
  }
}
