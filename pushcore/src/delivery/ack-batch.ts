import type { AckRecord, MessageStore, Settled } from '../ports/message-store.ts'

/**
 * Gathers the acks of one turn of the event loop into one write. There is no bound of its own: a turn
 * holds what the gateways sent in it, and they bound what is in flight.
 */
export class AckBatch {
  readonly #messages: MessageStore
  readonly #onSettled: (settled: readonly Settled[]) => void
  readonly #onError: (error: unknown, gateways: ReadonlySet<string>) => void
  #acks: AckRecord[] = []
  /** Who has told them. */
  #gateways = new Set<string>()
  #scheduled = false
  #writing = new Set<Promise<void>>()

  constructor(
    messages: MessageStore,
    onSettled: (settled: readonly Settled[]) => void,
    onError: (error: unknown, gateways: ReadonlySet<string>) => void,
  ) {
    this.#messages = messages
    this.#onSettled = onSettled
    this.#onError = onError
  }

  add(gateway: string, ack: AckRecord): void {
    this.#acks.push(ack)
    this.#gateways.add(gateway)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => this.flush())
  }

  /** Hands the acks to the store now; a page that is read next does not hold them any more. */
  flush(): void {
    this.#scheduled = false
    if (this.#acks.length === 0) return
    const acks = this.#acks
    const gateways = this.#gateways
    this.#acks = []
    this.#gateways = new Set()
    // An ack that cannot be written costs a repeat, which the device drops and acknowledges again.
    const write: Promise<void> = this.#messages
      .acknowledge(acks)
      .then(
        (settled) => {
          this.#onSettled(settled)
        },
        (error: unknown) => this.#onError(error, gateways),
      )
      .finally(() => this.#writing.delete(write))
    this.#writing.add(write)
  }

  async idle(): Promise<void> {
    this.flush()
    await Promise.all(this.#writing)
  }
}
