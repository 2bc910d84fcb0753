/** Work to be done at a time, that outlives the process. `kind` selects the handler. */
export interface Job {
  /**
   * Unique among the waiting jobs; adding a job with the id of a waiting one replaces it. One that is claimed keeps its
   * lease: what is added is done after it, and is in no hands beside it.
   */
  readonly id: string
  readonly kind: string
  /** Milliseconds since 1970; not started before. */
  readonly dueAtMs: number
  /** Plain JSON data of the handler. */
  readonly payload: Readonly<Record<string, unknown>>
  /** How often it has been claimed before. */
  readonly attempts: number
}

export type NewJob = Omit<Job, 'attempts'>

/**
 * Durable timers. A job is claimed under a lease: it is hidden until the lease ends, and if its worker
 * has neither completed nor postponed it by then it becomes due again for another. So a job is done at
 * least once, and handlers are idempotent. Every write is durable before its promise resolves.
 */
export interface JobQueue {
  add(job: NewJob): Promise<void>
  /** Due jobs in the order of their time, at most `limit`, leased until `nowMs + leaseMs`. */
  claim(nowMs: number, leaseMs: number, limit: number): Promise<Job[]>
  /** Ends the job. One that was added again since it was claimed stays, and is due when it was added for. */
  complete(id: string): Promise<void>
  /** Makes the job due again at the time, or when it was added again for, whatever is first. No error when it is gone. */
  postpone(id: string, dueAtMs: number): Promise<void>
  get(id: string): Promise<Job | undefined>
  /** How many jobs of the kind wait, for limits and metrics. */
  count(kind: string): Promise<number>
}
