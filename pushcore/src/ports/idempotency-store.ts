/** A call that its caller may send again under the same key. */
export interface IdempotentCall {
  /** Whose keys: those of two scopes say nothing about each other. At most MAX_SCOPE_CHARS. */
  readonly scope: string
  /** The caller's own. At most MAX_IDEMPOTENCY_KEY_CHARS. */
  readonly key: string
  /** Of what was asked: a key is for one request. */
  readonly requestHash: string
  /** Random, of this attempt. */
  readonly claim: string
}

export type Begun =
  /** The caller works, and calls `finish` or `abandon`. */
  | { readonly state: 'new' }
  /** Another attempt is at work, or its process is gone and its claim not yet over. */
  | { readonly state: 'busy' }
  /** The key was used for another request. */
  | { readonly state: 'different' }
  | { readonly state: 'done'; readonly answer: string }

export const MAX_SCOPE_CHARS = 256
export const MAX_IDEMPOTENCY_KEY_CHARS = 128
/** UTF-16 units of an answer. */
export const MAX_ANSWER_CHARS = 64 * 1024
/** An attempt that has not ended by then is taken for lost, and the next one works anew. */
export const CLAIM_MS = 60_000
/** Answers are kept this long. */
export const ANSWER_MS = 24 * 3_600_000

/**
 * Answers by the keys of callers. Every write is atomic and durable before its promise resolves: of attempts at the
 * same time exactly one is `new`, in all processes that share the store.
 */
export interface IdempotencyStore {
  /** @throws PushError OVERLOADED when too many keys are remembered */
  begin(call: IdempotentCall, nowMs: number): Promise<Begun>
  /** Keeps the answer. Nothing when the claim is another attempt's by now. */
  finish(call: IdempotentCall, answer: string, nowMs: number): Promise<void>
  /** Nothing was done: the next attempt is `new`. Nothing when the claim is another attempt's by now. */
  abandon(call: IdempotentCall): Promise<void>
  /** Forgets what has expired, at most `limit`. Returns how many. */
  prune(nowMs: number, limit: number): Promise<number>
}
