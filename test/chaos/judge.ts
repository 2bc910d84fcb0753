import { type Sights, sightsByKey, standingOn } from './account.ts'
import { evidence } from './evidence.ts'
import type { DeviceLife, Journal, Push, Sight } from './journal.ts'

/**
 * A device learns the server's time from Connected, and believes it to be earlier by as much as that frame was held
 * up: by a busy machine, here.
 */
export const LATE_MS = 2_000

/** Violations that are told with their evidence; of more than that the rest says nothing new. */
const MAX_WITH_EVIDENCE = 100

export type Rule =
  | 'lost'
  | 'stuck'
  | 'shown twice'
  | 'shown to a stranger'
  | 'out of order'
  | 'shown after its expiry'
  | 'shown after its revocation'
  | 'not withdrawn'
  | 'unexpected'

export interface Violation {
  readonly rule: Rule
  readonly key: string
  readonly device: string
  readonly text: string
  /** Events of the journal around it, in the order of time. */
  readonly evidence: readonly string[]
}

interface Found extends Omit<Violation, 'evidence'> {
  /** Another message that the evidence is to tell of. */
  readonly other?: string
}

/**
 * Holds the checker's own journal against the promises. Pure. `nowMs` is the end of the run, when everything
 * had been healed and waited for.
 *
 * 1. Lost. A push that was answered with success has been shown on each device of its target (of a user that
 *    moves: on one), or its revocation was answered with success, or its validity is over, or it waits for a
 *    device that is away for good by plan. Expiry is no excuse for a device that was deliverable, see CALM_MS.
 *    Stuck is what came only after all apps had been started anew at the end: the service had it, and did not
 *    bring it to a device that was connected.
 * 2. Once. No app is shown one message key twice, nor one that was not for it; retries with the same key are
 *    the same message.
 * 3. Order. On one device, a push that was answered before another one was first sent is shown before it. That is
 *    all that a backend can know of the order of acceptance: pushes that were under way at the same time may be
 *    accepted in either order. It holds for pushes of all lanes, whichever push core took them, and counts first
 *    sights. Two push cores order by their clocks, which tick in milliseconds, so an answer and a push within
 *    the same millisecond are not compared; the push cores here share the clock of one machine. Left out are
 *    users that move, because a binding brings their older messages along, and broadcasts, which keep their place
 *    only among what one push core has taken.
 * 4. Expiry. Nothing is shown later than LATE_MS after its validity, counted from the answer.
 * 5. Revocation. A device whose app did not run at any time between the sending of the push and the answer to its
 *    revocation never shows it. Where the app ran, the message may have been on its way (in the socket, in the SDK's
 *    line, in a gateway that was frozen) and may still be shown after the answer; but then the app is told
 *    to remove it, after it was shown.
 */
export function judge(journal: Journal, nowMs: number): Violation[] {
  const seen = sightsByKey(journal)
  const found = [
    ...journal.complaints.map((text): Found => ({ rule: 'unexpected', key: '', device: '', text })),
    ...losses(journal, seen, nowMs),
    ...stuck(journal),
    ...repeats(journal),
    ...strangers(journal),
    ...disorder(journal),
    ...lateSights(journal),
    ...revocations(journal),
  ]
  return found.map(({ other = '', ...each }, n) => ({
    ...each,
    evidence: n < MAX_WITH_EVIDENCE ? evidence(journal, [each.key, other], each.device) : [],
  }))
}

function losses(journal: Journal, seen: Sights, nowMs: number): Found[] {
  const found: Found[] = []
  for (const push of journal.pushes.values()) {
    const { key, devices, reach, answeredAt } = push
    if (answeredAt === undefined) {
      found.push({ rule: 'unexpected', key, device: '', text: 'was never answered with success' })
      continue
    }
    const standings = devices.map((device) => ({ device, standing: standingOn(journal, seen, push, device, nowMs) }))
    if (reach === 'any' && standings.some(({ standing }) => standing !== 'lost')) continue
    for (const { device, standing } of standings) {
      if (standing === 'lost') found.push({ rule: 'lost', key, device, text: 'was accepted and never shown' })
    }
  }
  return found
}

