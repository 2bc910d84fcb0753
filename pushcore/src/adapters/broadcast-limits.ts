/** Bounds of the broadcasts of one app, the same in every store: each push core keeps a copy of them in memory. */
export const BROADCAST_LIMITS = {
  /** Valid broadcasts, revoked ones included; one more is 'full'. */
  maxEntries: 1_000,
  /** Valid broadcasts and removals together; one more removal is 'full'. Removals are small, and live for longer. */
  maxWithRemovals: 11_000,
  /** Bytes of the frames of valid entries together; what would exceed them is 'full'. */
  maxBytes: 16 * 1024 * 1024,
} as const
