import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { BroadcastEntry, BroadcastLog } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { LogCopy } from './read.ts'

export interface FeedParts {
  readonly log: Pick<BroadcastLog, 'heads' | 'since'>
  readonly clock: Clock
  /** A broadcast that was accepted, here or by another push core, goes out to the gateways. */
  readonly publish: (entry: BroadcastEntry) => void
  readonly onError: (error: unknown) => void
}

/** Broadcasts that other push cores accept are known here this much later at most. */
const LOOK_EVERY_MS = 500
/** Entries are kept so long after their end, for the acks that come late. */
const KEEP_MS = 3_600_000
const DROP_EVERY_MS = 60_000

interface Copy {
  entries: BroadcastEntry[]
  newest: string
}

const EMPTY: LogCopy = { entries: [], newest: '' }

/**
 * A copy of the valid broadcasts of every app, bounded per app by the log. Each new entry is published by every push
 * core when it learns of it: a gateway that the accepting one cannot reach hears of it from another, and drops what
 * it has heard before. What was there at the start is not published: sessions look at the log when a push core links.
 */
export class Feed {
  readonly #parts: FeedParts
  readonly #apps = new Map<string, Copy>()
  readonly #byId = new Map<string, BroadcastEntry>()
  #reading: Promise<unknown> = Promise.resolve()
  #next: Promise<void> | undefined
  #loaded = false
  #droppedAtMs = 0
  #cancelTimer: (() => void) | undefined
  #closed = false

  constructor(parts: FeedParts) {
    this.#parts = parts
  }

  start(): void {
    if (this.#closed) return
    this.#cancelTimer = this.#parts.clock.after(LOOK_EVERY_MS, () => {
      this.refresh()
        .catch(this.#parts.onError)
        .finally(() => this.start())
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#cancelTimer?.()
    await this.#reading
  }

  copyOf(app: AppRef): LogCopy {
    return this.#apps.get(appKey(app)) ?? EMPTY
  }

  /** Valid or ended less than an hour ago. */
  find(id: string): BroadcastEntry | undefined {
    return this.#byId.get(id)
  }

  /** The log has been read once. @throws PushError of the store */
  async ready(): Promise<void> {
    if (!this.#loaded) await this.refresh()
  }

  /** Reads what is in the log at some time after the call. @throws PushError of the store */
  refresh(): Promise<void> {
    if (this.#next === undefined) {
      const next = this.#reading.then(() => {
        this.#next = undefined
        return this.#read()
      })
      this.#next = next
      this.#reading = next.catch(() => undefined)
    }
    return this.#next
  }

  async #read(): Promise<void> {
    const { log, clock } = this.#parts
    const heads = await log.heads()
    for (const [key, { app, newest }] of heads) {
      const known = this.#apps.get(key)?.newest ?? ''
      if (newest <= known) continue
      this.#learn(key, newest, await log.since(app, known, clock.now() - KEEP_MS))
    }
    this.#loaded = true
    if (clock.now() - this.#droppedAtMs < DROP_EVERY_MS) return
    this.#droppedAtMs = clock.now()
    for (const copy of this.#apps.values()) this.#drop(copy)
  }

  #learn(key: string, newest: string, entries: readonly BroadcastEntry[]): void {
    const copy = this.#apps.get(key) ?? { entries: [], newest: '' }
    this.#apps.set(key, copy)
    for (const entry of entries) {
      copy.entries.push(entry)
      this.#byId.set(entry.id, entry)
      if (entry.revokes !== undefined) this.#revoke(copy, entry.revokes, entry.acceptedAtMs)
    }
    const last = entries.at(-1)?.id ?? ''
    copy.newest = last > newest ? last : newest
    if (!this.#loaded) return
    const nowMs = this.#parts.clock.now()
    const due = entries.filter(({ revokedAtMs, expiresAtMs }) => revokedAtMs === undefined && expiresAtMs > nowMs)
    for (const entry of due) this.#parts.publish(entry)
  }

  #revoke(copy: Copy, id: string, revokedAtMs: number): void {
    const at = copy.entries.findIndex((entry) => entry.id === id)
    const entry = copy.entries[at]
    if (entry === undefined) return
    copy.entries[at] = { ...entry, revokedAtMs }
    this.#byId.set(id, copy.entries[at])
  }

  #drop(copy: Copy): void {
    const beforeMs = this.#parts.clock.now() - KEEP_MS
    const over = copy.entries.filter(({ expiresAtMs }) => expiresAtMs <= beforeMs)
    if (over.length === 0) return
    for (const { id } of over) this.#byId.delete(id)
    copy.entries = copy.entries.filter(({ expiresAtMs }) => expiresAtMs > beforeMs)
  }
}
