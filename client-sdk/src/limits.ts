/**
 * Bounds of the SDK, with what happens at each. Times are milliseconds. Those that an app may set are
 * options of `createPushClient`, with these as defaults.
 */
export const CLIENT_LIMITS = {
  /** From opening a socket to Connected; then the attempt has failed. */
  connectTimeoutMs: 15_000,
  /** From a ping to any sign of the server; then the connection is dead. */
  pongTimeoutMs: 10_000,
  /** From a call (`bind`, `report`, `setTags`, …) to its answer, the wait for a connection included; then TIMEOUT. */
  callTimeoutMs: 30_000,
  /** How long one message may hold up the next. The callback may go on; its message is acked when it returns. */
  callbackTimeoutMs: 30_000,
  /** For `close`, and for finishing acks before a server's GoAway is obeyed; then the rest is left undone. */
  closeTimeoutMs: 5_000,
  /** Received messages that are not acked. One more is a violation by the server: the connection is closed. */
  maxUnackedMessages: 256,
  /** Ids of the newest messages by which repeats are known: segments × ids in each. The oldest segment makes room. */
  seenSegments: 8,
  seenSegmentIds: 128,
  /** Newest ids of one Revoke that are kept as seen; the others are acked only, so that shown ids keep their place. */
  maxKeptRevocations: 64,
  /** Characters of a message id (a ULID has 26); a longer one is a malformed frame. */
  maxMessageIdChars: 64,
  /** Acks that wait for a connection. The oldest is forgotten: its message comes again, and is acked then. */
  maxUnsentAcks: 1_024,
  /** Opened and ignored events that the server has not confirmed. The oldest is dropped, with an OVERLOADED error. */
  maxEvents: 256,
  /** Events between two confirmations. */
  eventBatch: 32,
  /** Of JSON text in what a vendor's channel hands to the app; what is longer is not read. Vendors send 4 KB at most. */
  maxVendorPayloadChars: 16_384,
  /** Calls without an answer; one more is refused with OVERLOADED. */
  maxCalls: 16,
  /** Live Activities whose reported push token is remembered, so that repeats are known. The oldest is forgotten. */
  maxKnownActivities: 64,
  /** Longest delay that a server may impose (GoAway, Retry-After, back-off bounds), so that none can silence a device. */
  maxServerDelayMs: 3_600_000,
} as const
