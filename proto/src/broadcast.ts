/** What gateway and push core agree on about broadcasts. */

/** Minutes since 1970, both included. */
export interface MinuteWindow {
  readonly from: number
  readonly to: number
}

/** Which devices a broadcast is for, at the moment that it reaches them. An absent window: not these. */
export interface BroadcastFilter {
  /** As in Platform; 0 for all. */
  readonly platform: number
  /** Devices with a user, bound within the window. */
  readonly bound?: MinuteWindow
  /** Devices that had a user, unbound within the window. */
  readonly unbound?: MinuteWindow
  /** Devices that never had a user. */
  readonly neverBound: boolean
}

/** What a filter looks at. */
export interface Standing {
  /** As in Platform, 0 to 7. */
  readonly platform: number
  /** Milliseconds since 1970; present: the device has a user. */
  readonly boundAtMs?: number
  /** Present, and boundAtMs not: it had one. */
  readonly unboundAtMs?: number
}

const PLATFORMS = 8
const MINUTE_MS = 60_000

/**
 * A standing as one whole number, because a gateway has one for each device:
 * `(minute * 2 + bound) * 8 + platform`, where minute 0 means never bound. Below 2^31 until the year 2225.
 */
export function packStanding({ platform, boundAtMs, unboundAtMs }: Standing): number {
  const atMs = boundAtMs ?? unboundAtMs ?? 0
  return (Math.floor(atMs / MINUTE_MS) * 2 + (boundAtMs === undefined ? 0 : 1)) * PLATFORMS + platform
}

/** Whether the broadcast is for a device with this packed standing. */
export function matches(filter: BroadcastFilter, standing: number): boolean {
  const platform = standing % PLATFORMS
  if (filter.platform !== 0 && filter.platform !== platform) return false
  const half = (standing - platform) / PLATFORMS
  const minute = Math.floor(half / 2)
  if (minute === 0) return filter.neverBound
  const window = half % 2 === 1 ? filter.bound : filter.unbound
  return window !== undefined && minute >= window.from && minute <= window.to
}

const ULID_CHARS = 26
const MARK = 'B'

/**
 * The id of a broadcast is a ULID with a mark behind it: it sorts right behind its ULID and before the next one,
 * so that inbox and broadcasts have one order, and every part sees by the id alone what an ack is about.
 */
export const broadcastId = (ulid: string): string => ulid + MARK

export const isBroadcastId = (id: string): boolean => id.length === ULID_CHARS + 1 && id.endsWith(MARK)

/** The position right before the broadcast: who stands there has not read it. */
export const positionBefore = (id: string): string => id.slice(0, ULID_CHARS)
