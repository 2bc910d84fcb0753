import { PushError } from '@openmps/proto'
import { appKey } from '../app-key.ts'
import type { Ids } from '../ids.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Job, JobQueue } from '../ports/job-queue.ts'
import type { PushOutcome, PushRequest } from '../push-request.ts'
import { localDate, nextOccurrence } from './occurrence.ts'

/** Unexecuted scheduled pushes of one app (mPaaS guide 7.2.3). */
export const MAX_SCHEDULED = 100

export interface SchedulerParts {
  readonly jobs: JobQueue
  readonly ids: Ids
  readonly clock: Clock
  /** IANA name of the zone in which times of day are read. */
  readonly timeZone: string
  readonly push: (request: PushRequest, validFromMs: number) => Promise<unknown>
}

/**
 * Pushes that wait for their time. Each is one durable job; a loop's job moves on to its next time.
 *
 * A job may run twice (its lease ended, a crash after the push): the message key keeps the second run
 * from delivering. For a loop the key carries the day, since the key of one message may be used once per
 * target: `<key>-<yyyymmdd>`.
 */
export class Scheduler {
  readonly #parts: SchedulerParts
  #adding: Promise<unknown> = Promise.resolve()

  constructor(parts: SchedulerParts) {
    this.#parts = parts
  }

  /** @throws PushError INVALID_ARGUMENT when the app has 100 waiting, or when the loop has no time left */
  add(request: PushRequest): Promise<PushOutcome> {
    // One after another, or two requests could both be the hundredth.
    const added = this.#adding.then(() => this.#add(request))
    this.#adding = added.catch(() => undefined)
    return added
  }

  readonly handle: JobHandler = async (job: Job) => {
    const { clock, push, timeZone, jobs } = this.#parts
    const { request, plannedAtMs } = job.payload as { request: PushRequest; plannedAtMs: number }
    await push(occurrence(request, plannedAtMs, timeZone), plannedAtMs)
    const next = nextOccurrence(request.strategy, plannedAtMs, timeZone)
    if (next === undefined) return undefined
    const { id, kind } = job
    await jobs.add({
      id: nextId(id),
      kind,
      dueAtMs: Math.max(next, clock.now()),
      payload: { request, plannedAtMs: next },
    })
    return undefined
  }

  async #add(request: PushRequest): Promise<PushOutcome> {
    const { jobs, ids, clock, timeZone } = this.#parts
    const kind = `schedule:${appKey(request.app)}`
    if ((await jobs.count(kind)) >= MAX_SCHEDULED) {
      throw new PushError('INVALID_ARGUMENT', `${MAX_SCHEDULED} scheduled pushes of this app wait already: cancel some`)
    }
    const plannedAtMs = nextOccurrence(request.strategy, clock.now(), timeZone)
    if (plannedAtMs === undefined) throw new PushError('INVALID_ARGUMENT', 'the schedule has no time left')
    const scheduleId = ids.scheduleId()
    await jobs.add({ id: `${kind}:${scheduleId}:0`, kind, dueAtMs: plannedAtMs, payload: { request, plannedAtMs } })
    return { kind: 'scheduled', scheduleId }
  }
}

/** The push of one time of a schedule. */
function occurrence(request: PushRequest, plannedAtMs: number, timeZone: string): PushRequest {
  if (request.strategy.kind !== 'loop') return { ...request, strategy: { kind: 'now' } }
  const day = localDate(plannedAtMs, timeZone).replaceAll('-', '')
  const targets = request.targets.map(({ target, messageKey }) => ({ target, messageKey: `${messageKey}-${day}` }))
  return { ...request, targets, strategy: { kind: 'now' } }
}

/** The next time has a job of its own, so that finishing this one does not touch it. */
function nextId(id: string): string {
  const at = id.lastIndexOf(':')
  return `${id.slice(0, at)}:${Number(id.slice(at + 1)) + 1}`
}
