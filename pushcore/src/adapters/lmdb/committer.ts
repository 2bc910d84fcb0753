import { PushError } from '@openmps/proto'
import type { RootDatabase } from 'lmdb'

interface Queued {
  readonly run: () => unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** lmdb tells the reason in the same turn; waiting for longer would hold up every write. */
const REASON_WITHIN_MS = 100

export interface CommitterOptions {
  /** Operations that may wait for the disk. Beyond it writes are refused with OVERLOADED. */
  readonly maxQueued: number
  /**
   * Called inside each transaction after its operations, to write what they gathered. When it throws though the disk
   * commits, the process ends: the store is sound when it is opened again.
   */
  readonly beforeCommit: () => void
  /** Called when a transaction is on disk, before anybody is told. */
  readonly afterCommit: () => void
  /** Called when a transaction failed as a whole: what was cached of its effects is void. */
  readonly afterFailure: () => void
}

/**
 * Group commit. Operations run one after another, in the order they were called, inside one write
 * transaction per batch; while the disk works on a batch the next one gathers. So a commit costs one
 * flush however many pushes wait for it, and an operation sees everything that was called before it,
 * committed or not.
 *
 * A promise resolves when its batch is on disk: the environment is opened with `overlappingSync: false`,
 * where the commit includes the flush.
 *
 * An operation must check before it writes: one that throws rejects alone, and what it wrote before
 * throwing would stay.
 */
export class Committer {
  readonly #env: RootDatabase
  readonly #options: CommitterOptions
  #queue: Queued[] = []
  #running: Promise<void> | undefined
  #closed = false

  constructor(env: RootDatabase, options: CommitterOptions) {
    this.#env = env
    this.#options = options
  }

  /** @throws PushError OVERLOADED, UNAVAILABLE (the disk refused; nothing of the batch is stored), CLOSED */
  write<T>(operation: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new PushError('CLOSED', 'the store is closed'))
    if (this.#queue.length >= this.#options.maxQueued) {
      return Promise.reject(new PushError('OVERLOADED', 'too many writes wait for the disk; try again later'))
    }
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ run: operation, resolve, reject })
      this.#running ??= this.#drain()
    })
  }

  /** No write is waiting or under way: what is committed is all there is. */
  get idle(): boolean {
    return this.#running === undefined
  }

  /** Reads after every write that was called before; at once when none is under way. */
  async readAfterWrites<T>(read: () => T): Promise<T> {
    return this.idle ? read() : this.write(read)
  }

  /** Finishes what was called and refuses what comes later. */
  async close(): Promise<void> {
    this.#closed = true
    while (this.#running !== undefined) await this.#running
  }

  async #drain(): Promise<void> {
    // One turn of the event loop gathers the first batch: all requests of one socket read share a flush.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#queue.length > 0) {
      const batch = this.#queue
      this.#queue = []
      await this.#commit(batch)
    }
    this.#running = undefined
  }

  async #commit(batch: Queued[]): Promise<void> {
    const outcomes: { value?: unknown; error?: unknown }[] = []
    let defect: unknown
    try {
      await this.#env.transaction(() => {
        for (const { run } of batch) {
          try {
            outcomes.push({ value: run() })
          } catch (error) {
            outcomes.push({ error })
          }
        }
        try {
          this.#options.beforeCommit()
        } catch (error) {
          defect = error
        }
      })
    } catch (failure) {
      const cause = await reasonOf(failure)
      this.#options.afterFailure()
      const error = new PushError('UNAVAILABLE', 'the store could not write to the disk', { cause })
      for (const { reject } of batch) reject(error)
      return
    }
    // lmdb commits what was written before an exception. What is cached no longer agrees with it: nobody catches this.
    if (defect !== undefined) throw defect
    this.#options.afterCommit()
    batch.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index]
      if (outcome === undefined || 'error' in outcome) reject(outcome?.error)
      else resolve(outcome.value as never)
    })
  }
}

/**
 * What the disk said. lmdb hangs it on the error as a promise that is rejected with the reason, which nobody
 * else waits for: left alone, a full disk would end the process as an unhandled rejection.
 */
async function reasonOf(failure: unknown): Promise<unknown> {
  const { commitError } = failure as { commitError?: Promise<unknown> }
  try {
    await Promise.race([commitError, new Promise((resolve) => setTimeout(resolve, REASON_WITHIN_MS))])
    return failure
  } catch (reason) {
    return reason
  }
}
