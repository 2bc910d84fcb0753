/** Limits of the gRPC service. Each names what happens beyond it; docs/configuration.md repeats them. */
export const GRPC_LIMITS = {
  /** A message from a caller, in bytes; larger: RESOURCE_EXHAUSTED. */
  maxMessageBytes: 1024 * 1024,
  /** Pushes in a batch or chunk; none or more: INVALID_ARGUMENT, also of the whole stream. */
  maxPushesPerChunk: 100,
  /** Chunks of a stream that are accepted or answered at a time; then it is not read. As many wait decoded behind them. */
  maxChunksUnderWay: 16,
  /** Targets of a PushBatch with an idempotency key, whose answer is kept; more: INVALID_ARGUMENT. */
  maxTargetsPerKey: 100,
  /** Pushes of one PushCollect; more: INVALID_ARGUMENT. */
  maxCollectedPushes: 10_000,
  /** Calls of one connection at a time; HTTP/2 makes the caller wait. */
  maxCallsPerConnection: 256,
  /** A connection without calls is closed after this. */
  maxConnectionIdleMs: 600_000,
  /** A unary call without a deadline ends with DEADLINE_EXCEEDED after this. */
  unaryTimeoutMs: 30_000,
  /** A stream of pushes on which the caller sends nothing for this long ends with DEADLINE_EXCEEDED. */
  streamIdleMs: 60_000,
  /** Any stream ends with UNAVAILABLE after this: the caller opens a new one, where there is room. */
  maxStreamMs: 3_600_000,
  /** Message ids of one call; none or more: INVALID_ARGUMENT. */
  maxMessageIds: 200,
  /** WatchMessages of the process at a time; more: RESOURCE_EXHAUSTED. */
  maxWatches: 100,
  /** Between two looks of a watch after a change; doubled by each look that finds none. */
  watchEveryMs: 1_000,
  /** The longest time between two looks. */
  maxWatchEveryMs: 5_000,
  /** Entries of a page; more: INVALID_ARGUMENT. */
  maxPageSize: 500,
  /** Entries of a page whose size is not given. */
  defaultPageSize: 100,
  /** Entries before a page; more: INVALID_ARGUMENT. */
  maxPageOffset: 100_000,
  /** Ids of one CancelSchedules; none or more: INVALID_ARGUMENT. */
  maxCancelled: 30,
  /** When the service stops, calls have this long to end; then they are cut off. */
  closeMs: 5_000,
} as const
