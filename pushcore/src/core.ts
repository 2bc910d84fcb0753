import type { AppRef, LinkUp } from '@openmps/proto/link'
import type { Audiences } from './audience/audiences.ts'
import type { DeviceAccess } from './delivery/device-access.ts'
import type { DryRun } from './guards/dry-run.ts'
import type { Idempotency } from './guards/idempotency.ts'
import type { RateLimits } from './guards/rate-limits.ts'
import type { AccessKey, App } from './ports/app-store.ts'
import type { Device, DeviceFacts } from './ports/device-store.ts'
import type { Message, MessageCounters } from './ports/message-store.ts'
import type { PushOutcome, PushRequest } from './push-request.ts'
import type { ReceiptLog } from './receipts/receipt-log.ts'
import type { TestReminder } from './reminders/test-reminder.ts'
import type { Schedules } from './schedule/schedules.ts'
import type { Statistics } from './statistics/statistics.ts'
import type { SmsReports } from './supplement/reports.ts'
import type { Aliases } from './tags/aliases.ts'
import type { Tags } from './tags/tags.ts'
import type { Tasks } from './tasks/tasks.ts'
import type { Templates } from './templates/templates.ts'
import type { VendorReceipts } from './vendors/receipts.ts'
import type { TestPush } from './vendors/test-push.ts'

/** What the push core does for its surfaces (server API, admin API, gateways). Inputs are checked by the surface. */
export interface PushCore {
  /**
   * Accepts a push. When the promise resolves every message is durable and on its way.
   * @throws PushError OVERLOADED (too much waits to be written) or UNAVAILABLE (the store is away): nothing was accepted
   * @throws PushError INVALID_ARGUMENT when 100 scheduled pushes of the app wait already
   */
  push(request: PushRequest): Promise<PushOutcome>
  /**
   * What the push would do if it went out now. Nothing is written.
   * @throws PushError INVALID_ARGUMENT when it does not name its targets
   */
  dryRun(request: PushRequest): Promise<DryRun>
  readonly templates: Templates
  readonly tasks: Tasks
  readonly schedules: Schedules
  readonly statistics: Statistics
  readonly receiptLog: ReceiptLog
  readonly smsReports: SmsReports
  /** Tries the ways to the people of an app. */
  readonly testReminder: TestReminder
  readonly vendorReceipts: VendorReceipts
  /** Sends one notification by the settings of a channel. */
  readonly testChannel: TestPush
  readonly tags: Tags
  readonly aliases: Aliases
  readonly audiences: Audiences

  /** Surfaces that backends call ask it first. */
  readonly rateLimits: RateLimits
  readonly idempotency: Idempotency

  findApp(app: AppRef): Promise<App | undefined>
  findKey(accessKeyId: string): Promise<AccessKey | undefined>

  /** Whether the token is well formed and of this app. No look-up. */
  ownsToken(app: AppRef, token: string): boolean
  bind(app: AppRef, token: string, userId: string, facts: DeviceFacts): Promise<void>
  unbind(app: AppRef, token: string, userId: string): Promise<void>
  report(app: AppRef, token: string, facts: DeviceFacts): Promise<void>
  /** Of devices that hold no socket. */
  readonly deviceAccess: DeviceAccess

  /** The device, or the user's most recently active one, and whether it is online on the own channel. */
  deviceState(
    app: AppRef,
    target: { kind: 'device' | 'user'; id: string },
  ): Promise<{ device: Device; online: boolean } | undefined>

  /** Withdraws a message by message key (or message id) and target. False when there is none of the last 7 days. */
  revoke(app: AppRef, messageId: string, targetId: string): Promise<boolean>

  /** By message id alone: for programs. */
  findMessage(app: AppRef, messageId: string): Promise<Message | undefined>
  /** By message id or message key. */
  findMessages(app: AppRef, idOrKey: string): Promise<Message[]>
  recentMessages(app: AppRef, device: string): Promise<Message[]>
  counters(app: AppRef): Promise<MessageCounters>

  /** A message from a gateway. Never throws. */
  receive(gateway: string, message: LinkUp): void
  /** Tells the sessions of these devices that there may be something in their inboxes. */
  wake(devices: readonly string[]): Promise<void>
  /** The link of the gateway is gone: its sessions end. */
  dropGateway(gateway: string): Promise<void>

  start(): void
  /** Takes no more jobs and finishes those under way; the gateways are told of what they push. Repeatable. */
  finishJobs(): Promise<void>
  /** Finishes what is in flight. Repeatable. */
  close(): Promise<void>
}
