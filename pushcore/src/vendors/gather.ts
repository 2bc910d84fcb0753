/** Items that go together at most: one write is not to hold the event loop for long. */
const MOST = 100

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * Work that costs as much for one as for some dozens, as a write does: what comes while the last is under way goes
 * together after it. What fails together is tried alone, so that what is wrong with one is not the others' fault.
 */
export class Gather<Item, Result> {
  readonly #run: (items: readonly Item[]) => Promise<readonly Result[]>
  readonly #waiting: Waiting<Item, Result>[] = []
  #running = false

  /** @param run answers in the order of the items, and may be repeated */
  constructor(run: (items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#run = run
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (!this.#running) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#running = true
    // What comes in the same turn of the event loop goes with the first.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, MOST))
    this.#running = false
  }

  async #together(all: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#run(all.map(({ item }) => item))
      for (const [at, { resolve }] of all.entries()) resolve(results[at] as Result)
    } catch (error) {
      if (all.length === 1) for (const { reject } of all) reject(error)
      else await Promise.all(all.map((one) => this.#together([one])))
    }
  }
}
