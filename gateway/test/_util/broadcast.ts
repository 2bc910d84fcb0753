import { encodeServerFrame } from '@openmps/proto'
import { broadcastId } from '@openmps/proto/broadcast'
import type { Envelope, LinkDown } from '@openmps/proto/link'
import { APP } from './device.ts'

type Publish = LinkDown & { kind: 'publish' }

/** The ULID of the count; ids of one length sort like their counts. */
export const ulid = (count: number): string => `01${String(count).padStart(24, '0')}`
export const id = (count: number): string => broadcastId(ulid(count))

export function envelopeOf(messageId: string): Envelope {
  return { messageId, frame: encodeServerFrame({ push: { messageId } }), expiresAtMs: Number.MAX_SAFE_INTEGER }
}

/** Broadcast number `count` of the app `demo`, for everybody without a user, behind the one before it. */
export function publishOf(count: number, more: Partial<Publish> = {}): Publish {
  return {
    kind: 'publish',
    app: APP,
    envelope: envelopeOf(id(count)),
    previous: count === 1 ? '' : id(count - 1),
    filter: { platform: 0, neverBound: true },
    revokes: '',
    perSecond: 0,
    ...more,
  }
}

/** The removal of broadcast `revoked`, as number `count`. */
export function removalOf(revoked: number, count: number): Publish {
  const frame = encodeServerFrame({ revoke: { messageIds: [id(revoked)], ackId: id(count) } })
  return publishOf(count, { revokes: id(revoked), envelope: { ...envelopeOf(id(count)), frame } })
}
