import { connect } from './connect.ts'
import { Engine } from './engine.ts'
import { DEFAULT_KEY_PREFIX, DEFAULT_REPLICA_TIMEOUT_MS, type RedisLimits, type RedisStoreOptions } from './options.ts'
import { ReplicatedWrites } from './replicated-writes.ts'
import { type Watch, watch } from './watch.ts'

/** The engine on a connection, and on a second one when writes wait for replicas. @throws PushError UNAVAILABLE */
export async function openEngine(
  options: RedisStoreOptions,
  { maxQueuedWrites }: RedisLimits,
): Promise<{ engine: Engine; watching: Watch }> {
  const { waitReplicas = 0, replicaTimeoutMs = DEFAULT_REPLICA_TIMEOUT_MS, logger } = options
  const client = await connect(options)
  try {
    const replicated =
      waitReplicas === 0
        ? undefined
        : new ReplicatedWrites(await connect(options), { waitReplicas, replicaTimeoutMs, maxWaiting: maxQueuedWrites })
    const engine = new Engine(client, options.keyPrefix ?? DEFAULT_KEY_PREFIX, replicated)
    return { engine, watching: watch(client, logger) }
  } catch (error) {
    client.disconnect()
    throw error
  }
}
