import { hostname } from 'node:os'
import { createLinkListener, type LinkListener } from '@openmps/gateway/link'
import { openRedisGatewayRegistry } from '@openmps/pushcore/redis'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Config } from './config.ts'
import { openGatewaySide } from './gateway-side.ts'
import { readKeys } from './keys-file.ts'
import { keepRegistered } from './registration.ts'

export interface GatewayProcess {
  readonly devicePort: number
  readonly linkPort: number
  /** host:port by which push cores reach the link. */
  readonly linkAddress: string
  /** Devices are asked to leave at the drain rate, then the links are closed. Repeatable. */
  close(): Promise<void>
  /** Sends the devices away at once, without waiting for them. */
  leave(): Promise<void>
}

/**
 * A gateway as a process of its own: devices on one port, push cores on the link port. It needs the keys of
 * the installation and nothing else of the data folder. With Redis it enters itself in the registry there.
 * @throws PushError CONFIG_INVALID (no keys), UNAVAILABLE (a port is taken)
 */
export async function startGatewayProcess(config: Config, logger: Logger): Promise<GatewayProcess> {
  const keys = readKeys(config.keysFile)
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
    const linkAddress = config.linkAddress ?? `${reachableHost(config)}:${linkPort}`
    const registered = register(config, logger, listener, linkAddress)
    let closing: Promise<void> | undefined
    const shutDown = async (close: () => Promise<void>) => {
      stopping = true
      await close()
      // The push cores keep their links until the last session has told its end.
      await registered?.close()
      listener.close()
      listener.destroy()
    }
    return {
      devicePort,
      linkPort,
      linkAddress,
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

/** On the embedded store the push core is told where its gateways are. */
function register(
  { redis }: Config,
  logger: Logger,
  listener: LinkListener,
  address: string,
): { close(): Promise<void> } | undefined {
  if (redis === undefined) return undefined
  const { registry, close } = openRedisGatewayRegistry(redis)
  const gateway = { name: listener.name, address }
  const registration = keepRegistered({ registry, gateway, announce: () => listener.announce(), logger })
  return {
    async close() {
      await registration.close()
      close()
    },
  }
}

/** What push cores dial: on the embedded store the one on this machine. */
function reachableHost({ linkHost, redis }: Config): string {
  if (linkHost === '0.0.0.0' || linkHost === '::') return redis === undefined ? '127.0.0.1' : hostname()
  return linkHost.includes(':') ? `[${linkHost}]` : linkHost
}
