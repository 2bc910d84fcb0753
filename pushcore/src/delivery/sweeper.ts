import type { Logger } from 'pino'
import type { Clock } from '../ports/clock.ts'
import type { MessageStore, Settled } from '../ports/message-store.ts'

/** A store that forgets up to `limit` records from before the time, and returns how many they were. */
export interface Prunable {
  prune(beforeMs: number, limit: number): Promise<number>
}

export interface SweeperOptions {
  readonly messages: MessageStore
  readonly clock: Clock
  readonly logger: Logger
  /** Settled messages, and what else is history, are kept this long. */
  readonly historyMs: number
  /** What else is forgotten with the history. */
  readonly prunable: readonly Prunable[]
  readonly onSettled: (settled: readonly Settled[]) => void
}

const EXPIRE_EVERY_MS = 1_000
const PRUNE_EVERY_MS = 60_000
/** Messages of one write: a large sweep leaves room for pushes between its writes. */
const BATCH = 500

/** Ends what has lived too long: pending messages expire, settled ones are forgotten. */
export class Sweeper {
  readonly #options: SweeperOptions
  #cancelTimer: (() => void) | undefined
  #sweeping: Promise<void> = Promise.resolve()
  #prunedAtMs = 0
  #closed = false

  constructor(options: SweeperOptions) {
    this.#options = options
  }

  start(): void {
    if (this.#closed) return
    this.#cancelTimer = this.#options.clock.after(EXPIRE_EVERY_MS, () => {
      this.#sweeping = this.sweep().finally(() => this.start())
    })
  }

  async sweep(): Promise<void> {
    const { messages, prunable, clock, logger, historyMs, onSettled } = this.#options
    try {
      while (!this.#closed) {
        const settled = await messages.expire(clock.now(), BATCH)
        if (settled.length === 0) break
        onSettled(settled)
      }
      if (clock.now() - this.#prunedAtMs < PRUNE_EVERY_MS) return
      this.#prunedAtMs = clock.now()
      for (const store of [messages, ...prunable]) {
        while (!this.#closed && (await store.prune(clock.now() - historyMs, BATCH)) === BATCH);
      }
    } catch (error) {
      logger.warn({ err: error }, 'expired messages could not be swept; trying again')
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#cancelTimer?.()
    await this.#sweeping
  }
}
