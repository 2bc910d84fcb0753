import { isBroadcastId, positionBefore } from '@openmps/proto/broadcast'
import type { Given, LogPosition } from '@openmps/proto/link'
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
  /** Goes back only to judge anew. Mostly the id of a broadcast, but any id is a place in the order. */
  position: string
  /** What broadcast filters look at, from the push core: packStanding. A small integer. */
  standing: number
  /** What the device was given behind `position`, since it went back. Undefined instead of empty: nearly always. */
  given: Given[] | undefined
}

/** Each is one change of the standing within the time of one pull. Of more, the device is sent something again. */
const MAX_GIVEN = 8

/** Whether there is a broadcast, heard of by the gateway, that the session has not read. */
export function isBehind({ app, position }: ReadingState): boolean {
  // Mostly the same object, which costs no comparison of texts.
  return position !== app.newest && position < app.newest
}

export function readTo(state: ReadingState, id: string): void {
  if (id <= state.position) return
  state.position = shared(state.app, id)
  state.flags |= UNTOLD
  if (state.given === undefined) return
  const ahead = state.given.filter(({ position }) => position > id)
  state.given = ahead.length === 0 ? undefined : ahead
}

/**
 * The device stands otherwise than the session knew, from the place `since` on (empty: from here on). What was passed
 * over behind it is not read any more, because it may be for the device after all. Returns whether there may be any.
 */
export function standAnew(state: ReadingState, standing: number, since: string): boolean {
  const { position, standing: before, given = [] } = state
  state.standing = standing
  if (standing === before || since === '' || since >= position) return false
  state.position = since
  state.given = [...given, { position, standing: before }].slice(-MAX_GIVEN)
  return true
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
export function logPosition(state: ReadingState, resending: boolean): LogPosition {
  const { app, standing, position, given = [] } = state
  const log = { app: app.ref, standing, newest: app.newest }
  return resending ? { ...log, position: cursorOf(state), given: [] } : { ...log, position, given }
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
