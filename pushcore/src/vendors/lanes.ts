import { LRUCache } from 'lru-cache'
import type { Clock } from '../ports/clock.ts'
import type { Vendor, VendorAccount, VendorAnswer, VendorChannel, VendorPush } from '../ports/vendor-channel.ts'
import type { Background } from './background.ts'
import { Lane } from './lane.ts'

export interface LanesParts {
  readonly background: Pick<Background, 'turn'>
  readonly clock: Clock
  readonly onBreaker: (vendor: Vendor, account: VendorAccount, open: boolean) => void
}

/** Accounts that are sent to at a time; the one that was quiet longest makes room. */
const MAX_LANES = 1_000

/** The lanes to all vendors, one for each account. */
export class Lanes {
  readonly #parts: LanesParts
  readonly #lanes = new LRUCache<string, Lane>({ max: MAX_LANES })

  constructor(parts: LanesParts) {
    this.#parts = parts
  }

  send(vendor: Vendor, channel: VendorChannel, account: VendorAccount, push: VendorPush): Promise<VendorAnswer> {
    const key = `${vendor.name}\n${account.key}`
    let lane = this.#lanes.get(key)
    if (lane === undefined) {
      const { background, clock, onBreaker } = this.#parts
      lane = new Lane({
        vendor,
        channel,
        account,
        background,
        clock,
        onBreaker: (open) => onBreaker(vendor, account, open),
      })
      this.#lanes.set(key, lane)
    }
    return lane.send(push)
  }
}
