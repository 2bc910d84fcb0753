import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGateway, createGatewayEvents, type Gateway, loadSocketServer, type SocketServer } from '@openmps/gateway'
import { createCoreEvents, createPushCore, type PushCore, publicKeyLine, systemClock } from '@openmps/pushcore'
import { createHttpServer } from '@openmps/pushcore/http'
import { openLmdbStore } from '@openmps/pushcore/lmdb'
import { createMemoryNonceStore, createMemorySessionDirectory } from '@openmps/pushcore/memory'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { bootstrap } from './bootstrap.ts'
import type { Config } from './config.ts'
import { type Credentials, loadKeys, lockDataFolder, writeCredentials } from './data-folder.ts'
import { createInProcessLink } from './in-process-link.ts'

export interface Service {
  readonly httpPort: number
  readonly devicePort: number
  readonly credentials: Credentials
  /** True when this start made the installation: its credentials have not been shown before. */
  readonly firstStart: boolean
  /** For tests and benchmarks that push without HTTP. */
  readonly core: PushCore
  readonly gateway: Gateway
  /** Devices are asked to leave at the drain rate, what is in flight is finished, the store is closed. Repeatable. */
  close(): Promise<void>
}

/** Devices come back within this long after a drain; longer than a restart takes. */
const RECONNECT_WITHIN_MS = 5_000

/**
 * The whole service in one process: gateway, push core and HTTP API on the embedded store.
 * @throws PushError CONFIG_INVALID, ALREADY_EXISTS (the data folder is in use), UNAVAILABLE (a port is taken)
 */
export async function startService(config: Config, logger: Logger): Promise<Service> {
  const unlock = lockDataFolder(config.dataDir)
  const undo: (() => unknown)[] = [unlock]
  try {
    return await compose(config, logger, undo)
  } catch (error) {
    for (const step of undo.reverse()) await step()
    throw error
  }
}

async function compose(config: Config, logger: Logger, undo: (() => unknown)[]): Promise<Service> {
  const keys = loadKeys(config.dataDir)
  const receiptKey = createPrivateKey(keys.receiptKeyPem)
  const store = openLmdbStore({
    dir: join(config.dataDir, 'store'),
    clock: systemClock,
    limits: { maxInbox: config.maxInbox, maxWaiting: config.maxInbox },
  })
  undo.push(() => store.close())
  // The lock on the data folder says that whoever claimed these jobs is gone.
  await store.releaseLeases()
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const link = createInProcessLink()

  const core = createPushCore({
    store,
    directory: createMemorySessionDirectory({ maxSessions: config.maxConnections }),
    link: link.forCore,
    keys: keys.device,
    receiptKey,
    clock: systemClock,
    logger: logger.child({ mod: 'core' }),
    events: createCoreEvents(registry),
    timeZone: config.timeZone,
    historyMs: config.historyDays * 24 * 3_600_000,
  })
  undo.push(() => core.close())
  const { app, firstStart } = await bootstrap(config, store.apps, systemClock)

  const gateway = createGateway({
    sockets: await openSockets(config, logger),
    link: link.forGateway,
    keys: keys.device,
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
  undo.push(() => gateway.destroy())

  let notReady: string | undefined = 'the device port is not open yet'
  const http = createHttpServer({
    core,
    apps: store.apps,
    nonces: createMemoryNonceStore({ clock: systemClock }),
    clock: systemClock,
    logger: logger.child({ mod: 'http' }),
    registry,
    adminToken: keys.adminToken,
    receiptPublicKey: publicKeyLine(receiptKey),
    timeZone: config.timeZone,
    notReady: () => notReady,
    ...(config.tls && { tls: { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) } }),
  })
  undo.push(() => http.close())

  link.connect(core)
  core.start()
  const { port: devicePort } = await gateway.listen({
    host: config.host,
    port: config.devicePort,
    ...(config.tls && { tls: config.tls }),
  })
  const url = await http.listen({ host: config.host, port: config.httpPort })
  const httpPort = Number(new URL(url).port || (config.tls ? 443 : 80))
  const deviceUrl = `${config.tls ? 'wss' : 'ws'}://${reachable(config.host)}:${devicePort}`
  const credentials: Credentials = {
    url: `${config.tls ? 'https' : 'http'}://${reachable(config.host)}:${httpPort}`,
    deviceUrl,
    adminToken: keys.adminToken,
    ...(app !== undefined && { app }),
  }
  writeCredentials(config.dataDir, credentials)
  notReady = undefined

  let closing: Promise<void> | undefined
  async function shutDown(): Promise<void> {
    // Not ready first, and HTTP last: a load balancer sees it and sends the next pushes elsewhere.
    notReady = 'the service is stopping'
    const drained = gateway.drain({ ratePerSecond: config.drainRate, reconnectWithinMs: RECONNECT_WITHIN_MS })
    await within(config.drainSeconds * 1000, drained)
    await gateway.close()
    await http.close()
    await core.close()
    await store.close()
    undo[0]?.()
  }
  return {
    httpPort,
    devicePort,
    credentials,
    firstStart,
    core,
    gateway,
    close: () => {
      closing ??= shutDown()
      return closing
    },
  }
}

/** Resolves with the promise, or when the time is over. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
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

/** An address that a client on this machine can dial. */
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}
