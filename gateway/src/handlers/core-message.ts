import { encodeServerFrame, revocationAck } from '@openmps/proto'
import type { LinkDown } from '@openmps/proto/link'
import type { GatewayContext } from '../gateway-context.ts'
import { closeSession } from '../session/close.ts'
import { deliver, receivePage, release, restand, transmit, wake } from '../session/delivery.ts'
import type { Session } from '../session/session.ts'
import { receiveOpenResult } from './open-result.ts'
import { answerCall } from './request.ts'

/** A message of the push core. One with an old epoch is about a session that is over, and changes nothing. */
export function receiveCoreMessage(ctx: GatewayContext, message: LinkDown): void {
  if (message.kind === 'openResult') {
    receiveOpenResult(ctx, message)
    return
  }
  if (message.kind === 'resync') {
    if (message.announce) ctx.resumption.announce()
    else ctx.resumption.resync()
    return
  }
  if (message.kind === 'publish') {
    ctx.broadcasts.receive(message)
    return
  }
  const session = ctx.sessions.get(message.device)
  if (session === undefined || session.epoch !== message.epoch || session.phase !== 'open') {
    if (message.kind === 'deliver' || message.kind === 'mail') stray(ctx, message, session)
    if (message.kind === 'standing') ctx.opening.tellStanding(message.device, message)
    return
  }
  switch (message.kind) {
    case 'deliver':
      deliver(ctx, session, message.envelope, message.previous)
      break
    case 'mail':
      wake(ctx, session)
      break
    case 'page':
      receivePage(ctx, session, message)
      break
    case 'callResult':
      answerCall(ctx, session, message.requestId, message.code)
      break
    case 'withdraw':
      withdraw(ctx, session, message.messageIds)
      break
    case 'standing':
      restand(ctx, session, message.standing, message.since)
      break
    case 'evict':
      evict(ctx, session)
      break
    default:
      message satisfies never
  }
}

/**
 * A wake for a session that is not open here. The core may know a session before its answer has come: such a
 * wake must not get lost. Or it has not heard of the session's end, because that could not be written.
 */
function stray(ctx: GatewayContext, { device, epoch }: { device: string; epoch: number }, session?: Session): void {
  if (ctx.opening.wake(device) || session !== undefined) return
  ctx.link.send({ kind: 'closed', device, epoch, cursor: '' })
}

/** Also for messages that the device acknowledged long ago: it removes the notification. */
function withdraw(ctx: GatewayContext, session: Session, messageIds: string[]): void {
  if (messageIds.length === 0) return
  for (const id of messageIds) {
    transmit(ctx, session, encodeServerFrame({ revoke: { messageIds: [id], ackId: revocationAck(id) } }))
  }
  release(ctx, session, messageIds)
}

/** The push core knows: it has the newer session. So it is not told of this one's end. */
function evict(ctx: GatewayContext, session: Session): void {
  ctx.acks.flush(session)
  ctx.sessions.delete(session.token)
  closeSession(ctx, session, 'replaced')
}
