import type { Accepted, AckRecord, NewMessage, Placed, Settled } from '../../ports/message-store.ts'
import { Accepting, type AcceptingParts } from './accepting.ts'
import { answer, type Slot } from './partition-batch.ts'
import type { Work } from './step.ts'
import { type TakingParts, takingAcks } from './user-acks.ts'
import type { WriteOrder } from './write-order.ts'

export interface FlowParts extends AcceptingParts {
  readonly order: WriteOrder
  readonly platformOf: TakingParts['platformOf']
}

/** The writes that share steps: accepts, acks and parking, each as the works it begins with. */
export class Flow {
  readonly #parts: FlowParts
  readonly #accepting: Accepting

  constructor(parts: FlowParts) {
    this.#parts = parts
    this.#accepting = new Accepting(parts)
  }

  /** Of a message that this process is bringing to its inboxes. */
  placing(messageId: string): Promise<Placed> | undefined {
    return this.#accepting.placing(messageId)
  }

  /** A call for an app that does not exist is refused whole. */
  accept(messages: readonly NewMessage[]): Promise<Accepted[]> {
    const { context, order } = this.#parts
    return new Promise((resolve, reject) => {
      const works = Promise.all(messages.map(({ app }) => context.apps.number(app))).then((apps) => {
        const works: Work[] = []
        const accepted = messages.map(
          (message, n) =>
            new Promise<Accepted>((resolve, reject) => {
              works.push(this.#accepting.work(message, apps[n] ?? 0, { resolve, reject }))
            }),
        )
        resolve(Promise.all(accepted))
        return works
      })
      works.catch(reject)
      order.add(works)
    })
  }

  /** `onTaken` is called when the inboxes have let go of the messages, or could not; what that ends is known later. */
  acknowledge(acks: readonly AckRecord[], onTaken: () => void): Promise<Settled[]> {
    const { context, order, platformOf } = this.#parts
    const settled = new Promise<Settled[]>((resolve, reject) => {
      order.add([takingAcks({ context, platformOf, onTaken }, acks, { resolve, reject })])
    })
    settled.catch(onTaken)
    return settled
  }

  park(device: string, messageId: string, parked: boolean): Promise<boolean> {
    const { context, order } = this.#parts
    return new Promise((resolve, reject) => {
      let slot: Slot | undefined
      const parking: Work = {
        add(batch) {
          slot = batch.add(context.engine.partitionOf(device), 'M', device, messageId, parked ? '1' : '0')
        },
        done() {
          try {
            resolve(answer(slot) === 1)
          } catch (error) {
            reject(error)
          }
          return []
        },
      }
      order.add([parking])
    })
  }
}
