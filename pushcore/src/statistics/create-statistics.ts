import { randomUUID } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { CoreEvents } from '../events.ts'
import type { Clock } from '../ports/clock.ts'
import {
  NO_COUNTS,
  type Resolution,
  STAT_COUNTERS,
  type StatCounter,
  type StatFlush,
  type StatRow,
  type StatsStore,
} from '../ports/stats-store.ts'
import type { Zone } from '../schedule/time-zone.ts'
import { FLUSH_AT_SERIES, StatsBuffer } from './buffer.ts'
import { CSV_HEADER, csvLine } from './csv.ts'
import type { StatEvent, StatFilter, Statistics } from './statistics.ts'

/** What a crash loses of the figures at most. */
const FLUSH_EVERY_MS = 1_000

export interface StatisticsParts {
  readonly store: StatsStore
  readonly zone: Zone
  readonly clock: Clock
  readonly logger: Logger
  readonly events: Pick<CoreEvents, 'statsDropped'>
}

export function createStatistics({ store, zone, clock, logger, events }: StatisticsParts): Statistics {
  const dayOf = createDayOfMinute(zone)
  const buffer = new StatsBuffer(randomUUID(), dayOf)
  /** Taken from the buffer and not known to be written: it is sent again as it is, before anything later. */
  let pending: StatFlush | undefined
  let flushing: Promise<void> | undefined
  let cancelTimer: (() => void) | undefined
  let closed = false

  function flush(): Promise<void> {
    flushing ??= flushNow().finally(() => {
      flushing = undefined
    })
    return flushing
  }

  async function flushNow(): Promise<void> {
    try {
      pending ??= buffer.take()
      if (pending === undefined) return
      await store.add(pending)
      pending = undefined
    } catch (error) {
      logger.warn({ err: error }, 'the statistics could not be written; trying again')
    }
  }

  function schedule(): void {
    cancelTimer = clock.after(FLUSH_EVERY_MS, () => {
      void flush().finally(() => {
        if (!closed) schedule()
      })
    })
  }

  async function* rows(app: AppRef, resolution: Resolution, from: number, to: number): AsyncGenerator<StatRow> {
    for (let next: number | undefined = from; next !== undefined; ) {
      const page: Awaited<ReturnType<StatsStore['query']>> = await store.query(app, resolution, next, to)
      yield* page.rows
      next = page.next
    }
  }

  return {
    count(event: StatEvent) {
      if (!buffer.add(event)) events.statsDropped(event.times ?? 1)
      if (buffer.size >= FLUSH_AT_SERIES && pending === undefined) void flush()
    },
    async addOnce(name, told) {
      const together = new StatsBuffer(name, dayOf)
      for (const event of told) if (!together.add(event)) events.statsDropped(event.times ?? 1)
      const all = together.take()
      if (all !== undefined) await store.add(all)
    },
    async total(app, filter) {
      const sum = new Sum()
      for await (const row of rows(app, 'day', filter.fromDay, filter.toDay)) if (matches(row, filter)) sum.add(row)
      return sum.counts
    },
    async ofTask(app, taskId, filter) {
      const sum = new Sum()
      for (const row of await store.ofTask(app, taskId)) {
        if (filter === undefined || matches(row, filter)) sum.add(row)
      }
      return sum.counts
    },
    reachedDevices: (app, fromDay, toDay) => store.reachedDevices(app, fromDay, toDay),
    async *csv(app, resolution, fromMs, toMs) {
      yield CSV_HEADER
      const [from, to] = boundsOf(resolution, fromMs, toMs, zone)
      const offsetMs = (ms: number) => zone.offsetAt(ms)
      for await (const row of rows(app, resolution, from, to)) yield csvLine(resolution, row, offsetMs)
    },
    dayOf: (ms) => zone.dayOf(ms),
    start() {
      if (!closed && cancelTimer === undefined) schedule()
    },
    async close() {
      closed = true
      cancelTimer?.()
      // First what was taken before, then the rest.
      await flush()
      if (pending === undefined) await flush()
    },
  }
}

/** The first and the last row: minutes and hours that begin in [fromMs, toMs), days that it touches. */
function boundsOf(resolution: Resolution, fromMs: number, toMs: number, zone: Zone): [from: number, to: number] {
  if (resolution === 'day') return [zone.dayOf(fromMs), zone.dayOf(toMs - 1)]
  const unit = resolution === 'minute' ? 60_000 : 3_600_000
  return [Math.ceil(fromMs / unit), Math.ceil(toMs / unit) - 1]
}

function matches({ at, series }: StatRow, { fromDay, toDay, platform, channel, type }: StatFilter): boolean {
  if (at < fromDay || at > toDay) return false
  if (platform !== undefined && series.platform !== platform) return false
  if (channel !== undefined && series.channel !== channel) return false
  return type === undefined || series.type === type
}

/** Nearly all events are of the minute of the event before; a zone's calendar costs microseconds. */
function createDayOfMinute(zone: Zone): (minute: number) => number {
  let last = { minute: -1, day: 0 }
  return (minute) => {
    if (minute !== last.minute) last = { minute, day: zone.dayOf(minute * 60_000) }
    return last.day
  }
}

class Sum {
  readonly counts: Record<StatCounter, number> = { ...NO_COUNTS }

  add({ counts }: StatRow): void {
    for (const counter of STAT_COUNTERS) this.counts[counter] += counts[counter]
  }
}
