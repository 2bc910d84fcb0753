import { PushError } from '@openmps/proto'
import type { GatewayLinks } from '@openmps/pushcore/link'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { deviceUrl } from './core-side.ts'
import { GatewayWorker } from './gateway-worker.ts'
import { startPushcore } from './pushcore-process.ts'
import type { Running } from './service.ts'
import { SETTINGS } from './settings.ts'

export interface SupervisorOptions {
  /** 1 to MAX_GATEWAYS. */
  readonly gateways: number
  /** What the settings were read from; the workers get it. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly json: boolean
}

export interface Supervised extends Running {
  /** Process ids of the gateways that run now. */
  readonly gatewayPids: readonly number[]
}

/** What the session directory of one process has places for, with one free for a gateway that comes back. */
export const MAX_GATEWAYS = 15

/** Workers that are not linked by then have a reason that their log tells; the orphans of a killed parent are gone long before. */
const START_WITHIN_MS = 30_000
/** On top of the drain, for a worker to end. */
const STOP_MARGIN_MS = 10_000

/**
 * The service on all cores of a machine: the push core with its store and HTTP API here, and gateways in
 * processes of their own that share the device port (SO_REUSEPORT). When this process dies its workers end,
 * because the channel to it breaks, and their devices come back to those of the next start.
 * @throws PushError CONFIG_INVALID, ALREADY_EXISTS (the data folder is in use), UNAVAILABLE (a port is taken)
 */
export async function startSupervised(config: Config, logger: Logger, options: SupervisorOptions): Promise<Supervised> {
  const { gateways } = options
  check(config, gateways)
  let stopping = false
  const workers: GatewayWorker[] = []
  const pushcore = await startPushcore(config, logger, {
    maxGateways: gateways,
    notReady: () => {
      if (stopping) return 'the service is stopping'
      const linked = workers.filter(({ healthy }) => healthy).length
      return linked < gateways ? `${linked} of ${gateways} gateways are linked` : undefined
    },
  })
  let closing: Promise<void> | undefined
  const shutDown = async () => {
    stopping = true
    // The gateways first: they need the core for the acks of the devices that leave.
    await Promise.all(workers.map((worker) => worker.stop()))
    await pushcore.close()
  }
  const close = () => {
    closing ??= shutDown()
    return closing
  }

  try {
    for (let number = 0; number < gateways; number += 1) {
      workers.push(startWorker(config, logger, options, number, pushcore.links))
    }
    // Pushes are stored before a gateway is there; /readyz waits for all.
    const { httpPort, credentials } = await pushcore.side.listen(deviceUrl(config, config.devicePort))
    // On the embedded store the workers are dialled as each is ready.
    if (config.redis !== undefined) pushcore.findGateways()
    await linkedInTime(() => workers.every(({ healthy }) => healthy))
    return {
      httpPort,
      devicePort: config.devicePort,
      credentials,
      firstStart: pushcore.side.firstStart,
      get gatewayPids() {
        return workers.flatMap(({ pid }) => (pid === undefined ? [] : [pid]))
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function startWorker(
  config: Config,
  logger: Logger,
  { env, json }: SupervisorOptions,
  number: number,
  links: GatewayLinks,
): GatewayWorker {
  let address: string | undefined
  const hangUp = () => {
    if (address !== undefined && config.redis === undefined) links.hangUp(address)
    address = undefined
  }
  const { linkPort, linkAddress, redis } = config
  return new GatewayWorker({
    env: {
      ...env,
      // Merged into `env` already.
      OPENMPS_CONFIG_FILE: '',
      OPENMPS_LINK_PORT: String(linkPort === 0 ? 0 : linkPort + number),
      ...(linkAddress !== undefined && { OPENMPS_LINK_ADDRESS: countedUp(linkAddress, number) }),
    },
    json,
    logger: logger.child({ mod: 'supervisor', gateway: number }),
    stopWithinMs: config.drainSeconds * 1000 + STOP_MARGIN_MS,
    healthy: () => address !== undefined && links.isLinked(address),
    ready: (linkAddress) => {
      hangUp()
      address = linkAddress
      if (redis === undefined) links.dial(address)
    },
    ended: hangUp,
  })
}

/** host:port of the worker with this number; the first has the address itself. */
function countedUp(address: string, number: number): string {
  const colon = address.lastIndexOf(':')
  return `${address.slice(0, colon)}:${Number(address.slice(colon + 1)) + number}`
}

function check(config: Config, gateways: number): void {
  const problem = (text: string) => new PushError('CONFIG_INVALID', text)
  if (!Number.isSafeInteger(gateways) || gateways < 1 || gateways > MAX_GATEWAYS) {
    throw problem(`--gateways must be a whole number from 1 to ${MAX_GATEWAYS}`)
  }
  if (config.devicePort === 0) {
    throw problem(`${SETTINGS.devicePort.name}: gateways that share a port need one that you name, not 0`)
  }
  if (config.socketServer === 'ws') {
    throw problem(`${SETTINGS.socketServer.name}: gateways share a port only with uws`)
  }
}

/** Looks again every few milliseconds: links come and go without an event of their own. */
async function linkedInTime(linked: () => boolean): Promise<void> {
  const deadlineMs = performance.now() + START_WITHIN_MS
  while (!linked()) {
    if (performance.now() > deadlineMs) {
      throw new PushError('UNAVAILABLE', 'the gateway processes could not be started: their log says why')
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
