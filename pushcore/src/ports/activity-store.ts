import { LIMITS } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'

/** In UTF-16 code units; more is INVALID_ARGUMENT. */
export const ACTIVITY_LIMITS = {
  activityId: LIMITS.maxActivityIdChars,
  pushToken: LIMITS.maxActivityTokenChars,
  device: 128,
  packageName: LIMITS.maxPackageNameChars,
} as const

/**
 * Of one device; one more, and the one whose report is the oldest is forgotten. Apple lets an app run a handful at a time,
 * so these are those of a busy day.
 */
export const MAX_ACTIVITIES_PER_DEVICE = 50

/** How a Live Activity is reached. */
export interface ActivityBinding {
  /** That reported it. */
  readonly device: string
  /** Apple's, of this activity. */
  readonly pushToken: string
  /** The iOS bundle that shows it; absent when the device did not tell its own. */
  readonly packageName?: string
  /** When it was reported. Milliseconds since 1970. */
  readonly atMs: number
}

/**
 * Push tokens of iOS Live Activities, by the ids that apps give to their activities. Writes are durable before their
 * promises resolve. On the shared store an activity still counts for its device, until its time is over, when it was
 * removed, reported by another device, or not stored because a call broke off.
 */
export interface ActivityStore {
  /**
   * The last report of an id counts, whichever device makes it.
   * @param keepUntilMs forgotten after this, at the store's leisure
   * @throws PushError INVALID_ARGUMENT (a text is empty or beyond ACTIVITY_LIMITS), APP_UNKNOWN
   */
  bind(app: AppRef, activityId: string, binding: ActivityBinding, keepUntilMs: number): Promise<void>
  find(app: AppRef, activityId: string): Promise<ActivityBinding | undefined>
  /** Forgets this push token of the activity; a later one stays. */
  remove(app: AppRef, activityId: string, pushToken: string): Promise<void>
  /** Forgets what is not to be kept any longer, at most `limit`, unless the store does so by itself. Returns how many. */
  prune(nowMs: number, limit: number): Promise<number>
}
