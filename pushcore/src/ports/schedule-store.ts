import type { AppRef } from '@openmps/proto/link'
import type { PushRequest, PushType, Strategy } from '../push-request.ts'

/** A push that waits for its time, or for its next one. */
export interface Schedule {
  /** 32 hex digits; the first 24 tell schedules apart, see SCHEDULE_PREFIX. */
  readonly id: string
  readonly app: AppRef
  readonly createdAtMs: number
  readonly type: PushType
  /** Of the server API; 0 when the push came another way. */
  readonly deliveryType: number
  readonly title: string
  readonly content: string
  readonly strategy: Exclude<Strategy, { kind: 'now' }>
  /** The moment of the newest occurrence that was sent or skipped; 0: none. */
  readonly doneToMs: number
  /** Occurrences taken out, as moments. */
  readonly cancelledMs: readonly number[]
  /** No occurrence is left: sent, cancelled, over. */
  readonly closed: boolean
}

export type ScheduleChange = Partial<Pick<Schedule, 'doneToMs' | 'cancelledMs' | 'closed'>>

/** Digits of a schedule's id by which it is found: its sub ids have them too, and the day behind them. */
export const SCHEDULE_PREFIX = 24

/** Schedules that one list returns. */
export const MAX_LISTED_SCHEDULES = 5_000

/**
 * Scheduled pushes. What a list shows is kept apart from the requests, which it never reads: 100 targets with texts
 * are 300 KB. Each write is atomic, durable before its promise resolves and seen by every later read.
 */
export interface ScheduleStore {
  /** 'full' at `limit` open schedules of the app, counted in the same commit: two that add the last one do not both succeed. */
  add(schedule: Schedule, request: PushRequest, limit: number): Promise<'added' | 'full'>
  get(app: AppRef, id: string): Promise<Schedule | undefined>
  /** The one whose id begins with these 24 digits. */
  findByPrefix(app: AppRef, prefix: string): Promise<Schedule | undefined>
  /** The push itself; forgotten when the schedule closes. */
  request(app: AppRef, id: string): Promise<PushRequest | undefined>
  /** The newest MAX_LISTED_SCHEDULES, newest first. */
  list(app: AppRef): Promise<Schedule[]>
  /**
   * Changes what is given, if the record is still as `before` has it; 'changed' when it moved on meanwhile or is
   * gone. Closing makes room for another one and forgets the request; a closed one is not opened again.
   */
  update(before: Schedule, change: ScheduleChange): Promise<'updated' | 'changed'>
  /** Forgets closed schedules whose creation and last occurrence lie before the time, at most `limit`; returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
