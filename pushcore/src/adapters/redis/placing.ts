import type { NewMessage, Placed } from '../../ports/message-store.ts'
import type { CountedAs } from '../../ports/stats-store.ts'
import { countedAs } from '../counted-as.ts'
import type { Context } from './context.ts'
import { userKey } from './message-record.ts'
import { answer, type PartitionBatch, type Slot } from './partition-batch.ts'
import { toPlace } from './places.ts'
import { texts } from './reply.ts'
import type { Answer, Work } from './step.ts'
import type { Late, Unplaced } from './unplaced.ts'

/** A message, and where its target is. */
export interface Addressed {
  readonly message: NewMessage
  /** The number of its app. */
  readonly app: number
  readonly partition: number
}

export interface PlacingParts {
  readonly context: Context
  readonly unplaced: Unplaced
  /** Makes the inboxes show what the user's partition says of the message. */
  readonly complete: (partition: number, messageId: string) => void
  /** The user's partition knows, or does not answer. */
  readonly onConfirmed: (messageId: string) => void
}

interface InboxPut {
  readonly token: string
  readonly partition: number
  slot: Slot | undefined
}

/**
 * A user's message on its way to the inboxes of the user's devices, one step after the user's partition has stored it
 * with a note; one more step takes the note away.
 */
export class Placing implements Late {
  readonly #parts: PlacingParts
  readonly #addressed: Addressed
  readonly #puts: readonly InboxPut[]
  readonly #placed: Answer<Placed>
  /** Those of this step. */
  #asked: readonly InboxPut[] = []
  #late = false
  readonly storedAtMs: number
  /** A copy: the caller's buffer may change after the answer. */
  readonly frame: Buffer

  constructor(parts: PlacingParts, addressed: Addressed, tokens: readonly string[], placed: Answer<Placed>) {
    const { engine, clock } = parts.context
    this.#parts = parts
    this.#addressed = addressed
    this.#placed = placed
    this.#puts = tokens.map((token) => ({ token, partition: engine.partitionOf(token), slot: undefined }))
    this.storedAtMs = clock.now()
    this.frame = Buffer.from(addressed.message.frame)
  }

  /** For the inboxes that have not answered. */
  add(batch: PartitionBatch): void {
    const { app, message } = this.#addressed
    const { messageId, acceptedAtMs, expiresAtMs, target, parked } = message
    const user = userKey(app, target.id)
    this.#asked = this.#puts.filter(isAway)
    for (const put of this.#asked) {
      const why = parked?.includes(put.token) ? 'parked' : 'accept'
      const { frame } = this
      put.slot = batch.add(put.partition, 'P', put.token, user, messageId, expiresAtMs, frame, why, acceptedAtMs)
    }
  }

  done(): readonly Work[] {
    const { context, unplaced } = this.#parts
    const away = this.#puts.find(isAway)
    if (away !== undefined) {
      this.#placed.reject(away.slot?.error)
      this.#late = true
      unplaced.keep(this)
    }
    // Who accepted the message learns no places any more, or knows nothing of what has waited behind it.
    const unwoken = this.#asked.filter((put) => !isAway(put) && (this.#late || texts(put.slot?.reply)[1] === '1'))
    context.arrived(unwoken.map(({ token }) => token))
    return away === undefined ? this.#confirm() : []
  }

  /** Tells the user's partition that the inboxes have it, and which of them did not take it. */
  #confirm(): readonly Work[] {
    const { complete, onConfirmed } = this.#parts
    const { message, partition } = this.#addressed
    const refusals = this.#puts.flatMap(({ token, slot }) => refusalOf(token, slot))
    const clears = refusals.length === 0
    if (clears) this.#placed.resolve(this.#outcome(false))
    let slot: Slot | undefined
    const confirm: Work = {
      kind: clears ? 'clears' : undefined,
      add(batch) {
        if (clears) slot = batch.clear(partition, 'c', message.messageId)
        else slot = batch.add(partition, 'C', message.messageId, ...refusals)
      },
      done: () => {
        onConfirmed(message.messageId)
        try {
          const [said] = texts(answer(slot))
          // What it means for the message, the user's partition knows.
          this.#placed.resolve(this.#outcome(said === 'failed'))
          // It ended while it was on its way, and whoever ended it has not found it in the inboxes; or it has others to go to.
          if (said === 'ended' || said === 'again') complete(partition, message.messageId)
        } catch (error) {
          this.#placed.reject(error)
        }
        return []
      },
    }
    return [confirm]
  }

  #outcome(failed: boolean): Placed {
    const { message } = this.#addressed
    const { messageId } = message
    const answers = this.#puts.map(({ token, slot }) => ({ token, reply: texts(slot?.reply) }))
    if (failed) {
      const [, , ...facts] = answers.map(({ reply }) => reply).find(([why]) => why === 'full') ?? []
      return { outcome: 'failed', messageId, reason: 'inboxFull', counted: countedOf(message, facts) }
    }
    const took = answers.filter(({ reply: [why] }) => why === 'ok')
    return {
      outcome: 'stored',
      messageId,
      devices: took.map(({ token }) => token),
      places: took.map(({ token, reply: [, , previous, entry] }) => toPlace(token, previous, entry)),
      counted: countedOf(message, took[0]?.reply.slice(4)),
    }
  }
}

/** Its partition has not been asked, or could not be reached. */
const isAway = ({ slot }: InboxPut): boolean => slot === undefined || slot.error !== undefined

/** Why the device's inbox did not take the message; nothing when it did. */
export function refusalOf(token: string, slot: Slot | undefined): string[] {
  const [why, , seq = ''] = texts(slot?.reply)
  if (why === 'full') return [token, 'full']
  return why === 'unbound' ? [token, seq] : []
}

/** As what the message counts on a device of this platform and app version; without them on none. */
export const countedOf = (
  { type, taskId }: NewMessage,
  [platform = '0', appVersion = '']: readonly string[] = [],
): CountedAs => countedAs(type, taskId, { platform: Number(platform), appVersion })
