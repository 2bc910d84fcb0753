import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import { appKey } from '../app-key.ts'
import type { CoreEvents } from '../events.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Device, DeviceStore } from '../ports/device-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'

export interface DeviceRetentionParts {
  readonly apps: Pick<AppStore, 'list'>
  readonly devices: Pick<DeviceStore, 'walk' | 'seen' | 'forget'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly jobs: Pick<JobQueue, 'add' | 'get' | 'remove'>
  /** How long a device is kept after its last activity. Undefined: for ever. */
  readonly retentionMs: number | undefined
  readonly clock: Clock
  readonly logger: Logger
  readonly events: Pick<CoreEvents, 'devicesForgotten'>
}

/** Where the walk goes on: in which app, by its key, and behind which of its devices. */
interface Place {
  readonly app: string
  readonly after: string
}

/** What the job carries. */
interface Walk extends Place {
  readonly startedAtMs: number
  readonly forgotten: number
}

const JOB_ID = 'retention'
const HOUR_MS = 3_600_000
/** From one walk to the next. */
const EVERY_MS = 24 * HOUR_MS
/** A connected device that was not noted as active for so long is so again: by every walk, even if one is a bit early. */
const FRESH_MS = 12 * HOUR_MS
/** Devices that are read together. */
const PAGE = 500
/** Devices that are forgotten together: messages of their users move, and pushes wait for that write. */
const AT_ONCE = 32
/** One step: 5 000 devices, or what it comes to in a third of the lease of a job. */
const PAGES_PER_STEP = 10
const MAX_STEP_MS = 20_000
/** 2 000 a second, in whatever push core. */
const DEVICES_PER_MS = 2

/**
 * Forgets devices that did not come back: once a day all devices of all apps are walked, some at a time. One job with
 * the place in its payload does it for all push cores, and each step may be done again.
 *
 * A device that is connected is active, however long ago its session began. The walk notes that, because sessions are
 * not always known: a directory in memory is empty after a restart, until the gateways have told theirs.
 */
export class DeviceRetention {
  readonly #parts: DeviceRetentionParts

  constructor(parts: DeviceRetentionParts) {
    this.#parts = parts
  }

  /** Enters the job if there is none. The first walk waits for a day, in which devices come back. */
  async start(): Promise<void> {
    const { jobs, clock, retentionMs } = this.#parts
    if (retentionMs === undefined) await jobs.remove(JOB_ID)
    else if ((await jobs.get(JOB_ID)) === undefined) await this.#addWalk(clock.now() + EVERY_MS)
  }

  /** One step. */
  readonly handle: JobHandler = async (job) => {
    const { jobs, clock, logger, retentionMs } = this.#parts
    if (retentionMs === undefined) return undefined
    const nowMs = clock.now()
    // For so long nobody was there whom devices could come back to; or the clock was set.
    if (nowMs - job.dueAtMs > EVERY_MS) return { retryAtMs: nowMs + EVERY_MS }
    // Written below.
    const walk = job.payload as unknown as Walk
    const { next, looked, forgotten } = await this.#step(walk, nowMs - retentionMs)
    const sum = walk.forgotten + forgotten
    if (next !== undefined) {
      const payload = { ...next, startedAtMs: walk.startedAtMs, forgotten: sum }
      const dueAtMs = nowMs + Math.ceil(looked / DEVICES_PER_MS)
      await jobs.add({ id: JOB_ID, kind: 'retention', dueAtMs, payload })
      return undefined
    }
    if (sum > 0) logger.info({ devices: sum }, 'devices that did not come back were forgotten')
    await this.#addWalk(Math.max(walk.startedAtMs + EVERY_MS, nowMs))
    return undefined
  }

  #addWalk(startedAtMs: number): Promise<void> {
    const payload: Walk = { app: '', after: '', startedAtMs, forgotten: 0 }
    return this.#parts.jobs.add({ id: JOB_ID, kind: 'retention', dueAtMs: startedAtMs, payload: { ...payload } })
  }

  /** Without `next` the walk is over. */
  async #step(from: Place, idleSinceMs: number): Promise<{ next?: Place; looked: number; forgotten: number }> {
    const { clock, devices, events } = this.#parts
    const beganAtMs = clock.now()
    const apps = await this.#appsFrom(from.app)
    let after = from.app === apps[0]?.key ? from.after : ''
    let [looked, forgotten] = [0, 0]
    for (let pages = 0; pages < PAGES_PER_STEP && clock.now() - beganAtMs < MAX_STEP_MS; pages++) {
      const [current] = apps
      if (current === undefined) break
      const page = await devices.walk(current.app, after, PAGE)
      const gone = await this.#look(current.app, page.devices, idleSinceMs)
      events.devicesForgotten(gone)
      forgotten += gone
      looked += page.devices.length
      after = page.next ?? ''
      if (page.next === undefined) apps.shift()
    }
    const [current] = apps
    return { ...(current !== undefined && { next: { app: current.key, after } }), looked, forgotten }
  }

  /** In the order of the walk. */
  async #appsFrom(key: string): Promise<{ key: string; app: AppRef }[]> {
    const apps = (await this.#parts.apps.list()).map((app) => ({ key: appKey(app), app }))
    return apps.filter((one) => one.key >= key).sort((left, right) => (left.key < right.key ? -1 : 1))
  }

  /** Returns how many were forgotten. */
  async #look(app: AppRef, page: readonly Device[], idleSinceMs: number): Promise<number> {
    const { devices, directory, clock } = this.#parts
    const nowMs = clock.now()
    const quiet = page.filter(({ lastActiveAtMs }) => lastActiveAtMs <= nowMs - FRESH_MS)
    const sessions = await directory.find(quiet.map(({ token }) => token))
    const connected = quiet.filter((_, n) => sessions[n] !== undefined)
    await Promise.all(connected.map(({ token }) => devices.seen(app, token, {}, nowMs)))
    const away = quiet.filter((_, n) => sessions[n] === undefined)
    const idle = away.filter(({ lastActiveAtMs }) => lastActiveAtMs <= idleSinceMs)
    let forgotten = 0
    for (let n = 0; n < idle.length; n += AT_ONCE) {
      const some = idle.slice(n, n + AT_ONCE)
      const outcomes = await Promise.all(some.map(({ token }) => devices.forget(app, token, idleSinceMs)))
      forgotten += outcomes.filter((isForgotten) => isForgotten).length
    }
    return forgotten
  }
}
