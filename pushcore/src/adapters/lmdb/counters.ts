import type { MessageCounters } from '../../ports/message-store.ts'
import type { AppNumber, CounterRecord, Tables } from './tables.ts'

const ZERO: CounterRecord = { accepted: 0, delivered: 0, expired: 0, revoked: 0, failed: 0, repeats: 0 }

/** Counters of each app in memory, written once per commit and so always in step with the messages. */
export class Counters {
  readonly #tables: Tables
  readonly #cache = new Map<AppNumber, CounterRecord>()
  readonly #dirty = new Set<AppNumber>()

  constructor(tables: Tables) {
    this.#tables = tables
  }

  add(app: AppNumber, counter: keyof CounterRecord): void {
    const record = this.#of(app)
    record[counter]++
    this.#dirty.add(app)
  }

  read(app: AppNumber): MessageCounters {
    const { accepted, delivered, expired, revoked, failed, repeats } = this.#of(app)
    const pending = accepted - delivered - expired - revoked - failed
    return { accepted, delivered, expired, revoked, failed, pending, repeats }
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
