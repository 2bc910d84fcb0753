import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createGateway, createGatewayEvents, loadSocketServer } from '@openmps/gateway'
import type { AppRef } from '@openmps/proto/link'
import type { DeviceKeys } from '@openmps/proto/token'
import { createCoreEvents, createPushCore, type DeviceStore, type PushCore, systemClock } from '@openmps/pushcore'
import { openLmdbStore } from '@openmps/pushcore/lmdb'
import { createMemorySessionDirectory } from '@openmps/pushcore/memory'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { createInProcessLink } from '../../cli/src/in-process-link.ts'
import { temporaryFolder } from '../dev-env/index.ts'
import { type BroadcastWrites, countWrites } from './counted-log.ts'

/** The whole of a one-process service but for its HTTP API, with its hands on the store. */
export interface CountedService {
  readonly core: PushCore
  readonly devices: DeviceStore
  readonly keys: DeviceKeys
  readonly url: string
  createApp(appId: string): Promise<AppRef>
  writesOf(app: AppRef): BroadcastWrites
  /** Moves the clock of push core and store. */
  advance(byMs: number): void
  /** Writes what waits. Repeatable. */
  close(): Promise<void>
}

const MAX_SESSIONS = 10_000

export async function startCountedService(t: { teardown(run: () => unknown): void }): Promise<CountedService> {
  let aheadMs = 0
  const clock = { ...systemClock, now: () => Date.now() + aheadMs }
  const logger = pino({ enabled: false })
  const keys = { tokenKey: randomBytes(32), secretKeys: [randomBytes(32)] as const }
  const store = openLmdbStore({ dir: join(temporaryFolder(t), 'store'), clock })
  const { log, of } = countWrites(store.broadcasts)
  const link = createInProcessLink()
  const core = createPushCore({
    store: { ...store, broadcasts: log },
    directory: createMemorySessionDirectory({ maxSessions: MAX_SESSIONS }),
    link: link.forCore,
    keys,
    receiptKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    clock,
    logger,
    events: createCoreEvents(new Registry()),
    timeZone: 'UTC',
    historyMs: 30 * 24 * 3_600_000,
  })
  link.connect(core)
  const gateway = createGateway({
    sockets: await loadSocketServer({ logger }),
    link: link.forGateway,
    keys,
    logger,
    events: createGatewayEvents(new Registry()),
    // What comes twice is to be the fault of the service, and not of a machine that is slow.
    options: { connectsPerSecond: MAX_SESSIONS, connectBurst: MAX_SESSIONS, ackTimeoutMs: 120_000 },
  })
  core.start()
  const { port } = await gateway.listen({ host: '127.0.0.1', port: 0 })
  let closing: Promise<void> | undefined
  async function shutDown(): Promise<void> {
    await gateway.close()
    await core.close()
    await store.close()
  }
  const close = () => {
    closing ??= shutDown()
    return closing
  }
  t.teardown(close)
  return {
    core,
    devices: store.devices,
    keys,
    url: `ws://127.0.0.1:${port}`,
    async createApp(appId) {
      const app = { appId, workspaceId: 'default' }
      const key = { id: `key of ${appId}`, secret: 'secret', active: true, apps: [app] }
      await store.apps.create({ ...app, createdAtMs: clock.now() }, key)
      return app
    },
    writesOf: of,
    advance(byMs) {
      aheadMs += byMs
    },
    close,
  }
}
