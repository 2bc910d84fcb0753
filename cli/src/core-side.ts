import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createCoreEvents,
  createPushCore,
  type GatewayLink,
  type PushCore,
  publicKeyLine,
  systemClock,
} from '@openmps/pushcore'
import { createHttpServer } from '@openmps/pushcore/http'
import { openLmdbStore } from '@openmps/pushcore/lmdb'
import { createMemoryNonceStore, createMemorySessionDirectory } from '@openmps/pushcore/memory'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { bootstrap } from './bootstrap.ts'
import type { Config } from './config.ts'
import { type Credentials, loadKeys, lockDataFolder, writeCredentials } from './data-folder.ts'

/** Store, push core and HTTP API: what a service has once, however many gateways it has. */
export interface CoreSide {
  readonly core: PushCore
  readonly keys: ReturnType<typeof loadKeys>
  readonly registry: Registry
  readonly firstStart: boolean
  /** Opens the HTTP port and writes the credentials file for `deviceUrl`. */
  listen(deviceUrl: string): Promise<{ readonly httpPort: number; readonly credentials: Credentials }>
  /** Finishes what is in flight and closes HTTP, core, store and the lock, in this order. */
  close(): Promise<void>
}

export interface CoreSideOptions {
  readonly link: GatewayLink
  /** Sessions of all gateways. */
  readonly maxSessions: number
  readonly notReady: () => string | undefined
}

/** @throws PushError CONFIG_INVALID, ALREADY_EXISTS (the data folder is in use), UNAVAILABLE */
export async function openCoreSide(config: Config, logger: Logger, options: CoreSideOptions): Promise<CoreSide> {
  const undo: (() => unknown)[] = [lockDataFolder(config.dataDir)]
  try {
    return await compose(config, logger, options, undo)
  } catch (error) {
    for (const step of undo.reverse()) await step()
    throw error
  }
}

async function compose(
  config: Config,
  logger: Logger,
  { link, maxSessions, notReady }: CoreSideOptions,
  undo: (() => unknown)[],
): Promise<CoreSide> {
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
  const core = createPushCore({
    store,
    directory: createMemorySessionDirectory({ maxSessions }),
    link,
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
    notReady,
    ...(config.tls && { tls: { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) } }),
  })
  undo.push(() => http.close())

  return {
    core,
    keys,
    registry,
    firstStart,
    async listen(deviceUrl) {
      const url = await http.listen({ host: config.host, port: config.httpPort })
      const httpPort = Number(new URL(url).port || (config.tls ? 443 : 80))
      const credentials: Credentials = {
        url: `${config.tls ? 'https' : 'http'}://${reachable(config.host)}:${httpPort}`,
        deviceUrl,
        adminToken: keys.adminToken,
        ...(app !== undefined && { app }),
      }
      writeCredentials(config.dataDir, credentials)
      return { httpPort, credentials }
    },
    async close() {
      await http.close()
      await core.close()
      await store.close()
      undo[0]?.()
    },
  }
}

/** Where a device on this machine, or at `host`, finds the device port. */
export function deviceUrl(config: Config, port: number, host = config.host): string {
  return `${config.tls ? 'wss' : 'ws'}://${reachable(host)}:${port}`
}

/** An address that a client on this machine can dial. */
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}
