import type { Journal, Stretch } from './journal.ts'

/** A stretch in which nothing worked, in milliseconds of length. */
export interface Outage {
  readonly from: number
  readonly ms: number
}

const NONE: Outage = { from: 0, ms: 0 }

/** The longest stretch in which pushes were tried and none was answered with success. */
export function longestPushOutage({ attempts }: Journal, nowMs: number): Outage {
  const successes = attempts
    .flatMap(({ outcome, to }) => (outcome === 'success' && to !== undefined ? [to] : []))
    .sort((one, other) => one - other)
  let longest = NONE
  let before = 0
  for (const at of [...successes, nowMs]) {
    if (at - before > longest.ms) {
      // It begins with the first attempt that was under way: when nobody tries nothing is unavailable.
      const tried = attempts.filter(({ from, to = at }) => to > before && from < at).map(({ from }) => from)
      const from = Math.max(before, Math.min(at, ...tried))
      if (at - from > longest.ms) longest = { from, ms: at - from }
    }
    before = at
  }
  return longest
}

/** The longest stretch in which the app of a device ran without a session, and which device it was. */
export function longestSessionOutage({ devices }: Journal, nowMs: number): Outage & { readonly device: string } {
  let longest = { ...NONE, device: '' }
  for (const [device, { running, sessions }] of devices) {
    for (const stretch of running) {
      const gap = longestGap(stretch, sessions, nowMs)
      if (gap.ms > longest.ms) longest = { ...gap, device }
    }
  }
  return longest
}

function longestGap(within: Stretch, sessions: readonly Stretch[], nowMs: number): Outage {
  const { from, to = nowMs } = within
  let longest = NONE
  let since = from
  for (const session of sessions) {
    const end = Math.min(session.to ?? to, to)
    if (end <= since) continue
    if (session.from > to) break
    if (session.from - since > longest.ms) longest = { from: since, ms: session.from - since }
    since = end
  }
  return to - since > longest.ms ? { from: since, ms: to - since } : longest
}
