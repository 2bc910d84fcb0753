import type { LinkDown, LinkUp } from '@openmps/proto/link'

/**
 * The way to the push core. Messages about one device keep their order in both directions. Sending
 * never waits; while the link is down `send` returns false and the message was not taken: the gateway
 * then refuses new sessions (close code 4002) and lets acks go, because an ack that is lost costs one
 * repeat, which the device drops.
 */
export interface CoreLink {
  send(message: LinkUp): boolean
  /** Sets the receiver of what the core sends. Called once, before the first device connects. */
  onMessage(receiver: (message: LinkDown) => void): void
  /** Whether the core is reachable now. */
  readonly up: boolean
}
