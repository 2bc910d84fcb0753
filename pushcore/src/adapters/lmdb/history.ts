import { AFTER_STRINGS, type AppNumber, type Key, type MessageRecord, PARKED, PAST, type Tables } from './tables.ts'

/** Whom a message is for. */
export type Addressee = Pick<MessageRecord, 'k' | 'a' | 't'>

/**
 * Every message by its target. What is in an inbox or a waiting list is found there; the rows of this class are of what
 * has left them, and stand beside them: so a push writes one place of its device, and an ack the same one again.
 * Messages for Live Activities are asked for by id and key only.
 */
export class History {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Of a message that has left one of the lists of its target, or comes into none. Repeatable: it may leave several. */
  enter({ k, a, t }: Addressee, messageId: string): void {
    const { deviceMessages, userMessages } = this.#tables
    if (k === 'd') deviceMessages.put([t, PAST, messageId], 0)
    const key = [a, t, PAST, messageId]
    // Each device of a user tells of the same message: only the first makes a page of the user's to be written.
    if (k === 'u' && userMessages.get(key) === undefined) userMessages.put(key, 0)
  }

  forget({ k, a, t }: Addressee, messageId: string): void {
    if (k === 'd') this.#tables.deviceMessages.remove([t, PAST, messageId])
    if (k === 'u') this.#tables.userMessages.remove([a, t, PAST, messageId])
  }

  /** Ids of the newest messages to the device, newest first; among them those of its user that are in its inbox. */
  ofDevice(token: string, limit: number): string[] {
    return newest(this.#ids(this.#tables.deviceMessages, [token], limit), limit)
  }

  /** Ids of the newest messages to the user, newest first, in whichever inbox they are. */
  ofUser(app: AppNumber, userId: string, limit: number): string[] {
    const bound = this.#tables.userDevices.getKeys({ start: [app, userId], end: [app, userId, AFTER_STRINGS] })
    const inInboxes = [...bound].flatMap((key) => this.#inInbox(String(key[2]), userId, limit))
    return newest([...this.#ids(this.#tables.userMessages, [app, userId], limit), ...inInboxes], limit)
  }

  /** The newest ids of each part of the owner's rows. */
  #ids(table: Tables['deviceMessages'], owner: Key, limit: number): string[] {
    return partsOf(owner).flatMap((range) => [...table.getKeys({ ...range, limit })].map(idIn))
  }

  /** Walks at most over one inbox: what is in it for the device itself lies between. */
  #inInbox(token: string, userId: string, limit: number): string[] {
    const [listed, parked] = partsOf([token])
    const theirs: string[] = []
    for (const range of [listed, parked]) {
      let found = 0
      for (const { key, value } of this.#tables.deviceMessages.getRange(range)) {
        if (found >= limit) break
        if (value === 0 || value[3] !== userId) continue
        theirs.push(idIn(key))
        found += 1
      }
    }
    return theirs
  }
}

/** The ranges of one owner's rows, each newest first: listed, parked, past. */
function partsOf(owner: Key) {
  const back = (start: Key, end: Key) => ({ start: [...owner, ...start], end: [...owner, ...end], reverse: true })
  return [
    back([PARKED], ['']),
    back([PARKED, AFTER_STRINGS], [PARKED, '']),
    back([PAST, AFTER_STRINGS], [PAST, '']),
  ] as const
}

const idIn = (key: Key): string => String(key.at(-1))

/** Ids are ordered by acceptance; the same one may be given several times. */
export function newest(ids: Iterable<string>, limit: number): string[] {
  return [...new Set(ids)].sort().reverse().slice(0, limit)
}
