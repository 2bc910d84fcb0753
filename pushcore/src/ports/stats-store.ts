import type { AppRef } from '@openmps/proto/link'
import type { PushType } from '../push-request.ts'

/**
 * pushed: accepted, one per target, failed ones included. succeeded: got into an inbox, at acceptance or later.
 * arrived: acknowledged by the device. opened, ignored: the first report of a device about a message.
 * sent, sendFailed: a vendor's channel took it, or finally refused it; of the own channel none. Sums are stored by the
 * place of their counter here: a new one goes to the end.
 */
export const STAT_COUNTERS = ['pushed', 'succeeded', 'arrived', 'opened', 'ignored', 'sent', 'sendFailed'] as const

export type StatCounter = (typeof STAT_COUNTERS)[number]

export type Counts = Readonly<Record<StatCounter, number>>

export const NO_COUNTS: Counts = {
  pushed: 0,
  succeeded: 0,
  arrived: 0,
  opened: 0,
  ignored: 0,
  sent: 0,
  sendFailed: 0,
}

/**
 * As what the events of one message count. Of a message to a user: platform and version are those of the device that
 * acted, at acceptance those of the first one. Unknown: 0 and ''.
 */
export interface CountedAs {
  readonly type: PushType
  /** 0: of a push without a task record (simple and template). */
  readonly taskId: number
  readonly platform: number
  readonly appVersion: string
}

export interface Series {
  readonly platform: number
  /** 0: own channel; else the number of the vendor channel. */
  readonly channel: number
  readonly type: PushType
  readonly appVersion: string
}

export interface StatDelta {
  readonly app: AppRef
  /** Minutes since 1970. */
  readonly minute: number
  /** Day of the service's zone, days since 1970. */
  readonly day: number
  readonly series: Series
  /** 0: not of a task that is shown. */
  readonly taskId: number
  readonly counts: Partial<Counts>
}

/** A device got something on a day. One that is not known, or was forgotten meanwhile, may be counted twice. */
export interface Reached {
  readonly app: AppRef
  readonly device: string
  /** Day of the service's zone, days since 1970. */
  readonly day: number
}

export interface StatFlush {
  /**
   * Of the process and its flush, counted from 1: each is applied once, also when its answer was lost. What is added once
   * and not by a process has a name of its own, and the number 1.
   */
  readonly process: string
  readonly number: number
  readonly deltas: readonly StatDelta[]
  readonly reached: readonly Reached[]
}

export type Resolution = 'minute' | 'hour' | 'day'

export interface StatRow {
  /** Minutes or hours since 1970, or the day of the service's zone as days since 1970. */
  readonly at: number
  readonly series: Series
  readonly counts: Counts
}

/** What is kept of each resolution, counted back from today. */
export const STAT_KEPT_DAYS = { minute: 2, hour: 32, day: 400 } as const

/** So long it is known which flushes were applied, from the newest one of a process on. */
export const FLUSHES_KNOWN_MS = 24 * 3_600_000

/** Rows of one answer to a query. */
export const MAX_STAT_ROWS = 100_000

/**
 * Sums of events. They are written in batches: what a process had not flushed when it died is lost, and nothing is
 * counted twice.
 */
export interface StatsStore {
  /**
   * Durable when it resolves. The same process and number again changes nothing within FLUSHES_KNOWN_MS, also after a
   * restart, so a flush whose answer was lost is sent again unchanged. Flushes of a process come one after another.
   */
  add(flush: StatFlush): Promise<void>
  /** Rows with `from` ≤ at ≤ `to`, ordered by time. After MAX_STAT_ROWS rows it ends with the time that it is at: `next` is the time to go on from. */
  query(app: AppRef, resolution: Resolution, from: number, to: number): Promise<{ rows: StatRow[]; next?: number }>
  /** Sums of one task by day. Kept as long as the days. */
  ofTask(app: AppRef, taskId: number): Promise<StatRow[]>
  /** Different devices that got something on each day, and in each month of these days (year * 12 + month, January is 0), exactly. */
  reachedDevices(
    app: AppRef,
    fromDay: number,
    toDay: number,
  ): Promise<{ days: ReadonlyMap<number, number>; months: ReadonlyMap<number, number> }>
  /** Forgets what is older than STAT_KEPT_DAYS, at most `limit` rows; returns how many. A store that forgets by itself has nothing to do. */
  prune(nowMs: number, limit: number): Promise<number>
}

/** Month of a day since 1970, as year * 12 + month. */
export function monthOf(day: number): number {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
