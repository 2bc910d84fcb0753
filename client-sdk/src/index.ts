export { ERROR_CODES, type ErrorCode, PushError } from '@openmps/proto'
export type { ActivityFilter } from './activity-reports.ts'
export type { CallResult } from './call-queue.ts'
export { createPushClient, type PushClient } from './client.ts'
export type { Clock } from './clock.ts'
export { CLIENT_LIMITS } from './limits.ts'
export type { MessageAction, MessageStyle, PushMessage } from './message.ts'
export type { PushClientOptions } from './options.ts'
export type { PushState, StateReason } from './state.ts'
export { createMemoryStorage } from './storage/memory.ts'
export type { PushStorage } from './storage/storage.ts'
export type {
  Transport,
  TransportClose,
  TransportEvents,
  TransportRequest,
  TransportSocket,
} from './transport/transport.ts'
export { SDK_VERSION } from './version.ts'
