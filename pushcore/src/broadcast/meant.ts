import { matches, packStanding, type Standing } from '@openmps/proto/broadcast'
import type { BroadcastEntry } from '../ports/broadcast-log.ts'
import type { Device } from '../ports/device-store.ts'

/** Whether the broadcast is for the device as it is on record. It may stand otherwise when the broadcast reaches it. */
export function isMeant({ filter, acceptedAtMs }: Pick<BroadcastEntry, 'filter' | 'acceptedAtMs'>, device: Device) {
  return device.createdAtMs <= acceptedAtMs && matches(filter, packStanding(standingOf(device)))
}

/** The record keeps when the device was bound last, also when it has no user any more. */
function standingOf({ platform, userId, boundAtMs, unboundAtMs, createdAtMs }: Device): Standing {
  return {
    platform,
    ...(userId !== undefined && { boundAtMs: boundAtMs ?? createdAtMs }),
    ...(unboundAtMs !== undefined && { unboundAtMs }),
  }
}
