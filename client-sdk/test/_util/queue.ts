/** Things that happen, in order, each taken once: a test that waits for one can never miss it. */
export class Queue<T> {
  readonly #items: T[] = []
  #wake: (() => void)[] = []

  push(item: T): void {
    this.#items.push(item)
    const wake = this.#wake
    this.#wake = []
    for (const run of wake) run()
  }

  /** What has happened and was not taken. */
  get left(): readonly T[] {
    return this.#items
  }

  /** Takes the first one that matches, now or when it happens. */
  async next(matches: (item: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const index = this.#items.findIndex(matches)
      if (index >= 0) return this.#items.splice(index, 1)[0] as T
      await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
  }
}
