import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { NewJob } from '../ports/job-queue.ts'

/** What the job of an occurrence carries; the push itself is with its schedule. */
export interface SchedulePayload {
  readonly app: AppRef
  readonly scheduleId: string
  readonly plannedAtMs: number
}

/** The planned time is in the id, so that each occurrence has one job, whoever adds it and however often. */
export function scheduleJobId(app: AppRef, scheduleId: string, plannedAtMs: number): string {
  return `schedule:${appKey(app)}:${scheduleId}:${plannedAtMs}`
}

export function scheduleJob(app: AppRef, scheduleId: string, plannedAtMs: number, dueAtMs: number): NewJob {
  const payload = { app, scheduleId, plannedAtMs } satisfies SchedulePayload
  return { id: scheduleJobId(app, scheduleId, plannedAtMs), kind: `schedule:${appKey(app)}`, dueAtMs, payload }
}
