import type { AppRef } from '@openmps/proto/link'

/**
 * What became of a message at a vendor. `again`: not taken yet, and to be tried again. `refused`: finally not taken.
 * `sent`: the vendor has it. `dropped`, `arrived`: what the vendor told of it later. In the order in which one
 * replaces another.
 */
export const HANDOFF_STATES = ['again', 'refused', 'sent', 'dropped', 'arrived'] as const
export type HandoffState = (typeof HANDOFF_STATES)[number]

/** In UTF-16 code units; more is INVALID_ARGUMENT. */
export const HANDOFF_LIMITS = {
  messageId: 64,
  device: 128,
  packageName: 128,
  /** Above what devices may report: the push token of a Live Activity comes from a backend. */
  vendorToken: 4_096,
  code: 100,
  status: 100,
  detail: 300,
  vendorId: 200,
} as const

/** Handoffs of one message that are told. */
export const MAX_HANDOFFS_TOLD = 100

/** A message that was given to a vendor's channel for one of the vendor's tokens. */
export interface Handoff {
  readonly app: AppRef
  /** Of a message or of a broadcast. */
  readonly messageId: string
  /** Whose vendor token it is; empty for a Live Activity. */
  readonly device: string
  /** Number of the vendor's channel. */
  readonly channel: number
  /** The credentials of which app of the vendor's it went with. */
  readonly packageName: string
  /** As it is, because a revocation needs it. */
  readonly vendorToken: string
  readonly state: HandoffState
  /** The vendor's own code. */
  readonly code?: string
  /** That of mPaaS guide 10.3. */
  readonly status?: string
  /** In words, for people. */
  readonly detail?: string
  /** The vendor's id of the message, for revocation and receipts; an empty one is none. */
  readonly vendorId?: string
  /** Calls made to the vendor. */
  readonly attempts: number
  /** The first call. Milliseconds since 1970, as all times here. */
  readonly firstAtMs: number
  /** When it came into its present state. */
  readonly atMs: number
  /** The first click that the vendor told of. */
  readonly clickedAtMs?: number
  /** Forgotten after this, at the store's leisure. */
  readonly keepUntilMs: number
}

/**
 * What vendors' channels did with messages: one record for each message, channel and vendor token. Answers and receipts
 * of a vendor come in any order, and receipts more than once.
 */
export interface HandoffStore {
  /**
   * Durable when it resolves; one commit, or one for each partition of the store, so that a call that fails may be
   * stored in part, and may be repeated. Of records that exist a state gives way to a later one of HANDOFF_STATES, and
   * `again` and `refused` to each other when they are of a later attempt. Whatever the state, a vendor's id and a
   * click are noted when there was none, and the first of each stays, as do `firstAtMs` and `keepUntilMs`. Answers for
   * each whether anything was changed.
   * @throws PushError INVALID_ARGUMENT (a field is beyond HANDOFF_LIMITS, a number is not whole or negative: nothing is
   *   stored), APP_UNKNOWN
   */
  put(handoffs: readonly Handoff[]): Promise<boolean[]>
  find(app: AppRef, messageId: string, channel: number, vendorToken: string): Promise<Handoff | undefined>
  /** Of a message, in the order of the devices, at most MAX_HANDOFFS_TOLD. Of a broadcast none: they are asked for by token. */
  of(app: AppRef, messageId: string): Promise<Handoff[]>
  /**
   * Of a broadcast, at most `limit`, in the order of a walk that begins after '' and goes on after `next`; without
   * `next` it is at its end. Each that is there during the whole walk comes once.
   */
  ofBroadcast(
    app: AppRef,
    broadcastId: string,
    after: string,
    limit: number,
  ): Promise<{ handoffs: Handoff[]; next?: string }>
  /** Forgets what is not to be kept any longer, at most `limit`, unless the store does so by itself. Returns how many. */
  prune(nowMs: number, limit: number): Promise<number>
}
