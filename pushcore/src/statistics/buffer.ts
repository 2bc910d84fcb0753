import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { CountedAs, Reached, StatCounter, StatDelta, StatFlush } from '../ports/stats-store.ts'
import type { StatEvent } from './statistics.ts'

/** Series that ask for a flush before its second is over. */
export const FLUSH_AT_SERIES = 5_000
/** From here on a new app version is not told apart any more. */
export const MAX_WAITING_SERIES = 50_000
/** What waits at most, while the store is away; beyond it events are dropped and counted as such. */
export const MAX_WAITING = 60_000
/** App versions with figures of their own per app and day, in each push core; later ones count as one. */
export const MAX_VERSIONS_PER_DAY = 64
export const OTHER_VERSIONS = 'other'

/** Devices that are remembered to have been told of: about 100 bytes each. One that is told again changes nothing. */
const MAX_TOLD = 100_000

type Sums = { -readonly [name in StatCounter]?: number }

type Delta = StatDelta & { readonly counts: Sums }

interface Last {
  readonly delta: Delta
  /** As the event named it. */
  readonly appVersion: string
}

/** Sums of events in memory until they are written. One look-up per event. */
export class StatsBuffer {
  readonly #process: string
  readonly #dayOf: (minute: number) => number
  #number = 0
  #deltas = new Map<string, Delta>()
  /** That of the last event: the next one is mostly of the same series. */
  #last: Last | undefined
  #reached: Reached[] = []
  /** Devices and the last day that the store is told of. */
  readonly #told = new Map<string, number>()
  readonly #versions = new Map<string, { day: number; readonly known: Set<string> }>()

  /** `process` tells flushes of one opening from those of every other. */
  constructor(process: string, dayOf: (minute: number) => number) {
    this.#process = process
    this.#dayOf = dayOf
  }

  get size(): number {
    return this.#deltas.size
  }

  /** False: there is no room, and the event is not counted. */
  add({ app, counter, as, atMs, channel = 0, device, times = 1 }: StatEvent): boolean {
    const minute = Math.floor(atMs / 60_000)
    const delta = this.#deltaOf(app, minute, as, channel)
    if (delta === undefined) return false
    delta.counts[counter] = (delta.counts[counter] ?? 0) + times
    return device === undefined || this.#reach(app, device, delta.day)
  }

  #deltaOf(app: AppRef, minute: number, as: CountedAs, channel: number): Delta | undefined {
    const last = this.#last
    if (last !== undefined && isOf(last, app, minute, as, channel)) return last.delta
    const day = this.#dayOf(minute)
    const name = appKey(app)
    const appVersion = this.#versionOf(name, day, as.appVersion)
    const key = `${name}|${minute}|${as.taskId}|${as.platform}|${channel}|${as.type}|${appVersion}`
    let delta = this.#deltas.get(key)
    if (delta === undefined) {
      if (this.#deltas.size >= MAX_WAITING) return undefined
      const series = { platform: as.platform, channel, type: as.type, appVersion }
      delta = { app, minute, day, series, taskId: as.taskId, counts: {} }
      this.#deltas.set(key, delta)
    }
    this.#last = { delta, appVersion: as.appVersion }
    return delta
  }

  /** All that waits, and an empty buffer; undefined when nothing does. */
  take(): StatFlush | undefined {
    if (this.#deltas.size === 0) return undefined
    const deltas = [...this.#deltas.values()]
    const reached = this.#reached
    this.#deltas = new Map()
    this.#last = undefined
    this.#reached = []
    return { process: this.#process, number: ++this.#number, deltas, reached }
  }

  #reach(app: AppRef, device: string, day: number): boolean {
    if (this.#told.get(device) === day) return true
    if (this.#reached.length >= MAX_WAITING) return false
    if (this.#told.size >= MAX_TOLD) this.#told.clear()
    this.#told.set(device, day)
    this.#reached.push({ app, device, day })
    return true
  }

  #versionOf(app: string, day: number, version: string): string {
    let today = this.#versions.get(app)
    if (today === undefined || today.day !== day) {
      today = { day, known: new Set() }
      this.#versions.set(app, today)
    }
    if (today.known.has(version)) return version
    if (today.known.size >= MAX_VERSIONS_PER_DAY || this.#deltas.size >= MAX_WAITING_SERIES) return OTHER_VERSIONS
    today.known.add(version)
    return version
  }
}

function isOf({ delta, appVersion }: Last, app: AppRef, minute: number, as: CountedAs, channel: number): boolean {
  const { series } = delta
  return (
    delta.minute === minute &&
    delta.taskId === as.taskId &&
    delta.app.appId === app.appId &&
    delta.app.workspaceId === app.workspaceId &&
    series.platform === as.platform &&
    series.channel === channel &&
    series.type === as.type &&
    appVersion === as.appVersion
  )
}
