/** Limits of the signed push API. Its actions have those of the server API besides. */
export const SIGNED_PUSH_LIMITS = {
  /** Characters of a nonce, at least and at most; others: 3028. */
  minNonceChars: 8,
  maxNonceChars: 128,
} as const
