import { CLOSE_CODES, type CloseReason } from '@openmps/proto'
import type { GatewayContext } from '../gateway-context.ts'
import { untoldCursor } from './reading.ts'
import type { Session } from './session.ts'

/** Ends the session with one of our close codes. What else follows is in `sessionEnded`. */
export function closeSession(ctx: GatewayContext, session: Session, reason: CloseReason): void {
  if (session.phase === 'closed') return
  const { code, text } = CLOSE_CODES[reason]
  ctx.log.debug({ reason, phase: session.phase }, 'closing a socket')
  session.socket.close(code, text)
}

/** With a code that the push core chose. */
export function closeRefused(session: Session, code: number): void {
  const known = Object.values(CLOSE_CODES).find((row) => row.code === code)
  const { text } = known ?? CLOSE_CODES.internalError
  // A code outside our range would be taken for a network event, or refused by the WebSocket layer.
  session.socket.close(code >= 4_000 && code <= 4_999 ? code : CLOSE_CODES.internalError.code, text)
}

/**
 * The socket is gone, for whatever reason: everything that waits for the session is forgotten, and the
 * push core is told, unless a newer session of the device has taken its place.
 */
export function sessionEnded(ctx: GatewayContext, session: Session): void {
  const { phase, token, epoch } = session
  // Acks first: they count for the session that is about to end.
  ctx.acks.flush(session)
  const cursor = untoldCursor(session)
  session.phase = 'closed'
  ctx.handshakes.delete(session)
  ctx.stalled.delete(session)
  session.inFlight = undefined
  for (const call of session.calls ?? []) ctx.calls.delete(call)
  session.calls = undefined
  if (phase !== 'open') return
  if (ctx.sessions.get(token) !== session) return
  ctx.sessions.delete(token)
  ctx.link.send({ kind: 'closed', device: token, epoch, cursor })
}
