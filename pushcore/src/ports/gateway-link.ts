import type { LinkDown } from '@openmps/proto/link'

/**
 * The way to the gateways. Messages to one gateway keep their order. Sending never waits and never
 * throws: to a gateway that is gone a message is dropped, and nothing is lost by it, because what matters
 * is in the inbox and the device's next session reads it.
 */
export interface GatewayLink {
  send(gateway: string, message: LinkDown): void
  /** Those that are linked now, by the names that `send` takes. */
  gateways(): readonly string[]
}
