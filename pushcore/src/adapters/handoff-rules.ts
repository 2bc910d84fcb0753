import { createHash } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { HANDOFF_LIMITS, HANDOFF_STATES, type Handoff, type HandoffState } from '../ports/handoff-store.ts'
import { compareUtf8 } from '../utf8-order.ts'

/** A state gives way to one of a greater rank. */
export const handoffRank = (state: HandoffState): number => HANDOFF_STATES.indexOf(state)

/** Up to this rank the vendor has not taken it, and a later attempt decides. */
export const NOT_TAKEN_RANK = handoffRank('refused')

/** A handoff without what its place in the store says. */
export type HandoffFacts = Omit<Handoff, 'app' | 'messageId'>

const DIGEST_BYTES = 16

/** Stands for channel and vendor token in keys, which are too short for some tokens: 22 characters of base64url. */
export function handoffDigest(channel: number, vendorToken: string): string {
  return createHash('sha256').update(`${channel}:${vendorToken}`).digest().toString('base64url', 0, DIGEST_BYTES)
}

const TEXTS = ['device', 'packageName', 'vendorToken', 'code', 'status', 'detail', 'vendorId'] as const
const NUMBERS = ['channel', 'attempts', 'firstAtMs', 'atMs', 'keepUntilMs', 'clickedAtMs'] as const

/** @throws PushError INVALID_ARGUMENT */
export function checkHandoffs(handoffs: readonly Handoff[]): void {
  for (const handoff of handoffs) {
    if (handoff.messageId === '') throw new PushError('INVALID_ARGUMENT', 'messageId of a handoff: is empty')
    for (const name of ['messageId', ...TEXTS] as const) {
      if ((handoff[name]?.length ?? 0) <= HANDOFF_LIMITS[name]) continue
      throw new PushError('INVALID_ARGUMENT', `${name} of a handoff: has more than ${HANDOFF_LIMITS[name]} characters`)
    }
    for (const name of NUMBERS) {
      const number = handoff[name] ?? 0
      if (Number.isSafeInteger(number) && number >= 0) continue
      throw new PushError('INVALID_ARGUMENT', `${name} of a handoff: is not a whole number from 0 on`)
    }
  }
}

/** What is to be stored of one that is told, when nothing is stored of it. An empty vendor's id is none. */
export function factsOf({ app: _, messageId: __, vendorId, ...facts }: Handoff): HandoffFacts {
  return { ...facts, ...(vendorId && { vendorId }) }
}

/** What the stored one becomes when another is told; undefined: it stays as it is. */
export function merged(stored: HandoffFacts, told: HandoffFacts): HandoffFacts | undefined {
  const [before, now] = [handoffRank(stored.state), handoffRank(told.state)]
  const decides = before <= NOT_TAKEN_RANK && now <= NOT_TAKEN_RANK && told.attempts > stored.attempts
  const replaces = now > before || decides
  const isNamed = stored.vendorId === undefined && told.vendorId !== undefined
  const isClicked = stored.clickedAtMs === undefined && told.clickedAtMs !== undefined
  if (!replaces && !isNamed && !isClicked) return undefined
  const { vendorId = told.vendorId, clickedAtMs = told.clickedAtMs, firstAtMs, keepUntilMs } = stored
  return {
    ...(replaces ? told : stored),
    ...(vendorId !== undefined && { vendorId }),
    ...(clickedAtMs !== undefined && { clickedAtMs }),
    attempts: Math.max(stored.attempts, told.attempts),
    firstAtMs,
    keepUntilMs,
  }
}

/** The order in which the handoffs of a message are told: by device, then by digest. */
export function compareHandoffs(
  [digest, handoff]: readonly [string, Handoff],
  [otherDigest, other]: readonly [string, Handoff],
): number {
  return compareUtf8(handoff.device, other.device) || compareUtf8(digest, otherDigest)
}
