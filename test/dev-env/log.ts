/** What a test waits for must come within this long; then it fails and says what was missing. */
export const PATIENCE_MS = 60_000

interface Waiter {
  /** Called after each entry; true when it is satisfied. */
  readonly check: () => boolean
}

/**
 * Things that happen, in order. A test asks for what it expects, and gets it whether it has happened
 * already or not; nothing is ever missed and nothing is slept for.
 */
export class Log<T> {
  readonly all: T[] = []
  readonly #name: string
  readonly #waiters = new Set<Waiter>()
  /** Entries before it were handed out by `next`. */
  #taken = 0

  constructor(name: string) {
    this.#name = name
  }

  add(entry: T): void {
    this.all.push(entry)
    for (const waiter of this.#waiters) if (waiter.check()) this.#waiters.delete(waiter)
  }

  /** The next entry that `next` has not handed out yet. */
  async next(): Promise<T> {
    const at = this.#taken
    this.#taken += 1
    await this.until((all) => all.length > at, `entry ${at + 1}`)
    return this.all[at] as T
  }

  /** The next `count` of them. */
  async take(count: number): Promise<T[]> {
    const from = this.#taken
    this.#taken += count
    await this.until((all) => all.length >= from + count, `entries ${from + 1} to ${from + count}`)
    return this.all.slice(from, from + count)
  }

  /** The first entry, old or new, that matches. */
  async find(matches: (entry: T) => boolean, what = 'a matching entry'): Promise<T> {
    await this.until((all) => all.some(matches), what)
    return this.all.find(matches) as T
  }

  /** Resolves when the condition holds; looked at now and after each entry. */
  until(holds: (all: readonly T[]) => boolean, what: string, patienceMs = PATIENCE_MS): Promise<void> {
    if (holds(this.all)) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        check: () => {
          if (!holds(this.all)) return false
          clearTimeout(timer)
          resolve()
          return true
        },
      }
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter)
        reject(new Error(`${this.#name}: waited ${patienceMs} ms for ${what}; ${this.all.length} entries are there`))
      }, patienceMs)
      this.#waiters.add(waiter)
    })
  }
}
