import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppStore } from '../../ports/app-store.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DeviceStore } from '../../ports/device-store.ts'
import type { JobQueue } from '../../ports/job-queue.ts'
import type { MessageStore } from '../../ports/message-store.ts'
import { Apps, createAppStore } from './app-store.ts'
import { Committer } from './committer.ts'
import { Counters } from './counters.ts'
import { createDeviceStore } from './device-store.ts'
import { Inboxes } from './inboxes.ts'
import { createJobQueue, Jobs } from './jobs.ts'
import { createMessageStore } from './message-store.ts'
import { openTables } from './tables.ts'

export interface StoreLimits {
  /** Messages in one device's inbox; a message for a full one fails with `inboxFull`. */
  readonly maxInbox: number
  /** Messages that wait for one user without devices; one more fails with `waitingFull`. */
  readonly maxWaiting: number
  /** Devices bound to one user; one more unbinds the least recently active. */
  readonly maxDevicesPerUser: number
  /** Writes that wait for the disk; beyond it calls are refused with OVERLOADED. */
  readonly maxQueuedWrites: number
}

export const STORE_LIMITS: StoreLimits = {
  maxInbox: 2_000,
  maxWaiting: 2_000,
  maxDevicesPerUser: 50,
  maxQueuedWrites: 50_000,
}

export interface LmdbStore {
  readonly apps: AppStore
  readonly devices: DeviceStore
  readonly messages: MessageStore
  readonly jobs: JobQueue
  /** The newest message id in the store: new ids must sort after it. Empty when there is none. */
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
  const inboxes = new Inboxes(tables, limits)
  const platformOf = (token: string): number => devices.platformOf(token)
  const parts = { tables, apps, inboxes, jobs, counters, platformOf }
  const committer = new Committer(tables.env, {
    maxQueued: limits.maxQueuedWrites,
    beforeCommit: () => counters.flush(),
    afterFailure() {
      apps.reload()
      counters.forget()
      inboxes.forgetSizes()
      jobs.recount()
    },
  })
  const devices = createDeviceStore(parts, committer, {
    maxDevicesPerUser: limits.maxDevicesPerUser,
    clock: options.clock,
  })
  const [newestMessageId = ''] = tables.messages.getKeys({ reverse: true, limit: 1 })

  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    await devices.close()
    await committer.close()
    await tables.env.close()
  }

  return {
    apps: createAppStore(tables, committer, apps),
    devices,
    messages: createMessageStore(parts, committer, limits.maxDevicesPerUser),
    jobs: createJobQueue(tables, committer, jobs),
    newestMessageId,
    releaseLeases: () => committer.write(() => jobs.releaseLeases(options.clock.now())),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
