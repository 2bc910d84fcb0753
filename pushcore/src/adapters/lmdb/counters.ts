import type { MessageCounters } from '../../ports/message-store.ts'
import type { AppNumber, CounterRecord, Tables } from './tables.ts'

const ZERO: CounterRecord = { accepted: 0, delivered: 0, expired: 0, revoked: 0, failed: 0, repeats: 0, pending: 0 }

/** Counters of each app in memory, written once per commit and so always in step with the messages. */
export class Counters {
  readonly #tables: Tables
  readonly #cache = new Map<AppNumber, CounterRecord>()
  readonly #dirty = new Set<AppNumber>()

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** An accepted message is pending until it reaches a terminal state. */
  add(app: AppNumber, counter: Exclude<keyof CounterRecord, 'pending'>): void {
    const record = this.#of(app)
    record[counter]++
    if (counter === 'accepted') record.pending++
    else if (counter !== 'repeats') record.pending--
    this.#dirty.add(app)
  }

  read(app: AppNumber): MessageCounters {
    return { ...this.#of(app) }
  }

  /** Before each commit. */
  flush(): void {
    for (const app of this.#dirty) this.#tables.counters.put(app, { ...this.#of(app) })
    this.#dirty.clear()
  }

  /** After a transaction that failed. */
  forget(): void {
    this.#cache.clear()
    this.#dirty.clear()
  }

  #of(app: AppNumber): CounterRecord {
    const known = this.#cache.get(app)
    if (known !== undefined) return known
    const record = { ...ZERO, ...this.#tables.counters.get(app) }
    this.#cache.set(app, record)
    return record
  }
}
