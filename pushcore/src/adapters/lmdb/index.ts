import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ActivityStore } from '../../ports/activity-store.ts'
import type { AliasStore } from '../../ports/alias-store.ts'
import type { AppStore } from '../../ports/app-store.ts'
import type { AuditLog } from '../../ports/audit-log.ts'
import type { BroadcastLog } from '../../ports/broadcast-log.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ConfigStore } from '../../ports/config-store.ts'
import type { DeviceStore } from '../../ports/device-store.ts'
import type { GuardStores } from '../../ports/guard-stores.ts'
import type { HandoffStore } from '../../ports/handoff-store.ts'
import type { JobQueue } from '../../ports/job-queue.ts'
import type { MessageStore } from '../../ports/message-store.ts'
import type { ScheduleStore } from '../../ports/schedule-store.ts'
import type { StatsStore } from '../../ports/stats-store.ts'
import type { SupplementStore } from '../../ports/supplement-store.ts'
import type { TagStore } from '../../ports/tag-store.ts'
import type { TaskStore } from '../../ports/task-store.ts'
import type { TemplateStore } from '../../ports/template-store.ts'
import { createMemoryRateLimiter } from '../memory/rate-limiter.ts'
import { createActivityStore } from './activity-store.ts'
import { createAliasStore } from './alias-store.ts'
import { Apps, createAppStore } from './app-store.ts'
import { Arrivals } from './arrivals.ts'
import { createAuditLog } from './audit-log.ts'
import { createBroadcastLog } from './broadcast-log.ts'
import { Committer } from './committer.ts'
import { createConfigStore } from './config-store.ts'
import { createContactCaps } from './contact-caps.ts'
import { Counters } from './counters.ts'
import { createDeviceStore } from './device-store.ts'
import { createHandoffStore } from './handoff-store.ts'
import { History } from './history.ts'
import { createIdempotencyStore } from './idempotency-store.ts'
import { Inboxes } from './inboxes.ts'
import { createJobQueue, Jobs } from './jobs.ts'
import { KnownFacts } from './known-facts.ts'
import { createMessageStore } from './message-store.ts'
import { createScheduleStore } from './schedule-store.ts'
import { createStatsStore } from './stats-store.ts'
import { createSupplementStore } from './supplement-store.ts'
import { openTables } from './tables.ts'
import { createTagStore } from './tag-store.ts'
import { createTaskStore } from './task-store.ts'
import { createTemplateStore } from './template-store.ts'
import { WaitingLists } from './waiting-lists.ts'

export interface StoreLimits {
  /** Messages in one device's inbox; a message for a full one fails with `inboxFull`. */
  readonly maxInbox: number
  /** Messages that wait for one user without devices; one more fails with `waitingFull`. */
  readonly maxWaiting: number
  /** Devices bound to one user; one more unbinds the least recently active. */
  readonly maxDevicesPerUser: number
  /**
   * Entries of all inboxes that have come last and are kept together. More of them share more pages when they are moved to
   * the inbox of each; each takes 24 bytes of memory, and the store reads them all when it is opened.
   */
  readonly maxArrivals: number
  /** Writes that wait for the disk; beyond it calls are refused with OVERLOADED. */
  readonly maxQueuedWrites: number
}

export const STORE_LIMITS: StoreLimits = {
  maxInbox: 2_000,
  maxWaiting: 2_000,
  maxDevicesPerUser: 50,
  maxArrivals: 200_000,
  maxQueuedWrites: 50_000,
}

