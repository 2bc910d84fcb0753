import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../ports/clock.ts'
import type { Device, DeviceFacts } from '../ports/device-store.ts'

export interface Sighting {
  readonly app: AppRef
  readonly facts: DeviceFacts & Pick<Device, 'thirdChannelAtMs'>
  readonly firstAtMs: number
  readonly atMs: number
}

/** Sightings are written at the latest this long after the first of a batch. */
const FLUSH_AFTER_MS = 1_000

/** Sightings of one batch; a full one is written at once, and its callers wait for it. */
const MAX_BATCH = 2_000

/**
 * Gathers what sessions tell about their devices, so that a reconnect storm costs a write per batch and
 * not one per device. A crash loses at most the last second.
 */
export class SeenBuffer {
  readonly #clock: Clock
  readonly #write: (batch: ReadonlyMap<string, Sighting>) => Promise<unknown>
  #batch = new Map<string, Sighting>()
  #cancelTimer: (() => void) | undefined

  constructor(clock: Clock, write: (batch: ReadonlyMap<string, Sighting>) => Promise<unknown>) {
    this.#clock = clock
    this.#write = write
  }

  get(token: string): Sighting | undefined {
    return this.#batch.get(token)
  }

  /** What waits to be written of the device, to be written by the caller together with later facts. */
  take(token: string): Sighting | undefined {
    const sighting = this.#batch.get(token)
    this.#batch.delete(token)
    return sighting
  }

  /** A call's facts, with what waits to be written of the device; the caller writes both. */
  joined(app: AppRef, token: string, facts: DeviceFacts, atMs: number): Sighting {
    const before = this.take(token)
    const reported = facts.thirdChannelDeviceToken === undefined ? {} : { thirdChannelAtMs: atMs }
    return { app, facts: { ...before?.facts, ...facts, ...reported }, firstAtMs: before?.firstAtMs ?? atMs, atMs }
  }

  /** The promise is there only when a batch is full, and resolves when it is written. */
  add(app: AppRef, token: string, facts: DeviceFacts, atMs: number): Promise<void> | undefined {
    const old = this.#batch.get(token)
    const firstAtMs = old?.firstAtMs ?? atMs
    this.#batch.set(token, {
      app,
      facts: old === undefined ? facts : { ...old.facts, ...facts },
      firstAtMs,
      atMs: Math.max(old?.atMs ?? 0, atMs),
    })
    if (this.#batch.size >= MAX_BATCH) return this.flush()
    this.#cancelTimer ??= this.#clock.after(FLUSH_AFTER_MS, () => {
      // A disk that refuses is reported by the writes that must not be lost; a sighting may be.
      this.flush().catch(() => undefined)
    })
    return undefined
  }

  async flush(): Promise<void> {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    const batch = this.#batch
    if (batch.size === 0) return
    this.#batch = new Map()
    await this.#write(batch)
  }

  close(): Promise<void> {
    return this.flush()
  }
}
