import type { Settled } from '../../ports/message-store.ts'
import type { Context } from './context.ts'
import { partitionOfUser, toCountedAs } from './message-record.ts'
import { answer, PartitionBatch, type Slot } from './partition-batch.ts'
import { list, text, texts } from './reply.ts'

/** What the device's partition wrote down of an ack: message, token, user, time, platform. */
type Note = [id: string, token: string, user: string, at: string, platform: string]

/** The acks of one device on their way: operation K, and the number of the channel by which the messages arrived. */
export interface Acking {
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
  /** What K says of each message that matters. */
  readonly items: readonly string[][]
}

/**
 * The second half of acks of users' messages: the device's partition has taken the entry out of the inbox
 * and written down that the user's partition is still to be told. Telling it twice does no harm.
 */
export class UserAcks {
  readonly #later: (batch: PartitionBatch) => void

  constructor(later: (batch: PartitionBatch) => void) {
    this.#later = later
  }

  /** Settles what the answers of K ask for. The result tells what each of them has ended. */
  async settle(context: Context, acks: readonly Acking[]): Promise<(ack: Acking) => Settled[]> {
    const batch = new PartitionBatch(context)
    const done = new PartitionBatch(context)
    const ending = new Map<string[], Slot>()
    const answers = new Map<Acking, Answered>()
    for (const ack of acks) {
      if (ack.slot.error !== undefined) continue
      const answered = answeredBy(ack)
      answers.set(ack, answered)
      for (const item of answered.items) {
        const [id = '', how, note = ''] = item
        if (how === 'u') ending.set(item, this.add(context, batch, JSON.parse(note)))
        if (how !== 'x') continue
        // Not in the inbox and not the device's own: it may be a user's message that left before the ack.
        const partition = await context.locations.ofUser(id).catch(() => undefined)
        if (partition === undefined) continue
        ending.set(item, batch.add(partition, 'S', id, answered.device, answered.at, answered.platform))
      }
    }
    if (!batch.empty) await batch.run()
    for (const [[, how, note = ''], slot] of ending) {
      if (how === 'u' && slot.error === undefined) {
        done.add(context.engine.partitionOf((JSON.parse(note) as Note)[1]), 'Y', note)
      }
    }
    if (!done.empty) this.#later(done)

    const settled = new Map<string[], Settled>()
    for (const answered of answers.values()) {
      for (const item of answered.items) {
        const one = await settledBy(context, answered, item, ending.get(item))
        if (one !== undefined) settled.set(item, one)
      }
    }
    return (ack) => {
      answer(ack.slot)
      return (answers.get(ack)?.items ?? []).flatMap((item) => {
        const ended = ending.get(item)
        if (ended !== undefined) answer(ended)
        const one = settled.get(item)
        return one === undefined ? [] : [one]
      })
    }
  }

  /** The settling of one note; also for one that a crash has left. */
  add(context: Context, batch: PartitionBatch, [id, token, user, at, platform]: Note): Slot {
    return batch.add(partitionOfUser(context.engine, user), 'S', id, token, at, platform)
  }
}

function answeredBy({ slot: { args, reply }, channel }: Acking): Answered {
  const [device = '', at = ''] = args.slice(1).map(String)
  const [platform, appVersion, ...items] = list(reply)
  return {
    device,
    at,
    platform: text(platform),
    appVersion: text(appVersion),
    channel,
    items: items.map((item) => texts(item)),
  }
}

/** What the item has ended, by itself or by what the user's partition answered. */
async function settledBy(
  { apps }: Context,
  { device, at, platform, appVersion, channel }: Answered,
  [messageId = '', how, ...own]: readonly string[],
  ending: Slot | undefined,
): Promise<Settled | undefined> {
  const ended = how === 's' ? own : ending === undefined || ending.error !== undefined ? [] : texts(ending.reply)
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
