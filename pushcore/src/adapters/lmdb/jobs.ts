import type { Job, JobQueue, NewJob } from '../../ports/job-queue.ts'
import type { Committer } from './committer.ts'
import type { JobRecord, Tables } from './tables.ts'

/** Jobs inside a write of another store: a settled message and its receipt appear together. */
export class Jobs {
  readonly #tables: Tables
  readonly #counts = new Map<string, number>()

  constructor(tables: Tables) {
    this.#tables = tables
    this.recount()
  }

  /** Also after a failed transaction, whose counts did not happen. */
  recount(): void {
    this.#counts.clear()
    for (const { value } of this.#tables.jobs.getRange()) this.#count(value.kind, 1)
  }

  add(job: NewJob): void {
    const old = this.#tables.jobs.get(job.id)
    if (old !== undefined) {
      this.#count(old.kind, -1)
      this.#tables.jobsDue.remove([old.dueAtMs, old.id])
    }
    this.#count(job.kind, 1)
    if (old?.leased) this.#put({ ...old, ...job, dueAtMs: old.dueAtMs, againAtMs: job.dueAtMs })
    else this.#put({ ...job, attempts: 0 })
  }

  claim(nowMs: number, leaseMs: number, limit: number): Job[] {
    const due = [...this.#tables.jobsDue.getKeys({ end: [nowMs + 1], limit })]
    const claimed: Job[] = []
    for (const [dueAtMs, id] of due) {
      this.#tables.jobsDue.remove([dueAtMs as number, id as string])
      const job = this.#tables.jobs.get(id as string)
      if (job === undefined || job.dueAtMs !== dueAtMs) continue
      const { againAtMs: _, ...rest } = job
      this.#put({ ...rest, dueAtMs: nowMs + leaseMs, attempts: job.attempts + 1, leased: true })
      claimed.push(toJob(rest))
    }
    return claimed
  }

  complete(id: string): void {
    const job = this.#tables.jobs.get(id)
    if (job === undefined) return
    this.#tables.jobsDue.remove([job.dueAtMs, id])
    if (job.againAtMs !== undefined) {
      this.#put({ ...toJob(job), attempts: 0 })
      return
    }
    this.#count(job.kind, -1)
    this.#tables.jobs.remove(id)
  }

  postpone(id: string, dueAtMs: number): void {
    const job = this.#tables.jobs.get(id)
    if (job === undefined) return
    this.#tables.jobsDue.remove([job.dueAtMs, id])
    this.#put({ ...toJob(job), dueAtMs: Math.min(dueAtMs, job.againAtMs ?? dueAtMs) })
  }

  /** Ends every lease: what was claimed and not done is due now. */
  releaseLeases(nowMs: number): void {
    const leased = [...this.#tables.jobs.getRange()].filter(({ value }) => value.leased)
    for (const { key, value } of leased) if (value.dueAtMs > nowMs) this.postpone(key, nowMs)
  }

  count(kind: string): number {
    return this.#counts.get(kind) ?? 0
  }

  #put(job: JobRecord): void {
    this.#tables.jobs.put(job.id, job)
    this.#tables.jobsDue.put([job.dueAtMs, job.id], 0)
  }

  #count(kind: string, change: number): void {
    this.#counts.set(kind, this.count(kind) + change)
  }
}

const toJob = ({ leased: _, againAtMs, ...job }: JobRecord): Job => ({ ...job, dueAtMs: againAtMs ?? job.dueAtMs })

export function createJobQueue(tables: Tables, committer: Committer, jobs: Jobs): JobQueue {
  return {
    add: (job) => committer.write(() => jobs.add(job)),
    async claim(nowMs, leaseMs, limit) {
      // Most polls find nothing: a read costs no transaction.
      const nothing = committer.idle && [...tables.jobsDue.getKeys({ end: [nowMs + 1], limit: 1 })].length === 0
      return nothing ? [] : committer.write(() => jobs.claim(nowMs, leaseMs, limit))
    },
    complete: (id) => committer.write(() => jobs.complete(id)),
    postpone: (id, dueAtMs) => committer.write(() => jobs.postpone(id, dueAtMs)),
    async get(id) {
      return committer.readAfterWrites(() => {
        const job = tables.jobs.get(id)
        return job && toJob(job)
      })
    },
    async count(kind) {
      return jobs.count(kind)
    },
  }
}
