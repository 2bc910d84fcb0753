import { type Journal, overlapMs, type Push, type Sight, type Stretch } from './journal.ts'

/** What has become of an accepted push, for one device or for all. `lost` must not be. */
export type Standing = 'delivered' | 'revoked' | 'expired' | 'pending' | 'lost'

/** Accepted = the sum of the others. */
export type Account = Readonly<Record<Standing | 'accepted', number>>

/**
 * A message that ran out of time on a device that had a session for so long, with nothing broken anywhere, was
 * deliverable and counts as lost. Longer than a repair takes: an ack time-out (2 s), a page, a busy machine.
 */
export const CALM_MS = 6_000
/** For so long after a fault the service may still be repairing. */
export const RECOVERY_MS = 8_000

export type Sights = ReadonlyMap<string, readonly Sight[]>

/** Sights by message key, in the order of time. */
export function sightsByKey({ sights }: Journal): Map<string, Sight[]> {
  const byKey = new Map<string, Sight[]>()
  for (const sight of sights) {
    const others = byKey.get(sight.key)
    if (others === undefined) byKey.set(sight.key, [sight])
    else others.push(sight)
  }
  return byKey
}

/** Of an accepted push on a device that it should be shown on. */
export function standingOn(journal: Journal, seen: Sights, push: Push, device: string, nowMs: number): Standing {
  if (seen.get(push.key)?.some((sight) => sight.device === device)) return 'delivered'
  if (push.revokedAt !== undefined) return 'revoked'
  const expiresAt = (push.answeredAt ?? nowMs) + push.validityMs
  if (expiresAt <= nowMs) return longestCalm(journal, push, device) < CALM_MS ? 'expired' : 'lost'
  return journal.devices.get(device)?.gone ? 'pending' : 'lost'
}

/** Of the message as a whole: delivered when the first device has it. */
export function standingOf(journal: Journal, seen: Sights, push: Push, nowMs: number): Standing {
  const all = push.devices.map((device) => standingOn(journal, seen, push, device, nowMs))
  for (const standing of ['delivered', 'lost', 'pending', 'revoked'] as const) {
    if (all.includes(standing)) return standing
  }
  return 'expired'
}

export function accountOf(journal: Journal, nowMs: number): Account {
  const seen = sightsByKey(journal)
  const account = { accepted: 0, delivered: 0, revoked: 0, expired: 0, pending: 0, lost: 0 }
  for (const push of journal.pushes.values()) {
    if (push.answeredAt === undefined) continue
    account.accepted += 1
    account[standingOf(journal, seen, push, nowMs)] += 1
  }
  return account
}

/** Whether everything that was accepted has come to its end, and every revocation to those who have seen the message. */
export function isSettled(journal: Journal, nowMs: number): boolean {
  const seen = sightsByKey(journal)
  const told = new Set(journal.withdrawals.map(({ device, messageId }) => `${messageId} ${device}`))
  for (const push of journal.pushes.values()) {
    if (push.answeredAt === undefined) return false
    const standings = push.devices.map((device) => standingOn(journal, seen, push, device, nowMs))
    const delivered = standings.includes('delivered')
    if (standings.includes('lost') && !(push.reach === 'any' && delivered)) return false
    if (push.revokedAt === undefined) continue
    if (seen.get(push.key)?.some(({ device, messageId }) => !told.has(`${messageId} ${device}`))) return false
  }
  return true
}

/** The longest stretch of its validity in which the device had a session and nothing was broken or being repaired. */
function longestCalm({ devices, strikes }: Journal, push: Push, device: string): number {
  // It was accepted between its first sending and its answer: what is sure to be within the validity.
  const validity = { from: push.answeredAt ?? push.sentAt, to: push.sentAt + push.validityMs }
  let longest = 0
  for (const session of devices.get(device)?.sessions ?? []) {
    if (overlapMs(session, validity) < CALM_MS) continue
    let calmFrom = Math.max(session.from, validity.from)
    const end = Math.min(session.to ?? validity.to, validity.to)
    for (const { from, to } of repairs(strikes)) {
      if (to <= calmFrom) continue
      longest = Math.max(longest, Math.min(from, end) - calmFrom)
      calmFrom = Math.max(calmFrom, to)
    }
    longest = Math.max(longest, end - calmFrom)
  }
  return longest
}

function repairs(strikes: readonly Stretch[]): { from: number; to: number }[] {
  return strikes
    .map(({ from, to = Number.POSITIVE_INFINITY }) => ({ from, to: to + RECOVERY_MS }))
    .sort((one, other) => one.from - other.from)
}
