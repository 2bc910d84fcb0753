import type { Test } from 'tap'
import type { ActivityStore } from '../../../src/ports/activity-store.ts'
import type { AliasStore } from '../../../src/ports/alias-store.ts'
import type { AppStore } from '../../../src/ports/app-store.ts'
import type { AuditLog } from '../../../src/ports/audit-log.ts'
import type { BroadcastLog } from '../../../src/ports/broadcast-log.ts'
import type { ConfigStore } from '../../../src/ports/config-store.ts'
import type { DeviceStore } from '../../../src/ports/device-store.ts'
import type { GuardStores } from '../../../src/ports/guard-stores.ts'
import type { HandoffStore } from '../../../src/ports/handoff-store.ts'
import type { JobQueue } from '../../../src/ports/job-queue.ts'
import type { MessageStore } from '../../../src/ports/message-store.ts'
import type { ScheduleStore } from '../../../src/ports/schedule-store.ts'
import type { StatsStore } from '../../../src/ports/stats-store.ts'
import type { SupplementStore } from '../../../src/ports/supplement-store.ts'
import type { TagStore } from '../../../src/ports/tag-store.ts'
import type { TaskStore } from '../../../src/ports/task-store.ts'
import type { TemplateStore } from '../../../src/ports/template-store.ts'
import { createManualClock, type ManualClock, START_MS } from './clock.ts'
import { appA, appB, untilPlaced } from './messages.ts'

/** The limits that the contracts speak of, in small numbers for tests. An adapter's test maps them to its settings. */
export interface ContractLimits {
  /** Messages in one device's inbox; beyond: FAILURES.inboxFull. */
  readonly inboxMessages?: number
  /** Messages that wait for one user; beyond: FAILURES.waitingFull. */
  readonly waitingMessages?: number
  /** Devices of one user; beyond: the least recently active one is unbound. */
  readonly devicesPerUser?: number
}

/** The ports of one store, over one place of storage. */
export interface Stores {
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
}

/** What an adapter hands to the suites. It registers its own teardown on `t`. */
export type OpenStores<S extends Stores = Stores> = (
  t: Test,
  options: { readonly clock: ManualClock; readonly limits: ContractLimits },
) => Promise<S & { reopen(): Promise<Stores> }>

export interface Fixture extends Stores {
  readonly clock: ManualClock
  /** Closes and opens again: what was promised must still be there. */
  reopen(): Promise<Stores>
}

/** A fresh, empty store with a clock of its own. Its answers to accepts wait for the inboxes. */
export async function openEmpty<S extends Stores>(
  t: Test,
  open: OpenStores<S>,
  limits: ContractLimits = {},
): Promise<Fixture & S> {
  const clock = createManualClock()
  const stores = await open(t, { clock, limits })
  const reopen = async () => withAnswers(await stores.reopen())
  return { ...withAnswers(stores), reopen, clock }
}

const withAnswers = <S extends Stores>(stores: S): S => ({ ...stores, messages: untilPlaced(stores.messages) })

/** A fresh store that has the apps A and B: every record belongs to an app. */
export async function openFixture<S extends Stores>(
  t: Test,
  open: OpenStores<S>,
  limits: ContractLimits = {},
): Promise<Fixture & S> {
  const fixture = await openEmpty(t, open, limits)
  for (const app of [appA, appB]) {
    const key = { id: `key of ${app.appId}`, secret: 'secret', active: true, apps: [app] }
    await fixture.apps.create({ ...app, createdAtMs: START_MS }, key)
  }
  return fixture
}
