import type { AppRef } from '@openmps/proto/link'
import {
  type Counts,
  MAX_STAT_ROWS,
  monthOf,
  NO_COUNTS,
  type Resolution,
  type Series,
  STAT_COUNTERS,
  STAT_KEPT_DAYS,
  type StatDelta,
  type StatFlush,
  type StatRow,
  type StatsStore,
} from '../../ports/stats-store.ts'
import { PUSH_TYPES } from '../../push-request.ts'
import type { Context } from './context.ts'
import { PARTITIONS } from './engine.ts'
import { answer, PartitionBatch, type Slot } from './partition-batch.ts'
import { groupBy } from './reply.ts'

const LETTERS = { minute: 'm', hour: 'h', day: 'd' } as const satisfies Record<Resolution, string>
const MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const
const DAY_SECONDS = 86_400
/** Kept by Redis itself, from the last addition; a day longer than promised, for days end when their zone says so. */
const LIFE_SECONDS = {
  minute: (STAT_KEPT_DAYS.minute + 1) * DAY_SECONDS,
  hour: (STAT_KEPT_DAYS.hour + 1) * DAY_SECONDS,
  day: (STAT_KEPT_DAYS.day + 1) * DAY_SECONDS,
  month: (STAT_KEPT_DAYS.day + 32) * DAY_SECONDS,
} as const

/** Operations of one flush in one partition at most; numbers of flushes lie this far apart. */
const MAX_OPERATIONS = 1_000_000
/** Reads of one query under way: other clients of the connection wait behind them. */
const READ_AT_ONCE = 200

/** One field to add to: a sum of a row. */
interface Sum {
  readonly key: string
  readonly life: number
  readonly field: string
  readonly by: number
}

/** Sums as hashes that expire by themselves, each in the partition of its own name. */
export function createStatsStore(context: Context): StatsStore {
  const { engine, apps, clock } = context

  /** All rows of these hashes, in their order. */
  async function read(names: readonly string[]): Promise<Record<string, string>[]> {
    const found: Record<string, string>[] = []
    for (let from = 0; from < names.length; from += READ_AT_ONCE) {
      const reads = names
        .slice(from, from + READ_AT_ONCE)
        .map((name) => engine.command((client) => client.hgetall(engine.base(engine.partitionOf(name)) + name)))
      found.push(...(await Promise.all(reads)))
    }
    return found
  }

  /** The counters of these names, summed over all partitions. */
  async function sumEverywhere(names: readonly string[]): Promise<number[]> {
    if (names.length === 0) return []
    const all = await Promise.all(
      Array.from({ length: PARTITIONS }, (_, partition) =>
        engine.command((client) => client.mget(names.map((name) => engine.base(partition) + name))),
      ),
    )
    return names.map((_, n) => all.reduce((sum, counts) => sum + Number(counts[n] ?? 0), 0))
  }

  async function numbersOf({ deltas, reached }: StatFlush): Promise<(app: AppRef) => number | undefined> {
    const numbers = new Map<string, number | undefined>()
    for (const { app } of [...deltas, ...reached]) {
      const name = nameOf(app)
      if (!numbers.has(name)) numbers.set(name, (await apps.find(app))?.number)
    }
    return (app) => numbers.get(nameOf(app))
  }

  return {
    async add(flush) {
      const numberOf = await numbersOf(flush)
      const batch = new PartitionBatch(context)
      const slots: Slot[] = []
      const sent = new Map<number, number>()
      const add = (partition: number, op: string, ...args: (string | number)[]) => {
        const index = sent.get(partition) ?? 0
        sent.set(partition, index + 1)
        slots.push(batch.add(partition, op, flush.process, String(flush.number * MAX_OPERATIONS + index), ...args))
      }
      const sums = flush.deltas.flatMap((delta) => {
        const app = numberOf(delta.app)
        return app === undefined ? [] : sumsOf(app, delta)
      })
      for (const [key, fields] of groupBy(sums, (sum) => sum.key)) {
        const [{ life } = { life: 1 }] = fields
        add(engine.partitionOf(key), 'sd', key, life, ...fields.flatMap(({ field, by }) => [field, by]))
      }
      for (const { app, device, day } of flush.reached) {
        const number = numberOf(app)
        if (number === undefined) continue
        const lives = [LIFE_SECONDS.day, LIFE_SECONDS.month]
        add(engine.partitionOf(device), 'sx', device, day, monthOf(day), number, ...lives)
      }
      await batch.run()
      for (const slot of slots) answer(slot)
    },

    async query(app, resolution, from, to) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return { rows: [] }
      // Nothing is kept outside of this, so that a wide range costs no more reads than there are rows.
      const now = Math.floor(clock.now() / MS[resolution])
      const kept = Math.ceil((LIFE_SECONDS[resolution] * 1_000) / MS[resolution])
      const first = Math.max(from, now - kept)
      const last = Math.min(to, now + MS.day / MS[resolution])
      const rows: StatRow[] = []
      for (let at = first; at <= last; at += READ_AT_ONCE) {
        const times = Array.from({ length: Math.min(READ_AT_ONCE, last - at + 1) }, (_, n) => at + n)
        const hashes = await read(times.map((time) => `st:${number}:${LETTERS[resolution]}:${time}`))
        for (const [n, hash] of hashes.entries()) {
          if (rows.length >= MAX_STAT_ROWS) return { rows, next: at + n }
          rows.push(...rowsOf(at + n, Object.entries(hash)))
        }
      }
      return { rows }
    },

    async ofTask(app, taskId) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return []
      const [hash = {}] = await read([`tks:${number}:${taskId}`])
      const byDay = groupBy(Object.entries(hash), ([field]) => Number(field.slice(0, field.indexOf(':'))))
      return [...byDay]
        .sort(([left], [right]) => left - right)
        .flatMap(([day, fields]) =>
          rowsOf(
            day,
            fields.map(([field, sum]) => [field.slice(field.indexOf(':') + 1), sum]),
          ),
        )
    },

    async reachedDevices(app, fromDay, toDay) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return { days: new Map(), months: new Map() }
      const today = Math.floor(clock.now() / MS.day)
      const days = range(Math.max(fromDay, today - STAT_KEPT_DAYS.day - 1), Math.min(toDay, today + 1))
      const months = range(
        Math.max(monthOf(fromDay), monthOf(today - STAT_KEPT_DAYS.day - 1)),
        Math.min(monthOf(toDay), monthOf(today + 1)),
      )
      const names = [...days.map((day) => `rn:${number}:d:${day}`), ...months.map((month) => `rn:${number}:m:${month}`)]
      const sums = await sumEverywhere(names)
      const present = (numbers: readonly number[], offset: number) =>
        new Map(numbers.map((one, n) => [one, sums[offset + n] ?? 0] as const).filter(([, sum]) => sum > 0))
      return { days: present(days, 0), months: present(months, days.length) }
    },

    // Redis forgets by itself.
    prune: async () => 0,
  }
}

