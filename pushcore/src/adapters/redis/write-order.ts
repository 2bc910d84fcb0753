import { PushError } from '@openmps/proto'
import type { Accepted, AckRecord, NewMessage, Settled } from '../../ports/message-store.ts'

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

export type AcceptCall = { readonly kind: 'accept'; readonly messages: readonly NewMessage[] } & Waiting
export type AckCall = { readonly kind: 'ack'; readonly acks: readonly AckRecord[] } & Waiting
/** Parks or releases one message in one inbox. */
export type ParkCall = {
  readonly kind: 'park'
  readonly device: string
  readonly messageId: string
  readonly parked: boolean
} & Waiting
export type FlowCall = AcceptCall | AckCall | ParkCall
type OtherCall = { readonly kind: 'other'; readonly run: () => Promise<unknown> } & Waiting

/** The outcome of one call of a flow. */
export type FlowOutcome = { readonly value: readonly (Accepted | Settled)[] | boolean } | { readonly error: unknown }

/** Calls of one batch; more wait for the next one. */
const MAX_BATCH = 2_000

/**
 * Writes to messages, in the order of their calls. While Redis works on a batch the next one gathers, so that
 * a busy process sends few scripts with many operations each. Accepts, acks and parking share a batch (`flow`);
 * what decides the end of messages otherwise runs between two batches, because an ack that was called before
 * it must count, and one called after it must not.
 */
export class WriteOrder {
  readonly #maxQueued: number
  readonly #flow: (calls: readonly FlowCall[]) => Promise<readonly FlowOutcome[]>
  #queue: (FlowCall | OtherCall)[] = []
  #running: Promise<void> | undefined
  #closed = false

  constructor(maxQueued: number, flow: (calls: readonly FlowCall[]) => Promise<readonly FlowOutcome[]>) {
    this.#maxQueued = maxQueued
    this.#flow = flow
  }

  accept(messages: readonly NewMessage[]): Promise<Accepted[]> {
    return this.#enqueue((waiting) => ({ kind: 'accept', messages, ...waiting }))
  }

  acknowledge(acks: readonly AckRecord[]): Promise<Settled[]> {
    return this.#enqueue((waiting) => ({ kind: 'ack', acks, ...waiting }))
  }

  park(device: string, messageId: string, parked: boolean): Promise<boolean> {
    return this.#enqueue((waiting) => ({ kind: 'park', device, messageId, parked, ...waiting }))
  }

  /** Runs alone, after everything that was called before and before everything that is called later. */
  alone<T>(run: () => Promise<T>): Promise<T> {
    return this.#enqueue((waiting) => ({ kind: 'other', run, ...waiting }))
  }

  /** Finishes what was called and refuses what comes later. */
  async close(): Promise<void> {
    this.#closed = true
    while (this.#running !== undefined) await this.#running
  }

  #enqueue<T>(call: (waiting: Waiting) => FlowCall | OtherCall): Promise<T> {
    if (this.#closed) return Promise.reject(new PushError('CLOSED', 'the store is closed'))
    if (this.#queue.length >= this.#maxQueued) {
      return Promise.reject(new PushError('OVERLOADED', 'too many writes wait for Redis; try again later'))
    }
    return new Promise<T>((resolve, reject) => {
      this.#queue.push(call({ resolve, reject }))
      this.#running ??= this.#drain()
    })
  }

  async #drain(): Promise<void> {
    // The rest of this turn's calls come with the first.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      const [first] = this.#queue
      if (first?.kind === 'other') {
        this.#queue.shift()
        await first.run().then((value) => first.resolve(value as never), first.reject)
        continue
      }
      const until = this.#queue.findIndex(({ kind }) => kind === 'other')
      const calls = this.#queue.splice(0, Math.min(until < 0 ? this.#queue.length : until, MAX_BATCH)) as FlowCall[]
      await this.#runFlow(calls)
    }
    this.#running = undefined
  }

  async #runFlow(calls: readonly FlowCall[]): Promise<void> {
    try {
      const outcomes = await this.#flow(calls)
      for (const [n, { resolve, reject }] of calls.entries()) {
        const outcome = outcomes[n]
        if (outcome !== undefined && 'value' in outcome) resolve(outcome.value as never)
        else reject(outcome?.error)
      }
    } catch (error) {
      for (const { reject } of calls) reject(error)
    }
  }
}
