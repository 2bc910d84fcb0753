import { isBroadcastId } from '@openmps/proto/broadcast'
import type { GatewayEvents } from '../events.ts'
import type { CoreLink } from '../ports/core-link.ts'
import { cursorOf, cursorTold } from './reading.ts'
import type { Session } from './session.ts'

/** Ids of one session in one link message; a further one is sent at once. */
const MAX_ACKS_PER_MESSAGE = 256

/**
 * Gathers the acks of each session over one turn of the event loop, so that a device that acknowledges
 * its pushes one by one costs the push core one message. Bounded by the frames that one turn reads, and
 * per session by MAX_ACKS_PER_MESSAGE.
 */
export class AckOutbox {
  readonly #link: CoreLink
  readonly #events: GatewayEvents
  readonly #onLost: (session: Session) => void
  #sessions: Session[] = []
  #scheduled = false

  /** `onLost`: acks of the session were let go, so its inbox still holds their messages. */
  constructor(link: CoreLink, events: GatewayEvents, onLost: (session: Session) => void) {
    this.#link = link
    this.#events = events
    this.#onLost = onLost
  }

  /** Takes the ids over: the caller does not keep the array. */
  add(session: Session, messageIds: string[]): void {
    if (session.acks === undefined) {
      session.acks = messageIds
      this.#sessions.push(session)
    } else {
      session.acks.push(...messageIds)
    }
    if (session.acks.length >= MAX_ACKS_PER_MESSAGE) this.flush(session)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => this.flushAll())
  }

  /**
   * Sends what the session has, now. An ack that the link does not take is let go: a message of the inbox is
   * sent again; of a broadcast only the arrival goes uncounted, for the session has read past it.
   */
  flush(session: Session): void {
    const { acks, token, epoch } = session
    if (acks === undefined) return
    session.acks = undefined
    const cursor = acks.some(isBroadcastId) ? cursorOf(session) : ''
    if (this.#link.send({ kind: 'acked', device: token, epoch, messageIds: acks, cursor })) {
      if (cursor !== '') cursorTold(session)
      this.#events.acked(acks.length)
    } else {
      this.#events.acksLost(acks.length)
      this.#onLost(session)
    }
  }

  flushAll(): void {
    this.#scheduled = false
    const sessions = this.#sessions
    this.#sessions = []
    for (const session of sessions) this.flush(session)
  }
}
