import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import { appKey } from '../app-key.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { BroadcastEntry, BroadcastLog } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Device, DeviceStore } from '../ports/device-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import { MAX_VERSIONS_PER_DAY, OTHER_VERSIONS } from '../statistics/buffer.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { isMeant } from './meant.ts'

export interface AudienceCountParts {
  readonly log: Pick<BroadcastLog, 'findByKey'>
  readonly devices: Pick<DeviceStore, 'walk'>
  readonly statistics: Pick<Statistics, 'addOnce'>
  readonly jobs: Pick<JobQueue, 'add' | 'remove'>
  readonly clock: Clock
  readonly logger: Logger
}

/** A broadcast by its task, which is there before the broadcast is. */
export interface Counted {
  readonly app: AppRef
  readonly taskId: number
  readonly messageKey: string
}

/** What the job of a step carries. */
interface Payload extends Counted {
  readonly startedAtMs: number
  readonly step: number
  /** Where the walk goes on. */
  readonly after: string
  /** What was counted before, by app version. */
  readonly sums: readonly (readonly [appVersion: string, devices: number])[]
  /** The walk is over: all that is left is to add the sums. Kept, so that they are the same each time. */
  readonly isOver?: true
}

/** By then the entry is appended, and on record what devices were there. */
const BEGIN_AFTER_MS = 2_000
/** Devices that are read together. */
const PAGE = 500
/** One step: 5 000 devices, or what it comes to in a third of the lease of a job. */
const PAGES_PER_STEP = 10
const MAX_STEP_MS = 20_000
/** In one push core, of whatever broadcasts: 10 000 a second. */
const DEVICES_PER_MS = 10
/** Steps that wait for the one before; one more is done later, so that other jobs have room. */
const MAX_IN_LINE = 32
const LATER_MS = 500
/** The entry follows the job; who has not appended it by then has died over it. */
const APPEND_WITHIN_MS = 30_000
const LOOK_AGAIN_MS = 1_000
/** Then the broadcast has no figure. Well below the day for which the statistics know what was added before. */
const GIVE_UP_AFTER_MS = 12 * 3_600_000

/**
 * Counts the devices that a broadcast is for, in the background: all devices of the app are walked once, some at a time.
 * Each step is a job that adds the next, with its sums: one that broke off is done again from its begin. The last adds the
 * sums to the figures, under a name by which they are not added twice.
 */
export class AudienceCount {
  readonly #parts: AudienceCountParts
  #line: Promise<unknown> = Promise.resolve()
  #inLine = 0
  /** No devices are looked at before. */
  #restUntilMs = 0

  constructor(parts: AudienceCountParts) {
    this.#parts = parts
  }

  /** To be called before the broadcast is appended, so that none is without. Durable when it resolves. */
  start(counted: Counted): Promise<void> {
    const startedAtMs = this.#parts.clock.now()
    return this.#add({ ...counted, startedAtMs, step: 0, after: '', sums: [] }, startedAtMs + BEGIN_AFTER_MS)
  }

  /** The broadcast was not appended. One that is dropped too late ends by itself. */
  drop({ app, taskId }: Counted): Promise<void> {
    return this.#parts.jobs.remove(idOf(app, taskId, 0))
  }

  /** One step at a time. */
  readonly handle: JobHandler = (job) => {
    if (this.#inLine >= MAX_IN_LINE) return Promise.resolve({ retryAtMs: this.#parts.clock.now() + LATER_MS })
    this.#inLine++
    // Written by `#add`.
    const step = this.#line.then(() => this.#step(job.payload as unknown as Payload))
    this.#line = step.catch(() => undefined).finally(() => this.#inLine--)
    return step
  }

  async #step(payload: Payload): ReturnType<JobHandler> {
    const { log, clock, logger } = this.#parts
    const { app, taskId, messageKey, startedAtMs, isOver = false } = payload
    const nowMs = clock.now()
    if (!isOver && nowMs < this.#restUntilMs) return { retryAtMs: this.#restUntilMs }
    if (nowMs - startedAtMs > GIVE_UP_AFTER_MS) {
      logger.warn({ ...app, taskId }, 'a broadcast has no figure of the devices that it is for: counting took too long')
      return undefined
    }
    const entry = await log.findByKey(app, messageKey)
    if (entry === undefined && nowMs - startedAtMs < APPEND_WITHIN_MS) return { retryAtMs: nowMs + LOOK_AGAIN_MS }
    // Another task has it: this one was a repeat of the message key.
    if (entry === undefined || entry.taskId !== taskId) return undefined
    if (isOver) await this.#finish(entry, payload.sums)
    else await this.#walk(entry, payload, nowMs)
    return undefined
  }

  async #walk(entry: BroadcastEntry, payload: Payload, nowMs: number): Promise<void> {
    const { devices, clock } = this.#parts
    const sums = new Map(payload.sums)
    const next = { ...payload, step: payload.step + 1 }
    let { after } = payload
    let looked = 0
    for (let pages = 0; pages < PAGES_PER_STEP && clock.now() - nowMs < MAX_STEP_MS; pages++) {
      const page = await devices.walk(entry.app, after, PAGE)
      for (const device of page.devices) if (isMeant(entry, device)) countIn(sums, device)
      looked += page.devices.length
      this.#restUntilMs = nowMs + Math.floor(looked / DEVICES_PER_MS)
      if (page.next === undefined) return this.#add({ ...next, sums: [...sums], isOver: true }, nowMs)
      after = page.next
    }
    await this.#add({ ...next, after, sums: [...sums] }, this.#restUntilMs)
  }

  /**
   * As of the acceptance, and not of now: a step whose lease ended may be done again when all is over, and what then is
   * added has to be what is known to have been added, row by row.
   */
  #finish({ app, id, taskId, filter, acceptedAtMs: atMs }: BroadcastEntry, sums: Payload['sums']): Promise<void> {
    const events = sums.map(([appVersion, times]) => {
      const as = { type: 'broadcast', taskId, platform: filter.platform, appVersion } as const
      return { app, counter: 'pushed', as, atMs, times } as const
    })
    return this.#parts.statistics.addOnce(`audience:${id}`, events)
  }

  /** The number of the step is in the id: this one is completed after the next was added. */
  #add(payload: Payload, dueAtMs: number): Promise<void> {
    const id = idOf(payload.app, payload.taskId, payload.step)
    return this.#parts.jobs.add({ id, kind: 'audience', dueAtMs, payload: { ...payload } })
  }
}

/** As many versions are told apart as the figures of a day do. */
function countIn(sums: Map<string, number>, { appVersion }: Device): void {
  const known = sums.has(appVersion) || sums.size < MAX_VERSIONS_PER_DAY
  const name = known ? appVersion : OTHER_VERSIONS
  sums.set(name, (sums.get(name) ?? 0) + 1)
}

const idOf = (app: AppRef, taskId: number, step: number) => `audience:${appKey(app)}:${taskId}:${step}`