const nameOf = ({ appId, workspaceId }: AppRef): string => JSON.stringify([appId, workspaceId])

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n)

function sumsOf(app: number, { minute, day, series, taskId, counts }: StatDelta): Sum[] {
  const rows = [
    { key: `st:${app}:m:${minute}`, life: LIFE_SECONDS.minute, before: '' },
    { key: `st:${app}:h:${Math.floor(minute / 60)}`, life: LIFE_SECONDS.hour, before: '' },
    { key: `st:${app}:d:${day}`, life: LIFE_SECONDS.day, before: '' },
    ...(taskId === 0 ? [] : [{ key: `tks:${app}:${taskId}`, life: LIFE_SECONDS.day, before: `${day}:` }]),
  ]
  const { platform, channel, type, appVersion } = series
  return STAT_COUNTERS.flatMap((name, counter) => {
    const by = counts[name] ?? 0
    if (by === 0) return []
    const field = `${platform}:${channel}:${PUSH_TYPES.indexOf(type)}:${counter}:${appVersion}`
    return rows.map(({ key, life, before }) => ({ key, life, field: before + field, by }))
  })
}

/** Rows of one time from the fields of its hash, in a fixed order. */
function rowsOf(at: number, fields: readonly (readonly [field: string, sum: string])[]): StatRow[] {
  const rows = new Map<string, { series: Series; counts: Record<keyof Counts, number> }>()
  for (const [field, sum] of fields) {
    const parts = /^(\d+):(\d+):(\d+):(\d+):(.*)$/s.exec(field)
    if (parts === null) continue
    const [, platform = '', channel = '', type = '', counter = '', appVersion = ''] = parts
    const name = [platform.padStart(4, '0'), channel.padStart(4, '0'), type, appVersion].join(':')
    let row = rows.get(name)
    if (row === undefined) {
      const series = {
        platform: Number(platform),
        channel: Number(channel),
        type: PUSH_TYPES[Number(type)] ?? 'simple',
        appVersion,
      }
      row = { series, counts: { ...NO_COUNTS } }
      rows.set(name, row)
    }
    const which = STAT_COUNTERS[Number(counter)]
    if (which !== undefined) row.counts[which] += Number(sum)
  }
  const sorted = [...rows].sort(([left], [right]) => (left < right ? -1 : 1))
  return sorted.map(([, { series, counts }]) => ({ at, series, counts }))
}
