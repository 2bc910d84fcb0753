import { compareUtf8 } from '../utf8-order.ts'

/** A page of members behind the given one, by the bytes of their UTF-8 form; fewer than a whole page at the end. */
export type ReadMembers = (after: string) => Promise<readonly string[]>

/** A member and the lists that it is in: bit n for the n-th. */
export interface Met {
  readonly member: string
  readonly mask: number
}

/** Goes through several sorted lists at once, with one page of each in memory. */
export class MemberMerge {
  readonly #lists: SortedList[]

  /** @param pageSize of the lists; @param after where to begin, '' at their start */
  constructor(lists: readonly ReadMembers[], pageSize: number, after: string) {
    this.#lists = lists.map((read) => new SortedList(read, pageSize, after))
  }

  /** The next member of any list; undefined at the end. */
  async next(): Promise<Met | undefined> {
    let member: string | undefined
    let mask = 0
    for (const [n, list] of this.#lists.entries()) {
      if (list.needsPage) await list.read()
      const { head } = list
      if (head === undefined) continue
      const order = member === undefined ? -1 : compareUtf8(head, member)
      if (order > 0) continue
      mask = order < 0 ? 1 << n : mask | (1 << n)
      member = head
    }
    if (member === undefined) return undefined
    for (const [n, list] of this.#lists.entries()) if ((mask & (1 << n)) !== 0) list.advance()
    return { member, mask }
  }
}

class SortedList {
  readonly #read: ReadMembers
  readonly #pageSize: number
  #page: readonly string[] = []
  #at = 0
  #last: string
  #ended = false

  constructor(read: ReadMembers, pageSize: number, after: string) {
    this.#read = read
    this.#pageSize = pageSize
    this.#last = after
  }

  get head(): string | undefined {
    return this.#page[this.#at]
  }

  get needsPage(): boolean {
    return !this.#ended && this.#at >= this.#page.length
  }

  async read(): Promise<void> {
    this.#page = await this.#read(this.#last)
    this.#at = 0
    this.#last = this.#page.at(-1) ?? this.#last
    this.#ended = this.#page.length < this.#pageSize
  }

  advance(): void {
    this.#at++
  }
}
