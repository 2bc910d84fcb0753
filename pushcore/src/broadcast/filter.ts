import type { BroadcastFilter, MinuteWindow } from '@openmps/proto/broadcast'
import type { BroadcastAudience, Period } from '../push-request.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 3_600_000
/** The last minute that the link can say. */
const LAST_MINUTE = 2 ** 32 - 1
const ALWAYS: MinuteWindow = { from: 0, to: LAST_MINUTE }

/**
 * The audience as it is at the moment: a broadcast that is scheduled counts its days from its own time. "Unbound,
 * ever" is everybody without a user, those who never had one too; a shorter period cannot hold for "never".
 */
export function filterOf({ platform, bound, unbound }: BroadcastAudience, atMs: number): BroadcastFilter {
  return {
    platform,
    ...(bound && { bound: windowOf(bound, atMs) }),
    ...(unbound && { unbound: windowOf(unbound, atMs) }),
    neverBound: unbound !== undefined && 'days' in unbound && unbound.days === 'ever',
  }
}

/** Everybody on the platform, however bound: who had the broadcast may have been unbound since. */
export const everybodyOn = (platform: number): BroadcastFilter => ({
  platform,
  bound: ALWAYS,
  unbound: ALWAYS,
  neverBound: true,
})

/** Of days the end is open: who is bound between acceptance and delivery is bound within them. */
function windowOf(period: Period, atMs: number): MinuteWindow {
  if (!('days' in period)) return { from: minuteOf(period.fromMs), to: minuteOf(period.toMs) }
  return period.days === 'ever' ? ALWAYS : { from: minuteOf(atMs - period.days * DAY_MS), to: LAST_MINUTE }
}

const minuteOf = (ms: number): number => Math.min(LAST_MINUTE, Math.max(0, Math.floor(ms / MINUTE_MS)))
