import type { Arrivals } from './arrivals.ts'
import { AFTER_STRINGS, type AppNumber, type Key, type MessageRecord, PARKED, type Tables } from './tables.ts'

/** Whom a message is for. */
export type Addressee = Pick<MessageRecord, 'k' | 'a' | 't'>

/**
 * Every message by its target. What is in an inbox or a waiting list is found there; the rows of this class are of what
 * has left them. So a push to a device that is away writes one place of its own and not two; and the inboxes of those that
 * are there, and acknowledge at once, stay a handful of pages that every push shares.
 * Messages for Live Activities are asked for by id and key only.
 */
export class History {
  readonly #tables: Tables
  readonly #arrivals: Arrivals

  constructor(tables: Tables, arrivals: Arrivals) {
    this.#tables = tables
    this.#arrivals = arrivals
  }

  /** Of a message that has left one of the lists of its target, or comes into none. Repeatable: it may leave several. */
  enter(addressee: Addressee, messageId: string): void {
    if (addressee.k === 'a') return
    const { past } = this.#tables
    const key = [...ownerOf(addressee), messageId]
    // Each device of a user tells of the same message: only the first makes a page of the user's to be written.
    if (addressee.k === 'd' || past.get(key) === undefined) past.put(key, 0)
  }

  forget(addressee: Addressee, messageId: string): void {
    if (addressee.k !== 'a') this.#tables.past.remove([...ownerOf(addressee), messageId])
  }

  /** Ids of the newest messages to the device, newest first; among them those of its user that are in its inbox. */
  ofDevice(token: string, limit: number): string[] {
    const { inboxes, past } = this.#tables
    const ids = [listedOf([token]), parkedOf(token)].flatMap((range) =>
      [...inboxes.getKeys({ ...range, limit })].map(idIn),
    )
    const arrived = this.#arrivals.of(token).map(({ messageId }) => messageId)
    return newest([...ids, ...arrived, ...[...past.getKeys({ ...listedOf([token]), limit })].map(idIn)], limit)
  }

  /** Ids of the newest messages to the user, newest first, in whichever inbox they are. */
  ofUser(app: AppNumber, userId: string, limit: number): string[] {
    const { userDevices, waiting, past } = this.#tables
    const bound = userDevices.getKeys({ start: [app, userId], end: [app, userId, AFTER_STRINGS] })
    const inInboxes = [...bound].flatMap((key) => this.#inInbox(String(key[2]), userId, limit))
    const range = { ...listedOf([app, userId]), limit }
    return newest([...[waiting, past].flatMap((table) => [...table.getKeys(range)].map(idIn)), ...inInboxes], limit)
  }

  /** Walks at most over one inbox: what is in it for the device itself lies between. */
  #inInbox(token: string, userId: string, limit: number): string[] {
    const arrived = this.#arrivals.of(token).filter(({ entry }) => entry[3] === userId)
    const theirs = arrived.map(({ messageId }) => messageId)
    for (const range of [listedOf([token]), parkedOf(token)]) {
      let found = 0
      for (const { key, value } of this.#tables.inboxes.getRange(range)) {
        if (found >= limit) break
        if (value[3] !== userId) continue
        theirs.push(idIn(key))
        found += 1
      }
    }
    return theirs
  }
}

const ownerOf = ({ k, a, t }: Addressee): Key => (k === 'd' ? [t] : [a, t])

/** One owner's rows, newest first, without those that are parked. */
const listedOf = (owner: Key) => ({ start: [...owner, PARKED], end: [...owner, ''], reverse: true })

const parkedOf = (token: string) => ({
  start: [token, PARKED, AFTER_STRINGS],
  end: [token, PARKED, ''],
  reverse: true,
})

const idIn = (key: Key): string => String(key.at(-1))

/** Ids are ordered by acceptance; the same one may be given several times. */
export function newest(ids: Iterable<string>, limit: number): string[] {
  return [...new Set(ids)].sort().reverse().slice(0, limit)
}
