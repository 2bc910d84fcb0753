import { generateKeyPairSync } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import type { DeviceKeys } from '@openmps/proto/token'
import {
  type CoreOptions,
  createCoreEvents,
  createPushCore,
  type GatewayLink,
  type PushCore,
  systemClock,
} from '@openmps/pushcore'
import type { Logger } from 'pino'
import { Registry } from 'prom-client'
import { openStore, type StorePlace } from './store-place.ts'
import { type AckWatcher, watchAcks } from './watch-acks.ts'

/** A push core on a store of its own, with an app to push for. Not started: the caller says when. */
export interface OpenCore {
  readonly app: AppRef
  readonly core: PushCore
  readonly store: CoreOptions['store']
  readonly directory: CoreOptions['directory']
  close(): Promise<void>
}

export interface OpenCoreOptions {
  readonly place: StorePlace
  readonly keys: DeviceKeys
  readonly link: GatewayLink
  readonly watcher: AckWatcher
  readonly logger: Logger
  readonly registry?: Registry
  readonly maxSessions: number
  readonly vendors?: CoreOptions['vendors']
}

const APP = { appId: 'BENCH', workspaceId: 'default' }
/** Of the app, for those who push over a socket. */
export const ACCESS_KEY = { id: 'bench', secret: 'bench' } as const
const HISTORY_MS = 30 * 24 * 3_600_000

/** As production composes it, with the store watched, which tells when an ack is durable. */
export async function openCore(options: OpenCoreOptions): Promise<OpenCore> {
  const { place, keys, link, watcher, logger, maxSessions, registry = new Registry() } = options
  const clock = systemClock
  const opened = await openStore(place, clock, maxSessions, () => watcher.recorded?.())
  const { store, sessions } = opened
  if ((await store.apps.find(APP)) === undefined) {
    const accessKey = { ...ACCESS_KEY, active: true, apps: [APP] }
    await store.apps.create({ ...APP, createdAtMs: clock.now() }, accessKey)
  }
  const core = createPushCore({
    store: { ...store, messages: watchAcks(store.messages, watcher) },
    ...sessions,
    link,
    keys,
    receiptKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    clock,
    logger,
    events: createCoreEvents(registry),
    timeZone: 'UTC',
    historyMs: HISTORY_MS,
    ...(options.vendors && { vendors: options.vendors }),
  })
  return {
    app: APP,
    core,
    store,
    directory: sessions.directory,
    async close() {
      await core.close()
      await opened.close()
    },
  }
}
