import type { CountedAs, StatCounter, StatRow } from '../../../src/ports/stats-store.ts'

/** The zone of the run has no summer time, so its days need no calendar. */
export const RUN_ZONE = { name: 'Asia/Shanghai', aheadMs: 8 * 3_600_000 }

const DAY_MS = 86_400_000
export const dayOf = (ms: number): number => Math.floor((ms + RUN_ZONE.aheadMs) / DAY_MS)

/** What is counted, one line per resolution, time, series and counter. */
export type Sums = Map<string, number>

const add = (sums: Sums, name: string, times: number) => sums.set(name, (sums.get(name) ?? 0) + times)

const lineOf = (of: string, at: number, { platform, type, appVersion }: Omit<CountedAs, 'taskId'>, what: string) =>
  [of, at, platform, type, appVersion, what].join(' ')

/** The rows of the store in the same lines. */
export function sumsOf(of: string, rows: readonly StatRow[]): Sums {
  const sums: Sums = new Map()
  for (const { at, series, counts } of rows) {
    for (const [what, count] of Object.entries(counts)) {
      if (count > 0) add(sums, lineOf(of, at, series, what), count)
    }
  }
  return sums
}

/** Counts by itself, one event at a time. What was counted since the last `keep` is lost with `lose`. */
export class Tally {
  readonly kept: Sums = new Map()
  readonly reached = new Set<string>()
  #sums: Sums = new Map()
  #reached = new Set<string>()

  count(what: StatCounter, as: CountedAs, atMs: number, device?: string): void {
    const times = { minute: Math.floor(atMs / 60_000), hour: Math.floor(atMs / 3_600_000), day: dayOf(atMs) }
    for (const [resolution, at] of Object.entries(times)) add(this.#sums, lineOf(resolution, at, as, what), 1)
    if (as.taskId !== 0) add(this.#sums, lineOf(`task-${as.taskId}`, times.day, as, what), 1)
    if (device !== undefined) this.#reached.add(`${times.day} ${device}`)
  }

  keep(): void {
    for (const [line, times] of this.#sums) add(this.kept, line, times)
    for (const one of this.#reached) this.reached.add(one)
    this.lose()
  }

  lose(): void {
    this.#sums = new Map()
    this.#reached = new Set()
  }
}
