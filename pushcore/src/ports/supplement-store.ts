import type { AppRef } from '@openmps/proto/link'

/**
 * What became of a text message. `begun`: the provider is being called, or the process ended while it was. `unknown`:
 * the provider was called and did not answer. `skipped`: no call was needed or allowed. `delivered` and `undelivered`
 * are what the provider reports later.
 */
export const SUPPLEMENT_STATES = [
  'begun',
  'skipped',
  'unknown',
  'refused',
  'accepted',
  'undelivered',
  'delivered',
] as const
export type SupplementState = (typeof SUPPLEMENT_STATES)[number]

/** One text message that supplements a push. */
export interface Supplement {
  readonly app: AppRef
  readonly messageId: string
  /** As supplement/phone.ts reads it; empty: no number was found, or none was looked for. */
  readonly phone: string
  /** Whose number it is; empty when there is none. */
  readonly device: string
  readonly state: SupplementState
  /** The provider's code or ours. */
  readonly code?: string
  /** In words, for people. */
  readonly detail?: string
  /** The provider's id of the text message. */
  readonly providerId?: string
  /** When it was begun or skipped. */
  readonly atMs: number
  /** When it came into its present state, if that is a later one. */
  readonly endedAtMs?: number
}

/** How it goes on with one that was begun. */
export type SupplementEnd = Pick<Supplement, 'code' | 'detail' | 'providerId'> & {
  readonly state: Exclude<SupplementState, 'begun' | 'skipped'>
  readonly endedAtMs: number
}

export type NewSupplement = Pick<Supplement, 'app' | 'messageId' | 'phone' | 'device' | 'atMs'> & {
  /** Forgotten after this, at the store's leisure. */
  readonly keepUntilMs: number
}

export interface SupplementCaps {
  /** `yyyymmdd`; what the caps count is forgotten some days after. */
  readonly day: string
  /** Text messages to one number of one app. */
  readonly perNumber: number
  /** Text messages of the app. */
  readonly perApp: number
}

/**
 * Text messages cost money: at most one for each message and number, and never more than the caps. Every write is
 * durable before its promise resolves. A crash may leave a cap counted one too high until the day is over, never a text
 * message too many.
 */
export interface SupplementStore {
  /**
   * Notes that the provider is about to be called. `known`: it was noted before, so the call may have been made and is
   * not made again. Over a cap nothing is noted.
   */
  begin(supplement: NewSupplement, caps: SupplementCaps): Promise<'begun' | 'known' | 'numberCap' | 'appCap'>
  /** Back to not begun, after a call of which the provider surely has nothing; the caps of the day get it back. */
  withdraw(app: AppRef, messageId: string, phone: string, day: string): Promise<void>
  /**
   * Notes how it ended. A later state in the order of unknown, then refused and accepted, then undelivered and
   * delivered replaces an earlier one; of one step the first stands. False: nothing was changed, also because there is
   * no such supplement.
   */
  finish(app: AppRef, messageId: string, phone: string, end: SupplementEnd): Promise<boolean>
  /** Notes one that was not sent; nothing when there is one for the message and the number. */
  skip(supplement: NewSupplement, why: Pick<Supplement, 'code' | 'detail'>): Promise<void>
  /** In the order of the numbers. */
  of(app: AppRef, messageId: string): Promise<Supplement[]>
  /** Forgets what is not to be kept any longer, at most `limit`, unless the store does so by itself. Returns how many. */
  prune(nowMs: number, limit: number): Promise<number>
}
