import { boundedCache } from '../../bounded-cache.ts'
import type { History } from './history.ts'
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

/** From here on a size is remembered when it is counted for a push. */
const COSTLY_TO_COUNT = 32

/**
 * Inboxes and waiting lists, with their bounds. LMDB does not know the size of a range, so sizes are
 * kept in memory and counted when they are not known. Parked entries lie behind the others of their inbox, so that
 * a page does not walk over them. What leaves a list goes into the history.
 */
export class Inboxes {
  readonly #tables: Tables
  readonly #history: History
  readonly #limits: InboxLimits
  readonly #sizes = boundedCache<number>(REMEMBERED_SIZES)

  constructor(tables: Tables, history: History, limits: InboxLimits) {
    this.#tables = tables
    this.#history = history
    this.#limits = limits
  }

  hasRoom(token: string): boolean {
    const known = this.#sizes.get(token)
    if (known !== undefined) return known < this.#limits.maxInbox
    const size = this.#count(token)
    // Most pushes are to devices that are away, any of all there are: their small inboxes would only drive out the others.
    if (size >= COSTLY_TO_COUNT) this.#sizes.set(token, size)
    return size < this.#limits.maxInbox
  }

  put(token: string, messageId: string, entry: EntryRecord, parked = false): void {
    const known = this.#sizes.get(token)
    if (known !== undefined) this.#sizes.set(token, known + 1)
    this.#tables.inboxes.put(inboxKey(token, messageId, parked), entry)
  }

  /** Parked or not. */
  get(token: string, messageId: string): EntryRecord | undefined {
    return this.#find(token, messageId)?.entry
  }

  /** Removes the entry, parked or not, and returns it. Its message is among the past ones from then on. */
  take(token: string, messageId: string): EntryRecord | undefined {
    const found = this.#find(token, messageId)
    if (found === undefined) return undefined
    this.#sizes.set(token, (this.#sizes.get(token) ?? this.#count(token)) - 1)
    this.#tables.inboxes.remove(inboxKey(token, messageId, found.parked))
    const [, app, , userId] = found.entry
    this.#history.enter(userId === '' ? { k: 'd', a: app, t: token } : { k: 'u', a: app, t: userId }, messageId)
    return found.entry
  }

  /** Parks or releases the entry. False: the inbox has none. */
  setParked(token: string, messageId: string, parked: boolean): boolean {
    const found = this.#find(token, messageId)
    if (found === undefined) return false
    if (found.parked === parked) return true
    this.#tables.inboxes.remove(inboxKey(token, messageId, found.parked))
    this.#tables.inboxes.put(inboxKey(token, messageId, parked), found.entry)
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
    return entriesIn(this.#tables.inboxes, [token], [token, PARKED])
  }

  /** The same, and then the parked ones. */
  all(token: string): Iterable<InboxEntry> {
    return entriesIn(this.#tables.inboxes, [token], [token, PARKED, AFTER_STRINGS])
  }

  #find(token: string, messageId: string): Omit<InboxEntry, 'messageId'> | undefined {
    // Most that are not found are long gone, from an inbox that is empty: that costs no look-up.
    if (this.#sizes.get(token) === 0) return undefined
    const listed = this.#tables.inboxes.get([token, messageId])
    if (listed !== undefined) return { entry: listed, parked: false }
    const parked = this.#tables.inboxes.get([token, PARKED, messageId])
    return parked && { entry: parked, parked: true }
  }

  hasWaitingRoom(app: AppNumber, userId: string): boolean {
    return this.#waitingSize(app, userId) < this.#limits.maxWaiting
  }

  putWaiting(app: AppNumber, userId: string, messageId: string, entry: EntryRecord): void {
    this.#sizes.set(waitingKey(app, userId), this.#waitingSize(app, userId) + 1)
    this.#tables.waiting.put([app, userId, messageId], entry)
  }

  /** Takes it from the waiting list. False: it does not wait. */
  takeWaiting(app: AppNumber, userId: string, messageId: string): boolean {
    if (this.#tables.waiting.get([app, userId, messageId]) === undefined) return false
    this.#sizes.set(waitingKey(app, userId), this.#waitingSize(app, userId) - 1)
    this.#tables.waiting.remove([app, userId, messageId])
    this.#history.enter({ k: 'u', a: app, t: userId }, messageId)
    return true
  }

  /** In the order of acceptance; an array, because the caller removes while it walks. */
  waiting(app: AppNumber, userId: string): InboxEntry[] {
    return [...entriesIn(this.#tables.waiting, [app, userId], [app, userId, AFTER_STRINGS])]
  }

  /** After a transaction that failed. */
  forgetSizes(): void {
    this.#sizes.clear()
  }

  #count(token: string): number {
    return this.#tables.inboxes.getKeysCount({ start: [token], end: [token, PARKED, AFTER_STRINGS] })
  }

  #waitingSize(app: AppNumber, userId: string): number {
    const known = this.#sizes.get(waitingKey(app, userId))
    if (known !== undefined) return known
    const size = this.#tables.waiting.getKeysCount({ start: [app, userId], end: [app, userId, AFTER_STRINGS] })
    this.#sizes.set(waitingKey(app, userId), size)
    return size
  }
}

function* entriesIn(table: Tables['inboxes'], start: Key, end: Key): Generator<InboxEntry> {
  for (const { key, value } of table.getRange({ start, end })) {
    yield { messageId: String(key.at(-1)), entry: value, parked: key.at(-2) === PARKED }
  }
}

const inboxKey = (token: string, messageId: string, parked: boolean): Key =>
  parked ? [token, PARKED, messageId] : [token, messageId]

const waitingKey = (app: AppNumber, userId: string) => `${app}\n${userId}`
