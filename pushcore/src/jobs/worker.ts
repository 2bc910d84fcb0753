import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../ports/clock.ts'
import type { Job, JobQueue } from '../ports/job-queue.ts'

/** Undefined when the job is done; otherwise when to do it again. A thrown error means the same as a retry. */
export type JobHandler = (job: Job) => Promise<{ retryAtMs: number } | undefined>

export interface WorkerOptions {
  readonly jobs: JobQueue
  readonly handlers: Readonly<Record<string, JobHandler>>
  readonly clock: Clock
  readonly logger: Logger
  /** Between two looks at the queue when nothing called for one. Default 500 ms. */
  readonly pollMs?: number
  /** Jobs under way at a time. Default 256. */
  readonly maxRunning?: number
}

/** Longer than any handler may take; then another worker may have the job. */
const LEASE_MS = 60_000
const RETRY_AFTER_ERROR_MS = 30_000
/** Jobs that are begun in one turn of the event loop. */
const AT_ONCE = 32

/** Takes due jobs from the queue and runs their handlers. A job of a kind without a handler is left for another process. */
export class Worker {
  readonly #options: Required<WorkerOptions>
  readonly #running = new Set<Promise<void>>()
  #cancelTimer: (() => void) | undefined
  #looking: Promise<void> | undefined
  #again = false
  #closed = false

  constructor(options: WorkerOptions) {
    this.#options = { pollMs: 500, maxRunning: 256, ...options }
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
    const { clock, pollMs } = this.#options
    this.#cancelTimer = clock.after(pollMs, () => {
      this.nudge()
      if (!this.#closed) this.#schedule()
    })
  }

  async #look(): Promise<void> {
    const { jobs, clock, logger, maxRunning } = this.#options
    try {
      while (!this.#closed && this.#running.size < maxRunning) {
        const claimed = await jobs.claim(clock.now(), LEASE_MS, Math.min(AT_ONCE, maxRunning - this.#running.size))
        if (claimed.length === 0) return
        for (const job of claimed) this.#run(job)
        // Pushes on the own channel do not wait for all of them.
        await nextTurn()
      }
    } catch (error) {
      logger.warn({ err: error }, 'the job queue could not be read; trying again')
    }
  }

  #run(job: Job): void {
    const run: Promise<void> = this.#do(job).finally(() => {
      this.#running.delete(run)
      this.nudge()
    })
    this.#running.add(run)
  }

  async #do(job: Job): Promise<void> {
    const { jobs, handlers, clock, logger } = this.#options
    // 'schedule:<app>' is a job of the handler 'schedule': the rest of the kind is there to be counted.
    const handler = handlers[job.kind.split(':', 1)[0] ?? '']
    if (handler === undefined) return
    try {
      const retry = await handler(job)
      await (retry === undefined ? jobs.complete(job.id) : jobs.postpone(job.id, retry.retryAtMs))
    } catch (error) {
      logger.warn({ err: error, jobId: job.id, kind: job.kind }, 'a job failed and will be tried again')
      await jobs.postpone(job.id, clock.now() + RETRY_AFTER_ERROR_MS).catch(() => undefined)
    }
  }
}
