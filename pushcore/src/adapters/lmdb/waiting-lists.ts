import { boundedCache } from '../../bounded-cache.ts'
import type { History } from './history.ts'
import { entriesIn, type InboxEntry } from './inbox-entries.ts'
import { AFTER_STRINGS, type AppNumber, type EntryRecord, type Tables } from './tables.ts'

/** Sizes that are remembered; a forgotten one is counted again, at most `maxWaiting` keys. */
const REMEMBERED_SIZES = 100_000

/** What waits for the first device of each user, with its bound. What leaves a list goes into the history. */
export class WaitingLists {
  readonly #tables: Tables
  readonly #history: History
  readonly #maxWaiting: number
  readonly #sizes = boundedCache<number>(REMEMBERED_SIZES)

  constructor(tables: Tables, history: History, maxWaiting: number) {
    this.#tables = tables
    this.#history = history
    this.#maxWaiting = maxWaiting
  }

  hasRoom(app: AppNumber, userId: string): boolean {
    return this.#size(app, userId) < this.#maxWaiting
  }

  put(app: AppNumber, userId: string, messageId: string, entry: EntryRecord): void {
    this.#sizes.set(nameOf(app, userId), this.#size(app, userId) + 1)
    this.#tables.waiting.put([app, userId, messageId], entry)
  }

  /** False: it does not wait. */
  take(app: AppNumber, userId: string, messageId: string): boolean {
    if (this.#tables.waiting.get([app, userId, messageId]) === undefined) return false
    this.#sizes.set(nameOf(app, userId), this.#size(app, userId) - 1)
    this.#tables.waiting.remove([app, userId, messageId])
    this.#history.enter({ k: 'u', a: app, t: userId }, messageId)
    return true
  }

  /** In the order of acceptance; an array, because the caller removes while it walks. */
  of(app: AppNumber, userId: string): InboxEntry[] {
    return [...entriesIn(this.#tables.waiting, [app, userId], [app, userId, AFTER_STRINGS])]
  }

  /** After a transaction that failed. */
  forgetSizes(): void {
    this.#sizes.clear()
  }

  #size(app: AppNumber, userId: string): number {
    const known = this.#sizes.get(nameOf(app, userId))
    if (known !== undefined) return known
    const size = this.#tables.waiting.getKeysCount({ start: [app, userId], end: [app, userId, AFTER_STRINGS] })
    this.#sizes.set(nameOf(app, userId), size)
    return size
  }
}

const nameOf = (app: AppNumber, userId: string) => `${app}\n${userId}`
