import { PushError } from '@openmps/proto'
import type { Context } from './context.ts'
import { PartitionBatch } from './partition-batch.ts'
import { inOrder, type Work } from './step.ts'

/** A write that shares steps with others. Its works are undefined while something for them is still looked up. */
interface SharedCall {
  readonly kind: 'shared'
  works: readonly Work[] | undefined
  readonly ready: Promise<void>
}
interface LoneCall {
  readonly kind: 'lone'
  /** Never rejects. */
  readonly run: () => Promise<void>
}

/** Calls that begin in one step; more wait for the next one. */
const MAX_CALLS = 2_000

export interface WriteOrderParts {
  readonly context: Context
  /** Clears what a crash would have needed, beside what is written next. `done` when it has been answered. */
  readonly later: (batch: PartitionBatch, done: () => void) => void
}

/**
 * Writes to messages, in the order of their calls and in steps of one round trip. A step does what the one before has
 * left to do, then begins what was called meanwhile: so a write of several steps costs a busy process no round trips
 * of its own, and many calls share few scripts. What is left to do is done at once when nothing else is called.
 *
 * What decides the end of messages without their devices runs alone, because an ack that was called before it must
 * count, and one called after it must not.
 */
export class WriteOrder {
  readonly #parts: WriteOrderParts
  #queue: (SharedCall | LoneCall)[] = []
  #running: Promise<void> | undefined
  #closed = false

  constructor(parts: WriteOrderParts) {
    this.#parts = parts
  }

  /** Has to be called in the order of the writes; works that are still to come keep their place. @throws PushError CLOSED, OVERLOADED */
  add(works: readonly Work[] | Promise<readonly Work[]>): void {
    if (!(works instanceof Promise)) {
      this.#enqueue({ kind: 'shared', works, ready: Promise.resolve() })
      return
    }
    const call: SharedCall = {
      kind: 'shared',
      works: undefined,
      ready: works.then(
        (known) => {
          call.works = known
        },
        () => {
          call.works = []
        },
      ),
    }
    this.#enqueue(call)
  }

  /** Runs after everything that was called before, and before everything that is called later. */
  alone<T>(run: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#enqueue({ kind: 'lone', run: () => run().then(resolve, reject) })
    })
  }

  /** Finishes what was called and refuses what comes later. */
  async close(): Promise<void> {
    this.#closed = true
    while (this.#running !== undefined) await this.#running
  }

  #enqueue(call: SharedCall | LoneCall): void {
    if (this.#closed) throw new PushError('CLOSED', 'the store is closed')
    if (this.#queue.length >= this.#parts.context.limits.maxQueuedWrites) {
      throw new PushError('OVERLOADED', 'too many writes wait for Redis; try again later')
    }
    this.#queue.push(call)
    this.#running ??= this.#drain()
  }

  async #drain(): Promise<void> {
    // The rest of this turn's calls come with the first.
    await Promise.resolve()
    const { context } = this.#parts
    let left: readonly Work[] = []
    for (;;) {
      const works = inOrder([...left, ...this.#takeReady()])
      if (works.some(({ kind }) => kind !== 'clears')) {
        const batch = new PartitionBatch(context)
        for (const work of works) work.add(batch)
        await batch.run()
        // No wait from here until the next step is sent: who is answered now can cause nothing that comes before it.
        left = works.flatMap((work) => work.done())
        continue
      }
      this.#clear(works)
      left = []
      const [first] = this.#queue
      if (first === undefined) break
      if (first.kind === 'shared') {
        await first.ready
        continue
      }
      this.#queue.shift()
      await first.run()
    }
    this.#running = undefined
  }

  /** The works of the calls up to the first that has to wait or runs alone. */
  #takeReady(): Work[] {
    const end = this.#queue.findIndex((call) => call.kind === 'lone' || call.works === undefined)
    const taken = this.#queue.splice(0, Math.min(end < 0 ? this.#queue.length : end, MAX_CALLS))
    return taken.flatMap((call) => (call.kind === 'shared' ? (call.works ?? []) : []))
  }

  #clear(works: readonly Work[]): void {
    if (works.length === 0) return
    const batch = new PartitionBatch(this.#parts.context)
    for (const work of works) work.add(batch)
    this.#parts.later(batch, () => {
      for (const work of works) work.done()
    })
  }
}
