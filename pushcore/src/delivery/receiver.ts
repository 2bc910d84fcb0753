import type { LinkUp } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { Resyncs } from './resyncs.ts'
import type { Sessions } from './sessions.ts'

/** Events of gateways under way; the gateways' own bounds keep below it, a broken one is cut off. */
const MAX_RECEIVING = 200_000

export interface ReceiverParts {
  readonly sessions: Pick<Sessions, 'receive'>
  readonly resyncs: Pick<Resyncs, 'owe'>
  readonly logger: Logger
  readonly onError: (error: unknown) => void
}

/** Takes what gateways send. What could not be done is owed to the gateway: it is asked to tell all again. */
export class Receiver {
  readonly #parts: ReceiverParts
  readonly #waiters = new Set<() => void>()
  #receiving = 0

  constructor(parts: ReceiverParts) {
    this.#parts = parts
  }

  /** Never throws. */
  receive(gateway: string, message: LinkUp): void {
    const { sessions, resyncs, logger, onError } = this.#parts
    if (this.#receiving >= MAX_RECEIVING) {
      logger.error({ gateway }, 'a gateway sends more than it may; its events are dropped')
      resyncs.owe(gateway)
      return
    }
    this.#receiving++
    sessions
      .receive(gateway, message)
      .catch((error: unknown) => {
        onError(error)
        resyncs.owe(gateway)
      })
      .finally(() => {
        if (--this.#receiving === 0) for (const wake of this.#waiters) wake()
      })
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    if (this.#receiving > 0) await new Promise<void>((resolve) => this.#waiters.add(resolve))
  }
}
