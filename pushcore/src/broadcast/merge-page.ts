import { positionBefore } from '@openmps/proto/broadcast'
import type { Envelope } from '@openmps/proto/link'
import type { LogPage } from './read.ts'

interface InboxPart {
  readonly envelopes: readonly Envelope[]
  readonly more: boolean
}

/**
 * Inbox and log as one page of at most `limit`, in the order of the ids. Where one side goes on behind what it
 * shows, nothing newer of the other is taken: it would overtake. `position` is right before what is left of the log.
 */
export function mergePage(inbox: InboxPart, log: LogPage, limit: number): LogPage {
  const inboxEnd = inbox.more ? (inbox.envelopes.at(-1)?.messageId ?? '') : AFTER_ALL
  const logEnd = log.more ? log.position : AFTER_ALL
  const end = inboxEnd < logEnd ? inboxEnd : logEnd
  const all = [...inbox.envelopes, ...log.envelopes].sort((left, right) => (left.messageId < right.messageId ? -1 : 1))
  const envelopes = all.filter(({ messageId }) => messageId <= end).slice(0, limit)
  const last = envelopes.at(-1)?.messageId ?? ''
  const left = log.envelopes.find(({ messageId }) => messageId > last)
  return {
    envelopes,
    position: left === undefined ? log.position : positionBefore(left.messageId),
    more: inbox.more || log.more || envelopes.length < all.length,
  }
}

/** Sorts after every id. */
const AFTER_ALL = '~'
