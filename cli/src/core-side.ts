import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  createCoreEvents,
  createPushCore,
  type GatewayLink,
  type PushCore,
  publicKeyLine,
  systemClock,
} from '@openmps/pushcore'
import { createGrpcEvents, type GrpcServer, startGrpcServer } from '@openmps/pushcore/grpc'
import { createHttpServer } from '@openmps/pushcore/http'
import { VENDORS } from '@openmps/pushcore/vendors'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { bootstrap } from './bootstrap.ts'
import type { Config } from './config.ts'
import { type Credentials, writeCredentials } from './data-folder.ts'
import { type Keys, loadKeys } from './keys-file.ts'
import { type OpenedStore, openStore } from './open-store.ts'
import { outreachOf } from './outreach.ts'

const DAY_MS = 24 * 3_600_000

/** Store, push core and HTTP API: what a service has once, however many gateways it has. */
export interface CoreSide {
  readonly core: PushCore
  readonly keys: Keys
  /** What push cores on one store share; undefined with the embedded one. */
  readonly shared: OpenedStore['shared']
  readonly registry: Registry
  readonly firstStart: boolean
  /** Opens the gRPC and the HTTP port and writes the credentials file for `deviceUrl`. */
  listen(deviceUrl: string): Promise<{ readonly httpPort: number; readonly credentials: Credentials }>
  /** Takes no more requests and calls, and answers those that are there. Repeatable. */
  closeHttp(): Promise<void>
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
  const undo: (() => unknown)[] = []
  try {
    return await compose(config, logger, options, undo)
  } catch (error) {
    for (const step of undo.reverse()) {
      try {
        await step()
      } catch (cause) {
        // With the store away, for example: the other steps let the process end.
        logger.debug({ err: cause }, 'a start could not be undone')
      }
    }
    throw error
  }
}

async function compose(
  config: Config,
  logger: Logger,
  { link, maxSessions, notReady }: CoreSideOptions,
  undo: (() => unknown)[],
): Promise<CoreSide> {
  const keys = loadKeys(config.keysFile)
  const receiptKey = createPrivateKey(keys.receiptKeyPem)
  const opened = await openStore(config, keys, logger, maxSessions)
  undo.push(() => opened.close())
  const { store, nonces, sessions, shared } = opened
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const core = createPushCore({
    store,
    ...sessions,
    link,
    keys: keys.device,
    receiptKey,
    clock: systemClock,
    logger: logger.child({ mod: 'core' }),
    events: createCoreEvents(registry),
    timeZone: config.timeZone,
    historyMs: config.historyDays * DAY_MS,
    ...(config.deviceRetentionDays > 0 && { deviceRetentionMs: config.deviceRetentionDays * DAY_MS }),
    outreach: outreachOf(config, keys.cluster),
    vendors: { clusterKey: keys.cluster, vendors: VENDORS },
  })
  undo.push(() => core.close())
  const { app, firstStart } = await bootstrap(config, store.apps, systemClock)
  const tls = config.tls && { tls: { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) } }
  const http = createHttpServer({
    core,
    apps: store.apps,
    config: store.config,
    audit: store.audit,
    nonces,
    clock: systemClock,
    logger: logger.child({ mod: 'http' }),
    registry,
    adminToken: keys.adminToken,
    clusterKey: keys.cluster,
    receiptPublicKey: publicKeyLine(receiptKey),
    timeZone: config.timeZone,
    trustedProxies: config.trustedProxies,
    notReady,
    ...tls,
  })
  undo.push(() => http.close())
  const grpcEvents = createGrpcEvents(registry)
  let grpc: GrpcServer | undefined
  const closeHttp = async () => {
    await Promise.all([grpc?.close(), http.close()])
  }

  return {
    core,
    keys,
    shared,
    registry,
    firstStart,
    async listen(deviceUrl) {
      grpc = await startGrpcServer({
        core,
        audit: store.audit,
        clock: systemClock,
        timeZone: config.timeZone,
        logger: logger.child({ mod: 'grpc' }),
        events: grpcEvents,
        host: config.grpcHost,
        port: config.grpcPort,
        plaintext: config.grpcPlaintext,
        notReady,
        ...tls,
      })
      const url = await http.listen({ host: config.host, port: config.httpPort })
      const httpPort = Number(new URL(url).port || (config.tls ? 443 : 80))
      const credentials: Credentials = {
        url: `${config.tls ? 'https' : 'http'}://${reachable(config.host)}:${httpPort}`,
        grpcAddress: `${reachable(config.grpcHost)}:${grpc.port}`,
        deviceUrl,
        adminToken: keys.adminToken,
        ...(app !== undefined && { app }),
      }
      keepCredentials(config, credentials, logger)
      return { httpPort, credentials }
    },
    closeHttp,
    async close() {
      await closeHttp()
      await core.close()
      await opened.close()
    },
  }
}

/** For the commands on this machine. A push core on Redis may run where nothing can be written. */
function keepCredentials({ dataDir, redis }: Config, credentials: Credentials, logger: Logger): void {
  try {
    writeCredentials(dataDir, credentials)
  } catch (error) {
    if (redis === undefined) throw error
    logger.info({ dataDir }, 'the credentials are not kept: the data folder cannot be written')
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
