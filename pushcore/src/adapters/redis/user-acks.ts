import type { AckRecord, Settled } from '../../ports/message-store.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { MAX_ID_CHARS, partitionOfUser, toCountedAs } from './message-record.ts'
import { answer, type PartitionBatch, type Slot } from './partition-batch.ts'
import { list, text, texts } from './reply.ts'
import type { Answer, Work } from './step.ts'

/** What the device's partition wrote down of an ack: message, token, user, time, platform. */
export type AckNote = [id: string, token: string, user: string, at: string, platform: string]

/** Has the user's partition settle what the note tells; twice does no harm. */
export const settleAtUser = (engine: Engine, batch: PartitionBatch, [id, token, user, at, platform]: AckNote): Slot =>
  batch.add(partitionOfUser(engine, user), 'S', id, token, at, platform)

export interface TakingParts {
  readonly context: Context
  /** The platform of a device that is not written yet. */
  readonly platformOf: (token: string) => number | undefined
  /** The inboxes have let go of the messages, or could not. */
  readonly onTaken: () => void
}

/** The acks of one device, of messages that arrived by the channel of that number. */
interface Taken {
  readonly slot: Slot
  readonly channel: number
}

/** The acks of one device, as its partition has answered them. */
interface Answered {
  readonly device: string
  readonly at: string
  readonly platform: string
  readonly appVersion: string
  readonly channel: number
  readonly items: readonly Item[]
}

/** What K says of a message that matters. */
interface Item {
  readonly id: string
  /** s: it has ended; u: of a user, whose partition is to be told; x: not of this partition. */
  readonly how: string
  readonly facts: readonly string[]
  readonly note: string
  /** The answer of the user's partition. */
  ending: Slot | undefined
}

/**
 * Acks of one call. The devices' partitions take the entries out of the inboxes. A message of the device itself has
 * ended with that. Of a user's message a note is left, until the user's partition has settled it, one step later.
 */
export function takingAcks(parts: TakingParts, acks: readonly AckRecord[], settled: Answer<Settled[]>): Work {
  const { context, platformOf, onTaken } = parts
  const { engine, onStep } = context
  let taken: readonly Taken[] = []
  return {
    add(batch) {
      taken = acks.map(({ device, messageIds, atMs, channel = 0 }) => {
        const ids = messageIds.filter((id) => id.length <= MAX_ID_CHARS)
        const args = [device, atMs, platformOf(device) ?? '', ...ids]
        return { slot: batch.add(engine.partitionOf(device), 'K', ...args), channel }
      })
    },
    done() {
      onTaken()
      try {
        onStep('after-device-ack')
      } catch (error) {
        settled.reject(error)
        return []
      }
      const answered = taken.filter(({ slot }) => slot.error === undefined).map(answeredBy)
      const settling = new Settling(context, taken, answered, settled)
      return settling.next()
    },
  }
}

/** What is left of acks when the inboxes have let go of the messages. */
class Settling {
  readonly #context: Context
  readonly #taken: readonly Taken[]
  readonly #answered: readonly Answered[]
  readonly #settled: Answer<Settled[]>

  constructor(context: Context, taken: readonly Taken[], answered: readonly Answered[], settled: Answer<Settled[]>) {
    this.#context = context
    this.#taken = taken
    this.#answered = answered
    this.#settled = settled
  }

  next(): readonly Work[] {
    const { locations } = this.#context
    const items = this.#answered.flatMap((one) => one.items)
    // Not in the inbox and not the device's own: they may be a user's messages that left before the ack.
    const strange = items.filter(({ how, id }) => how === 'x' && locations.known(id) === undefined)
    if (strange.length > 0) return [this.#finding(strange)]
    return items.some(({ how }) => how !== 's') ? [this.#ending()] : this.#end()
  }

  #finding(strange: readonly Item[]): Work {
    const { locations } = this.#context
    let asked: readonly { readonly id: string; readonly slot: Slot }[] = []
    return {
      kind: 'asks',
      add(batch) {
        asked = strange.map(({ id }) => ({ id, slot: batch.add(...locations.asking(id)) }))
      },
      done: () => {
        for (const { id, slot } of asked) if (slot.reply !== null) locations.note(id, Number(slot.reply))
        return [this.#ending()]
      },
    }
  }

  /** The users' partitions settle their messages. */
  #ending(): Work {
    const { engine, locations } = this.#context
    return {
      kind: 'settles',
      add: (batch) => {
        for (const { device, at, platform, items } of this.#answered) {
          for (const item of items) {
            if (item.how === 'u') item.ending = settleAtUser(engine, batch, JSON.parse(item.note))
            const partition = item.how === 'x' ? locations.known(item.id) : undefined
            if (partition !== undefined) item.ending = batch.add(partition, 'S', item.id, device, at, platform)
          }
        }
      },
      done: () => this.#end(),
    }
  }

  #end(): readonly Work[] {
    this.#settled.resolve(this.#collect())
    const noted = this.#answered.flatMap(({ device, items }) =>
      items
        .filter(({ how, ending }) => how === 'u' && ending?.error === undefined)
        .map(({ note }) => ({ device, note })),
    )
    if (noted.length === 0) return []
    const { engine } = this.#context
    const clearing: Work = {
      kind: 'clears',
      add(batch) {
        for (const { device, note } of noted) batch.clear(engine.partitionOf(device), 'Y', note)
      },
      done: () => [],
    }
    return [clearing]
  }

  /** What the acks have ended. @throws PushError of a partition that did not answer */
  async #collect(): Promise<Settled[]> {
    for (const { slot } of this.#taken) answer(slot)
    const settled: Settled[] = []
    for (const answered of this.#answered) {
      for (const item of answered.items) {
        const one = await settledBy(this.#context, answered, item)
        if (one !== undefined) settled.push(one)
      }
    }
    return settled
  }
}

function answeredBy({ slot: { args, reply }, channel }: Taken): Answered {
  const [device = '', at = ''] = args.slice(1).map(String)
  const [platform, appVersion, ...items] = list(reply)
  return {
    device,
    at,
    platform: text(platform),
    appVersion: text(appVersion),
    channel,
    items: items.map((item) => {
      const [id = '', how = '', ...facts] = texts(item)
      return { id, how, facts, note: facts[0] ?? '', ending: undefined }
    }),
  }
}

/** What the item has ended, by itself or by what the user's partition answered. */
async function settledBy(
  { apps }: Context,
  { device, at, platform, appVersion, channel }: Answered,
  { id: messageId, how, facts, ending }: Item,
): Promise<Settled | undefined> {
  const ended = how === 's' ? facts : texts(answer(ending))
  const [app, type = '', task = '', waited, ...devices] = ended
  if (app === undefined) return undefined
  return {
    app: await apps.ref(Number(app)),
    messageId,
    state: 'delivered',
    devices: devices.length > 0 ? devices : [device],
    arrival: {
      device,
      atMs: Number(at),
      counted: toCountedAs(type, task, platform, appVersion),
      waited: waited === '1',
      channel,
    },
  }
}
