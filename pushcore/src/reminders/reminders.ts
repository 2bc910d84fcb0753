import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import { appKey } from '../app-key.ts'
import type { Communications } from '../config/communication.ts'
import type { CoreEvents } from '../events.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Job, JobQueue, NewJob } from '../ports/job-queue.ts'
import { REMINDER_WAYS, type Reminder, type ReminderChannels, type ReminderWay } from '../ports/reminder-channel.ts'
import { REMINDERS, type ReminderKind } from './reminder-kinds.ts'
import { sendBy } from './send-by.ts'

/** The first of a kind waits for others like it. */
const GATHER_MS = 60_000
/** Between two of a kind to the people of one app. */
const QUIET_MS = 600_000
/** Lines of one reminder; of more only the number is told. */
const MAX_LINES = 20
const MAX_LINE_CHARS = 300
/** Kinds and apps that wait to be written at a time; one more is dropped, and logged. */
const MAX_WAITING = 1_000
/** From the first line; then the reminder is given up. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000
const FIRST_RETRY_MS = 60_000
const LONGEST_RETRY_MS = 3_600_000

/** One way, app and kind. `count` is 0 while it is quiet after one that was sent. */
type Payload = {
  readonly app: AppRef
  readonly way: ReminderWay
  readonly kind: ReminderKind
  readonly lines: readonly string[]
  /** With those that `lines` has no room for. */
  readonly count: number
  readonly sinceMs: number
}

export interface ReminderParts {
  readonly jobs: Pick<JobQueue, 'get' | 'add'>
  readonly communications: Pick<Communications, 'ways'>
  readonly channels: ReminderChannels
  readonly clock: Clock
  readonly logger: Logger
  readonly events: Pick<CoreEvents, 'reminder'>
}

interface Waiting {
  readonly app: AppRef
  readonly kind: ReminderKind
  readonly lines: string[]
  count: number
}

/**
 * Tells the people of an app what needs them, by the ways that they have set. Each way, app and kind is one durable job:
 * what comes while it waits is merged into it, and after it was sent the kind is quiet for ten minutes. Of several
 * processes that merge at the same moment one may lose its line, never the reminder.
 */
export class Reminders {
  readonly #parts: ReminderParts
  readonly #waiting = new Map<string, Waiting>()
  #writing: Promise<void> | undefined

  constructor(parts: ReminderParts) {
    this.#parts = parts
  }

  /** Never throws; the caller does not wait. */
  raise(app: AppRef, kind: ReminderKind, line: string): void {
    const key = `${appKey(app)}:${kind}`
    const waiting = this.#waiting.get(key) ?? { app, kind, lines: [], count: 0 }
    if (waiting.count === 0 && this.#waiting.size >= MAX_WAITING) {
      this.#parts.logger.warn({ kind }, 'a reminder is dropped: too many wait for the store')
      return
    }
    waiting.count++
    if (waiting.lines.length < MAX_LINES) waiting.lines.push(line.slice(0, MAX_LINE_CHARS))
    this.#waiting.set(key, waiting)
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined
    })
  }

  readonly handle: JobHandler = async (job: Job) => {
    const { jobs, communications, channels, clock, events } = this.#parts
    const payload = payloadOf(job)
    const { app, way, lines, count, sinceMs } = payload
    if (count === 0) return undefined
    const outcome = await sendBy(channels, way, await communications.ways(app), reminderOf(payload, clock.now()))
    if (outcome === undefined) return undefined
    events.reminder(outcome.kind)
    const nowMs = clock.now()
    if (outcome.kind === 'retry' && nowMs < sinceMs + GIVE_UP_AFTER_MS) {
      return { retryAtMs: nowMs + Math.min(Math.max(nowMs - sinceMs, FIRST_RETRY_MS), LONGEST_RETRY_MS) }
    }
    if (outcome.kind !== 'sent') this.#complain(way, outcome)
    // What came while it was sent is for the next one.
    const now = await jobs.get(job.id)
    const later = now === undefined ? payload : payloadOf(now)
    const rest = { lines: later.lines.slice(lines.length), count: later.count - count, sinceMs: nowMs }
    await jobs.add(jobOf({ ...payload, ...rest }, nowMs + QUIET_MS))
    return { retryAtMs: nowMs + QUIET_MS }
  }

  async close(): Promise<void> {
    await this.#writing
    await Promise.all(REMINDER_WAYS.map((way) => this.#parts.channels[way]?.close()))
  }

  async #write(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      for (const way of REMINDER_WAYS) {
        await this.#merge(way, next).catch((error: unknown) =>
          this.#parts.logger.warn({ err: error, kind: next?.kind, way }, 'a reminder could not be stored'),
        )
      }
    }
  }

  #next(): Waiting | undefined {
    for (const [key, waiting] of this.#waiting) {
      this.#waiting.delete(key)
      return waiting
    }
    return undefined
  }

  async #merge(way: ReminderWay, { app, kind, lines, count }: Waiting): Promise<void> {
    const { jobs, clock } = this.#parts
    const nowMs = clock.now()
    const stored = await jobs.get(idOf(app, way, kind))
    const old = stored && payloadOf(stored)
    const payload: Payload = {
      app,
      way,
      kind,
      lines: [...(old?.lines ?? []), ...lines].slice(0, MAX_LINES),
      count: (old?.count ?? 0) + count,
      sinceMs: old === undefined || old.count === 0 ? nowMs : old.sinceMs,
    }
    await jobs.add(jobOf(payload, stored?.dueAtMs ?? nowMs + GATHER_MS))
  }

  #complain(way: ReminderWay, { detail }: { readonly detail: string }): void {
    this.#parts.logger.error({ way, detail }, 'a reminder is given up: check the ways to the people of the app')
  }
}

function reminderOf({ app, kind, lines, count }: Payload, atMs: number): Reminder {
  const { subject, meaning } = REMINDERS[kind]
  const more = count > lines.length ? [`and ${count - lines.length} more`] : []
  return { app, subject, lines: [meaning, ...lines, ...more], atMs }
}

const idOf = (app: AppRef, way: ReminderWay, kind: ReminderKind) => `reminder:${way}:${appKey(app)}:${kind}`

function jobOf(payload: Payload, dueAtMs: number): NewJob {
  return { id: idOf(payload.app, payload.way, payload.kind), kind: 'reminder', dueAtMs, payload }
}

/** Only this module writes jobs of the kind. */
const payloadOf = ({ payload }: Job) => payload as unknown as Payload
