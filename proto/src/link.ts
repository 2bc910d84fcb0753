export { LinkBatch, type LinkBatchOptions } from './link-batch.ts'
export { decodeLinkDown, decodeLinkUp, encodeLinkDown, encodeLinkUp } from './link-codec.ts'
export {
  type Challenge,
  coreProof,
  decodeLinkChallenge,
  decodeLinkHello,
  decodeLinkWelcome,
  encodeLinkChallenge,
  encodeLinkHello,
  encodeLinkWelcome,
  gatewayProof,
  type Hello,
  LINK_VERSION,
  provesKey,
} from './link-handshake.ts'
export { LINK_LIMITS } from './link-limits.ts'
export type { AppRef, DeviceCall, Envelope, Given, LinkDown, LinkUp, LogPosition } from './link-messages.ts'
