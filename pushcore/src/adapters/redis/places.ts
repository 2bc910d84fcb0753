import type { Place } from '../../ports/message-store.ts'
import { entryOf } from './session-directory.ts'

/** A place as the operations A and P answer it: the message before, and the session's entry or nothing. */
export const toPlace = (device: string, previous = '', entry = ''): Place => ({
  session: entry === '' ? undefined : entryOf(device, entry),
  previous,
})
