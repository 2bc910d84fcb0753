import type { Envelope, LinkDown } from '@openmps/proto/link'
import { hear } from '../broadcast/app-log.ts'
import type { GatewayContext } from '../gateway-context.ts'
import { closeSession } from './close.ts'
import { hasRead, isBehind, logPosition, readTo, standAnew } from './reading.ts'
import type { Session } from './session.ts'
import {
  inFlight,
  isPulling,
  isResending,
  isWaiting,
  landed,
  offered,
  overtakes,
  pageBegan,
  pageEnded,
  pageHeld,
  pageInOrder,
  pageOffered,
  pullFailed,
  pullStarted,
  timedOut,
  wanted,
  woken,
} from './window.ts'

/** Runs what window.ts decides: the only place that sends pushes and pulls. */

/** Sends a frame that is not a push. A device that lets its hard limit fill up is cut off. */
export function transmit(ctx: GatewayContext, session: Session, frame: Uint8Array): void {
  if (session.phase !== 'closed' && session.socket.send(frame) === 'dropped') cutOff(ctx, session)
}

/** Without a close frame: it would stand in line behind what the device does not read. */
function cutOff(ctx: GatewayContext, session: Session): void {
  if (session.phase === 'closed') return
  ctx.events.cutOff()
  session.socket.destroy()
}

/** There is more to give to the device: its inbox has grown, or there are broadcasts that it has not read. */
export function wake(ctx: GatewayContext, session: Session): void {
  woken(session)
  pump(ctx, session, ctx.options.maxInFlight - 1)
}

/**
 * Something about the session may have been lost on the way: it is marked at once, so that no inline
 * message overtakes what is in its inbox, and pulls when `wake` or the ack time-out says so.
 */
export function mark(ctx: GatewayContext, session: Session): void {
  woken(session)
  if (!ctx.stalled.has(session)) ctx.stalled.add(session)
}

/** The push core that was asked is gone, and with it the page of a pull under way. */
export function markRelinked(ctx: GatewayContext, session: Session): void {
  pullFailed(session)
  mark(ctx, session)
}

/** The device was bound or unbound, at the place `since` in the order of the broadcasts. */
export function restand(ctx: GatewayContext, session: Session, standing: number, since: string): void {
  if (standing === session.standing) return
  const back = standAnew(session, standing, since)
  if (!back && !isPulling(session)) return
  // The page of a pull under way is read for the standing of before.
  pullFailed(session)
  wake(ctx, session)
}

/** A message on the fast path; `previous` is the id of the one before it in the inbox. */
export function deliver(ctx: GatewayContext, session: Session, envelope: Envelope, previous: string): void {
  if (envelope.expiresAtMs <= ctx.clock.now()) return
  give(ctx, session, envelope, overtakes(session, previous) || isBehind(session))
}

/**
 * A broadcast that is for this device, and before which it has read everything. False: the session has no
 * room for it now, and pulls it.
 */
export function broadcast(ctx: GatewayContext, session: Session, envelope: Envelope): boolean {
  const given = give(ctx, session, envelope, false)
  if (given) readTo(session, envelope.messageId)
  return given
}

function give(ctx: GatewayContext, session: Session, { messageId, frame }: Envelope, early: boolean): boolean {
  const { socket } = session
  const idle = session.inFlight === undefined
  if (!offered(session, messageId, early, socket.writable, ctx.options.maxInFlight)) {
    pump(ctx, session, ctx.options.maxInFlight - 1)
    return false
  }
  if (idle) ctx.stalled.add(session)
  ctx.events.pushSent()
  if (socket.send(frame) === 'dropped') cutOff(ctx, session)
  return true
}

/** Acknowledged or withdrawn ids leave the window, and the next page is pulled once half of it is free. */
export function release(ctx: GatewayContext, session: Session, messageIds: readonly string[]): void {
  if (landed(session, messageIds) === 0) return
  restartTimeout(ctx, session)
  pump(ctx, session, ctx.options.maxInFlight >> 1)
}

/** The device reads again. */
export function drained(ctx: GatewayContext, session: Session): void {
  pump(ctx, session, ctx.options.maxInFlight - 1)
}

