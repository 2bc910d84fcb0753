import { nowUs } from '../clock.ts'

/**
 * When acks are recorded: out of the inboxes and written down, so that nothing can lose them. What they end, a user's
 * message for example, the store may work out later.
 */
export class Recording {
  #handed = 0
  #recorded = 0
  #waiting: { readonly call: number; readonly resolve: () => void }[] = []
  lastAtUs = 0

  /** A batch of acks was handed to the store. */
  handed(): void {
    this.#handed += 1
  }

  /** The next of these batches is recorded. */
  recorded(): void {
    this.#recorded += 1
    this.lastAtUs = nowUs()
    const due = this.#waiting.filter(({ call }) => call <= this.#recorded)
    this.#waiting = this.#waiting.filter(({ call }) => call > this.#recorded)
    for (const { resolve } of due) resolve()
  }

  /** Resolves when the batch that is handed over next is recorded. */
  next(): Promise<void> {
    const call = this.#handed + 1
    return new Promise((resolve) => this.#waiting.push({ call, resolve }))
  }
}
