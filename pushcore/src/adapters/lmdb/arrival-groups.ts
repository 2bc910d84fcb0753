import { fnv1a } from '../../fnv.ts'

/**
 * Characters of a token that its group is called by. In tokens of a gateway (docs/protocol.md) these have 10 random bits
 * behind the version: 1 024 groups.
 */
const NAME_CHARS = 3

/**
 * Rows by number with the hashes of their tokens and message ids, in lists of small integers: a hundred thousand of them
 * are nothing that the garbage collector would have to follow.
 */
class Group {
  readonly tokens: number[] = []
  readonly messages: number[] = []
  readonly numbers: number[] = []
  /** At most the lowest number. */
  since = 0

  enter(token: number, message: number, number: number): void {
    if (this.numbers.length === 0) this.since = number
    this.tokens.push(token)
    this.messages.push(message)
    this.numbers.push(number)
  }

  /** False: it is not here. */
  leave(number: number): boolean {
    const at = this.numbers.lastIndexOf(number)
    const last = this.numbers.length - 1
    if (at < 0) return false
    for (const list of [this.tokens, this.messages, this.numbers]) list[at] = list[last] as number
    this.#cut(last)
    return true
  }

  clear(): void {
    this.#cut(0)
  }

  #cut(length: number): void {
    for (const list of [this.tokens, this.messages, this.numbers]) list.length = length
  }

  /** Of the token; and of the message, if one is given. */
  with(token: number, message?: number): number[] {
    const found: number[] = []
    for (let at = this.tokens.indexOf(token); at >= 0; at = this.tokens.indexOf(token, at + 1)) {
      if (message === undefined || this.messages[at] === message) found.push(this.numbers[at] as number)
    }
    return found
  }
}

/** The group of the device, by the beginning of its token: they are neighbours in the table of inboxes. */
export const groupOf = (token: string): string => token.slice(0, NAME_CHARS)

/** Which arrivals are whose: known in memory, read from the rows when the store is opened. */
export class ArrivalGroups {
  /** Those that have rows are in the order of their `since`; between them are empty ones. */
  readonly #groups = new Map<string, Group>()
  #size = 0

  /** Rows in all groups. */
  get size(): number {
    return this.#size
  }

  /** Numbers must rise from call to call. */
  enter(token: string, messageId: string, number: number): void {
    const name = groupOf(token)
    const known = this.#groups.get(name)
    const group = known ?? new Group()
    if (group.numbers.length === 0) {
      this.#groups.delete(name)
      this.#groups.set(name, group)
    }
    group.enter(fnv1a(token), fnv1a(messageId), number)
    this.#size += 1
  }

  leave(token: string, number: number): void {
    if (this.#groups.get(groupOf(token))?.leave(number)) this.#size -= 1
  }

  /** Numbers of rows that are the device's, or, once in thousands of millions, another's of the same hash. */
  of(token: string): readonly number[] {
    return this.#groups.get(groupOf(token))?.with(fnv1a(token)) ?? []
  }

  /** Those of the message alone, and seldom another's. */
  find(token: string, messageId: string): readonly number[] {
    return this.#groups.get(groupOf(token))?.with(fnv1a(token), fnv1a(messageId)) ?? []
  }

  /** Groups that have rows, that which has had some for longest first; `since` is at most its lowest number. */
  *byAge(): Generator<{ readonly name: string; readonly since: number; readonly numbers: readonly number[] }> {
    for (const [name, { since, numbers }] of this.#groups) if (numbers.length > 0) yield { name, since, numbers }
  }

  clear(name: string): void {
    const group = this.#groups.get(name)
    this.#size -= group?.numbers.length ?? 0
    group?.clear()
  }
}
