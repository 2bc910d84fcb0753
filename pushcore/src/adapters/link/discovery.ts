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
/** After this part of it nothing is begun again: another's end of the sessions must not be met by ours. */
const AGAIN_WITHIN_MS = ENDING_LEASE_MS / 2
/** For the gateways, to renew what has run out while the registry was away: longer than they take to try again. */
const GRACE_MS = 3_000

/** A gateway whose sessions this process has to end. */
interface Claim {
  readonly gateway: string
  readonly againUntilMs: number
  /** The sessions are ended: a second time it would be those that the gateway has told since. */
  dropped: boolean
}

/**
 * Keeps a link to every gateway of the registry, and ends the sessions of those whose lease is over. A registry
 * that does not answer changes nothing: the links that are there stay, also until the gateways had time to renew
 * their leases. What it breaks off is taken up again: until then the gateway, if it lives, waits to enter.
 */
export function startDiscovery({ registry, links, dropGateway, clock, logger }: DiscoveryOptions): Discovery {
  const log = logger.child({ mod: 'discovery' })
  let addresses = new Set<string>()
  let answering = true
  let cancel = () => {}
  let closed = false
  let graceEndsAtMs = 0
  let claim: Claim | undefined

  async function look(): Promise<void> {
    const found = new Set((await registry.list()).map(({ address }) => address))
    if (!answering) graceEndsAtMs = clock.now() + GRACE_MS
    for (const address of found) links.dial(address)
    if (clock.now() < graceEndsAtMs) {
      addresses = new Set([...addresses, ...found])
      return
    }
    for (const address of addresses) if (!found.has(address)) links.hangUp(address)
    addresses = found
    while (!closed) {
      claim = unfinished() ?? (await claimNext())
      if (claim === undefined) return
      if (!claim.dropped) await dropGateway(claim.gateway)
      claim.dropped = true
      await registry.forget(claim.gateway)
      claim = undefined
    }
  }

  const unfinished = () => (claim !== undefined && clock.now() < claim.againUntilMs ? claim : undefined)

  async function claimNext(): Promise<Claim | undefined> {
    const againUntilMs = clock.now() + AGAIN_WITHIN_MS
    const gateway = await registry.claimLapsed(ENDING_LEASE_MS)
    if (gateway === undefined) return undefined
    log.warn({ gateway }, 'a gateway is gone: its sessions end')
    return { gateway, againUntilMs, dropped: false }
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
