import { type EntryRecord, type Key, PARKED, type Tables } from './tables.ts'

export interface InboxEntry {
  readonly messageId: string
  readonly entry: EntryRecord
  readonly parked: boolean
}

/** Parked entries lie behind the others of their inbox, so that a page does not walk over them. */
export const inboxKey = (token: string, messageId: string, parked: boolean): Key =>
  parked ? [token, PARKED, messageId] : [token, messageId]

/** Lazily, in the order of the keys. */
export function* entriesIn(table: Tables['inboxes'], start: Key, end: Key): Generator<InboxEntry> {
  for (const { key, value } of table.getRange({ start, end })) {
    yield { messageId: String(key.at(-1)), entry: value, parked: key.at(-2) === PARKED }
  }
}

/** Both in the order of acceptance, and all in it, each message once. */
export function* merged(stored: Iterable<InboxEntry>, arrived: readonly InboxEntry[]): Generator<InboxEntry> {
  const late = arrived.values()
  let next = late.next()
  for (const entry of stored) {
    for (; !next.done && next.value.messageId < entry.messageId; next = late.next()) yield next.value
    if (!next.done && next.value.messageId === entry.messageId) next = late.next()
    yield entry
  }
  for (; !next.done; next = late.next()) yield next.value
}