function pump(ctx: GatewayContext, session: Session, threshold: number): void {
  if (session.phase !== 'open') return
  const limit = wanted(session, session.socket.writable, ctx.options.maxInFlight, threshold)
  if (limit > 0) pull(ctx, session, limit, false)
  else if (isWaiting(session) && !ctx.stalled.has(session)) ctx.stalled.add(session)
}

function pull(ctx: GatewayContext, session: Session, limit: number, resending: boolean): void {
  // The page must not hold what the device has just acknowledged.
  ctx.acks.flush(session)
  const number = pullStarted(session, resending)
  ctx.stalled.add(session)
  ctx.events.pulled()
  const { token, epoch } = session
  const sent = ctx.link.send({
    kind: 'pull',
    device: token,
    epoch,
    limit,
    inFlight: resending ? [] : [...inFlight(session)],
    number,
    // Always, because a session cannot know that it is behind what nobody could tell the gateway of.
    log: logPosition(session, resending),
  })
  // The link is down. The time-out tries again.
  if (!sent) pullFailed(session)
}

/** The answer to a pull. */
export function receivePage(ctx: GatewayContext, session: Session, page: LinkDown & { kind: 'page' }): void {
  const repeats = inFlight(session)
  if (!pageBegan(session, page)) return
  hear(session.app, page.position)
  // Asked for from before the oldest in flight, it need not tell all that the session itself, which stands further
  // on, has to be told (the removal of what it had read): it repeats, and reads no further.
  const position = isResending(session) ? '' : page.position
  let sent = 0
  let left = page.more
  session.socket.cork(() => {
    const now = ctx.clock.now()
    for (const envelope of page.envelopes) {
      if (session.phase !== 'open') return
      const { messageId } = envelope
      if (envelope.expiresAtMs <= now || hasRead(session, messageId)) continue
      hear(session.app, messageId)
      const verdict = readTooEarly(session, position, messageId)
        ? 'hold'
        : pageOffered(session, messageId, session.socket.writable, ctx.options.maxInFlight)
      if (verdict === 'skip') continue
      if (verdict !== 'send') {
        if (verdict === 'hold') pageHeld(session)
        left = true
        return
      }
      // Also by a message of the inbox: what the page left out before it stays passed over.
      if (messageId <= position) readTo(session, messageId)
      sent += 1
      if (repeats.includes(messageId)) ctx.events.pushResent()
      else ctx.events.pushSent()
      if (session.socket.send(envelope.frame) === 'dropped') cutOff(ctx, session)
    }
    // Given whole: what it left out in between is not for this device.
    readTo(session, position)
    pageInOrder(session)
  })
  if (session.phase !== 'open') return
  const again = pageEnded(session, left || isBehind(session), sent)
  restartTimeout(ctx, session)
  if (again) pump(ctx, session, ctx.options.maxInFlight >> 1)
}

/**
 * Whether a message of a page may come after a broadcast that the page does not know: the gateway has heard
 * of one behind the place to which the page has read, and the message is behind that place, too.
 */
function readTooEarly(session: Session, pagePosition: string, messageId: string): boolean {
  const { position, app } = session
  const read = pagePosition > position ? pagePosition : position
  // What is in flight has overtaken nothing: it is only sent again.
  return read < app.newest && messageId > read && !inFlight(session).includes(messageId)
}

function restartTimeout(ctx: GatewayContext, session: Session): void {
  if (isWaiting(session)) ctx.stalled.add(session)
  else ctx.stalled.delete(session)
}

/** Nothing has moved on this session for an ack time-out. */
export function stalled(ctx: GatewayContext, session: Session): void {
  if (session.phase !== 'open') return
  const { socket } = session
  switch (timedOut(session, socket.writable)) {
    case 'resend':
      pull(ctx, session, ctx.options.maxInFlight, true)
      break
    case 'pull':
      pump(ctx, session, ctx.options.maxInFlight - 1)
      break
    case 'slow':
      closeSession(ctx, session, 'slowConsumer')
      break
    case 'leave':
      // A device that does not read is looked at once more; unacked pushes are left to the next session.
      if (!socket.writable) ctx.stalled.add(session)
  }
}
