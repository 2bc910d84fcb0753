import { encodeServerFrame } from '@openmps/proto'
import { DeadlineQueue } from './deadline-queue.ts'
import type { GatewayContext } from './gateway-context.ts'
import { closeSession } from './session/close.ts'
import { transmit } from './session/delivery.ts'
import type { Session } from './session/session.ts'

export interface DrainOptions {
  /** Devices asked to leave per second: what the other gateways can take in. At least 1. */
  readonly ratePerSecond: number
  /** Each device comes back after a random delay up to this. 0 or more. */
  readonly reconnectWithinMs: number
}

/** A device that was asked to leave and has not is closed after this, with 4000. */
const LEAVE_TIMEOUT_MS = 5_000
const STEP_MS = 100

/**
 * Asks the sessions to leave, at the rate. Returns a function that stops asking. The caller no longer
 * accepts sockets; it learns from its own count when all are gone.
 */
export function startDrain(ctx: GatewayContext, { ratePerSecond, reconnectWithinMs }: DrainOptions): () => void {
  const leaving = new DeadlineQueue<Session>(ctx.clock, LEAVE_TIMEOUT_MS, (session) => {
    closeSession(ctx, session, 'goingAway')
  })
  closeUnopened(ctx)
  // Live: what ends meanwhile is skipped, and nothing is added, because nothing is opening any more.
  const sessions = ctx.sessions.values()
  let cancel = () => {}
  let due = 0
  const step = () => {
    due += (ratePerSecond * STEP_MS) / 1_000
    for (; due >= 1; due -= 1) {
      const { done, value: session } = sessions.next()
      if (done || session === undefined) return
      const reconnectAfterMs = Math.round(Math.random() * reconnectWithinMs)
      transmit(ctx, session, encodeServerFrame({ goAway: { reconnectAfterMs, reason: 'the server is going away' } }))
      leaving.add(session)
    }
    cancel = ctx.clock.after(STEP_MS, step)
  }
  step()
  return () => {
    cancel()
    leaving.clear()
  }
}

/** Closes the sockets that have no session yet: they have nothing to lose. */
export function closeUnopened(ctx: GatewayContext): void {
  for (const session of [...ctx.handshakes.items(), ...ctx.opening.sessions()]) closeSession(ctx, session, 'goingAway')
}
