import type { Accepted, FailureReason, NewMessage, Placed } from '../../ports/message-store.ts'
import { type Announcements, Announcing } from './announcing.ts'
import type { Context } from './context.ts'
import { acceptArguments, placeOf, userKey } from './message-record.ts'
import { answer, type PartitionBatch, type Slot } from './partition-batch.ts'
import { toPlace } from './places.ts'
import { type Addressed, countedOf, Placing, type PlacingParts } from './placing.ts'
import { texts } from './reply.ts'
import type { Answer, Work } from './step.ts'
import type { Unplaced } from './unplaced.ts'

export interface AcceptingParts {
  readonly context: Context
  readonly unplaced: Unplaced
  readonly complete: PlacingParts['complete']
}

/**
 * The works that accept messages. A message to a device is stored and in the inbox with one operation. One to a user is
 * stored with a note, and the next step brings it to the inboxes. It is answered when it is stored, if the inboxes were
 * told in the same step that it comes; else when it is there.
 */
export class Accepting {
  readonly #parts: PlacingParts
  readonly #announcing: Announcing
  /** Users' messages from their acceptance until the note of it is gone. */
  readonly #placing = new Map<string, Promise<Placed>>()

  constructor(parts: AcceptingParts) {
    this.#parts = { ...parts, onConfirmed: (messageId) => this.#placing.delete(messageId) }
    this.#announcing = new Announcing(parts)
  }

  /** Of a message that this process is bringing to its inboxes. */
  placing(messageId: string): Promise<Placed> | undefined {
    return this.#placing.get(messageId)
  }

  /** @throws Error when the message cannot be written down */
  work(message: NewMessage, app: number, accepted: Answer<Accepted>): Work {
    const partition = this.#parts.context.engine.partitionOf(placeOf(app, message.target))
    const addressed = { message, app, partition }
    return message.target.kind === 'device' ? this.#toDevice(addressed, accepted) : this.#toUser(addressed, accepted)
  }

  #toDevice({ message, app, partition }: Addressed, accepted: Answer<Accepted>): Work {
    const { locations } = this.#parts.context
    const parked = message.parked?.includes(message.target.id) ? '1' : ''
    const args = acceptArguments(app, message)
    let slot: Slot | undefined
    return {
      add(batch) {
        slot = batch.add(partition, 'A', ...args, parked)
      },
      done() {
        try {
          accepted.resolve(outcomeOf(message, texts(answer(slot))))
          locations.note(message.messageId, partition)
        } catch (error) {
          accepted.reject(error)
        }
        return []
      },
    }
  }

  /** Of a Live Activity too, which has no inboxes. */
  #toUser(addressed: Addressed, accepted: Answer<Accepted>): Work {
    const { message, app, partition } = addressed
    const { messageId, target } = message
    const { locations } = this.#parts.context
    const user = userKey(app, target.id)
    const args = acceptArguments(app, message)
    let slot: Slot | undefined
    let announcements: Announcements | undefined
    return {
      kind: target.kind === 'user' ? 'storesForUser' : undefined,
      add: (batch: PartitionBatch) => {
        slot = batch.add(partition, 'B', target.kind.charAt(0), ...args)
        batch.add(...locations.noting(messageId, partition))
        if (target.kind === 'user') announcements = this.#announcing.add(batch, user, messageId)
      },
      done: () => {
        let tokens: readonly string[] = []
        let works: readonly Work[] = []
        try {
          const reply = texts(answer(slot))
          locations.note(messageId, partition)
          if (reply[0] === 'stored') {
            tokens = reply.slice(2)
            if (target.kind === 'user') this.#announcing.note(user, tokens)
          }
          if (tokens.length === 0) accepted.resolve(outcomeOf(message, reply))
          else works = this.#place(addressed, tokens, announcements?.cover(tokens) === true, accepted)
        } catch (error) {
          accepted.reject(error)
        }
        return [...works, ...(announcements?.takingBack(tokens) ?? [])]
      },
    }
  }

  #place(
    addressed: Addressed,
    tokens: readonly string[],
    announced: boolean,
    accepted: Answer<Accepted>,
  ): readonly Work[] {
    const { message } = addressed
    const { messageId } = message
    const works: Work[] = []
    const placed = new Promise<Placed>((resolve, reject) => {
      this.#parts.context.onStep('after-user-accept')
      works.push(new Placing(this.#parts, addressed, tokens, { resolve, reject }))
    })
    this.#placing.set(messageId, placed)
    // Nobody has to wait for it.
    placed.catch(() => this.#placing.delete(messageId))
    accepted.resolve(announced ? { outcome: 'placing', messageId, counted: countedOf(message), placed } : placed)
    return works
  }
}

/** What the operations A and B answer, where nothing is left to do. */
function outcomeOf(message: NewMessage, [outcome, first = '', ...rest]: readonly string[]): Accepted {
  const { messageId, target } = message
  if (outcome === 'repeat') return { outcome, messageId: first }
  if (outcome === 'failed') {
    const [reason, ...facts] = rest
    return { outcome, messageId, reason: reason as FailureReason, counted: countedOf(message, facts) }
  }
  if (target.kind !== 'device')
    return { outcome: 'stored', messageId, devices: [], places: [], counted: countedOf(message) }
  const [device = '', previous, entry, ...facts] = rest
  return {
    outcome: 'stored',
    messageId,
    devices: [device],
    places: [toPlace(device, previous, entry)],
    counted: countedOf(message, facts),
  }
}
