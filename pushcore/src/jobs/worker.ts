import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../ports/clock.ts'
import { type ClaimedJob, type Job, type JobQueue, nameOfKind } from '../ports/job-queue.ts'

/** Undefined when the job is done; otherwise when to do it again. A thrown error means the same as a retry. */
export type JobHandler = (job: Job) => Promise<{ retryAtMs: number } | undefined>

export interface WorkerOptions {
  readonly jobs: JobQueue
  /** By the name in the kind of their jobs. */
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** Jobs of one name under way at a time, where it is not PLACES. */
  readonly places?: Readonly<Record<string, number>>
  readonly clock: Clock
  readonly logger: Logger
  /** Between two looks at the queue when nothing called for one. Default 500 ms. */
  readonly pollMs?: number
}

/** Longer than any handler may take; then another worker may have the job. */
const LEASE_MS = 60_000
const RETRY_AFTER_ERROR_MS = 30_000
/** Jobs of one name under way at a time. */
export const PLACES = 256
/** Jobs of one name that are begun in one turn of the event loop. */
const AT_ONCE = 32

/**
 * Takes due jobs from the queue and runs their handlers. A job of a name without a handler is left for another process.
 * Each name has places of its own, so that jobs that wait for somebody slow hold up none but their like; and no job is
 * claimed before it has a place, because under a lease it would wait where nobody else can have it.
 */
export class Worker {
  readonly #options: WorkerOptions
  /** Places that are free, by name. */
  readonly #free: Map<string, number>
  readonly #running = new Set<Promise<void>>()
  #cancelTimer: (() => void) | undefined
  #looking: Promise<void> | undefined
  #again = false
  #closed = false

  constructor(options: WorkerOptions) {
    this.#options = options
    this.#free = new Map(Object.keys(options.handlers).map((name) => [name, this.#placesOf(name)]))
  }

  start(): void {
    if (this.#closed || this.#cancelTimer !== undefined) return
    this.#schedule()
  }

  /** Looks at the queue soon: a job was added that is due. */
  nudge(): void {
    if (this.#closed) return
    if (this.#looking !== undefined) {
      this.#again = true
      return
    }
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined
      if (!this.#again) return
      this.#again = false
      this.nudge()
    })
  }

  /** Finishes the jobs under way; what is leased and not done becomes due again by itself. */
  async close(): Promise<void> {
    this.#closed = true
    this.#cancelTimer?.()
    await this.#looking
    await Promise.all(this.#running)
  }

  #schedule(): void {
    const { clock, pollMs = 500 } = this.#options
    this.#cancelTimer = clock.after(pollMs, () => {
      this.nudge()
      if (!this.#closed) this.#schedule()
    })
  }

  async #look(): Promise<void> {
    const { jobs, clock, logger } = this.#options
    try {
      for (;;) {
        const places = this.#places()
        if (this.#closed || Object.keys(places).length === 0) return
        const claimed = await jobs.claim(clock.now(), LEASE_MS, places)
        if (claimed.length === 0) return
        for (const job of claimed) this.#run(job)
        // Pushes on the own channel do not wait for all of them.
        await nextTurn()
      }
    } catch (error) {
      logger.warn({ err: error }, 'the job queue could not be read; trying again')
    }
  }

  #placesOf(name: string): number {
    return this.#options.places?.[name] ?? PLACES
  }

  /**
   * How many jobs of each name may begin now. Not for one place that became free among hundreds: a claim has its cost.
   */
  #places(): Record<string, number> {
    const worth = ([name, free]: [string, number]) => free >= Math.ceil(this.#placesOf(name) / AT_ONCE)
    return Object.fromEntries(
      [...this.#free].filter(worth).map(([name, free]) => [name, Math.min(AT_ONCE, free)] as const),
    )
  }

  #run(job: ClaimedJob): void {
    const name = nameOfKind(job.kind)
    this.#take(name, 1)
    const run: Promise<void> = this.#do(name, job).finally(() => {
      this.#take(name, -1)
      this.#running.delete(run)
      this.nudge()
    })
    this.#running.add(run)
  }

  #take(name: string, places: number): void {
    this.#free.set(name, (this.#free.get(name) ?? 0) - places)
  }

  async #do(name: string, job: ClaimedJob): Promise<void> {
    const { jobs, handlers, clock, logger } = this.#options
    const handler = handlers[name]
    if (handler === undefined) return
    const about = { jobId: job.id, kind: job.kind }
    try {
      const retry = await handler(job)
      const isOurs = await (retry === undefined ? jobs.complete(job) : jobs.postpone(job, retry.retryAtMs))
      if (!isOurs) logger.debug(about, 'a job was taken out, or took longer than its lease and is done again')
    } catch (error) {
      logger.warn({ err: error, ...about }, 'a job failed and will be tried again')
      await jobs.postpone(job, clock.now() + RETRY_AFTER_ERROR_MS).catch(() => undefined)
    }
  }
}
