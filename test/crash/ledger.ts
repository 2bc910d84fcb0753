import type { Receipt } from '../dev-env/receiver.ts'
import type { Pace } from './pace.ts'

/** How a push must end. `anyOf`: on at least one of the devices. `eitherWay`: delivered or not, but it ends. */
export type Ending = 'allOf' | 'anyOf' | 'eitherWay' | 'expired' | 'failed'

/** What the backend knows of a push. Moments are counts of happenings. */
export interface Sent {
  readonly key: string
  /** Devices that may get it. */
  readonly devices: readonly string[]
  readonly ending: Ending
  /** Accepted in the order of its lane: not so for a scheduled push. */
  readonly ordered: boolean
  /** That its devices must show; absent: any. */
  readonly title?: string
  readonly sentAt: number
  requests: number
  /** Of the answer that said success; absent: never answered. */
  answeredAt?: number
}

export interface Got {
  readonly device: string
  readonly key: string
  readonly title: string
  readonly at: number
}

/** The checker's own account of the run: what was sent and answered, what came out at the other end. */
export class Ledger {
  readonly sent = new Map<string, Sent>()
  readonly got: Got[] = []
  readonly receipts = new Map<string, Receipt[]>()
  /** What the service still owes for pushes that it answered with success. */
  readonly owed = new Set<string>()
  readonly #pace: Pace
  readonly #seen = new Set<string>()

  constructor(pace: Pace) {
    this.#pace = pace
  }

  send(
    key: string,
    devices: readonly string[],
    ending: Ending,
    more: { ordered?: boolean; title?: string } = {},
  ): Sent {
    const push: Sent = { key, devices, ending, ordered: true, ...more, sentAt: this.#pace.count, requests: 0 }
    this.sent.set(key, push)
    return push
  }

  answered(push: Sent): void {
    this.#pace.happened()
    if (push.answeredAt !== undefined) return
    push.answeredAt = this.#pace.count
    for (const debt of debts(push)) if (!this.#seen.has(debt)) this.owed.add(debt)
  }

  received(device: string, key: string, title: string): void {
    this.got.push({ device, key, title, at: this.#pace.count })
    this.#settle(`${key} on ${device}`)
    this.#settle(`${key} on a device`)
    this.#pace.happened()
  }

  receipt(receipt: Receipt): void {
    const { msgId } = receipt.fields
    const all = this.receipts.get(msgId)
    if (all === undefined) this.receipts.set(msgId, [receipt])
    else all.push(receipt)
    if (receipt.status === 200) this.#settle(`the receipt of ${msgId}`)
    this.#pace.happened()
  }

  hasReceipt(key: string): boolean {
    return this.#seen.has(`the receipt of ${key}`)
  }

  #settle(debt: string): void {
    this.#seen.add(debt)
    this.owed.delete(debt)
  }
}

function debts({ key, devices, ending }: Sent): string[] {
  const receipt = `the receipt of ${key}`
  if (ending === 'allOf') return [...devices.map((device) => `${key} on ${device}`), receipt]
  return ending === 'anyOf' ? [`${key} on a device`, receipt] : [receipt]
}
