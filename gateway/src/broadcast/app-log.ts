import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'

/** An app, and what this gateway has heard of its broadcasts. One object for all sessions of the app. */
export interface AppLog {
  readonly ref: AppRef
  /** The newest broadcast heard of, whoever told: a session that stands before it is behind. Empty: none. */
  newest: string
  /**
   * The newest broadcast that came as a publish; one not above it has come before, from another push core. Not the
   * same as `newest`: that is also heard of when a session opens, and its publish is still to come then.
   */
  published: string
}

export const createAppLog = (ref: AppRef): AppLog => ({ ref, newest: '', published: '' })

/** Positions are told in other ids too: those are no broadcast that anybody could be behind of. */
export function hear(log: AppLog, id: string): void {
  if (id > log.newest && isBroadcastId(id)) log.newest = id
}

/** The same text as `newest` becomes the same object: a session that has read everything costs a pointer. */
export const shared = (log: AppLog, id: string): string => (id === log.newest ? log.newest : id)
