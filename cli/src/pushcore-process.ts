import { createGatewayLinks, type GatewayLinks } from '@openmps/pushcore/link'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { type CoreSide, openCoreSide } from './core-side.ts'
import { loadKeys } from './data-folder.ts'

export interface PushcoreProcess {
  readonly side: CoreSide
  readonly links: GatewayLinks
  /** Closes the links, then finishes what is in flight and closes the store. Repeatable. */
  close(): Promise<void>
}

export interface PushcoreOptions {
  /** At one time; each holds up to `maxConnections` devices. */
  readonly maxGateways: number
  readonly notReady: () => string | undefined
}

/**
 * The push core with its store and HTTP API, whose gateways are processes of their own. The caller dials
 * them and opens HTTP.
 * @throws PushError CONFIG_INVALID, ALREADY_EXISTS (the data folder is in use)
 */
export async function startPushcore(
  config: Config,
  logger: Logger,
  { maxGateways, notReady }: PushcoreOptions,
): Promise<PushcoreProcess> {
  const links = createGatewayLinks({ key: loadKeys(config.dataDir).cluster, logger })
  const maxSessions = config.maxConnections * maxGateways
  const side = await openCoreSide(config, logger, { link: links.link, maxSessions, notReady })
  links.connect(side.core)
  side.core.start()
  let closing: Promise<void> | undefined
  const shutDown = async () => {
    await links.close()
    await side.close()
  }
  return {
    side,
    links,
    close: () => {
      closing ??= shutDown()
      return closing
    },
  }
}
