import { PushError } from '@openmps/proto'
import { type Cluster, Redis, type RedisOptions } from './ioredis.ts'
import { DEFAULT_COMMAND_TIMEOUT_MS, type RedisConnectionOptions } from './options.ts'
import { PartitionCluster } from './partition-cluster.ts'

export type Client = Redis | Cluster

const RECONNECT_MIN_MS = 50
const RECONNECT_MAX_MS = 1_000

/** Redirections and fail-over waits of one command in a cluster: half a second at most. */
const MAX_REDIRECTIONS = 5

const backOff = (times: number): number => Math.min(times * RECONNECT_MIN_MS, RECONNECT_MAX_MS)

/**
 * Connects, and waits until Redis answers. From then on the client reconnects by itself and a command
 * fails at once while there is no connection: nothing is queued, so that nobody hangs, and nothing is sent
 * a second time, because the effect of the first is not known. The caller of a push repeats it with the
 * same message key.
 *
 * @throws PushError UNAVAILABLE
 */
export async function connect(options: RedisConnectionOptions): Promise<Client> {
  const client = createClient(options)
  try {
    await client.connect()
    return client
  } catch (cause) {
    client.disconnect()
    throw new PushError('UNAVAILABLE', 'Redis cannot be reached', { cause })
  }
}

/** The same without waiting: as long as Redis is not there, calls fail at once. */
export function connectInBackground(options: RedisConnectionOptions): Client {
  const client = createClient(options)
  client.connect().catch(() => undefined)
  return client
}

function createClient(options: RedisConnectionOptions): Client {
  const client = clientOf(options)
  // Every command reports its own failure; without a listener the same would end the process.
  client.on('error', () => undefined)
  return client
}

function clientOf(options: RedisConnectionOptions): Client {
  const { place, username, password, tls, commandTimeoutMs = DEFAULT_COMMAND_TIMEOUT_MS } = options
  const shared = {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls === true && { tls: {} }),
    connectTimeout: commandTimeoutMs,
    commandTimeout: commandTimeoutMs,
    // A connection that is silent for longer is cut: the next commands fail at once instead of waiting, too.
    socketTimeout: commandTimeoutMs + 500,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    lazyConnect: true,
  } satisfies RedisOptions
  const single = { ...shared, enableOfflineQueue: false, retryStrategy: backOff }
  if ('url' in place) return new Redis(place.url, single)
  if ('sentinels' in place) return new Redis({ ...single, sentinels: [...place.sentinels], name: place.name })
  return new PartitionCluster([...place.nodes], {
    // Its connections to the nodes are made on demand, by the first command to each: those wait for it.
    redisOptions: shared,
    enableOfflineQueue: false,
    clusterRetryStrategy: backOff,
    maxRedirections: MAX_REDIRECTIONS,
    slotsRefreshTimeout: commandTimeoutMs,
    lazyConnect: true,
  })
}
