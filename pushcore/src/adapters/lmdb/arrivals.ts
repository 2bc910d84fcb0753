import { ArrivalGroups, groupOf } from './arrival-groups.ts'
import type { InboxEntry } from './inbox-entries.ts'
import type { EntryRecord, Tables } from './tables.ts'

/** Of one device. What comes beyond goes into its inbox at once: a leaf that it fills by itself is not dear. */
const MAX_PER_DEVICE = 16

/** An entry, and the number of its row. */
export interface Arrived extends InboxEntry {
  readonly number: number
}

/**
 * An insert buffer: the newest entries of all inboxes, in one table in the order in which they came. Pushes to any of a
 * million devices write the same few pages, and most of what a connected device acknowledges never comes into its inbox.
 * When there are too many, those of a group of neighbouring devices, which has had some for longest, are moved into their
 * inboxes together and share the pages there.
 *
 * A moved row stays until all rows before it are dead too: taking each out by itself would write a page for each. Until
 * then the mark of its group tells that it is dead.
 *
 * The groups are an index of rows, and the rows are the truth: a number is passed over when its row is gone, taken out
 * earlier in the transaction, or not there yet for a reader outside it.
 */
export class Arrivals {
  readonly #tables: Tables
  readonly #max: number
  readonly #groups = new ArrivalGroups()
  #next = 0
  /** What the transaction under way has changed. */
  readonly #added: { token: string; number: number }[] = []
  readonly #removed = new Map<number, string>()
  readonly #moved = new Set<string>()

  /** Reads all rows. `max`: entries that are not moved; there are up to three times as many rows. */
  constructor(tables: Tables, max: number) {
    this.#tables = tables
    this.#max = max
    const marks = new Map([...tables.arrivalMarks.getRange({})].map(({ key, value }) => [key, value]))
    // A number below a mark is dead when its row comes, also when no row is left to tell how far the numbers have come.
    for (const mark of marks.values()) this.#next = Math.max(this.#next, mark)
    for (const { key: number, value } of tables.arrivals.getRange({})) {
      const [token, messageId] = value
      if (number >= (marks.get(groupOf(token)) ?? 0)) this.#groups.enter(token, messageId, number)
      this.#next = Math.max(this.#next, number + 1)
    }
  }

  /** False: the device has as many here as it may. */
  add(token: string, messageId: string, entry: EntryRecord, parked: boolean): boolean {
    if (this.count(token) >= MAX_PER_DEVICE) return false
    const number = this.#next
    this.#next += 1
    this.#tables.arrivals.put(number, [token, messageId, parked, entry])
    this.#groups.enter(token, messageId, number)
    this.#added.push({ token, number })
    return true
  }

  /** With those that the transaction under way takes out. */
  count(token: string): number {
    return this.#groups.of(token).length
  }

  /** Parked or not, in the order of acceptance. */
  of(token: string): Arrived[] {
    return this.#read(token, this.#groups.of(token)).sort((a, b) => (a.messageId < b.messageId ? -1 : 1))
  }

  find(token: string, messageId: string): Arrived | undefined {
    return this.#read(token, this.#groups.find(token, messageId)).find((one) => one.messageId === messageId)
  }

  remove(token: string, { number }: Arrived): void {
    this.#tables.arrivals.remove(number)
    this.#removed.set(number, token)
  }

  setParked(token: string, { number, messageId, entry }: Arrived, parked: boolean): void {
    this.#tables.arrivals.put(number, [token, messageId, parked, entry])
  }

  /**
   * The last that a transaction does. Of what is too much it moves at least a group, and at most about twice as much as it
   * has added itself; and it takes out dead rows in front, at most two for each that it moves.
   */
  move(enter: (token: string, entry: InboxEntry) => void): void {
    let over = this.#groups.size - this.#removed.size - this.#max
    if (over <= 0) return
    let moved = 0
    let since = this.#next
    for (const group of this.#groups.byAge()) {
      since = group.since
      if (over <= 0 || (moved > 0 && moved >= 2 * this.#added.length)) break
      since = this.#next
      for (const number of group.numbers) {
        const row = this.#tables.arrivals.get(number)
        if (row !== undefined) enter(row[0], { messageId: row[1], parked: row[2], entry: row[3] })
      }
      this.#tables.arrivalMarks.put(group.name, this.#next)
      this.#moved.add(group.name)
      moved += group.numbers.length
      over -= group.numbers.length
    }
    // Before the oldest of those that stay all are dead.
    for (const number of [...this.#tables.arrivals.getKeys({ end: since, limit: 2 * moved })]) {
      this.#tables.arrivals.remove(number)
    }
  }

  /** Takes out rows in front whose messages are forgotten: where nothing comes, nothing would be moved. */
  forget(limit: number): void {
    const dead: [number, string][] = []
    for (const { key: number, value } of this.#tables.arrivals.getRange({ limit })) {
      const [token, messageId] = value
      if (this.#tables.messages.get(messageId) !== undefined) break
      dead.push([number, token])
    }
    for (const [number, token] of dead) {
      this.#tables.arrivals.remove(number)
      this.#removed.set(number, token)
    }
  }

  committed(): void {
    for (const [number, token] of this.#removed) this.#groups.leave(token, number)
    for (const name of this.#moved) this.#groups.clear(name)
    this.#begin()
  }

  /** The transaction has changed nothing. */
  failed(): void {
    for (const { token, number } of this.#added) this.#groups.leave(token, number)
    this.#begin()
  }

  #read(token: string, numbers: readonly number[]): Arrived[] {
    const arrived: Arrived[] = []
    for (const number of numbers) {
      const row = this.#tables.arrivals.get(number)
      if (row?.[0] === token) arrived.push({ number, messageId: row[1], parked: row[2], entry: row[3] })
    }
    return arrived
  }

  #begin(): void {
    this.#added.length = 0
    if (this.#removed.size > 0) this.#removed.clear()
    if (this.#moved.size > 0) this.#moved.clear()
  }
}
