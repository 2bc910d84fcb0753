import { matches, positionBefore } from '@openmps/proto/broadcast'
import type { Envelope, Given } from '@openmps/proto/link'
import type { BroadcastEntry } from '../ports/broadcast-log.ts'

/** The valid entries of an app as a push core knows them, in the order of their ids. */
export interface LogCopy {
  readonly entries: readonly BroadcastEntry[]
  /** Id of the newest entry ever; empty when there was none. */
  readonly newest: string
}

export interface ReadRequest {
  /** The last id that the device has read past. */
  readonly after: string
  /** Packed: packStanding. */
  readonly standing: number
  /** Ids that are on their way to the device already. */
  readonly inFlight: readonly string[]
  /** What the device had before it was set back to be judged anew. */
  readonly given: readonly Given[]
  readonly limit: number
  readonly nowMs: number
}

export interface LogPage {
  /** Oldest first. */
  readonly envelopes: readonly Envelope[]
  /** Everything up to here is read with this page. */
  readonly position: string
  /** There is more for this device behind the page. */
  readonly more: boolean
}

/**
 * What the device gets of the log. Passed over: what the filter does not match as the device stands now, what has
 * expired, and what was revoked. A removal goes to everybody: whether a device shows what is to be removed is not
 * known for certain, because its last word may have been lost with a gateway.
 */
export function read({ entries, newest }: LogCopy, request: ReadRequest): LogPage {
  const { after, standing, inFlight, given, limit, nowMs } = request
  const envelopes: Envelope[] = []
  for (let at = firstAfter(entries, after); at < entries.length; at++) {
    const entry = entries[at]
    if (entry === undefined) break
    const { id, frame, expiresAtMs } = entry
    if (isFor(entry, standing, nowMs) && !inFlight.includes(id) && !wasGiven(entry, given)) {
      if (envelopes.length >= limit) return { envelopes, position: positionBefore(id), more: true }
      envelopes.push({ messageId: id, frame, expiresAtMs })
    }
  }
  return { envelopes, position: newest > after ? newest : after, more: false }
}

function isFor({ filter, expiresAtMs, revokedAtMs }: BroadcastEntry, standing: number, nowMs: number): boolean {
  return revokedAtMs === undefined && expiresAtMs > nowMs && matches(filter, standing)
}

const wasGiven = ({ id, filter }: BroadcastEntry, given: readonly Given[]): boolean =>
  given.some(({ position, standing }) => id <= position && matches(filter, standing))

function firstAfter(entries: readonly BroadcastEntry[], after: string): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.id ?? '') <= after) low = middle + 1
    else high = middle
  }
  return low
}
