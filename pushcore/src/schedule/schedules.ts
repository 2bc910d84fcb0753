import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { JobQueue } from '../ports/job-queue.ts'
import { SCHEDULE_PREFIX, type Schedule, type ScheduleChange, type ScheduleStore } from '../ports/schedule-store.ts'
import type { PushType } from '../push-request.ts'
import { nextOccurrence } from './occurrence.ts'
import { scheduleJobId } from './schedule-job.ts'
import { nextOpen, openOccurrence, type ScheduledPush, scheduledPushes } from './scheduled-push.ts'
import type { Zone } from './time-zone.ts'

export interface ScheduleQuery {
  /** Planned times, both included, in milliseconds since 1970. */
  readonly fromMs: number
  readonly toMs: number
  readonly type?: PushType
  /** A schedule's id: all its occurrences; or the id of one occurrence. */
  readonly uniqueId?: string
  readonly offset: number
  readonly limit: number
}

/** What people and programs do with pushes that wait for their time. */
export interface Schedules {
  /** Newest schedule first, each in the order of time. Looks at the newest 5 000 schedules of the app. */
  list(app: AppRef, query: ScheduleQuery): Promise<{ readonly total: number; readonly pushes: ScheduledPush[] }>
  /**
   * Cancels a whole schedule, or one occurrence by its sub id. False when there is nothing to cancel: unknown, sent
   * or cancelled before. What was cancelled with true is not sent any more.
   */
  cancel(app: AppRef, id: string, kind: 'main' | 'sub'): Promise<boolean>
}

/** Tries to change a record that others keep changing: two at a time are usual, more are not. */
const MAX_TRIES = 20

export interface SchedulesParts {
  readonly store: ScheduleStore
  readonly jobs: JobQueue
  readonly zone: Zone
}

export function createSchedules({ store, jobs, zone }: SchedulesParts): Schedules {
  const cancelAll = (schedule: Schedule): ScheduleChange | undefined =>
    nextOpen(schedule, zone) === undefined ? undefined : { closed: true }

  function cancelOne(schedule: Schedule, subId: string): ScheduleChange | undefined {
    const occurrence = openOccurrence(schedule, subId, zone)
    if (occurrence === undefined) return undefined
    const cancelledMs = [...schedule.cancelledMs, occurrence.atMs].sort((a, b) => a - b)
    return { cancelledMs, closed: nextOpen({ ...schedule, cancelledMs }, zone) === undefined }
  }

  /** Keeps the queue from filling with what was cancelled. One that stays finds its schedule closed and ends. */
  async function removeJob({ app, id, strategy, createdAtMs, doneToMs }: Schedule): Promise<void> {
    const next = nextOccurrence(strategy, Math.max(createdAtMs, doneToMs), zone)
    if (next !== undefined) await jobs.remove(scheduleJobId(app, id, next.atMs)).catch(() => undefined)
  }

  return {
    async list(app, { fromMs, toMs, type, uniqueId, offset, limit }) {
      const asked = uniqueId === undefined ? await store.list(app) : await only(store, app, uniqueId)
      const pushes: ScheduledPush[] = []
      let total = 0
      for (const schedule of asked) {
        if (type !== undefined && schedule.type !== type) continue
        for (const push of scheduledPushes(schedule, fromMs, toMs, zone)) {
          if (uniqueId !== undefined && uniqueId !== schedule.id && uniqueId !== push.uniqueId) continue
          if (total >= offset && pushes.length < limit) pushes.push(push)
          total++
        }
      }
      return { total, pushes }
    },

    async cancel(app, id, kind) {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const schedule = await (kind === 'main' ? store.get(app, id) : store.findByPrefix(app, prefixOf(id)))
        if (schedule === undefined) return false
        const change = kind === 'main' ? cancelAll(schedule) : cancelOne(schedule, id)
        if (change === undefined) return false
        if ((await store.update(schedule, change)) === 'changed') continue
        if (change.closed) await removeJob(schedule)
        return true
      }
      throw new PushError('UNAVAILABLE', 'the schedule is being changed by others all the time; try again')
    },
  }
}

const prefixOf = (id: string): string => id.slice(0, SCHEDULE_PREFIX)

async function only(store: ScheduleStore, app: AppRef, uniqueId: string): Promise<Schedule[]> {
  const found = await store.findByPrefix(app, prefixOf(uniqueId))
  return found === undefined ? [] : [found]
}
