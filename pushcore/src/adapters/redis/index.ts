import type { ActivityStore } from '../../ports/activity-store.ts'
import type { AliasStore } from '../../ports/alias-store.ts'
import type { AppStore } from '../../ports/app-store.ts'
import type { AuditLog } from '../../ports/audit-log.ts'
import type { BroadcastLog } from '../../ports/broadcast-log.ts'
import type { ConfigStore } from '../../ports/config-store.ts'
import type { DeviceStore } from '../../ports/device-store.ts'
import type { GatewayRegistry } from '../../ports/gateway-registry.ts'
import type { GuardStores } from '../../ports/guard-stores.ts'
import type { HandoffStore } from '../../ports/handoff-store.ts'
import type { JobQueue } from '../../ports/job-queue.ts'
import type { MessageStore } from '../../ports/message-store.ts'
import type { NonceStore } from '../../ports/nonce-store.ts'
import type { ScheduleStore } from '../../ports/schedule-store.ts'
import type { SessionDirectory } from '../../ports/session-directory.ts'
import type { SessionOpener } from '../../ports/session-opener.ts'
import type { StatsStore } from '../../ports/stats-store.ts'
import type { SupplementStore } from '../../ports/supplement-store.ts'
import type { TagStore } from '../../ports/tag-store.ts'
import type { TaskStore } from '../../ports/task-store.ts'
import type { TemplateStore } from '../../ports/template-store.ts'
import { createActivityStore } from './activity-store.ts'
import { createAliasStore } from './alias-store.ts'
import { Apps, createAppStore } from './app-store.ts'
import { createAuditLog } from './audit-log.ts'
import { Bindings } from './bindings.ts'
import { createBroadcastLog } from './broadcast-log.ts'
import { createConfigStore } from './config-store.ts'
import { createContactCaps } from './contact-caps.ts'
import type { Context } from './context.ts'
import { createDeviceStore } from './device-store.ts'
import { Endings } from './endings.ts'
import { type Engine, PARTITIONS } from './engine.ts'
import { Flow } from './flow.ts'
import { createRedisGatewayRegistry } from './gateway-registry.ts'
import { createHandoffStore } from './handoff-store.ts'
import { createIdempotencyStore } from './idempotency-store.ts'
import { claimInstallation, nextNode } from './installation.ts'
import { createJobQueue, Jobs } from './job-queue.ts'
import { Locations } from './locations.ts'
import { createMessageStore } from './message-store.ts'
import { createRedisNonceStore } from './nonce-store.ts'
import { openEngine } from './open-engine.ts'
import { checkOptions, DEFAULT_REPAIR_AFTER_MS, type RedisStoreOptions } from './options.ts'
import type { PartitionBatch } from './partition-batch.ts'
import { createRateLimiter } from './rate-limiter.ts'
import { Repair } from './repair.ts'
import { createScheduleStore } from './schedule-store.ts'
import { createRedisSessionDirectory } from './session-directory.ts'
import { createRedisSessionOpener } from './session-opener.ts'
import { createStatsStore } from './stats-store.ts'
import { createSupplementStore } from './supplement-store.ts'
import { createTagStore } from './tag-store.ts'
import { createTaskStore } from './task-store.ts'
import { createTemplateStore } from './template-store.ts'
import { Unplaced } from './unplaced.ts'
import { WriteOrder } from './write-order.ts'

export { openRedisGatewayRegistry } from './gateway-registry.ts'
export {
  REDIS_LIMITS,
  type RedisAddress,
  type RedisConnectionOptions,
  type RedisLimits,
  type RedisPlace,
  type RedisStoreOptions,
  type Step,
} from './options.ts'

export interface RedisStore {
  readonly apps: AppStore
  readonly devices: DeviceStore
  readonly messages: MessageStore
  readonly jobs: JobQueue
  readonly broadcasts: BroadcastLog
  readonly schedules: ScheduleStore
  readonly stats: StatsStore
  readonly templates: TemplateStore
  readonly tasks: TaskStore
  readonly tags: TagStore
  readonly aliases: AliasStore
  readonly config: ConfigStore
  readonly audit: AuditLog
  readonly supplements: SupplementStore
  readonly handoffs: HandoffStore
  readonly activities: ActivityStore
  readonly guards: GuardStores
  readonly directory: SessionDirectory
  readonly opener: SessionOpener
  readonly nonces: NonceStore
  readonly gateways: GatewayRegistry
  /** The newest id of a message or broadcast in the store at the opening: new ids must sort after it. Empty when there is none. */
  readonly newestMessageId: string
  /** Of this opening among the push cores that share the store: 0 to 255, counted round. */
  readonly node: number
  /**
   * Enters the fingerprint of the installation's keys at the first use. False: this Redis belongs to another
   * installation, whose devices have tokens of other keys.
   */
  claimInstallation(fingerprint: string): Promise<boolean>
  /**
   * Called each time that Redis, or a master of the cluster, was lost and is there again. Sessions that were opened
   * last may be gone with a fail-over, and have to be announced anew.
   */
  onReconnected(callback: () => void): void
  /**
   * Sets who is told of devices whose inboxes got messages by the completion of what had broken off, or hand out again
   * what has waited behind one that was announced: their sessions have to be woken.
   */
  onArrived(callback: (devices: readonly string[]) => void): void
  /** Resolves when Redis answers. @throws PushError UNAVAILABLE */
  ping(): Promise<void>
  /** Finishes what was called and disconnects. Repeatable. */
  close(): Promise<void>
}

