import { encodeServerFrame, LIMITS } from '@openmps/proto'
import type { LinkDown } from '@openmps/proto/link'
import { deriveSecret } from '@openmps/proto/token'
import { hear, shared } from '../broadcast/app-log.ts'
import type { GatewayContext } from '../gateway-context.ts'
import { closeRefused, closeSession } from '../session/close.ts'
import { transmit, wake } from '../session/delivery.ts'
import { isBehind, standAnew } from '../session/reading.ts'
import type { Session } from '../session/session.ts'

/** The push core has opened the session of a device that sent Connect, or refuses it. */
export function receiveOpenResult(ctx: GatewayContext, result: LinkDown & { kind: 'openResult' }): void {
  const opening = ctx.opening.take(result.connection)
  if (opening === undefined) return
  const { session, giveSecret, woken, standing } = opening
  const { token } = session
  if (session.phase !== 'opening') {
    // The device has not waited: what the core has opened is over already.
    if (result.refused === 0) ctx.link.send({ kind: 'closed', device: token, epoch: result.epoch, cursor: '' })
    return
  }
  if (result.refused !== 0) {
    closeRefused(session, result.refused)
    return
  }
  const older = ctx.sessions.get(token)
  if (older !== undefined && older.epoch > result.epoch) {
    closeSession(ctx, session, 'replaced')
    return
  }
  session.phase = 'open'
  session.epoch = result.epoch
  session.app = ctx.apps.shared(session.app.ref)
  hear(session.app, result.logNewest)
  session.position = shared(session.app, result.position)
  session.standing = result.standing
  if (standing?.epoch === result.epoch) standAnew(session, standing.standing, standing.since)
  // Before the older one is closed, so that its end is not taken for the end of the device's session.
  ctx.sessions.set(token, session)
  if (older !== undefined) {
    ctx.acks.flush(older)
    closeSession(ctx, older, 'replaced')
  }
  ctx.events.sessionOpened()
  transmit(ctx, session, connected(ctx, session, giveSecret, result.userId))
  // A broadcast that passed while the session was opening, or that this push core had not heard of.
  if (result.hasMail || woken || isBehind(session)) wake(ctx, session)
}

function connected(ctx: GatewayContext, session: Session, giveSecret: boolean, userId: string): Uint8Array {
  const { idleTimeoutMs, reconnectMinMs, reconnectMaxMs, maxInFlight } = ctx.options
  return encodeServerFrame({
    connected: {
      deviceToken: session.token,
      deviceSecret: giveSecret ? deriveSecret(ctx.keys, session.token) : '',
      userId,
      serverTimeMs: ctx.clock.now(),
      idleTimeoutMs,
      reconnectMinMs,
      reconnectMaxMs,
      maxInFlight,
      maxClientFrameBytes: LIMITS.maxClientFrameBytes,
    },
  })
}
