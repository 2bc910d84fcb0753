import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { CoreEvents } from '../events.ts'
import type { Ids } from '../ids.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Job, JobQueue } from '../ports/job-queue.ts'
import type { Schedule, ScheduleChange, ScheduleStore } from '../ports/schedule-store.ts'
import type { Audience, PushOutcome, PushRequest } from '../push-request.ts'
import { dayText, nextOccurrence } from './occurrence.ts'
import { type SchedulePayload, scheduleJob } from './schedule-job.ts'
import type { Zone } from './time-zone.ts'

/** Open scheduled pushes of one app (mPaaS guide 7.2.3). A loop is one, however many occurrences it has left. */
export const MAX_SCHEDULED = 100

/**
 * A job is written before its schedule, and looks for it this often before it takes it for one that was never
 * accepted: longer together than any write of a store takes.
 */
const LOOKS_FOR_SCHEDULE = 12
const LOOK_AGAIN_MS = 5_000

/** Tries to change a record that cancels keep changing. */
const MAX_TRIES = 20

export interface SchedulerParts {
  readonly store: ScheduleStore
  readonly jobs: JobQueue
  readonly ids: Ids
  readonly clock: Clock
  readonly zone: Zone
  readonly logger: Logger
  readonly events: Pick<CoreEvents, 'scheduleMissed'>
  /** Tells the people of the app that an occurrence was missed. */
  readonly remind: (app: AppRef, line: string) => void
  readonly push: (request: PushRequest, validFromMs: number) => Promise<unknown>
}

/**
 * Pushes that wait for their time. The next occurrence of each is a durable job; when it is done it adds the job of
 * the one after it.
 *
 * An occurrence that is late, because nothing was running, is sent as long as its validity, counted from the planned
 * time, has not passed; later it is skipped.
 *
 * A job may run twice (its lease ended, a crash after the push): the message key keeps the second run from
 * delivering. For a loop the key carries the day, since the key of one message may be used once per target:
 * `<key>-<yyyymmdd>`.
 */
export class Scheduler {
  readonly #parts: SchedulerParts

  constructor(parts: SchedulerParts) {
    this.#parts = parts
  }

  /** @throws PushError INVALID_ARGUMENT when the app has 100 open, or when the strategy has no time left */
  async add(request: PushRequest): Promise<Extract<PushOutcome, { kind: 'scheduled' }>> {
    const { store, jobs, ids, clock, zone } = this.#parts
    const { app, strategy, type, notice, extras } = request
    const createdAtMs = clock.now()
    const first = nextOccurrence(strategy, createdAtMs, zone)
    if (strategy.kind === 'now' || first === undefined) {
      throw new PushError('INVALID_ARGUMENT', 'the schedule has no time left: give one that lies ahead')
    }
    const schedule: Schedule = {
      id: ids.scheduleId(),
      app,
      createdAtMs,
      type,
      deliveryType: typeof extras.deliveryType === 'number' ? extras.deliveryType : 0,
      title: notice.title,
      content: notice.content,
      strategy,
      doneToMs: 0,
      cancelledMs: [],
      closed: false,
    }
    // Job before schedule: a crash in between leaves a job that finds nothing, never a schedule that is not sent.
    const job = scheduleJob(app, schedule.id, first.atMs, first.atMs)
    await jobs.add(job)
    if ((await store.add(schedule, request, MAX_SCHEDULED)) === 'full') {
      await jobs.remove(job.id)
      throw new PushError('INVALID_ARGUMENT', `${MAX_SCHEDULED} scheduled pushes of this app wait already: cancel some`)
    }
    return { kind: 'scheduled', scheduleId: schedule.id }
  }

  readonly handle: JobHandler = async (job: Job) => {
    const { store, jobs, clock, zone } = this.#parts
    // Written by scheduleJob.
    const { app, scheduleId, plannedAtMs } = job.payload as unknown as SchedulePayload
    const schedule = await store.get(app, scheduleId)
    if (schedule === undefined) {
      return job.attempts < LOOKS_FOR_SCHEDULE ? { retryAtMs: clock.now() + LOOK_AGAIN_MS } : undefined
    }
    // With a later one done this one was done before, and its follower has its own job.
    if (schedule.closed || schedule.doneToMs > plannedAtMs) return undefined

    await this.#fire(schedule, plannedAtMs)

    const next = nextOccurrence(schedule.strategy, plannedAtMs, zone)
    if (next === undefined) await this.#change(app, scheduleId, () => ({ closed: true }))
    else await jobs.add(scheduleJob(app, scheduleId, next.atMs, Math.max(next.atMs, clock.now())))
    return undefined
  }

  async #fire({ app, id, strategy }: Schedule, plannedAtMs: number): Promise<void> {
    const { store, clock, zone, push, logger, events, remind } = this.#parts
    const request = await store.request(app, id)
    // Noted before the push: from here on a cancel answers that it is too late. A crash in between is healed, because
    // the job is due again.
    const marked = await this.#change(app, id, (now) => ({ doneToMs: Math.max(now.doneToMs, plannedAtMs) }))
    if (marked === undefined || request === undefined || marked.cancelledMs.includes(plannedAtMs)) return
    if (plannedAtMs + request.expiresInSeconds * 1_000 <= clock.now()) {
      events.scheduleMissed()
      remind(app, `${request.taskName || id}: planned for ${new Date(plannedAtMs).toISOString()}`)
      logger.warn({ scheduleId: id, plannedAtMs }, 'a scheduled push was not sent: its validity passed before its turn')
      return
    }
    const day = strategy.kind === 'loop' ? dayText(dayOf(strategy, plannedAtMs, zone)) : undefined
    const to = day === undefined ? request.to : withDay(request.to, day)
    await push({ ...request, to, strategy: { kind: 'now' } }, plannedAtMs)
  }

  /** Undefined: the schedule was closed meanwhile. */
  async #change(app: AppRef, id: string, change: (now: Schedule) => ScheduleChange): Promise<Schedule | undefined> {
    const { store } = this.#parts
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const now = await store.get(app, id)
      if (now === undefined || now.closed) return undefined
      const changes = change(now)
      if ((await store.update(now, changes)) === 'updated') return { ...now, ...changes }
    }
    throw new PushError('UNAVAILABLE', 'the schedule is being changed by others all the time; it is tried again')
  }
}

/** The day that a loop's occurrence belongs to, which is not always the day of its moment: clocks may skip past midnight. */
function dayOf(strategy: Schedule['strategy'], plannedAtMs: number, zone: Zone): number {
  const planned = nextOccurrence(strategy, plannedAtMs - 1, zone)
  // Planned in another zone, if the service's was changed since.
  return planned?.atMs === plannedAtMs ? planned.day : zone.dayOf(plannedAtMs)
}

/** The message key of one message may be used once per target. */
function withDay(to: Audience, day: string): Audience {
  if (to.kind !== 'targets') return { ...to, messageKey: `${to.messageKey}-${day}` }
  const addressees = to.addressees.map((one) => ({ ...one, messageKey: `${one.messageKey}-${day}` }))
  return { ...to, addressees }
}
