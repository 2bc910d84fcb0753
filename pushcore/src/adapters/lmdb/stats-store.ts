import type { Clock } from '../../ports/clock.ts'
import {
  type Counts,
  FLUSHES_KNOWN_MS,
  MAX_STAT_ROWS,
  monthOf,
  type Reached,
  type Resolution,
  STAT_COUNTERS,
  STAT_KEPT_DAYS,
  type StatDelta,
  type StatFlush,
  type StatRow,
  type StatsStore,
} from '../../ports/stats-store.ts'
import { PUSH_TYPES, type PushType } from '../../push-request.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import type { AppNumber, Key, StatRecord, Tables } from './tables.ts'

const LETTERS = { minute: 'm', hour: 'h', day: 'd' } as const satisfies Record<Resolution, string>
const DAY_MS = 86_400_000
const PER_DAY = { minute: 1_440, hour: 24, day: 1 } as const

/** Sums as rows that each flush adds to, in one commit with the flush's number. */
export function createStatsStore(
  { tables, apps, isKnown }: { tables: Tables; apps: Apps; isKnown: (token: string) => boolean },
  committer: Committer,
  clock: Clock,
): StatsStore {
  const { stats, taskStats, taskStatDays, statFlushes, reached, reachedCounts } = tables

  function addTo(table: Tables['stats'], key: Key, counts: Partial<Counts>): boolean {
    const row = table.get(key)
    table.put(
      key,
      STAT_COUNTERS.map((name, n) => (row?.[n] ?? 0) + (counts[name] ?? 0)),
    )
    return row === undefined
  }

  function addDelta(app: AppNumber, { minute, day, series, taskId, counts }: StatDelta): void {
    const { platform, channel, type, appVersion } = series
    const tail = [platform, channel, PUSH_TYPES.indexOf(type), appVersion]
    addTo(stats, [app, LETTERS.minute, minute, ...tail], counts)
    addTo(stats, [app, LETTERS.hour, Math.floor(minute / 60), ...tail], counts)
    addTo(stats, [app, LETTERS.day, day, ...tail], counts)
    if (taskId === 0) return
    if (addTo(taskStats, [app, taskId, day, ...tail], counts)) taskStatDays.put([day, app, taskId], 0)
  }

  function count(app: AppNumber, letter: 'd' | 'm', number: number): void {
    const key = [app, letter, number]
    reachedCounts.put(key, (reachedCounts.get(key) ?? 0) + 1)
  }

  /** The two newest days are remembered, because processes tell of the same device in any order around midnight. */
  function addReached(app: AppNumber, { device, day }: Reached): void {
    const [newest, before] = reached.get(device) ?? [-1, -1]
    if (day === newest || day <= before) return
    count(app, 'd', day)
    if (![newest, before].some((known) => known >= 0 && monthOf(known) === monthOf(day))) count(app, 'm', monthOf(day))
    // A vendor may tell of a device that was forgotten meanwhile: what is remembered of it would stay for ever.
    if (isKnown(device)) reached.put(device, day > newest ? [day, newest] : [newest, day])
  }

  /** Removes keys of the range and returns them. */
  function drop(table: Pick<Tables['stats'], 'getKeys' | 'remove'>, start: Key, end: Key, limit: number): Key[] {
    const keys = limit > 0 ? [...table.getKeys({ start, end, limit })] : []
    for (const key of keys) table.remove(key)
    return keys
  }

  function prune(nowMs: number, limit: number): number {
    const today = Math.floor(nowMs / DAY_MS)
    const firstDay = today - STAT_KEPT_DAYS.day
    let left = limit
    for (const { number } of apps.all()) {
      for (const resolution of ['minute', 'hour', 'day'] as const) {
        const floor = (today - STAT_KEPT_DAYS[resolution]) * PER_DAY[resolution]
        left -= drop(stats, [number, LETTERS[resolution]], [number, LETTERS[resolution], floor], left).length
      }
      left -= drop(reachedCounts, [number, 'd'], [number, 'd', firstDay], left).length
      left -= drop(reachedCounts, [number, 'm'], [number, 'm', monthOf(firstDay)], left).length
    }
    const old = drop(taskStatDays, [0], [firstDay], left)
    for (const [day = 0, app = 0, task = 0] of old) {
      const rows = taskStats.getKeys({ start: [app, task, day], end: [app, task, Number(day) + 1] })
      for (const row of [...rows]) taskStats.remove(row)
    }
    return limit - left + old.length + forgetFlushes(nowMs - FLUSHES_KNOWN_MS, left - old.length)
  }

  /** One of each process that has counted, and of each broadcast: few enough to look at them all. */
  function forgetFlushes(beforeMs: number, limit: number): number {
    const old = [...statFlushes.getRange({})].filter(({ value }) => value[1] < beforeMs).slice(0, Math.max(0, limit))
    for (const { key } of old) statFlushes.remove(key)
    return old.length
  }

  return {
    async add(flush: StatFlush) {
      await committer.write(() => {
        const [applied = 0] = statFlushes.get(flush.process) ?? []
        if (flush.number <= applied) return
        statFlushes.put(flush.process, [flush.number, clock.now()])
        for (const delta of flush.deltas) {
          const app = apps.find(delta.app)?.number
          if (app !== undefined) addDelta(app, delta)
        }
        for (const one of flush.reached) {
          const app = apps.find(one.app)?.number
          if (app !== undefined) addReached(app, one)
        }
      })
    },
    query: (app, resolution, from, to) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return { rows: [] }
        const letter = LETTERS[resolution]
        const rows: StatRow[] = []
        for (const { key, value } of stats.getRange({ start: [number, letter, from], end: [number, letter, to + 1] })) {
          const row = toRow(Number(key[2]), key.slice(3), value)
          if (rows.length >= MAX_STAT_ROWS && row.at !== rows.at(-1)?.at) return { rows, next: row.at }
          rows.push(row)
        }
        return { rows }
      }),
    ofTask: (app, taskId) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return []
        const rows = taskStats.getRange({ start: [number, taskId], end: [number, taskId, Number.MAX_VALUE] })
        return [...rows].map(({ key, value }) => toRow(Number(key[2]), key.slice(3), value))
      }),
    reachedDevices: (app, fromDay, toDay) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        const read = (letter: 'd' | 'm', from: number, to: number) =>
          new Map(
            number === undefined
              ? []
              : [...reachedCounts.getRange({ start: [number, letter, from], end: [number, letter, to + 1] })].map(
                  ({ key, value }) => [Number(key[2]), value] as const,
                ),
          )
        return { days: read('d', fromDay, toDay), months: read('m', monthOf(fromDay), monthOf(toDay)) }
      }),
    prune: (nowMs, limit) => committer.write(() => prune(nowMs, limit)),
  }
}

function toRow(at: number, [platform, channel, type, appVersion]: Key, record: StatRecord): StatRow {
  const [pushed = 0, succeeded = 0, arrived = 0, opened = 0, ignored = 0, sent = 0, sendFailed = 0] = record
  return {
    at,
    series: {
      platform: Number(platform),
      channel: Number(channel),
      type: typeAt(Number(type)),
      appVersion: String(appVersion ?? ''),
    },
    counts: { pushed, succeeded, arrived, opened, ignored, sent, sendFailed },
  }
}

const typeAt = (index: number): PushType => PUSH_TYPES[index] ?? 'simple'
