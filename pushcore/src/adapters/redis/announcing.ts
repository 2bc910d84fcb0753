import { LRUCache } from 'lru-cache'
import type { Context } from './context.ts'
import { answer, type PartitionBatch, type Slot } from './partition-batch.ts'
import type { Work } from './step.ts'
import type { Late, Unplaced } from './unplaced.ts'

/** Users whose devices are remembered, with at most `maxDevicesPerUser` tokens each. */
const REMEMBERED = 50_000

export interface AnnouncingParts {
  readonly context: Context
  readonly unplaced: Unplaced
}

/** An announcement to the inbox of a device. */
interface Announcement {
  readonly token: string
  readonly slot: Slot
}

/**
 * Announces users' messages to the inboxes in the step in which they are stored, so that the answer need not wait for
 * them to be there: an inbox hands out nothing newer than what is announced to it. For that the devices have to be known
 * before the user's partition tells them: they are remembered from the user's last message. Where that was wrong
 * the answer waits, and nothing else happens.
 */
export class Announcing {
  readonly #parts: AnnouncingParts
  /** Tokens by user, as the user's partition told them last. */
  readonly #devices = new LRUCache<string, readonly string[]>({ max: REMEMBERED })

  constructor(parts: AnnouncingParts) {
    this.#parts = parts
  }

  /** Adds the announcements of a message, as far as the devices are known. */
  add(batch: PartitionBatch, user: string, messageId: string): Announcements {
    const { engine } = this.#parts.context
    const announced = (this.#devices.get(user) ?? []).map((token) => {
      return { token, slot: batch.add(engine.partitionOf(token), 'R', token, user, messageId) }
    })
    return new Announcements(this.#parts, messageId, announced)
  }

  /** What the user's partition has told. */
  note(user: string, tokens: readonly string[]): void {
    if (tokens.length === 0) this.#devices.delete(user)
    else this.#devices.set(user, tokens)
  }
}

/** Those of one message. */
export class Announcements {
  readonly #parts: AnnouncingParts
  readonly #messageId: string
  readonly #announced: readonly Announcement[]

  constructor(parts: AnnouncingParts, messageId: string, announced: readonly Announcement[]) {
    this.#parts = parts
    this.#messageId = messageId
    this.#announced = announced
  }

  /** Whether all these inboxes have been told. */
  cover(tokens: readonly string[]): boolean {
    const told = new Set(
      this.#announced.filter(({ slot }) => slot.error === undefined && answer(slot) === 1).map(({ token }) => token),
    )
    return tokens.every((token) => told.has(token))
  }

  /** Takes back those to inboxes that do not get the message, and those of which that is not known. */
  takingBack(tokens: readonly string[]): readonly Work[] {
    const wrong = this.#announced.filter(({ token, slot }) => slot.reply !== 0 && !tokens.includes(token))
    if (wrong.length === 0) return []
    const from = wrong.map(({ token }) => token)
    return [new TakingBack(this.#parts, this.#messageId, from)]
  }
}

class TakingBack implements Late {
  readonly #parts: AnnouncingParts
  readonly #messageId: string
  /** Whose inboxes have not heard of it. */
  #tokens: readonly string[]
  #asked: readonly Announcement[] = []
  readonly storedAtMs: number

  constructor(parts: AnnouncingParts, messageId: string, tokens: readonly string[]) {
    this.#parts = parts
    this.#messageId = messageId
    this.#tokens = tokens
    this.storedAtMs = parts.context.clock.now()
  }

  add(batch: PartitionBatch): void {
    const { engine } = this.#parts.context
    this.#asked = this.#tokens.map((token) => {
      return { token, slot: batch.add(engine.partitionOf(token), 'r', token, this.#messageId) }
    })
  }

  done(): readonly Work[] {
    const { context, unplaced } = this.#parts
    context.arrived(this.#asked.filter(({ slot }) => slot.reply === 1).map(({ token }) => token))
    this.#tokens = this.#asked.filter(({ slot }) => slot.error !== undefined).map(({ token }) => token)
    if (this.#tokens.length > 0) unplaced.keep(this)
    return []
  }
}