export interface LmdbStore {
  readonly apps: AppStore
  readonly devices: DeviceStore
  readonly messages: MessageStore
  readonly jobs: JobQueue
  readonly templates: TemplateStore
  readonly tasks: TaskStore
  readonly tags: TagStore
  readonly aliases: AliasStore
  readonly broadcasts: BroadcastLog
  readonly schedules: ScheduleStore
  readonly stats: StatsStore
  readonly config: ConfigStore
  readonly audit: AuditLog
  readonly supplements: SupplementStore
  readonly handoffs: HandoffStore
  readonly activities: ActivityStore
  readonly guards: GuardStores
  /** The newest id of a message or broadcast in the store: new ids must sort after it. Empty when there is none. */
  readonly newestMessageId: string
  /**
   * Makes due what a process that is gone had claimed, instead of waiting for the leases to end. For a
   * service that has just started and knows that no other works on this store.
   */
  releaseLeases(): Promise<void>
  /** Writes what was called and closes the files. Repeatable. */
  close(): Promise<void>
}

/**
 * Opens the embedded store in the folder, creating it if needed. One process may write it; several
 * openings at a time are an operator's mistake that the lock file of the service prevents.
 */
export function openLmdbStore(options: { dir: string; clock: Clock; limits?: Partial<StoreLimits> }): LmdbStore {
  const limits = { ...STORE_LIMITS, ...options.limits }
  mkdirSync(options.dir, { recursive: true, mode: 0o700 })
  const tables = openTables(join(options.dir, 'openmps.lmdb'))
  const apps = new Apps(tables)
  const counters = new Counters(tables)
  const jobs = new Jobs(tables)
  const arrivals = new Arrivals(tables, limits.maxArrivals)
  const history = new History(tables, arrivals)
  const inboxes = new Inboxes({ tables, arrivals, history }, limits)
  const waitingLists = new WaitingLists(tables, history, limits.maxWaiting)
  const facts = new KnownFacts((token) => devices.factsOf(token))
  const factsOf = (token: string) => facts.of(token)
  const parts = { tables, apps, inboxes, arrivals, waitingLists, history, jobs, counters, factsOf }
  const committer = new Committer(tables.env, {
    maxQueued: limits.maxQueuedWrites,
    beforeCommit() {
      counters.flush()
      inboxes.moveArrivals()
    },
    afterCommit: () => arrivals.committed(),
    afterFailure() {
      apps.reload()
      counters.forget()
      arrivals.failed()
      inboxes.forgetSizes()
      waitingLists.forgetSizes()
      jobs.recount()
    },
  })
  const devices = createDeviceStore(parts, committer, {
    maxDevicesPerUser: limits.maxDevicesPerUser,
    clock: options.clock,
  })
  const { isKnown } = devices
  const broadcasts = createBroadcastLog(
    { tables, apps, factsOf: (token) => devices.factsOf(token), isKnown },
    committer,
  )
  const [newestMessage = ''] = tables.messages.getKeys({ reverse: true, limit: 1 })
  const newestBroadcast = broadcasts.newest()

  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    await devices.close()
    await committer.close()
    await tables.env.close()
  }

  return {
    apps: createAppStore(tables, committer, apps),
    devices: facts.listeningTo(devices),
    messages: createMessageStore(parts, committer, limits.maxDevicesPerUser),
    jobs: createJobQueue(committer, jobs),
    templates: createTemplateStore(parts, committer),
    tasks: createTaskStore(parts, committer),
    tags: createTagStore(parts, committer),
    aliases: createAliasStore(parts, committer),
    schedules: createScheduleStore(parts, committer),
    stats: createStatsStore({ tables, apps, isKnown }, committer, options.clock),
    config: createConfigStore(tables, committer),
    audit: createAuditLog(tables, committer),
    supplements: createSupplementStore(parts, committer),
    handoffs: createHandoffStore(parts, committer),
    activities: createActivityStore(parts, committer),
    guards: {
      rates: createMemoryRateLimiter(),
      idempotency: createIdempotencyStore(tables, committer),
      contacts: createContactCaps(tables, apps, committer),
    },
    broadcasts,
    newestMessageId: newestBroadcast > newestMessage ? newestBroadcast : newestMessage,
    releaseLeases: () => committer.write(() => jobs.releaseLeases(options.clock.now())),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
