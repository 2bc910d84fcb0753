import type { KeyObject } from 'node:crypto'
import type { DeviceKeys } from '@openmps/proto/token'
import type { Logger } from 'pino'
import type { CoreEvents } from './events.ts'
import type { ActivityStore } from './ports/activity-store.ts'
import type { AliasStore } from './ports/alias-store.ts'
import type { AppStore } from './ports/app-store.ts'
import type { AuditLog } from './ports/audit-log.ts'
import type { BroadcastLog } from './ports/broadcast-log.ts'
import type { Clock } from './ports/clock.ts'
import type { ConfigStore } from './ports/config-store.ts'
import type { DeviceStore } from './ports/device-store.ts'
import type { GatewayLink } from './ports/gateway-link.ts'
import type { GuardStores } from './ports/guard-stores.ts'
import type { HandoffStore } from './ports/handoff-store.ts'
import type { JobQueue } from './ports/job-queue.ts'
import type { MessageStore } from './ports/message-store.ts'
import type { ScheduleStore } from './ports/schedule-store.ts'
import type { SessionDirectory } from './ports/session-directory.ts'
import type { SessionOpener } from './ports/session-opener.ts'
import type { StatsStore } from './ports/stats-store.ts'
import type { SupplementStore } from './ports/supplement-store.ts'
import type { TagStore } from './ports/tag-store.ts'
import type { TaskStore } from './ports/task-store.ts'
import type { TemplateStore } from './ports/template-store.ts'
import type { OutreachOptions } from './reminders/outreach.ts'
import type { VendorOptions } from './vendors/create-vendors.ts'

/** What a push core is made of. */
export interface CoreOptions {
  readonly store: {
    readonly apps: AppStore
    readonly devices: DeviceStore
    readonly messages: MessageStore
    readonly jobs: JobQueue
    readonly broadcasts: BroadcastLog
    readonly templates: TemplateStore
    readonly tasks: TaskStore
    readonly tags: TagStore
    readonly aliases: AliasStore
    readonly schedules: ScheduleStore
    readonly stats: StatsStore
    readonly config: ConfigStore
    readonly audit: AuditLog
    readonly guards: GuardStores
    readonly supplements: SupplementStore
    readonly handoffs: HandoffStore
    readonly activities: ActivityStore
    readonly newestMessageId: string
  }
  readonly directory: SessionDirectory
  /** Of a store that opens sessions in fewer steps than directory, devices and messages one after the other. */
  readonly opener?: SessionOpener
  /** Sessions whose epoch is remembered, for a directory that is not in memory. Default 0. */
  readonly knownSessions?: number
  /** Of this push core among those that share the store: 0 to 255. Default 0. */
  readonly node?: number
  readonly link: GatewayLink
  readonly keys: DeviceKeys
  /** RSA, 2048 bits: signs the receipts. */
  readonly receiptKey: KeyObject
  readonly clock: Clock
  readonly logger: Logger
  readonly events: CoreEvents
  /** IANA name; times of day of schedules are read in it. */
  readonly timeZone: string
  /** Settled messages are kept this long. */
  readonly historyMs: number
  /** Devices that were not active for so long are forgotten; absent: none ever is. */
  readonly deviceRetentionMs?: number
  /** Text messages and reminders; absent: none are sent. */
  readonly outreach?: OutreachOptions
  /** Vendors' channels; absent: none is called. */
  readonly vendors?: VendorOptions
}
