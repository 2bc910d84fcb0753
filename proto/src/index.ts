export { CLOSE_CODES, type CloseReason, mayReconnect, SUBPROTOCOL } from './codes.ts'
export { ERROR_CODES, type ErrorCode, PushError } from './errors.ts'
export {
  ClickAction,
  ClientFrame,
  type ClientFrameInit,
  type Connect,
  type Connected,
  type DeviceEvent,
  decodeClientFrame,
  decodeServerFrame,
  EventKind,
  encodeClientFrame,
  encodeServerFrame,
  Platform,
  type Push,
  type Request,
  type Response,
  ServerFrame,
  type ServerFrameInit,
} from './frame.ts'
export { LIMITS } from './limits.ts'
export { isMessageId, PAYLOAD_ID } from './message-id.ts'
export { RESULT_CODES, type ResultCode, type ResultName, resultName } from './result-codes.ts'
export { revocationAck, revokedBy } from './revocation.ts'
