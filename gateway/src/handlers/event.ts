import { type CloseReason, type DeviceEvent, EventKind } from '@openmps/proto'
import type { GatewayContext } from '../gateway-context.ts'
import type { Session } from '../session/session.ts'
import { isMessageId } from './ack.ts'

/** What the person did with a message. Statistics: when the link is down it is let go. */
export function receiveEvent(ctx: GatewayContext, session: Session, event: DeviceEvent): CloseReason | undefined {
  const { kind, messageId = '', atMs = 0 } = event
  const happened =
    kind === EventKind.EVENT_KIND_OPENED ? 'opened' : kind === EventKind.EVENT_KIND_IGNORED ? 'ignored' : undefined
  // A kind of a later protocol version.
  if (happened === undefined) return undefined
  if (!isMessageId(messageId)) return 'protocolError'
  const now = ctx.clock.now()
  // The device's clock is not ours: nothing has happened in the future.
  const at = atMs > 0 && atMs < now ? atMs : now
  const { token, epoch } = session
  ctx.link.send({ kind: 'happened', device: token, epoch, event: happened, messageId, atMs: at })
  return undefined
}
