/** Work to be done at a time, that outlives the process. */
export interface Job {
  /**
   * Unique among the waiting jobs; adding a job with the id of a waiting one replaces it. One that is claimed keeps its
   * lease: what is added is done after it, and is in no hands beside it.
   */
  readonly id: string
  /**
   * `<name>` or `<name>:<what>`. The name selects the handler, and jobs of one name wait apart from all others; the
   * whole of it is counted.
   */
  readonly kind: string
  /** Milliseconds since 1970; not started before. */
  readonly dueAtMs: number
  /** Plain JSON data of the handler. */
  readonly payload: Readonly<Record<string, unknown>>
  /** How often it has been claimed before. */
  readonly attempts: number
}

export type NewJob = Omit<Job, 'attempts'>

export interface ClaimedJob extends Job {
  /** Hidden from other claims until then. Tells this claim from every other of the job. */
  readonly leaseEndsMs: number
}

/** A claim of a job. */
export type Lease = Pick<ClaimedJob, 'id' | 'leaseEndsMs'>

/** The name in a kind. */
export const nameOfKind = (kind: string): string => kind.split(':', 1)[0] ?? kind

/**
 * Durable timers. A job is claimed under a lease: it is hidden until the lease ends, and if its worker
 * has neither completed nor postponed it by then it becomes due again for another. So a job is done at
 * least once, and handlers are idempotent. A worker that took longer than its lease changes nothing any
 * more once another has the job. Every write is durable before its promise resolves.
 */
export interface JobQueue {
  add(job: NewJob): Promise<void>
  /**
   * Due jobs of the names that have places, of each name at most so many, in the order of their time; leased until
   * `nowMs + leaseMs`. What waits under one name costs the claims of others nothing.
   */
  claim(nowMs: number, leaseMs: number, places: Readonly<Record<string, number>>): Promise<ClaimedJob[]>
  /**
   * Ends the job. One that was added again since it was claimed stays, and is due when it was added for. False: the
   * lease is not the job's any more, and nothing was changed.
   */
  complete(lease: Lease): Promise<boolean>
  /**
   * Makes the job due again at the time, or when it was added again for, whatever is first. False: the lease is not the
   * job's any more, and nothing was changed.
   */
  postpone(lease: Lease, dueAtMs: number): Promise<boolean>
  /** Takes the job out, also one that is claimed or was added again since. No error when it is gone. */
  remove(id: string): Promise<void>
  get(id: string): Promise<Job | undefined>
  /** How many jobs of the kind wait, for limits and metrics. */
  count(kind: string): Promise<number>
}
