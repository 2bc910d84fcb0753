/** How a backend can push: over which protocol, and how much with one call. */
export const WAY_NAMES = ['PushSimple', 'PushMultiple', 'gRPC Push', 'gRPC PushCollect', 'gRPC PushStream'] as const

export type WayName = (typeof WAY_NAMES)[number]

export interface Way {
  /** Calls that wait for their answers at a time. */
  readonly callers: number
  /**
   * Pushes to the next users, and resolves with the number of messages when the service has answered that all of
   * them are durable.
   * @throws Error when one of them was refused: the rate of a service that refuses says nothing
   */
  call(): Promise<number>
  /** When no call is under way. */
  close(): Promise<void>
}

/** Callers of ways with one message a call. */
export const SINGLE_CALLERS = 64
/** Targets or pushes that share a call or a chunk: the most that the service takes. */
export const BATCH = 100
/** Callers with a batch each: as many chunks of a stream as the service works on at a time. */
export const BATCH_CALLERS = 16

/** Users in turn, so that neighbouring messages never share an inbox, each with a message key that is used once. */
export class Targets {
  readonly #run: string
  readonly #users: number
  #last = 0

  constructor(run: string, users: number) {
    this.#run = run
    this.#users = users
  }

  next(): { readonly userId: string; readonly messageKey: string } {
    this.#last += 1
    return { userId: `user-${this.#last % this.#users}`, messageKey: `${this.#run}-${this.#last}` }
  }

  batch(): ReturnType<Targets['next']>[] {
    return Array.from({ length: BATCH }, () => this.next())
  }
}
