import { type CloseReason, LIMITS } from '@openmps/proto'
import type { GatewayContext } from '../gateway-context.ts'
import { release } from '../session/delivery.ts'
import type { Session } from '../session/session.ts'

/**
 * The device has these messages. Ids that are not in flight here are passed on too: they may have come
 * over an earlier session, and the push core ignores those that it does not know.
 */
export function receiveAck(ctx: GatewayContext, session: Session, messageIds: string[]): CloseReason | undefined {
  if (messageIds.length === 0) return undefined
  if (messageIds.length > LIMITS.maxAckIds || !messageIds.every(isMessageId)) return 'protocolError'
  // Before the window moves: the pull that may follow sends the acks ahead of itself.
  ctx.acks.add(session, messageIds)
  release(ctx, session, messageIds)
  return undefined
}

export function isMessageId(text: string): boolean {
  return text.length > 0 && text.length <= LIMITS.maxIdChars
}
