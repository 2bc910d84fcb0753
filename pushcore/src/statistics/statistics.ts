import type { AppRef } from '@openmps/proto/link'
import type { CountedAs, Counts, Resolution, Series, StatCounter } from '../ports/stats-store.ts'

/** Something that happened to messages and is counted at the time when it happened. */
export interface StatEvent {
  readonly app: AppRef
  readonly counter: StatCounter
  readonly as: CountedAs
  readonly atMs: number
  /** 0, the own channel, when absent; else the number of the vendor channel. */
  readonly channel?: number
  /** The device that got the message; told with `arrived`, for the number of different devices. */
  readonly device?: string
  /** How many of them; 1 when absent. */
  readonly times?: number
}

/** Figures by whole days of the service's zone. Filters that are absent match everything. */
export interface StatFilter {
  readonly fromDay: number
  readonly toDay: number
  readonly platform?: number
  readonly channel?: number
  readonly type?: Series['type']
}

/** Figures of pushes. Reading sees what has been flushed: up to a second, or a store that is away, behind. */
export interface Statistics {
  /** Costs one look-up in memory; never waits and never throws. What is not flushed when the process dies is lost. */
  count(event: StatEvent): void
  /**
   * Counts these together; durable when it resolves. The same name again changes nothing for a day, so that a job may do
   * again what it does not know to be done. @throws PushError of the store
   */
  addOnce(name: string, events: readonly StatEvent[]): Promise<void>
  /** Sums of an app over all series that the filter matches. */
  total(app: AppRef, filter: StatFilter): Promise<Counts>
  /** Sums of one task since its begin, or of those days and series that the filter matches. */
  ofTask(app: AppRef, taskId: number, filter?: StatFilter): Promise<Counts>
  /** Different devices that got something, by day (days since 1970) and by month (year * 12 + month, January is 0). */
  reachedDevices(
    app: AppRef,
    fromDay: number,
    toDay: number,
  ): Promise<{ days: ReadonlyMap<number, number>; months: ReadonlyMap<number, number> }>
  /** A CSV file, RFC 4180, piece by piece: one line per time and series with `fromMs` ≤ time < `toMs`, times in the service's zone. */
  csv(app: AppRef, resolution: Resolution, fromMs: number, toMs: number): AsyncIterable<string>
  /** The day of the moment in the service's zone, days since 1970. */
  dayOf(ms: number): number
  start(): void
  /** Writes what waits. Repeatable. */
  close(): Promise<void>
}
