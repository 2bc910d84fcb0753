import { type ClaimedJob, type Job, type JobQueue, type Lease, type NewJob, nameOfKind } from '../../ports/job-queue.ts'
import type { Committer } from './committer.ts'
import { type JobRecord, NOT_AGAIN, type Tables } from './tables.ts'

type DueKey = [name: string, dueAtMs: number, id: string]

/** Jobs inside a write of another store: a settled message and its receipt appear together. */
export class Jobs {
  readonly #tables: Tables
  readonly #counts = new Map<string, number>()
  /** Jobs by name: where nothing waits a claim does not look. */
  readonly #named = new Map<string, number>()

  constructor(tables: Tables) {
    this.#tables = tables
    this.recount()
  }

  /** Also after a failed transaction, whose counts did not happen. */
  recount(): void {
    this.#counts.clear()
    this.#named.clear()
    for (const { value } of this.#tables.jobs.getRange()) this.#count(value[0], 1)
  }

  add({ id, kind, dueAtMs, payload }: NewJob): void {
    const old = this.#tables.jobs.get(id)
    if (old !== undefined) {
      this.#count(old[0], -1)
      this.#tables.jobsDue.remove(dueKey(id, old))
    }
    this.#count(kind, 1)
    const json = JSON.stringify(payload)
    if (old !== undefined && isLeased(old)) this.#put(id, [kind, old[1], old[2], json, 1, dueAtMs])
    else this.#put(id, [kind, dueAtMs, 0, json, 0, NOT_AGAIN])
  }

  anyDue(nowMs: number, places: Readonly<Record<string, number>>): boolean {
    return Object.entries(places).some(([name, limit]) => limit > 0 && this.#due(nowMs, name, 1).length > 0)
  }

  claim(nowMs: number, leaseMs: number, places: Readonly<Record<string, number>>): ClaimedJob[] {
    const due = Object.entries(places).flatMap(([name, limit]) => (limit > 0 ? this.#due(nowMs, name, limit) : []))
    return due.flatMap((key) => {
      this.#tables.jobsDue.remove(key)
      const [, dueAtMs, id] = key
      const job = this.#tables.jobs.get(id)
      if (job === undefined || job[1] !== dueAtMs) return []
      const [kind, , attempts, payload] = job
      const leaseEndsMs = nowMs + leaseMs
      this.#put(id, [kind, leaseEndsMs, attempts + 1, payload, 1, NOT_AGAIN])
      return [{ ...toJob(id, job), leaseEndsMs }]
    })
  }

  complete(lease: Lease): boolean {
    const job = this.#leased(lease)
    if (job === undefined) return false
    const [kind, , , payload, , againAtMs] = job
    this.#tables.jobsDue.remove(dueKey(lease.id, job))
    if (againAtMs === NOT_AGAIN) this.#forget(lease.id, job)
    else this.#put(lease.id, [kind, againAtMs, 0, payload, 0, NOT_AGAIN])
    return true
  }

  postpone(lease: Lease, dueAtMs: number): boolean {
    const job = this.#leased(lease)
    if (job !== undefined) this.#giveBack(lease.id, job, dueAtMs)
    return job !== undefined
  }

  remove(id: string): void {
    const job = this.#tables.jobs.get(id)
    if (job === undefined) return
    this.#tables.jobsDue.remove(dueKey(id, job))
    this.#forget(id, job)
  }

  /** Ends every lease: what was claimed and not done is due now. */
  releaseLeases(nowMs: number): void {
    const leased = [...this.#tables.jobs.getRange()].filter(({ value }) => isLeased(value) && value[1] > nowMs)
    for (const { key, value } of leased) this.#giveBack(key, value, nowMs)
  }

  get(id: string): Job | undefined {
    const job = this.#tables.jobs.get(id)
    return job && toJob(id, job)
  }

  count(kind: string): number {
    return this.#counts.get(kind) ?? 0
  }

  /** The oldest keys of the name that are due. */
  #due(nowMs: number, name: string, limit: number): DueKey[] {
    if ((this.#named.get(name) ?? 0) === 0) return []
    return [...this.#tables.jobsDue.getKeys({ start: [name], end: [name, nowMs + 1], limit })] as DueKey[]
  }

  /** The job, while the lease is its own. */
  #leased({ id, leaseEndsMs }: Lease): JobRecord | undefined {
    const job = this.#tables.jobs.get(id)
    return job !== undefined && isLeased(job) && job[1] === leaseEndsMs ? job : undefined
  }

  #giveBack(id: string, job: JobRecord, dueAtMs: number): void {
    const [kind, , attempts, payload, , againAtMs] = job
    this.#tables.jobsDue.remove(dueKey(id, job))
    const firstMs = againAtMs === NOT_AGAIN ? dueAtMs : Math.min(dueAtMs, againAtMs)
    this.#put(id, [kind, firstMs, attempts, payload, 0, NOT_AGAIN])
  }

  #put(id: string, job: JobRecord): void {
    this.#tables.jobs.put(id, job)
    this.#tables.jobsDue.put(dueKey(id, job), 0)
  }

  #forget(id: string, [kind]: JobRecord): void {
    this.#count(kind, -1)
    this.#tables.jobs.remove(id)
  }

  #count(kind: string, change: number): void {
    const name = nameOfKind(kind)
    this.#counts.set(kind, this.count(kind) + change)
    this.#named.set(name, (this.#named.get(name) ?? 0) + change)
  }
}

const isLeased = ([, , , , leased]: JobRecord): boolean => leased === 1

const dueKey = (id: string, [kind, dueAtMs]: JobRecord): DueKey => [nameOfKind(kind), dueAtMs, id]

function toJob(id: string, [kind, dueAtMs, attempts, payload, , againAtMs]: JobRecord): Job {
  const timeMs = againAtMs === NOT_AGAIN ? dueAtMs : againAtMs
  return { id, kind, dueAtMs: timeMs, payload: JSON.parse(payload), attempts }
}

export function createJobQueue(committer: Committer, jobs: Jobs): JobQueue {
  return {
    add: (job) => committer.write(() => jobs.add(job)),
    async claim(nowMs, leaseMs, places) {
      // Most polls find nothing: a read costs no transaction.
      const nothing = committer.idle && !jobs.anyDue(nowMs, places)
      return nothing ? [] : committer.write(() => jobs.claim(nowMs, leaseMs, places))
    },
    complete: (lease) => committer.write(() => jobs.complete(lease)),
    postpone: (lease, dueAtMs) => committer.write(() => jobs.postpone(lease, dueAtMs)),
    remove: (id) => committer.write(() => jobs.remove(id)),
    get: (id) => committer.readAfterWrites(() => jobs.get(id)),
    async count(kind) {
      return jobs.count(kind)
    },
  }
}