function stuck({ sights, nudgedAt = Number.POSITIVE_INFINITY }: Journal): Found[] {
  return firstSights(sights)
    .filter(({ at }) => at >= nudgedAt)
    .map(({ key, device }) => ({ rule: 'stuck', key, device, text: 'came only after the app had been started anew' }))
}

function repeats({ sights }: Journal): Found[] {
  const first = new Map<string, Sight>()
  return sights.flatMap((sight): Found[] => {
    const { key, device, messageId, at } = sight
    const before = first.get(`${key} ${device}`)
    if (before === undefined) {
      first.set(`${key} ${device}`, sight)
      return []
    }
    const ids = before.messageId === messageId ? 'the same message id' : 'another message id'
    return [{ rule: 'shown twice', key, device, text: `again after ${at - before.at} ms, with ${ids}` }]
  })
}

function strangers({ sights, pushes }: Journal): Found[] {
  return sights
    .filter(({ key, device }) => pushes.get(key)?.devices.includes(device) !== true)
    .map(({ key, device }) => ({ rule: 'shown to a stranger', key, device, text: 'was not for it' }))
}

/** Names what came too late, once, and not all that overtook it. */
function disorder({ sights, pushes }: Journal): Found[] {
  const latest = new Map<string, Push>()
  return firstSights(sights).flatMap(({ key, device }): Found[] => {
    const push = pushes.get(key)
    if (push === undefined || push.reach === 'any' || push.broadcast) return []
    const before = latest.get(device)
    if (before === undefined || push.sentAt > before.sentAt) latest.set(device, push)
    if (before === undefined || push.answeredAt === undefined || push.answeredAt >= before.sentAt) return []
    const text = `was answered ${before.sentAt - push.answeredAt} ms before ${before.key} was sent and shown after it`
    return [{ rule: 'out of order', key, device, text, other: before.key }]
  })
}

function firstSights(sights: readonly Sight[]): Sight[] {
  const known = new Set<string>()
  return sights.filter(({ key, device }) => {
    const sight = `${key} ${device}`
    return !known.has(sight) && known.add(sight)
  })
}

function lateSights({ sights, pushes }: Journal): Found[] {
  return sights.flatMap(({ key, device, at }): Found[] => {
    const { answeredAt, validityMs = 0 } = pushes.get(key) ?? {}
    if (answeredAt === undefined || at <= answeredAt + validityMs + LATE_MS) return []
    const text = `${at - answeredAt - validityMs} ms after its validity of ${validityMs} ms`
    return [{ rule: 'shown after its expiry', key, device, text }]
  })
}

function revocations({ sights, pushes, withdrawals, devices }: Journal): Found[] {
  const lastTold = new Map<string, number>()
  for (const { device, messageId, at } of withdrawals) lastTold.set(`${messageId} ${device}`, at)
  return firstSights(sights).flatMap(({ key, device, messageId, at }): Found[] => {
    const push = pushes.get(key)
    const { revokedAt } = push ?? {}
    if (push === undefined || revokedAt === undefined) return []
    if (at > revokedAt && !hasRun(devices.get(device), push.sentAt, revokedAt)) {
      const text = `${at - revokedAt} ms after the answer, on a device that was away all the time before`
      return [{ rule: 'shown after its revocation', key, device, text }]
    }
    if ((lastTold.get(`${messageId} ${device}`) ?? 0) >= at) return []
    return [{ rule: 'not withdrawn', key, device, text: 'was shown and revoked, and the app was not told' }]
  })
}

function hasRun(life: DeviceLife | undefined, from: number, to: number): boolean {
  return life?.running.some((stretch) => stretch.from <= to && (stretch.to ?? to) >= from) ?? false
}
