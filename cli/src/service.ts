import type { Gateway } from '@openmps/gateway'
import type { PushCore } from '@openmps/pushcore'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { deviceUrl, openCoreSide } from './core-side.ts'
import type { Credentials } from './data-folder.ts'
import { openGatewaySide } from './gateway-side.ts'
import { createInProcessLink } from './in-process-link.ts'

/** What runs until it is closed, in one process or several. */
export interface Running {
  readonly httpPort: number
  readonly devicePort: number
  readonly credentials: Credentials
  /** True when this start made the installation: its credentials have not been shown before. */
  readonly firstStart: boolean
  /** Devices are asked to leave at the drain rate, what is in flight is finished, the store is closed. Repeatable. */
  close(): Promise<void>
}

export interface Service extends Running {
  /** For tests and benchmarks that push without HTTP. */
  readonly core: PushCore
  readonly gateway: Gateway
}

/**
 * The whole service in one process: gateway, push core and HTTP API on the embedded store.
 * @throws PushError CONFIG_INVALID, ALREADY_EXISTS (the data folder is in use), UNAVAILABLE (a port is taken)
 */
export async function startService(config: Config, logger: Logger): Promise<Service> {
  let notReady: string | undefined = 'the device port is not open yet'
  const link = createInProcessLink()
  const coreSide = await openCoreSide(config, logger, {
    link: link.forCore,
    maxSessions: config.maxConnections,
    notReady: () => notReady,
  })
  const { core, keys, registry, firstStart } = coreSide
  const undo: (() => unknown)[] = [() => coreSide.close()]
  try {
    const gatewaySide = await openGatewaySide(config, logger, { link: link.forGateway, keys: keys.device, registry })
    undo.push(() => gatewaySide.gateway.destroy())
    link.connect(core)
    core.start()
    const { port: devicePort } = await gatewaySide.listen()
    const { httpPort, credentials } = await coreSide.listen(deviceUrl(config, devicePort))
    notReady = undefined

    let closing: Promise<void> | undefined
    const shutDown = async () => {
      // Not ready first, and HTTP last: a load balancer sees it and sends the next pushes elsewhere.
      notReady = 'the service is stopping'
      await gatewaySide.close()
      await coreSide.close()
    }
    return {
      httpPort,
      devicePort,
      credentials,
      firstStart,
      core,
      gateway: gatewaySide.gateway,
      close: () => {
        closing ??= shutDown()
        return closing
      },
    }
  } catch (error) {
    for (const step of undo.reverse()) await step()
    throw error
  }
}
