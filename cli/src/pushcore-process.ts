import { systemClock } from '@openmps/pushcore'
import { createGatewayLinks, type Discovery, type GatewayLinks, startDiscovery } from '@openmps/pushcore/link'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { type CoreSide, openCoreSide } from './core-side.ts'
import { loadKeys } from './keys-file.ts'

export interface PushcoreProcess {
  readonly side: CoreSide
  readonly links: GatewayLinks
  /** Links the gateways: those of the store's registry, or of the settings. */
  findGateways(): void
  /** Closes HTTP, then the links, then finishes what is in flight and closes the store. Repeatable. */
  close(): Promise<void>
}

export interface PushcoreOptions {
  /** At one time, on the embedded store; each holds up to `maxConnections` devices. */
  readonly maxGateways: number
  readonly notReady: () => string | undefined
}

/**
 * The push core with its store and HTTP API, whose gateways are processes of their own. The caller opens HTTP.
 * @throws PushError CONFIG_INVALID, ALREADY_EXISTS (the data folder is in use), UNAVAILABLE
 */
export async function startPushcore(
  config: Config,
  logger: Logger,
  { maxGateways, notReady }: PushcoreOptions,
): Promise<PushcoreProcess> {
  const links = createGatewayLinks({ key: loadKeys(config.keysFile).cluster, logger })
  const maxSessions = config.maxConnections * maxGateways
  let discovery: Discovery | undefined
  const side = await openCoreSide(config, logger, {
    link: links.link,
    maxSessions,
    notReady: () => (discovery?.answering === false ? 'the store does not answer' : notReady()),
  })
  const { core, shared } = side
  const dropGateway = (gateway: string) => core.dropGateway(gateway)
  // In a shared directory the sessions of a gateway live as long as its lease: other push cores have links to it.
  const whenCut = shared === undefined ? dropGateway : async () => undefined
  links.connect({ receive: (gateway, message) => core.receive(gateway, message), dropGateway: whenCut })
  // A fail-over may have taken the newest sessions back.
  shared?.onReconnected(() => links.announceAll())
  shared?.onArrived((devices) => {
    core.wake(devices).catch((error: unknown) => logger.warn({ err: error }, 'devices could not be woken'))
  })
  core.start()
  let closing: Promise<void> | undefined
  const shutDown = async () => {
    // Before the links: another push core may go on, and then nobody would wake the device of a push that came between.
    await side.closeHttp()
    await core.finishJobs()
    await discovery?.close()
    await links.close()
    await side.close()
  }
  return {
    side,
    links,
    findGateways() {
      if (shared === undefined) for (const address of config.gateways) links.dial(address)
      else discovery ??= startDiscovery({ registry: shared.gateways, links, dropGateway, clock: systemClock, logger })
    },
    close: () => {
      closing ??= shutDown()
      return closing
    },
  }
}
