import type { Settled } from '../../ports/message-store.ts'
import type { Context } from './context.ts'
import { partitionOfUser } from './message-record.ts'
import { answer, PartitionBatch, type Slot } from './partition-batch.ts'
import { list, texts } from './reply.ts'

/** What the device's partition wrote down of an ack: message, token, user, time, platform. */
type Note = [id: string, token: string, user: string, at: string, platform: string]

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
  async settle(context: Context, slots: readonly Slot[]): Promise<(slot: Slot) => Settled[]> {
    const batch = new PartitionBatch(context)
    const done = new PartitionBatch(context)
    const ending = new Map<string[], Slot>()
    const items = new Map<Slot, string[][]>()
    for (const slot of slots) {
      if (slot.error !== undefined) continue
      const [device = '', at = '', platform = ''] = slot.args.slice(1).map(String)
      items.set(
        slot,
        list(slot.reply).map((item) => texts(item)),
      )
      for (const item of items.get(slot) ?? []) {
        const [id = '', how, note = ''] = item
        if (how === 'u') ending.set(item, this.add(context, batch, JSON.parse(note)))
        if (how !== 'x') continue
        // Not in the inbox and not the device's own: it may be a user's message that left before the ack.
        const partition = await context.locations.ofUser(id).catch(() => undefined)
        if (partition === undefined) continue
        ending.set(item, batch.add(partition, 'S', id, device, at, platform || '0'))
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
    for (const all of items.values()) {
      for (const item of all) {
        const slot = ending.get(item)
        const [id = '', how, appNumber = ''] = item
        if (how === 's') {
          settled.set(item, {
            app: await context.apps.ref(Number(appNumber)),
            messageId: id,
            state: 'delivered',
            devices: [],
          })
        } else if (slot !== undefined && slot.error === undefined && slot.reply !== null) {
          const [app = '', ...devices] = texts(slot.reply)
          settled.set(item, { app: await context.apps.ref(Number(app)), messageId: id, state: 'delivered', devices })
        }
      }
    }
    return (slot) => {
      answer(slot)
      const device = String(slot.args[1])
      return (items.get(slot) ?? []).flatMap((item) => {
        const ended = ending.get(item)
        if (ended !== undefined) answer(ended)
        const one = settled.get(item)
        if (one === undefined) return []
        return [one.devices.length > 0 ? one : { ...one, devices: [device] }]
      })
    }
  }

  /** The settling of one note; also for one that a crash has left. */
  add(context: Context, batch: PartitionBatch, [id, token, user, at, platform]: Note): Slot {
    return batch.add(partitionOfUser(context.engine, user), 'S', id, token, at, platform)
  }
}