/**
 * Opens the shared store on one Redis, behind Sentinel or on a cluster. Any number of processes may use
 * it. How durable an accepted message is, is Redis' `appendfsync`.
 *
 * @throws PushError CONFIG_INVALID, UNAVAILABLE (nobody answers there)
 */
export async function openRedisStore(options: RedisStoreOptions): Promise<RedisStore> {
  const limits = checkOptions(options)
  const { engine, watching } = await openEngine(options, limits)
  const context: Context = {
    engine,
    clock: options.clock,
    limits,
    apps: new Apps(engine),
    locations: new Locations(engine),
    repairAfterMs: options.repairAfterMs ?? DEFAULT_REPAIR_AFTER_MS,
    jobHeads: new Map(),
    arrived: (devices) => devices.length > 0 && onArrived(devices),
    onStep: options.onStep ?? (() => undefined),
  }
  let onArrived: (devices: readonly string[]) => void = () => undefined
  /** Work that nobody waits for but the closing. What fails leaves a note behind, and is done by a repair. */
  const beside = new Set<Promise<void>>()
  function runBeside(work: Promise<void>): void {
    const run: Promise<void> = work.catch(() => undefined).finally(() => beside.delete(run))
    beside.add(run)
  }
  const later = (batch: PartitionBatch, done?: () => void) => runBeside(batch.runUnreplicated().then(done))

  const bindings = new Bindings(context)
  const devices = createDeviceStore(context, bindings)
  const endings = new Endings(context, later)
  const repair = new Repair(context, { bindings, endings })
  const complete = (partition: number, messageId: string) => runBeside(repair.complete(partition, messageId))
  const unplaced = new Unplaced(context)
  const order = new WriteOrder({ context, later })
  const flow = new Flow({ context, order, unplaced, complete, platformOf: devices.platformOf })
  const opener = createRedisSessionOpener(context)
  const [newestMessageId, node] = await Promise.all([readNewest(engine), nextNode(engine)]).catch((error: unknown) => {
    engine.close()
    throw error
  })

  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    // Sightings may be lost, so a Redis that is away must not keep the process from ending.
    await devices.close().catch(() => undefined)
    await bindings.idle()
    await opener.idle()
    await order.close()
    while (beside.size > 0) await Promise.all(beside)
    watching.stop()
    engine.close()
  }

  return {
    apps: createAppStore(engine, context.apps),
    devices,
    messages: createMessageStore({ context, order, flow, unplaced, endings, repair }),
    jobs: createJobQueue(context, new Jobs(context)),
    broadcasts: createBroadcastLog(context),
    schedules: createScheduleStore(context),
    stats: createStatsStore(context),
    templates: createTemplateStore(context),
    tasks: createTaskStore(context),
    tags: createTagStore(context),
    aliases: createAliasStore(context),
    config: createConfigStore(engine),
    audit: createAuditLog(engine),
    supplements: createSupplementStore(context),
    handoffs: createHandoffStore(context),
    activities: createActivityStore(context),
    guards: {
      rates: createRateLimiter(context),
      idempotency: createIdempotencyStore(context),
      contacts: createContactCaps(context),
    },
    directory: createRedisSessionDirectory(engine),
    opener,
    nonces: createRedisNonceStore(engine, options.clock),
    gateways: createRedisGatewayRegistry(engine),
    newestMessageId,
    node,
    claimInstallation: (fingerprint) => claimInstallation(engine, fingerprint),
    onReconnected: (callback) => watching.onReconnected(callback),
    onArrived(callback) {
      onArrived = callback
    },
    async ping() {
      // Not PING: any node of a cluster answers that. Without the apps no push is accepted.
      await engine.command((client) => client.exists(`${engine.base('apps')}version`))
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}

async function readNewest(engine: Engine): Promise<string> {
  const [broadcasts, ...messages] = await Promise.all([
    engine.command((client) => client.hvals(`${engine.base('apps')}bh`)),
    ...Array.from({ length: PARTITIONS }, (_, partition) =>
      engine.command((client) => client.get(`${engine.base(partition)}newest`)),
    ),
  ])
  return [...broadcasts, ...messages].reduce<string>((newest, id) => (id !== null && id > newest ? id : newest), '')
}
