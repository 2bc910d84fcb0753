import { boundedCache } from '../../bounded-cache.ts'
import type { DeviceFacts, DeviceStore } from '../../ports/device-store.ts'
import { type DeviceKind, UNKNOWN_DEVICE } from '../counted-as.ts'
import { fitsKey } from './tables.ts'

/** Devices that are remembered; another one costs a read of its record. */
const REMEMBERED = 100_000

/**
 * Platform and version of devices as they are known now, written or not. Each accept and each ack is counted by
 * them, so they are kept in memory: reading and decoding the device's record would be a large part of an ack. Only
 * devices that tell something are remembered: pushes go to any of all there are, and would drive out those that ack.
 */
export class KnownFacts {
  readonly #read: (token: string) => DeviceKind
  readonly #known = boundedCache<DeviceKind>(REMEMBERED)

  constructor(read: (token: string) => DeviceKind) {
    this.#read = read
  }

  of(token: string): DeviceKind {
    const known = this.#known.get(token)
    if (known !== undefined) return known
    return token !== '' && fitsKey(token) ? this.#read(token) : UNKNOWN_DEVICE
  }

  /** The same store; what its callers tell about devices is noted on the way. Every fact comes in one of these calls. */
  listeningTo(devices: DeviceStore): DeviceStore {
    return {
      ...devices,
      seen: (app, token, facts, atMs) => {
        this.#note(token, facts)
        return devices.seen(app, token, facts, atMs)
      },
      bind: (app, token, userId, facts, atMs) => {
        this.#note(token, facts)
        return devices.bind(app, token, userId, facts, atMs)
      },
      report: (app, token, facts, atMs) => {
        this.#note(token, facts)
        return devices.report(app, token, facts, atMs)
      },
      forget: async (app, token, idleSinceMs) => {
        const isForgotten = await devices.forget(app, token, idleSinceMs)
        if (isForgotten) this.#known.delete(token)
        return isForgotten
      },
    }
  }

  #note(token: string, { platform, appVersion }: DeviceFacts): void {
    if (platform === undefined && appVersion === undefined) return
    // Most tell both when they connect: that costs no read.
    const before = platform === undefined || appVersion === undefined ? this.of(token) : UNKNOWN_DEVICE
    this.#known.set(token, { platform: platform ?? before.platform, appVersion: appVersion ?? before.appVersion })
  }
}
