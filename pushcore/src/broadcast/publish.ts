import type { LinkDown } from '@openmps/proto/link'
import type { BroadcastEntry } from '../ports/broadcast-log.ts'

/** What the gateways are told of an entry. */
export function publishOf(entry: BroadcastEntry): LinkDown & { readonly kind: 'publish' } {
  const { app, id, frame, expiresAtMs, previous, filter, revokes = '', perSecond } = entry
  return {
    kind: 'publish',
    app,
    envelope: { messageId: id, frame, expiresAtMs },
    previous,
    filter,
    revokes,
    perSecond,
  }
}
