import { LRUCache } from 'lru-cache'
import { AFTER_STRINGS, type AppNumber, type EntryRecord, type Tables } from './tables.ts'

export interface InboxLimits {
  /** Messages in one inbox. */
  readonly maxInbox: number
  /** Messages that wait for one user without devices. */
  readonly maxWaiting: number
}

/** Sizes that are remembered; a forgotten one is counted again, at most `maxInbox` keys. */
const REMEMBERED_SIZES = 100_000

/**
 * Inboxes and waiting lists, with their bounds. LMDB does not know the size of a range, so sizes are
 * kept in memory and counted when they are not known.
 */
export class Inboxes {
  readonly #tables: Tables
  readonly #limits: InboxLimits
  readonly #sizes = new LRUCache<string, number>({ max: REMEMBERED_SIZES })

  constructor(tables: Tables, limits: InboxLimits) {
    this.#tables = tables
    this.#limits = limits
  }

  hasRoom(token: string): boolean {
    return this.#inboxSize(token) < this.#limits.maxInbox
  }

  put(token: string, messageId: string, entry: EntryRecord): void {
    this.#sizes.set(token, this.#inboxSize(token) + 1)
    this.#tables.inbox.put([token, messageId], entry)
  }

  get(token: string, messageId: string): EntryRecord | undefined {
    return this.#tables.inbox.get([token, messageId])
  }

  /** Removes the entry and returns it. */
  take(token: string, messageId: string): EntryRecord | undefined {
    const entry = this.get(token, messageId)
    if (entry === undefined) return undefined
    this.#sizes.set(token, this.#inboxSize(token) - 1)
    this.#tables.inbox.remove([token, messageId])
    return entry
  }

  /** Whether the inbox holds an entry that is valid at the time; 'yes' behind more than `maxScan` expired ones. */
  hasValid(token: string, nowMs: number, maxScan: number, idle: boolean): boolean {
    if (this.#sizes.get(token) === 0) return false
    let scanned = 0
    for (const { entry } of this.entries(token)) if (entry[0] > nowMs || ++scanned > maxScan) return true
    // While a commit is under way there may be more than what is read here.
    if (scanned === 0 && idle && !this.#sizes.has(token)) this.#sizes.set(token, 0)
    return false
  }

  /** Entries in the order of acceptance, expired ones included, lazily. */
  entries(token: string): Iterable<{ messageId: string; entry: EntryRecord }> {
    return this.#tables.inbox
      .getRange({ start: [token], end: [token, AFTER_STRINGS] })
      .map(({ key, value }) => ({ messageId: key[1] as string, entry: value }))
  }

  hasWaitingRoom(app: AppNumber, userId: string): boolean {
    return this.#waitingSize(app, userId) < this.#limits.maxWaiting
  }

  putWaiting(app: AppNumber, userId: string, messageId: string, entry: EntryRecord): void {
    this.#sizes.set(waitingKey(app, userId), this.#waitingSize(app, userId) + 1)
    this.#tables.waiting.put([app, userId, messageId], entry)
  }

  removeWaiting(app: AppNumber, userId: string, messageId: string): boolean {
    if (this.#tables.waiting.get([app, userId, messageId]) === undefined) return false
    this.#sizes.set(waitingKey(app, userId), this.#waitingSize(app, userId) - 1)
    this.#tables.waiting.remove([app, userId, messageId])
    return true
  }

  /** In the order of acceptance; an array, because the caller removes while it walks. */
  waiting(app: AppNumber, userId: string): { messageId: string; entry: EntryRecord }[] {
    const range = this.#tables.waiting.getRange({ start: [app, userId], end: [app, userId, AFTER_STRINGS] })
    return [...range].map(({ key, value }) => ({ messageId: key[2] as string, entry: value }))
  }

  /** After a transaction that failed. */
  forgetSizes(): void {
    this.#sizes.clear()
  }

  #inboxSize(token: string): number {
    const known = this.#sizes.get(token)
    if (known !== undefined) return known
    const size = this.#tables.inbox.getKeysCount({ start: [token], end: [token, AFTER_STRINGS] })
    this.#sizes.set(token, size)
    return size
  }

  #waitingSize(app: AppNumber, userId: string): number {
    const known = this.#sizes.get(waitingKey(app, userId))
    if (known !== undefined) return known
    const size = this.#tables.waiting.getKeysCount({ start: [app, userId], end: [app, userId, AFTER_STRINGS] })
    this.#sizes.set(waitingKey(app, userId), size)
    return size
  }
}

const waitingKey = (app: AppNumber, userId: string) => `${app}\n${userId}`
