import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { BroadcastLog, FirstReading, Reading } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'

export interface ReadingsParts {
  readonly log: Pick<BroadcastLog, 'note'>
  readonly clock: Clock
  readonly onFirst: (app: AppRef, first: readonly FirstReading[]) => void
  readonly onError: (error: unknown) => void
}

const FLUSH_AFTER_MS = 1_000
/** Readings of one write. */
const BATCH = 1_000
/** Readings that wait for the store; beyond it callers wait too, and while the store is away the oldest are dropped. */
const MAX_WAITING = 50_000

interface OfApp {
  readonly app: AppRef
  readonly readings: Reading[]
}

/**
 * Gathers what devices tell about broadcasts, so that a broadcast costs a write per thousand devices that got it and
 * not one per device. A crash loses a second of them: arrivals in the figures, and cursors, for which the device is
 * sent again what it then drops.
 */
export class Readings {
  readonly #parts: ReadingsParts
  #waiting = new Map<string, OfApp>()
  #count = 0
  #cancelTimer: (() => void) | undefined
  #writing: Promise<void> | undefined

  constructor(parts: ReadingsParts) {
    this.#parts = parts
  }

  /** The promise is there only when too many wait, and resolves when they were handed to the store. */
  add(app: AppRef, reading: Reading): Promise<void> | undefined {
    const key = appKey(app)
    const ofApp = this.#waiting.get(key)
    if (ofApp === undefined) this.#waiting.set(key, { app, readings: [reading] })
    else ofApp.readings.push(reading)
    this.#count += 1
    if (this.#count >= MAX_WAITING) return this.flush()
    if (this.#count % BATCH === 0) void this.flush()
    else this.#flushLater()
    return undefined
  }

  /** Writes what waits. Never rejects: what the store does not take waits for the next time. */
  flush(): Promise<void> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined
      if (this.#count > 0) this.#flushLater()
    })
    return this.#writing
  }

  async close(): Promise<void> {
    await this.#writing
    await this.flush()
    this.#cancelTimer?.()
  }

  #flushLater(): void {
    this.#cancelTimer ??= this.#parts.clock.after(FLUSH_AFTER_MS, () => {
      this.#cancelTimer = undefined
      void this.flush()
    })
  }

  async #write(): Promise<void> {
    const { log, onFirst, onError } = this.#parts
    const waiting = [...this.#waiting.values()]
    this.#waiting = new Map()
    for (const { app, readings } of waiting) {
      for (let from = 0; from < readings.length; from += BATCH) {
        const batch = readings.slice(from, from + BATCH)
        try {
          onFirst(app, await log.note(app, batch))
        } catch (error) {
          onError(error)
          this.#putBack(app, readings.slice(from))
          break
        }
        this.#count -= batch.length
      }
    }
  }

  /** They may be noted already, which noting again does not change. */
  #putBack(app: AppRef, readings: readonly Reading[]): void {
    const newer = this.#waiting.get(appKey(app))?.readings ?? []
    const all = [...readings, ...newer]
    const kept = all.slice(-MAX_WAITING)
    this.#count -= all.length - kept.length
    this.#waiting.set(appKey(app), { app, readings: kept })
  }
}
