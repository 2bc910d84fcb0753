import {
  type CoreLink,
  createGateway,
  createGatewayEvents,
  type Gateway,
  loadSocketServer,
  type SocketServer,
} from '@openmps/gateway'
import type { DeviceKeys } from '@openmps/proto/token'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Config } from './config.ts'

/** Devices come back within this long after a drain; longer than a restart takes. */
const RECONNECT_WITHIN_MS = 5_000

export interface GatewaySide {
  readonly gateway: Gateway
  /** Opens the device port. @throws PushError UNAVAILABLE */
  listen(): Promise<{ readonly port: number }>
  /** Asks the devices to leave at the drain rate, for as long as the settings allow, then closes their sockets. */
  close(): Promise<void>
}

/** The gateway of a process, with the settings of the service. */
export async function openGatewaySide(
  config: Config,
  logger: Logger,
  { link, keys, registry }: { link: CoreLink; keys: DeviceKeys; registry: Registry },
): Promise<GatewaySide> {
  const gateway = createGateway({
    sockets: await openSockets(config, logger),
    link,
    keys,
    logger,
    events: createGatewayEvents(registry),
    options: {
      maxConnections: config.maxConnections,
      connectsPerSecond: config.connectRate,
      connectBurst: config.connectRate,
      maxInFlight: config.maxInFlight,
      idleTimeoutMs: config.idleTimeoutSeconds * 1000,
      ackTimeoutMs: config.ackTimeoutSeconds * 1000,
    },
  })
  return {
    gateway,
    listen: () =>
      gateway.listen({ host: config.host, port: config.devicePort, ...(config.tls && { tls: config.tls }) }),
    async close() {
      const drained = gateway.drain({ ratePerSecond: config.drainRate, reconnectWithinMs: RECONNECT_WITHIN_MS })
      await within(config.drainSeconds * 1000, drained)
      await gateway.close()
    },
  }
}

/** Resolves with the promise, or when the time is over. */
export async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([promise, timeout])
  clearTimeout(timer)
}

async function openSockets(config: Config, logger: Logger): Promise<SocketServer> {
  if (config.socketServer === 'ws') {
    const { createWsSocketServer } = await import('@openmps/gateway/ws')
    return createWsSocketServer({})
  }
  if (config.socketServer === 'uws') {
    const { createUwsSocketServer } = await import('@openmps/gateway/uws')
    return createUwsSocketServer()
  }
  return loadSocketServer({ logger })
}
