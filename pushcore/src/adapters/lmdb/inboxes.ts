import { boundedCache } from '../../bounded-cache.ts'
import { AFTER_STRINGS, type AppNumber, type EntryRecord, type Key, PARKED, type Tables } from './tables.ts'

export interface InboxLimits {
  /** Messages in one inbox. */
  readonly maxInbox: number
  /** Messages that wait for one user without devices. */
  readonly maxWaiting: number
}

export interface InboxEntry {
  readonly messageId: string
  readonly entry: EntryRecord
  readonly parked: boolean
}

/** Sizes that are remembered; a forgotten one is counted again, at most `maxInbox` keys. */
const REMEMBERED_SIZES = 100_000

/**
 * Inboxes and waiting lists, with their bounds. LMDB does not know the size of a range, so sizes are
 * kept in memory and counted when they are not known. Parked entries lie behind the others of their inbox, so that
 * a page does not walk over them.
 */
export class Inboxes {
  readonly #tables: Tables
  readonly #limits: InboxLimits
  readonly #sizes = boundedCache<number>(REMEMBERED_SIZES)

  constructor(tables: Tables, limits: InboxLimits) {
    this.#tables = tables
    this.#limits = limits
  }

  hasRoom(token: string): boolean {
    return this.#inboxSize(token) < this.#limits.maxInbox
  }

  put(token: string, messageId: string, entry: EntryRecord, parked = false): void {
    this.#sizes.set(token, this.#inboxSize(token) + 1)
    this.#tables.inbox.put(inboxKey(token, messageId, parked), entry)
  }

  /** Parked or not. */
  get(token: string, messageId: string): EntryRecord | undefined {
    return this.#find(token, messageId)?.entry
  }

  /** Removes the entry, parked or not, and returns it. */
  take(token: string, messageId: string): EntryRecord | undefined {
    const found = this.#find(token, messageId)
    if (found === undefined) return undefined
    this.#sizes.set(token, this.#inboxSize(token) - 1)
    this.#tables.inbox.remove(inboxKey(token, messageId, found.parked))
    return found.entry
  }

  /** Parks or releases the entry. False: the inbox has none. */
  setParked(token: string, messageId: string, parked: boolean): boolean {
    const found = this.#find(token, messageId)
    if (found === undefined) return false
    if (found.parked === parked) return true
    this.#tables.inbox.remove(inboxKey(token, messageId, found.parked))
    this.#tables.inbox.put(inboxKey(token, messageId, parked), found.entry)
    return true
  }

  /** Whether a page would have an entry that is valid at the time; 'yes' behind more than `maxScan` expired ones. */
  hasValid(token: string, nowMs: number, maxScan: number, idle: boolean): boolean {
    if (this.#sizes.get(token) === 0) return false
    let scanned = 0
    for (const { entry, parked } of this.all(token)) {
      if (parked) return false
      if (entry[0] > nowMs || ++scanned > maxScan) return true
    }
    // While a commit is under way there may be more than what is read here.
    if (scanned === 0 && idle && !this.#sizes.has(token)) this.#sizes.set(token, 0)
    return false
  }

  /** Entries that are not parked in the order of acceptance, expired ones included, lazily. */
  entries(token: string): Iterable<InboxEntry> {
    return this.#range([token], [token, PARKED])
  }

  /** The same, and then the parked ones. */
  all(token: string): Iterable<InboxEntry> {
    return this.#range([token], [token, AFTER_STRINGS])
  }

  #range(start: Key, end: Key): Iterable<InboxEntry> {
    return this.#tables.inbox.getRange({ start, end }).map(({ key, value }) => {
      return { messageId: key.at(-1) as string, entry: value, parked: key[1] === PARKED }
    })
  }

  #find(token: string, messageId: string): Omit<InboxEntry, 'messageId'> | undefined {
    // Most that are not found are long gone, from an inbox that is empty: that costs no look-up.
    if (this.#sizes.get(token) === 0) return undefined
    for (const parked of [false, true]) {
      const entry = this.#tables.inbox.get(inboxKey(token, messageId, parked))
      if (entry !== undefined) return { entry, parked }
    }
    return undefined
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

const inboxKey = (token: string, messageId: string, parked: boolean): Key =>
  parked ? [token, PARKED, messageId] : [token, messageId]

const waitingKey = (app: AppNumber, userId: string) => `${app}\n${userId}`
