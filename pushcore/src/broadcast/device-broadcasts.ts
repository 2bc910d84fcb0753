import { broadcastId, isBroadcastId, packStanding } from '@openmps/proto/broadcast'
import type { AppRef, LogPosition } from '@openmps/proto/link'
import { ulidFloor } from '../ids.ts'
import type { Reading } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStanding, DeviceStore } from '../ports/device-store.ts'
import type { Feed } from './feed.ts'
import { type LogPage, read } from './read.ts'
import type { Readings } from './readings.ts'

export interface DeviceBroadcastsParts {
  readonly feed: Feed
  readonly readings: Readings
  readonly devices: Pick<DeviceStore, 'standing'>
  readonly clock: Clock
}

/** What a gateway is told of a session that begins. */
export interface LogOpening {
  readonly position: string
  readonly standing: number
  readonly logNewest: string
  /** There is something for the device behind the position. */
  readonly hasMail: boolean
}

const POSITION = /^[0-9A-Z]{26}B?$/

/** A device that is older than this was there before any broadcast that the copy may not hold yet. */
const COPY_LAG_MS = 2_000

/**
 * The broadcasts of one device at a time. Who was not known at the acceptance of a broadcast does not get it; for all
 * others its filter counts when they are reached, and what was passed over stays passed over: a device that is bound
 * later, or bound again, does not get it after all.
 */
export class DeviceBroadcasts {
  readonly #parts: DeviceBroadcastsParts

  constructor(parts: DeviceBroadcastsParts) {
    this.#parts = parts
  }

  /** `told`: the cursor that the device keeps itself; empty when it does not. */
  async opened(app: AppRef, device: string, standing: DeviceStanding, told: string): Promise<LogOpening> {
    const { feed, readings, clock } = this.#parts
    await feed.ready()
    const copy = feed.copyOf(app)
    const packed = packStanding(standing)
    const nowMs = clock.now()
    const cursor = POSITION.test(told) && told <= copy.newest ? told : ''
    const start = latest(startOf(standing), cursor)
    const page = read(copy, { after: start, standing: packed, inFlight: [], given: [], limit: 1, nowMs })
    const logNewest = copy.newest
    if (page.envelopes.length > 0) return { standing: packed, logNewest, position: start, hasMail: true }
    if (copy.newest > start) await readings.add(app, { ...nothingTold(device, nowMs), readTo: copy.newest })
    // The text that all have who have read everything, unless a broadcast that is not in the copy yet is older than the device.
    const isNew = standing.createdAtMs > nowMs - COPY_LAG_MS
    const position = isNew ? latest(start, copy.newest) : copy.newest
    return { standing: packed, logNewest, position, hasMail: false }
  }

  /** What is behind the session's position. @throws PushError of the store */
  async page(device: string, log: LogPosition, limit: number, inFlight: readonly string[]): Promise<LogPage> {
    const { feed, devices, clock } = this.#parts
    await feed.ready()
    if (log.newest > feed.copyOf(log.app).newest) await feed.refresh()
    const { entries, newest: known } = feed.copyOf(log.app)
    // What the gateway has heard of and the log does not have was lost with a fail-over of the store: nobody waits for it.
    const newest = latest(known, log.newest)
    if (entries.length === 0 || log.position === newest) return { envelopes: [], position: newest, more: false }
    let after = log.position
    if (after === '') {
      // The session began before the app's first broadcast, and that did not come to it by itself.
      const standing = await devices.standing(device)
      after = standing === undefined ? '' : startOf(standing)
    }
    const { standing, given } = log
    return read({ entries, newest }, { after, standing, inFlight, given, limit, nowMs: clock.now() })
  }

  /** Those that the device may still get. @throws PushError of the store */
  async stillWaiting(ids: readonly string[]): Promise<string[]> {
    const { feed, clock } = this.#parts
    if (ids.some((id) => feed.find(id) === undefined)) await feed.refresh()
    const nowMs = clock.now()
    return ids.filter((id) => {
      const entry = feed.find(id)
      return entry !== undefined && entry.revokedAtMs === undefined && entry.expiresAtMs > nowMs
    })
  }

  /** Acknowledged broadcasts, and the place behind which nothing is unacknowledged; empty when that is not told. */
  acked(device: string, ids: readonly string[], cursor: string): Promise<void> | undefined {
    const { feed, clock } = this.#parts
    const readTo = POSITION.test(cursor) ? cursor : ''
    // Ids that a device has made up are in no copy, and cause no write. A removal is not something that arrived.
    const arrived = ids.filter((id) => feed.find(id) !== undefined && feed.find(id)?.revokes === undefined)
    return this.#note({ ...nothingTold(device, clock.now()), readTo, arrived })
  }

  happened(device: string, id: string, event: 'opened' | 'ignored', atMs: number): Promise<void> | undefined {
    const known = this.#parts.feed.find(id) === undefined ? [] : [id]
    return this.#note({ ...nothingTold(device, atMs), [event]: known })
  }

  #note(reading: Reading): Promise<void> | undefined {
    const { feed, readings } = this.#parts
    const { readTo, arrived, opened, ignored } = reading
    const id = arrived[0] ?? opened[0] ?? ignored[0] ?? (isBroadcastId(readTo) ? readTo : broadcastId(readTo))
    const app = feed.find(id)?.app
    return app && readings.add(app, reading)
  }
}

/** Broadcasts that were accepted before the device was known are not for it. */
const startOf = ({ createdAtMs, readTo }: DeviceStanding): string => latest(ulidFloor(createdAtMs), readTo)

const latest = (left: string, right: string): string => (left > right ? left : right)

const nothingTold = (device: string, atMs: number): Reading => ({
  device,
  atMs,
  readTo: '',
  arrived: [],
  opened: [],
  ignored: [],
})
