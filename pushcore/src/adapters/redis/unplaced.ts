import type { Context } from './context.ts'
import { PartitionBatch } from './partition-batch.ts'
import type { Work } from './step.ts'

/** Frames that are kept, each with something for what goes with it. What has no room is left to `Repair`. */
const MAX_BYTES = 32 * 1024 * 1024
const BYTES_EACH = 1_024

/** What an inbox has not heard because Redis was away. */
export interface Late extends Work {
  readonly storedAtMs: number
  /** What of it takes memory. */
  readonly frame?: Uint8Array
}

/**
 * Messages to users that were accepted, and that an inbox did not get because Redis was away; also announcements of which
 * nothing came. They are tried again once a second; when the time of `Repair` has come they are left to it, which may have
 * brought them already.
 */
export class Unplaced {
  readonly #context: Context
  #kept: Late[] = []
  #bytes = 0

  constructor(context: Context) {
    this.#context = context
  }

  keep(late: Late): void {
    const bytes = (late.frame?.byteLength ?? 0) + BYTES_EACH
    if (this.#bytes + bytes > MAX_BYTES) return
    this.#bytes += bytes
    this.#kept.push(late)
  }

  /** Between two steps. */
  async retry(): Promise<void> {
    if (this.#kept.length === 0) return
    const { clock, repairAfterMs } = this.#context
    const due = this.#kept.filter(({ storedAtMs }) => clock.now() - storedAtMs < repairAfterMs)
    this.#kept = []
    this.#bytes = 0
    let works: readonly Work[] = due
    // What is still away is kept again; of the rest the users' partitions are told.
    while (works.length > 0) {
      const batch = new PartitionBatch(this.#context)
      for (const work of works) work.add(batch)
      await batch.run()
      works = works.flatMap((work) => work.done())
    }
  }
}
