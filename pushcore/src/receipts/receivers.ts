/** Calls to one app's receiver at a time. */
const MAX_CALLS = 32
/** How long a receiver that did not answer is left alone; then one call tries it. */
const PAUSE_MS = 15_000
/** When all its calls are taken, a receipt comes again after this. */
const BUSY_RETRY_MS = 500

interface Receiver {
  calls: number
  /** Set while the receiver is not answering. */
  pausedUntilMs: number
}

/**
 * Keeps one app's slow or dead receiver from taking the worker from the others: a bounded number of
 * calls each, and a pause with a single trial call after a failure. Receivers that are idle and well are
 * forgotten, so the map holds at most the calls under way and the receivers that fail.
 */
export class Receivers {
  readonly #receivers = new Map<string, Receiver>()

  /** Undefined: go ahead and call `leave` after. Otherwise when to come again. */
  enter(app: string, nowMs: number): number | undefined {
    const receiver = this.#receivers.get(app) ?? { calls: 0, pausedUntilMs: 0 }
    const failing = receiver.pausedUntilMs > 0
    if (receiver.pausedUntilMs > nowMs) return receiver.pausedUntilMs
    if (receiver.calls >= (failing ? 1 : MAX_CALLS)) return nowMs + (failing ? PAUSE_MS : BUSY_RETRY_MS)
    receiver.calls++
    this.#receivers.set(app, receiver)
    return undefined
  }

  leave(app: string, nowMs: number, answered: boolean): void {
    const receiver = this.#receivers.get(app)
    if (receiver === undefined) return
    receiver.calls--
    receiver.pausedUntilMs = answered ? 0 : nowMs + PAUSE_MS
    if (answered && receiver.calls === 0) this.#receivers.delete(app)
  }
}
