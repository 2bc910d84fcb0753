import { boundedCache } from '../../bounded-cache.ts'
import type { Arrivals, Arrived } from './arrivals.ts'
import type { History } from './history.ts'
import { entriesIn, type InboxEntry, inboxKey, merged } from './inbox-entries.ts'
import { AFTER_STRINGS, type EntryRecord, PARKED, type Tables } from './tables.ts'

interface Parts {
  readonly tables: Tables
  readonly arrivals: Arrivals
  readonly history: History
}

/** Sizes that are remembered; a forgotten one is counted again, at most `maxInbox` keys. */
const REMEMBERED_SIZES = 100_000

/** From here on a size is remembered when it is counted for a push, and the inbox is listed as crowded. */
const CROWDED = 32

/** Of so many entries that come into inboxes one, by chance, has its inbox counted. */
const COUNTED_OF = 16

/** With a bound up to this each inbox is counted for each push that does not know its size. */
const SMALL_BOUND = 512

/**
 * Inboxes with their bound. What comes lately is among the arrivals; each method sees both. LMDB does not know the size
 * of a range, so sizes are kept in memory and counted when they are not known. What leaves an inbox goes into the history.
 *
 * Most pushes are to devices that are away, any of all there are, with little in their inboxes: to count that would read
 * a page that is in no cache. So inboxes with much in them are listed, as crowded. One that grows to its bound and is not
 * listed has been passed over at least 464 times, each time at odds of fifteen to one.
 */
export class Inboxes {
  readonly #tables: Tables
  readonly #arrivals: Arrivals
  readonly #history: History
  readonly #maxInbox: number
  readonly #sizes = boundedCache<number>(REMEMBERED_SIZES)

  constructor({ tables, arrivals, history }: Parts, { maxInbox }: { readonly maxInbox: number }) {
    this.#tables = tables
    this.#arrivals = arrivals
    this.#history = history
    this.#maxInbox = maxInbox
  }

  hasRoom(token: string): boolean {
    const known = this.#sizes.get(token)
    if (known !== undefined) return known < this.#maxInbox
    if (this.#maxInbox > SMALL_BOUND && this.#tables.crowded.get(token) === undefined) return true
    const size = this.#count(token)
    // Small ones would only drive out the others.
    if (size >= CROWDED) this.#sizes.set(token, size)
    return size < this.#maxInbox
  }

  put(token: string, messageId: string, entry: EntryRecord, parked = false): void {
    const known = this.#sizes.get(token)
    if (known !== undefined) this.#sizes.set(token, known + 1)
    if (!this.#arrivals.add(token, messageId, entry, parked)) this.#enter(token, { messageId, entry, parked })
  }

  /** The last that a transaction does. */
  moveArrivals(): void {
    this.#arrivals.move((token, entry) => this.#enter(token, entry))
  }

  /** Parked or not. */
  get(token: string, messageId: string): EntryRecord | undefined {
    return this.#find(token, messageId)?.entry
  }

  /** Removes the entry, parked or not, and returns it. Its message is among the past ones from then on. */
  take(token: string, messageId: string): EntryRecord | undefined {
    const found = this.#find(token, messageId)
    if (found === undefined) return undefined
    const size = (this.#sizes.get(token) ?? this.#count(token)) - 1
    this.#sizes.set(token, size)
    if (size === CROWDED - 1) this.#tables.crowded.remove(token)
    if ('number' in found) this.#arrivals.remove(token, found)
    else this.#tables.inboxes.remove(inboxKey(token, messageId, found.parked))
    const [, app, , userId] = found.entry
    this.#history.enter(userId === '' ? { k: 'd', a: app, t: token } : { k: 'u', a: app, t: userId }, messageId)
    return found.entry
  }

  /** Parks or releases the entry. False: the inbox has none. */
  setParked(token: string, messageId: string, parked: boolean): boolean {
    const found = this.#find(token, messageId)
    if (found === undefined) return false
    if (found.parked === parked) return true
    if ('number' in found) {
      this.#arrivals.setParked(token, found, parked)
      return true
    }
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
    const arrived = this.#arrivals.of(token).filter((one) => !one.parked)
    return merged(entriesIn(this.#tables.inboxes, [token], [token, PARKED]), arrived)
  }

  /** The same, and then the parked ones. */
  *all(token: string): Generator<InboxEntry> {
    yield* this.entries(token)
    const arrived = this.#arrivals.of(token).filter((one) => one.parked)
    yield* merged(entriesIn(this.#tables.inboxes, [token, PARKED], [token, PARKED, AFTER_STRINGS]), arrived)
  }

  /** After a transaction that failed. */
  forgetSizes(): void {
    this.#sizes.clear()
  }

  #find(token: string, messageId: string): InboxEntry | Arrived | undefined {
    // Most that are not found are long gone, from an inbox that is empty: that costs no look-up.
    if (this.#sizes.get(token) === 0) return undefined
    const arrived = this.#arrivals.find(token, messageId)
    if (arrived !== undefined) return arrived
    for (const parked of [false, true]) {
      const entry = this.#tables.inboxes.get(inboxKey(token, messageId, parked))
      if (entry !== undefined) return { messageId, entry, parked }
    }
    return undefined
  }

  #enter(token: string, { messageId, entry, parked }: InboxEntry): void {
    this.#tables.inboxes.put(inboxKey(token, messageId, parked), entry)
    if (Math.random() * COUNTED_OF < 1 && this.#countStored(token) >= CROWDED) this.#tables.crowded.put(token, 0)
  }

  #count(token: string): number {
    return this.#countStored(token) + this.#arrivals.count(token)
  }

  /** Without what arrived lately. */
  #countStored(token: string): number {
    return this.#tables.inboxes.getKeysCount({ start: [token], end: [token, PARKED, AFTER_STRINGS] })
  }
}
