import type { LinkDown, LinkUp } from '@openmps/proto/link'

/**
 * The way to the push core. Messages about one device keep their order in both directions. Sending
 * never waits. `send` returns false when the message was not taken, because the link is down or more
 * waits for it than may: the gateway then refuses new sessions (close code 4002), lets acks go, because
 * an ack that is lost costs one repeat, which the device drops, and pulls again after a time-out. The end
 * of a session (`closed`) is refused only when the link is down; a link that cannot carry it ends.
 */
export interface CoreLink {
  send(message: LinkUp): boolean
  /** Sets the receiver of what the core sends. Called once, before the first device connects. */
  onMessage(receiver: (message: LinkDown) => void): void
  /**
   * Sets who is told that a push core was linked, or that one of several is gone: it may not know the
   * sessions, and what was on its way may be lost. Not called for a link that is up from the start and
   * never goes. Called once, before the first device connects.
   */
  onLinked(receiver: () => void): void
  /** Whether the core is reachable now. */
  readonly up: boolean
}
