import { isBroadcastId, positionBefore } from '@openmps/proto/broadcast'
import type { LogPosition } from '@openmps/proto/link'
import { type AppLog, shared } from '../broadcast/app-log.ts'
import { UNTOLD } from './flags.ts'
import { inFlight, type WindowState } from './window.ts'

/**
 * How far a session has read the broadcasts of its app. No I/O. Two texts say it: `position`, behind which
 * everything was sent, passed over or never meant for this device; and the cursor, behind which nothing is
 * unacknowledged either. The push core keeps the cursor; the next session begins there.
 */
export interface ReadingState extends WindowState {
  app: AppLog
  /** Never goes back. Mostly the id of a broadcast, but any id is a place in the order. */
  position: string
}

/** Whether there is a broadcast, heard of by the gateway, that the session has not read. */
export function isBehind({ app, position }: ReadingState): boolean {
  // Mostly the same object, which costs no comparison of texts.
  return position !== app.newest && position < app.newest
}

export function readTo(state: ReadingState, id: string): void {
  if (id <= state.position) return
  state.position = shared(state.app, id)
  state.flags |= UNTOLD
}

/** A broadcast that was acknowledged, or passed over: it stays so, whatever a page brings. */
export function hasRead(state: ReadingState, messageId: string): boolean {
  return isBroadcastId(messageId) && messageId <= state.position && !inFlight(state).includes(messageId)
}

export function cursorOf(state: ReadingState): string {
  const oldest = oldestInFlight(state)
  return oldest === undefined ? state.position : before(state, oldest)
}

/** The cursor, if the push core does not know it. Otherwise empty: telling it costs a write. */
export const untoldCursor = (state: ReadingState): string => ((state.flags & UNTOLD) === 0 ? '' : cursorOf(state))

/** The cursor was told. It is still to be told again when it moves on, by the last ack. */
export function cursorTold(state: ReadingState): void {
  if (oldestInFlight(state) === undefined) state.flags &= ~UNTOLD
}

/** What a pull says. One that asks again for what is in flight starts before the oldest broadcast that is. */
export function logPosition(state: ReadingState, standing: number, resending: boolean): LogPosition {
  const { app } = state
  return { app: app.ref, position: resending ? cursorOf(state) : state.position, standing, newest: app.newest }
}

function oldestInFlight(state: ReadingState): string | undefined {
  let oldest: string | undefined
  for (const id of inFlight(state)) if (isBroadcastId(id) && (oldest === undefined || id < oldest)) oldest = id
  return oldest
}

function before({ position }: ReadingState, id: string): string {
  const place = positionBefore(id)
  return place < position ? place : position
}
