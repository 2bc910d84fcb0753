import { type CoreLink, createGateway, createGatewayEvents, type Gateway, loadSocketServer } from '@openmps/gateway'
import type { DeviceKeys } from '@openmps/proto/token'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'

export interface OpenGatewayOptions {
  readonly link: CoreLink
  readonly keys: DeviceKeys
  readonly logger: Logger
  readonly registry: Registry
}

const NO_LIMIT = 1_000_000

/** A gateway on uWebSockets.js with the defaults of production, except for the brake on storms. */
export async function openGateway({ link, keys, logger, registry }: OpenGatewayOptions): Promise<Gateway> {
  const sockets = await loadSocketServer({ logger })
  if (sockets.technology !== 'uws') throw new Error('the comparison needs uWebSockets.js on both sides')
  return createGateway({
    sockets,
    link,
    keys,
    logger,
    events: createGatewayEvents(registry),
    // The storm is what is measured; the brake that production puts on it would be measured instead.
    options: { connectsPerSecond: NO_LIMIT, connectBurst: NO_LIMIT },
  })
}
