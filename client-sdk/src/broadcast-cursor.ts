import { isBroadcastId, positionBefore } from '@openmps/proto/broadcast'
import { CLIENT_LIMITS } from './limits.ts'

/**
 * How far this device has read the broadcasts of its app, told in Connect, so that a server that has lost its copy
 * does not send them again. The server sends broadcasts in the order of their ids, so everything below the oldest one
 * that arrived and is not recorded (a hole: its callback still runs, or has failed) was recorded. No I/O.
 */
export interface BroadcastCursor {
  /** Takes over what was stored; what is no id counts as nothing. */
  load(stored: string | undefined): void
  /** A broadcast, or the removal of one, that the app has not seen. Ids of other messages are ignored, here and below. */
  arrived(id: string): void
  recorded(id: string): void
  /** It came by another way, and says nothing of those before it, unless it had arrived here as well. */
  recordedElsewhere(id: string): void
  /** The last broadcast that was read past; empty: none. */
  readonly value: string
}

export function createBroadcastCursor(): BroadcastCursor {
  const holes = new Set<string>()
  /** The newest id that was recorded. */
  let newest = ''
  /** A hole that found no room: the cursor stays below it until the next start. */
  let end: string | undefined

  function recorded(id: string): void {
    if (!isBroadcastId(id)) return
    holes.delete(id)
    if (id > newest) newest = id
  }

  return {
    load(stored = '') {
      newest = stored.length <= CLIENT_LIMITS.maxMessageIdChars ? stored : ''
    },
    arrived(id) {
      if (!isBroadcastId(id)) return
      if (holes.size < CLIENT_LIMITS.maxUnackedMessages) holes.add(id)
      else if (end === undefined || id < end) end = id
    },
    recorded,
    recordedElsewhere(id) {
      if (holes.has(id)) recorded(id)
    },
    get value() {
      let value = newest
      for (const hole of end === undefined ? holes : [...holes, end]) {
        const place = positionBefore(hole)
        if (place < value) value = place
      }
      return value
    },
  }
}
