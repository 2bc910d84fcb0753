import { type BroadcastFilter, type MinuteWindow, matches, packStanding, type Standing } from '@openmps/proto/broadcast'
import type { BroadcastEntry, BroadcastPart } from './ports/broadcast-log.ts'
import type { DeviceStanding } from './ports/device-store.ts'
import { iso } from './story.ts'

const MINUTE_MS = 60_000

/** The story of a broadcast on one device, in words. `standing` is the device's now; undefined: it is not known. */
export function tellBroadcast(
  entry: BroadcastEntry,
  device: string,
  standing: DeviceStanding | undefined,
  part: BroadcastPart | undefined,
  nowMs: number,
): string[] {
  const lines = [`${iso(entry.acceptedAtMs)}  broadcast accepted, as task ${entry.taskId}`]
  if (part !== undefined) {
    const { arrivedAtMs, openedAtMs, ignoredAtMs } = part
    if (arrivedAtMs !== undefined) lines.push(`${iso(arrivedAtMs)}  device ${device} has it`)
    if (openedAtMs !== undefined) lines.push(`${iso(openedAtMs)}  opened on device ${device}`)
    if (ignoredAtMs !== undefined) lines.push(`${iso(ignoredAtMs)}  dismissed on device ${device}`)
  }
  if (part?.arrivedAtMs === undefined) lines.push(whyNot(entry, device, standing))
  lines.push(ending(entry, nowMs))
  return lines
}

function whyNot(entry: BroadcastEntry, device: string, standing: DeviceStanding | undefined): string {
  if (standing === undefined) return `device ${device} is not known: nothing is sent to it`
  if (standing.createdAtMs > entry.acceptedAtMs) {
    return `not for device ${device}: it is known since ${iso(standing.createdAtMs)}, and a broadcast is for those known before`
  }
  const mismatch = mismatchOf(entry.filter, standing)
  const now = mismatch === undefined ? 'as it stands now it matches' : `as it stands now it does not match: ${mismatch}`
  if (standing.readTo >= entry.id) {
    return `device ${device} has read past it without getting it: it did not match then, or the broadcast was revoked or over; ${now}`
  }
  return `device ${device} has not come to it yet: it is offline or has not acknowledged it; ${now}`
}

function ending({ expiresAtMs, revokedAtMs }: BroadcastEntry, nowMs: number): string {
  if (revokedAtMs !== undefined) return `${iso(revokedAtMs)}  revoked: who had not got it never will`
  if (expiresAtMs <= nowMs) return `${iso(expiresAtMs)}  over: who had not got it never will`
  return `open: valid for another ${Math.ceil((expiresAtMs - nowMs) / 1000)} s`
}

/** The condition that does not hold, in words; undefined when the broadcast is for the device. */
export function mismatchOf(filter: BroadcastFilter, standing: Standing): string | undefined {
  if (matches(filter, packStanding(standing))) return undefined
  const { platform, boundAtMs, unboundAtMs } = standing
  if (filter.platform !== 0 && filter.platform !== platform) {
    return `it is for platform ${filter.platform}, and the device has ${platform}`
  }
  if (boundAtMs !== undefined) return outside('bound', filter.bound, boundAtMs)
  if (unboundAtMs !== undefined) return outside('unbound', filter.unbound, unboundAtMs)
  return 'it is for devices that have or had a user, and this one never had any'
}

function outside(what: string, window: MinuteWindow | undefined, atMs: number): string {
  if (window === undefined) return `it is not for devices that are ${what}`
  const [from, to] = [window.from, window.to].map((minute) => iso(minute * MINUTE_MS))
  return `it is for devices ${what} from ${from} to ${to}, and this one was at ${iso(atMs)}`
}
