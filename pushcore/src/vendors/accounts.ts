import type { AppRef } from '@openmps/proto/link'
import { LRUCache } from 'lru-cache'
import { appKey } from '../app-key.ts'
import type { Channel, Channels, OpenChannel } from '../config/channels.ts'
import type { Clock } from '../ports/clock.ts'
import type { Device } from '../ports/device-store.ts'

/** A change of the settings is obeyed after this at the latest. */
const FRESH_MS = 1_000
/** Apps whose channels are remembered; about 5 KB each. */
const MAX_APPS = 1_000

export interface AccountsParts {
  readonly channels: Pick<Channels, 'enabled'>
  readonly clock: Clock
  /** The secrets of a channel that is on do not open. */
  readonly onUnreadable: (channel: Channel) => void
}

interface Known {
  readonly channels: Promise<readonly OpenChannel[]>
  readonly atMs: number
}

/** The channels of each app with which vendors can be called now. */
export class Accounts {
  readonly #parts: AccountsParts
  readonly #known = new LRUCache<string, Known>({ max: MAX_APPS })

  constructor(parts: AccountsParts) {
    this.#parts = parts
  }

  /** Read from the store at most once a second for each app. */
  of(app: AppRef): Promise<readonly OpenChannel[]> {
    const key = appKey(app)
    const nowMs = this.#parts.clock.now()
    const known = this.#known.get(key)
    if (known !== undefined && nowMs - known.atMs < FRESH_MS && nowMs >= known.atMs) return known.channels
    const channels = this.#read(app)
    this.#known.set(key, { channels, atMs: nowMs })
    // A store that is away is asked again.
    channels.catch(() => this.#known.delete(key))
    return channels
  }

  async #read(app: AppRef): Promise<readonly OpenChannel[]> {
    const { channels, unreadable } = await this.#parts.channels.enabled(app)
    for (const channel of unreadable) this.#parts.onUnreadable(channel)
    return channels
  }
}

/**
 * The channel that reaches the device: of the vendor of its token, and of its package. A device that did not say its
 * package is reached where the app has one channel of that vendor.
 */
export function channelOf(
  channels: readonly OpenChannel[],
  device: Pick<Device, 'thirdChannel' | 'thirdChannelDeviceToken' | 'packageName'>,
): OpenChannel | undefined {
  if (!device.thirdChannelDeviceToken) return undefined
  const ofVendor = channels.filter(({ vendor }) => vendor.number === device.thirdChannel)
  if (device.packageName === undefined) return ofVendor.length === 1 ? ofVendor[0] : undefined
  return ofVendor.find(({ channel }) => channel.packageName === device.packageName)
}
