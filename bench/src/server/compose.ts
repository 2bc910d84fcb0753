import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type CoreLink, createGateway, createGatewayEvents, type Gateway, loadSocketServer } from '@openmps/gateway'
import type { AppRef, LinkDown } from '@openmps/proto/link'
import { createCoreEvents, createPushCore, type GatewayLink, type PushCore, systemClock } from '@openmps/pushcore'
import { openLmdbStore } from '@openmps/pushcore/lmdb'
import { createMemorySessionDirectory } from '@openmps/pushcore/memory'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { type AckWatcher, watchAcks } from './watch-acks.ts'

/** The parts of a running one-process service that the benchmark needs its hands on. */
export interface Service {
  readonly app: AppRef
  readonly port: number
  readonly core: PushCore
  readonly gateway: Gateway
  /** Sessions that the push core has on record. */
  sessions(): Promise<number>
  close(): Promise<void>
}

export interface ComposeOptions {
  readonly dataDir: string
  readonly watcher: AckWatcher
}

const APP = { appId: 'BENCH', workspaceId: 'default' }
const MAX_SESSIONS = 400_000
const NO_LIMIT = 1_000_000
const HISTORY_MS = 30 * 24 * 3_600_000

/**
 * The service as its users run it: gateway on uWebSockets.js, push core, LMDB on disk, metrics. Without
 * the HTTP surfaces, which are not measured, and with the store watched, which tells when an ack is on disk.
 */
export async function composeService({ dataDir, watcher }: ComposeOptions): Promise<Service> {
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const registry = new Registry()
  const clock = systemClock
  const store = openLmdbStore({ dir: dataDir, clock })
  const accessKey = { id: 'bench', secret: 'bench', active: true, apps: [APP] }
  await store.apps.create({ ...APP, createdAtMs: clock.now() }, accessKey)
  const directory = createMemorySessionDirectory({ maxSessions: MAX_SESSIONS })
  const keys = { tokenKey: randomBytes(32), secretKeys: [randomBytes(32)] as const }
  const link = createLink()
  const core = createPushCore({
    store: { ...store, messages: watchAcks(store.messages, watcher) },
    directory,
    link: link.forCore,
    keys,
    receiptKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    clock,
    logger,
    events: createCoreEvents(registry),
    timeZone: 'UTC',
    historyMs: HISTORY_MS,
  })
  link.connect(core)
  const sockets = await loadSocketServer({ logger })
  if (sockets.technology !== 'uws') throw new Error('the comparison needs uWebSockets.js on both sides')
  const gateway = createGateway({
    sockets,
    link: link.forGateway,
    keys,
    logger,
    events: createGatewayEvents(registry),
    // The storm is what is measured; the brake that production puts on it would be measured instead.
    options: { connectsPerSecond: NO_LIMIT, connectBurst: NO_LIMIT },
  })
  core.start()
  const { port } = await gateway.listen({ host: '127.0.0.1', port: 0 })
  return {
    app: APP,
    port,
    core,
    gateway,
    sessions: () => directory.count(),
    async close() {
      await gateway.close()
      await core.close()
      await store.close()
    },
  }
}

/** The link of a one-process service: the same messages, by direct call. */
function createLink(): { forCore: GatewayLink; forGateway: CoreLink; connect(core: PushCore): void } {
  let connected: PushCore | undefined
  let receiver: (message: LinkDown) => void = () => {}
  return {
    forCore: { send: (_gateway, message) => receiver(message) },
    forGateway: {
      send(message) {
        connected?.receive('local', message)
        return connected !== undefined
      },
      onLinked() {},
      onMessage(callback) {
        receiver = callback
      },
      get up() {
        return connected !== undefined
      },
    },
    connect(core) {
      connected = core
    },
  }
}
