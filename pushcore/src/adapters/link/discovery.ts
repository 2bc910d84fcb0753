import type { Logger } from 'pino'
import type { Clock } from '../../ports/clock.ts'
import type { GatewayRegistry } from '../../ports/gateway-registry.ts'
import type { GatewayLinks } from './gateway-links.ts'

export interface DiscoveryOptions {
  readonly registry: GatewayRegistry
  readonly links: Pick<GatewayLinks, 'dial' | 'hangUp'>
  /** Ends the sessions of a gateway that is gone. */
  readonly dropGateway: (gateway: string) => Promise<void>
  readonly clock: Clock
  readonly logger: Logger
}

export interface Discovery {
  /** Whether the registry answered the last time. */
  readonly answering: boolean
  /** Gateways in the registry. */
  readonly known: number
  /** Ends the looking; the links stay as they are. Repeatable. */
  close(): Promise<void>
}

const LOOK_EVERY_MS = 1_000
/** To end a gateway's sessions; another push core takes over after that. */
const ENDING_LEASE_MS = 30_000

/**
 * Keeps a link to every gateway of the registry, and ends the sessions of those whose lease is over. A registry
 * that does not answer changes nothing: the links that are there stay.
 */
export function startDiscovery({ registry, links, dropGateway, clock, logger }: DiscoveryOptions): Discovery {
  const log = logger.child({ mod: 'discovery' })
  let addresses = new Set<string>()
  let answering = true
  let cancel = () => {}
  let closed = false

  async function look(): Promise<void> {
    const found = new Set((await registry.list()).map(({ address }) => address))
    for (const address of found) links.dial(address)
    for (const address of addresses) if (!found.has(address)) links.hangUp(address)
    addresses = found
    while (!closed) {
      const lapsed = await registry.claimLapsed(ENDING_LEASE_MS)
      if (lapsed === undefined) return
      log.warn({ gateway: lapsed }, 'a gateway is gone: its sessions end')
      await dropGateway(lapsed)
      await registry.forget(lapsed)
    }
  }

  async function step(): Promise<void> {
    try {
      await look()
      if (!answering) log.info('the registry of the gateways answers again')
      answering = true
    } catch (error) {
      if (answering) log.warn({ err: error }, 'the registry of the gateways does not answer; trying again')
      answering = false
    }
    if (!closed) cancel = clock.after(LOOK_EVERY_MS, again)
  }

  function again(): void {
    looking = step()
  }
  let looking = step()

  return {
    get answering() {
      return answering
    },
    get known() {
      return addresses.size
    },
    async close() {
      closed = true
      cancel()
      await looking
    },
  }
}
