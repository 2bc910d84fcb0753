/** Bounds of one link between a gateway and a push core, the same for both sides. */
export const LINK_LIMITS = {
  /** Messages that one frame gathers. */
  maxFrameMessages: 1_000,
  /** Estimated bytes that one frame gathers; a single larger message travels alone. */
  maxFrameBytes: 256 * 1024,
  /** A larger frame is refused, and the link is cut. */
  maxPayloadBytes: 32 * 1024 * 1024,
  /** Bytes on their way from which on wakes are dropped (push core), or `send` says no (gateway). */
  highWaterBytes: 8 * 1024 * 1024,
  /** Bytes on their way at which the link is cut; it begins anew without them. */
  maxBufferedBytes: 32 * 1024 * 1024,
  /** From the connection to the end of the handshake; then the link is cut. */
  handshakeTimeoutMs: 5_000,
  /** The push core pings a link this often. */
  pingIntervalMs: 4_000,
  /** A link from which nothing has come for this long is dead. At least 8 000, in whole seconds. */
  silenceTimeoutMs: 12_000,
  /** Links that one gateway takes; one more is refused. */
  maxCores: 64,
} as const
