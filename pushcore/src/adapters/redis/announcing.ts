import { LRUCache } from 'lru-cache'
import type { Context } from './context.ts'
import { answer, type PartitionBatch, type Slot } from './partition-batch.ts'
import type { Work } from './step.ts'

/** Users whose devices are remembered, with at most `maxDevicesPerUser` tokens each. */
const REMEMBERED = 50_000

/**
 * Announces users' messages to the inboxes in the step in which they are stored, so that the answer need not wait for
 * them to be there: an inbox hands out nothing newer than what is announced to it. For that the devices have to be known
 * before the user's partition tells them: they are remembered from the user's last message. Where that was wrong
 * the answer waits, and nothing else happens.
 */
export class Announcing {
  readonly #context: Context
  /** Tokens by user, as the user's partition told them last. */
  readonly #devices = new LRUCache<string, readonly string[]>({ max: REMEMBERED })

  constructor(context: Context) {
    this.#context = context
  }

  /** Adds the announcements of a message, as far as the devices are known. */
  add(batch: PartitionBatch, user: string, messageId: string): Announcements {
    const { engine } = this.#context
    const slots = (this.#devices.get(user) ?? []).map((token) => {
      return { token, slot: batch.add(engine.partitionOf(token), 'R', token, user, messageId) }
    })
    return new Announcements(this.#context, messageId, slots)
  }

  /** What the user's partition has told. */
  note(user: string, tokens: readonly string[]): void {
    if (tokens.length === 0) this.#devices.delete(user)
    else this.#devices.set(user, tokens)
  }
}

/** Those of one message. */
export class Announcements {
  readonly #context: Context
  readonly #messageId: string
  readonly #slots: readonly { readonly token: string; readonly slot: Slot }[]

  constructor(context: Context, messageId: string, slots: readonly { readonly token: string; readonly slot: Slot }[]) {
    this.#context = context
    this.#messageId = messageId
    this.#slots = slots
  }

  /** Whether all these inboxes have been told. */
  cover(tokens: readonly string[]): boolean {
    const told = new Set(
      this.#slots.filter(({ slot }) => slot.error === undefined && answer(slot) === 1).map(({ token }) => token),
    )
    return tokens.every((token) => told.has(token))
  }

  /** Takes back those to inboxes that do not get the message. */
  takingBack(tokens: readonly string[]): readonly Work[] {
    const { engine, arrived } = this.#context
    const wrong = this.#slots.filter(({ token, slot }) => slot.reply !== 0 && !tokens.includes(token))
    if (wrong.length === 0) return []
    let slots: readonly { readonly token: string; readonly slot: Slot }[] = []
    const work: Work = {
      add: (batch) => {
        slots = wrong.map(({ token }) => {
          return { token, slot: batch.add(engine.partitionOf(token), 'r', token, this.#messageId) }
        })
      },
      done: () => {
        arrived(slots.filter(({ slot }) => slot.reply === 1).map(({ token }) => token))
        return []
      },
    }
    return [work]
  }
}
