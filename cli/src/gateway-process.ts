import { createLinkListener } from '@openmps/gateway/link'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Config } from './config.ts'
import { readKeys } from './data-folder.ts'
import { openGatewaySide } from './gateway-side.ts'

export interface GatewayProcess {
  readonly devicePort: number
  readonly linkPort: number
  /** Devices are asked to leave at the drain rate, then the links are closed. Repeatable. */
  close(): Promise<void>
  /** Sends the devices away at once, without waiting for them. */
  leave(): Promise<void>
}

/**
 * A gateway as a process of its own: devices on one port, push cores on the link port. It needs the keys of
 * the installation and nothing else of the data folder.
 * @throws PushError CONFIG_INVALID (no keys), UNAVAILABLE (a port is taken)
 */
export async function startGatewayProcess(config: Config, logger: Logger): Promise<GatewayProcess> {
  const keys = readKeys(config.dataDir)
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  let stopping = false
  const listener = createLinkListener({
    key: keys.cluster,
    logger,
    health: {
      metrics: () => registry.metrics(),
      notReady: () => (stopping ? 'the gateway is stopping' : listener.link.up ? undefined : 'no push core is linked'),
    },
  })
  const side = await openGatewaySide(config, logger, { link: listener.link, keys: keys.device, registry })
  try {
    const { port: linkPort } = await listener.listen({ host: config.linkHost, port: config.linkPort })
    const { port: devicePort } = await side.listen()
    let closing: Promise<void> | undefined
    const shutDown = async (close: () => Promise<void>) => {
      stopping = true
      await close()
      listener.close()
      listener.destroy()
    }
    return {
      devicePort,
      linkPort,
      close: () => {
        closing ??= shutDown(() => side.close())
        return closing
      },
      leave: () => shutDown(() => side.gateway.close()),
    }
  } catch (error) {
    side.gateway.destroy()
    listener.destroy()
    throw error
  }
}
