import type { LRUCache } from 'lru-cache'
import { boundedCache } from '../bounded-cache.ts'
import type { Session, SessionDirectory } from '../ports/session-directory.ts'

/**
 * Which session of a device is the newest, without asking the directory for every ack: the events of a
 * device come by one gateway and, while no link breaks, to one push core, which remembers the epoch.
 *
 * The epoch guards what is remembered. An event with a higher one asks the directory; one with a lower one is
 * refused at once. An entry is stale when another push core has opened the device's next session: then an ack or
 * a pull of the old session is still taken, which does no harm, because an ack is true whoever tells it and a
 * repeat is dropped by the SDK. What would do harm, a call, asks `isNewestNow`.
 */
export class KnownSessions {
  readonly #directory: SessionDirectory
  readonly #known: LRUCache<string, Session> | undefined

  /** `max` sessions are remembered; 0 for a directory that is in memory itself. */
  constructor(directory: SessionDirectory, max: number) {
    this.#directory = directory
    this.#known = max === 0 ? undefined : boundedCache(max)
  }

  /** The session was opened or restored just now. */
  note(session: Session): void {
    this.#known?.set(session.device, session)
  }

  async isNewest({ device, gateway, epoch }: Session): Promise<boolean> {
    const known = this.#known?.get(device)
    if (known !== undefined && known.epoch >= epoch) return known.epoch === epoch && known.gateway === gateway
    return this.isNewestNow({ device, gateway, epoch })
  }

  async isNewestNow({ device, epoch }: Session): Promise<boolean> {
    const [session] = await this.#directory.find([device])
    if (session !== undefined) this.#known?.set(device, session)
    else this.#known?.delete(device)
    return session?.epoch === epoch
  }

  async close({ device, epoch }: Session): Promise<void> {
    if (this.#known?.peek(device)?.epoch === epoch) this.#known.delete(device)
    await this.#directory.close(device, epoch)
  }
}
