import { type ClientFrameInit, LIMITS, type PushError } from '@openmps/proto'
import type { BroadcastCursor } from './broadcast-cursor.ts'
import type { Clock } from './clock.ts'
import { CLIENT_LIMITS } from './limits.ts'
import type { SeenIds } from './seen-ids.ts'
import { createWriteLoop } from './write-loop.ts'

export interface AckWriterOptions {
  readonly seen: SeenIds
  readonly cursor: BroadcastCursor
  readonly saveSegment: (segment: number, value: string) => Promise<void>
  readonly saveCursor: (value: string) => Promise<void>
  readonly clock: Clock
  readonly random: () => number
  readonly onError: (error: PushError) => void
}

/**
 * Stores which messages the app has seen, and acks them only then: an acked message is gone from the
 * server, so its id must be known here first. Ids that arrive during a write share the next one.
 */
export interface AckWriter {
  /** Takes over the stored segments and cursor. */
  load(segments: readonly (string | undefined)[], cursor: string | undefined): void
  /** Of the broadcasts, as it is stored. */
  readonly cursor: string
  /** Whether the app has seen it, stored already or not. */
  has(id: string): boolean
  /** It has come, and the app has not seen it. */
  arrived(id: string): void
  /** The app has seen it, or never will: to be stored, then acked. One that is known already is acked again. */
  record(id: string): void
  /** As `record`, of a message that the app got by another way. */
  recordElsewhere(id: string): void
  /** As `record`, but of a message that this device may never have got: not acked. */
  forget(id: string): void
  /** The server sent a message again that the app has seen: to be acked again. */
  repeat(id: string): void
  /** Ids that are recorded and not stored. */
  readonly unsaved: number
  /** A session is open: acks may go out, those that waited first. */
  attach(send: (frame: ClientFrameInit) => void): void
  detach(): void
  /** Resolves when all that was recorded is stored, and acked if a session is open. */
  settled(): Promise<void>
  /** One more attempt to store what is left, then nothing any more. */
  finish(): Promise<void>
}

export function createAckWriter(options: AckWriterOptions): AckWriter {
  const { seen, cursor, saveSegment, saveCursor, clock, random, onError } = options
  /** With whether it is to be acked. */
  const unsaved = new Map<string, boolean>()
  /** Stored, and to be acked on the next occasion. */
  const unsent = new Set<string>()
  let send: ((frame: ClientFrameInit) => void) | undefined
  let flushing = false
  let storedCursor = ''

  const flush = () => {
    if (!send) return
    const ids = [...unsent]
    unsent.clear()
    for (let from = 0; from < ids.length; from += LIMITS.maxAckIds) {
      send({ ack: { messageIds: ids.slice(from, from + LIMITS.maxAckIds) } })
    }
  }

  const toAck = (id: string) => {
    unsent.add(id)
    if (unsent.size <= CLIENT_LIMITS.maxUnsentAcks) return
    for (const oldest of unsent) {
      unsent.delete(oldest)
      return
    }
  }

  const loop = createWriteLoop({
    clock,
    random,
    onError,
    what: 'keep the ids of shown messages',
    hasWork: () => unsaved.size > 0,
    work: async () => {
      // Both are taken in one step: each of these ids is in one of these values.
      const ids = [...unsaved]
      const dirty = seen.takeDirty()
      const { value } = cursor
      try {
        await Promise.all([
          ...dirty.map(({ segment, value }) => saveSegment(segment, value)),
          ...(value === storedCursor ? [] : [saveCursor(value)]),
        ])
        storedCursor = value
      } catch (error) {
        seen.markDirty(dirty.map(({ segment }) => segment))
        throw error
      }
      for (const [id, acked] of ids) {
        unsaved.delete(id)
        if (acked) toAck(id)
      }
      flush()
    },
  })

  const ackAgain = (id: string) => {
    // Its ack follows when it is stored; an earlier one could outlive the knowledge of it.
    if (unsaved.has(id)) return
    toAck(id)
    if (flushing) return
    flushing = true
    // After a reconnect a whole window of them arrives together: one frame is enough.
    void Promise.resolve().then(() => {
      flushing = false
      flush()
    })
  }

  const repeat = (id: string) => {
    // Of a broadcast that had come by another way this is its turn; it is stored with what is recorded next.
    cursor.recorded(id)
    ackAgain(id)
  }

  const keep = (id: string, acked: boolean) => {
    seen.add(id)
    unsaved.set(id, acked)
    loop.poke()
  }

  return {
    load(segments, value) {
      seen.load(segments)
      cursor.load(value)
      storedCursor = cursor.value
    },
    get cursor() {
      return storedCursor
    },
    has: (id) => seen.has(id),
    arrived: cursor.arrived,
    record(id) {
      cursor.recorded(id)
      if (seen.has(id)) ackAgain(id)
      else keep(id, true)
    },
    recordElsewhere(id) {
      cursor.recordedElsewhere(id)
      if (seen.has(id)) ackAgain(id)
      else keep(id, true)
    },
    forget(id) {
      cursor.recorded(id)
      if (!seen.has(id)) keep(id, false)
    },
    repeat,
    get unsaved() {
      return unsaved.size
    },
    attach(to) {
      send = to
      flush()
    },
    detach: () => {
      send = undefined
    },
    settled: loop.settled,
    finish: loop.finish,
  }
}
