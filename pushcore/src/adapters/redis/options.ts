import { PushError } from '@openmps/proto'
import type { Logger } from 'pino'
import type { Clock } from '../../ports/clock.ts'

export interface RedisLimits {
  /** Messages in one device's inbox; a message for a full one fails with `inboxFull`. */
  readonly maxInbox: number
  /** Messages that wait for one user without devices; one more fails with `waitingFull`. */
  readonly maxWaiting: number
  /** Devices bound to one user; one more unbinds the least recently active. */
  readonly maxDevicesPerUser: number
  /** Writes of this process that wait for Redis; beyond it calls are refused with OVERLOADED. */
  readonly maxQueuedWrites: number
}

export const REDIS_LIMITS: RedisLimits = {
  maxInbox: 2_000,
  maxWaiting: 2_000,
  maxDevicesPerUser: 50,
  maxQueuedWrites: 50_000,
}

/** A moment between two steps of a write that touches several partitions. A test that throws there is a crash. */
export type Step =
  | 'after-user-accept'
  | 'after-device-ack'
  | 'after-bind'
  | 'after-unbind'
  | 'after-forget'
  | 'after-revoke'
  | 'after-conclude'

export interface RedisAddress {
  readonly host: string
  readonly port: number
}

/** Where Redis is: one of three. */
export type RedisPlace =
  /** One server: redis://user:password@host:port/db, or rediss:// for TLS. */
  | { readonly url: string }
  /** Some nodes of a cluster; the others are found by them. */
  | { readonly nodes: readonly RedisAddress[] }
  /** A master found and followed by Sentinel. */
  | { readonly sentinels: readonly RedisAddress[]; readonly name: string }

/** How to get to Redis, and whose keys there. */
export interface RedisConnectionOptions {
  readonly place: RedisPlace
  readonly username?: string
  readonly password?: string
  readonly tls?: boolean
  /** Put before every key, for several installations in one Redis. Default `openmps:`. */
  readonly keyPrefix?: string
  /** A command without an answer by then has failed with UNAVAILABLE; its effect is not known. Default 2000. */
  readonly commandTimeoutMs?: number
  /** Hears that Redis was lost and is back. */
  readonly logger?: Logger
}

export interface RedisStoreOptions extends RedisConnectionOptions {
  readonly clock: Clock
  readonly limits?: Partial<RedisLimits>
  /** Unfinished work that is older is completed by `expire`: its process is taken for dead. Default 15 000. */
  readonly repairAfterMs?: number
  /**
   * Replicas that must have what is promised (messages, acks, bindings, revocations, apps, jobs) before its
   * promise resolves; fewer in time: UNAVAILABLE, although it is written. 0 to 8, default 0. Sessions and nonces
   * do not wait.
   */
  readonly waitReplicas?: number
  /** How long replicas have for that. Shorter than commandTimeoutMs; default 1000. */
  readonly replicaTimeoutMs?: number
  /** For tests. */
  readonly onStep?: (step: Step) => void
}

export const DEFAULT_KEY_PREFIX = 'openmps:'
export const DEFAULT_COMMAND_TIMEOUT_MS = 2_000
export const DEFAULT_REPAIR_AFTER_MS = 15_000
export const DEFAULT_REPLICA_TIMEOUT_MS = 1_000

const MAX_WAIT_REPLICAS = 8

/** @throws PushError CONFIG_INVALID */
export function checkOptions(options: RedisStoreOptions): RedisLimits {
  const limits = { ...REDIS_LIMITS, ...options.limits }
  for (const [name, value] of Object.entries(limits)) {
    if (!(value >= 1)) throw new PushError('CONFIG_INVALID', `${name} must be at least 1`)
  }
  checkKeyPrefix(options.keyPrefix)
  const commandTimeoutMs = options.commandTimeoutMs ?? DEFAULT_COMMAND_TIMEOUT_MS
  const repairAfterMs = options.repairAfterMs ?? DEFAULT_REPAIR_AFTER_MS
  const waitMs = checkReplication(options, commandTimeoutMs)
  // What still runs is not unfinished: a write makes fewer than five steps, each within the time-outs.
  if (commandTimeoutMs < 1 || repairAfterMs < 5 * (commandTimeoutMs + waitMs)) {
    const sum = waitMs > 0 ? 'commandTimeoutMs and replicaTimeoutMs together' : 'commandTimeoutMs'
    throw new PushError('CONFIG_INVALID', `repairAfterMs must be at least five times ${sum}`)
  }
  return limits
}

/** Braces in front of the partition's own would move every key to one slot. @throws PushError CONFIG_INVALID */
export function checkKeyPrefix(keyPrefix = ''): void {
  if (/[{}]/.test(keyPrefix)) throw new PushError('CONFIG_INVALID', 'a key prefix has no braces')
}

/** How long a step may wait for the replicas' answer to those before it; 0 when nothing waits for replicas. */
function checkReplication(options: RedisStoreOptions, commandTimeoutMs: number): number {
  const { waitReplicas = 0, replicaTimeoutMs = DEFAULT_REPLICA_TIMEOUT_MS } = options
  if (!Number.isInteger(waitReplicas) || waitReplicas < 0 || waitReplicas > MAX_WAIT_REPLICAS) {
    throw new PushError('CONFIG_INVALID', `waitReplicas must be a whole number from 0 to ${MAX_WAIT_REPLICAS}`)
  }
  if (waitReplicas === 0) return 0
  // 0 would be for ever, and what outlasts the command's time-out could not be told from a Redis that is away.
  if (!Number.isInteger(replicaTimeoutMs) || replicaTimeoutMs < 1 || replicaTimeoutMs >= commandTimeoutMs) {
    throw new PushError('CONFIG_INVALID', 'replicaTimeoutMs must be at least 1 and less than commandTimeoutMs')
  }
  return replicaTimeoutMs
}
