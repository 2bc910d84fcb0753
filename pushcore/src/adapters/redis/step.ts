import type { PartitionBatch } from './partition-batch.ts'

/** Who waits for what a work finds out. */
export interface Answer<T> {
  resolve(value: T | PromiseLike<T>): void
  reject(error: unknown): void
}

/**
 * A part of a write: its operations in one step, and what follows from their answers. A step is one round trip, in
 * which each partition gets one script call with the operations of all works, in the order of the works.
 */
export interface Work {
  readonly kind?: WorkKind | undefined
  add(batch: PartitionBatch): void
  /** Its operations have been answered or have failed: tells who waits. Returns what the next step has to do. Never throws. */
  done(): readonly Work[]
}

/** What sets a work apart from the others of its step. */
export type WorkKind =
  /** Stores a message to a user, which comes into inboxes in the next step: what was called behind it must not come there before. */
  | 'storesForUser'
  /** Asks where acknowledged messages are: what a later ack has ended must not be settled before them. */
  | 'asks'
  | 'settles'
  /** Only takes notes away: nobody waits for it, and a crash before it costs a needless repair. */
  | 'clears'

/** The works that go now, in their order; those that have to come behind another one's next step go one step later. */
export function inOrder(works: readonly Work[]): readonly Work[] {
  let [behindUser, behindQuestion] = [false, false]
  return works.map((work) => {
    if (work.kind === 'storesForUser') behindUser = true
    if (work.kind === 'asks') behindQuestion = true
    const waits = (behindUser && work.kind !== 'storesForUser') || (behindQuestion && work.kind === 'settles')
    return waits ? oneStepLater(work) : work
  })
}

const oneStepLater = (work: Work): Work => ({ add: () => undefined, done: () => [work] })
