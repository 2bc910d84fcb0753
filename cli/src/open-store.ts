import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { PushError } from '@openmps/proto'
import { type CoreOptions, type NonceStore, systemClock } from '@openmps/pushcore'
import { openLmdbStore } from '@openmps/pushcore/lmdb'
import { createMemoryNonceStore, createMemorySessionDirectory } from '@openmps/pushcore/memory'
import { openRedisStore, type RedisStore } from '@openmps/pushcore/redis'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { lockDataFolder } from './data-folder.ts'
import type { Keys } from './keys-file.ts'

/** Sessions whose epoch a push core on Redis remembers: about 200 bytes each. */
const KNOWN_SESSIONS = 200_000

/** The store of the settings, with what goes with it. */
export interface OpenedStore {
  readonly store: CoreOptions['store']
  readonly nonces: NonceStore
  /** What the push core needs besides the store. */
  readonly sessions: Pick<CoreOptions, 'directory' | 'opener' | 'knownSessions' | 'node'>
  /** Of a store that several push cores share. */
  readonly shared?: Pick<RedisStore, 'gateways' | 'ping' | 'onReconnected' | 'onArrived'>
  close(): Promise<void>
}

/**
 * Opens the store: Redis when the settings name one, otherwise the embedded one in the data folder, which this
 * process takes for itself.
 * @throws PushError CONFIG_INVALID (Redis belongs to another installation), ALREADY_EXISTS (the data folder is in
 * use), UNAVAILABLE
 */
export function openStore(config: Config, keys: Keys, logger: Logger, maxSessions: number): Promise<OpenedStore> {
  return config.redis === undefined ? openEmbedded(config, maxSessions) : openShared(config, keys, logger)
}

const limitsOf = ({ maxInbox }: Config) => ({ maxInbox, maxWaiting: maxInbox })

async function openEmbedded(config: Config, maxSessions: number): Promise<OpenedStore> {
  const unlock = lockDataFolder(config.dataDir)
  try {
    const dir = join(config.dataDir, 'store')
    const store = openLmdbStore({ dir, clock: systemClock, limits: limitsOf(config) })
    // The lock on the data folder says that whoever claimed these jobs is gone.
    await store.releaseLeases()
    return {
      store,
      nonces: createMemoryNonceStore({ clock: systemClock }),
      sessions: { directory: createMemorySessionDirectory({ maxSessions }) },
      async close() {
        await store.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function openShared(config: Config, keys: Keys, logger: Logger): Promise<OpenedStore> {
  const { redis } = config
  if (redis === undefined) throw new PushError('CONFIG_INVALID', 'the settings name no Redis')
  const store = await openRedisStore({ ...redis, clock: systemClock, limits: limitsOf(config), logger })
  try {
    if (!(await store.claimInstallation(fingerprint(keys)))) {
      throw new PushError(
        'CONFIG_INVALID',
        `${config.keysFile}: the data in Redis belongs to other keys. Use the keys file of that installation, or another OPENMPS_REDIS_KEY_PREFIX`,
      )
    }
  } catch (error) {
    await store.close()
    throw error
  }
  const { directory, opener, node, nonces } = store
  return {
    store,
    nonces,
    sessions: { directory, opener, node, knownSessions: KNOWN_SESSIONS },
    shared: store,
    close: () => store.close(),
  }
}

/** Of the key that all device tokens hang on. It tells nothing about the key. */
function fingerprint({ device }: Keys): string {
  return createHash('sha256').update('openmps installation ').update(device.tokenKey).digest('base64url')
}
