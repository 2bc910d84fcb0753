export type { AudiencePush, Fed } from './audience/audience-task.ts'
export { type Audiences, MAX_FED } from './audience/audiences.ts'
export { LIST_LIMITS, type ListOutcome } from './audience/list-push.ts'
export { type Channel, type ChannelChange, Channels } from './config/channels.ts'
export { createSealer, type Sealer } from './config/seal.ts'
export type { PushCore } from './core.ts'
export type { CoreOptions } from './core-options.ts'
export { createPushCore } from './create-core.ts'
export { type CoreEvents, createCoreEvents } from './events.ts'
export { type ContactRule, type ContactRules, checkContactRules } from './guards/contact-rules.ts'
export type { DryRun } from './guards/dry-run.ts'
export { IDEMPOTENCY_HEADER, type Idempotency, type IdempotentRequest } from './guards/idempotency.ts'
export { RateLimited, type RateLimits, rateHeaders } from './guards/rate-limits.ts'
export type { AliasStore } from './ports/alias-store.ts'
export type { AccessKey, App, AppStore } from './ports/app-store.ts'
export { type Clock, systemClock } from './ports/clock.ts'
export type { Bound, Device, DeviceFacts, DeviceStore } from './ports/device-store.ts'
export type { GatewayLink } from './ports/gateway-link.ts'
export type { GatewayRegistry, RegisteredGateway } from './ports/gateway-registry.ts'
export type { GuardStores } from './ports/guard-stores.ts'
export type { Job, JobQueue, NewJob } from './ports/job-queue.ts'
export {
  type Accepted,
  type AckRecord,
  FAILURES,
  type FailureReason,
  type InboxPage,
  type Message,
  type MessageCounters,
  type MessageDevice,
  type MessageState,
  type MessageStore,
  type NewMessage,
  type Place,
  type Settled,
  type Target,
} from './ports/message-store.ts'
export type { NonceStore } from './ports/nonce-store.ts'
export type { Allowance, RateLimit, RateLimiter } from './ports/rate-limiter.ts'
export type { Schedule, ScheduleStore } from './ports/schedule-store.ts'
export type { Session, SessionDirectory } from './ports/session-directory.ts'
export type { OpenedSession, ResumedSession, SessionOpener, SessionRequest } from './ports/session-opener.ts'
export { type Counts, type Resolution, STAT_COUNTERS, type StatsStore } from './ports/stats-store.ts'
export { TAG_KINDS, type Tag, type TagKind, type TagStore } from './ports/tag-store.ts'
export type { Task, TaskStore } from './ports/task-store.ts'
export type { Template, TemplateStore } from './ports/template-store.ts'
export type { Notice, PushOutcome, PushRequest, Strategy } from './push-request.ts'
export { receiptBody, statusOf } from './receipts/receipt.ts'
export { RECEIPT_EVENT_TYPES, type ReceiptEvent, type ReceiptEventType } from './receipts/receipt-events.ts'
export type { ReceiptLog, ReceiptPage, ReceiptQuery } from './receipts/receipt-log.ts'
export { publicKeyLine, signedUrl, signReceipt } from './receipts/sign.ts'
export type { OutreachOptions } from './reminders/outreach.ts'
export { CHANNELS, PLATFORMS } from './statistics/names.ts'
export type { StatEvent, StatFilter, Statistics } from './statistics/statistics.ts'
export { type MessageReport, reportOf } from './story.ts'
export type { Aliases } from './tags/aliases.ts'
export { readExpression, type TagExpression } from './tags/expression.ts'
export type { ImportResult } from './tags/import.ts'
export { TAG_LIMITS } from './tags/limits.ts'
export { parseExpression } from './tags/parse-expression.ts'
export type { Tags } from './tags/tags.ts'
export type { Tasks } from './tasks/tasks.ts'
export type { NewTemplate, Templates } from './templates/templates.ts'
