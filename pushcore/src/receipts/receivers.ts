/** Calls to one app's receiver at a time: a small share of what the worker does at once. */
const MAX_CALLS = 8
/** How long a receiver that did not answer is left alone; then one call tries it. */
const PAUSE_MS = 15_000
/**
 * When all its calls are taken, a receipt stands in line: it comes again after this for each group of calls
 * that was sent away before it, so that a long line is not asked over and over.
 */
const BUSY_RETRY_MS = 500
const LONGEST_LINE_MS = 600_000

interface Receiver {
  calls: number
  /** Sent away while it was busy, less those served since. */
  line: number
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
    const receiver = this.#receivers.get(app) ?? { calls: 0, line: 0, pausedUntilMs: 0 }
    const failing = receiver.pausedUntilMs > 0
    if (receiver.pausedUntilMs > nowMs) return receiver.pausedUntilMs
    if (failing && receiver.calls > 0) return nowMs + PAUSE_MS
    if (receiver.calls >= MAX_CALLS) {
      receiver.line++
      return nowMs + Math.min(BUSY_RETRY_MS * Math.ceil(receiver.line / MAX_CALLS), LONGEST_LINE_MS)
    }
    receiver.calls++
    this.#receivers.set(app, receiver)
    return undefined
  }

  leave(app: string, nowMs: number, answered: boolean): void {
    const receiver = this.#receivers.get(app)
    if (receiver === undefined) return
    receiver.calls--
    receiver.line = Math.max(0, receiver.line - 1)
    receiver.pausedUntilMs = answered ? 0 : nowMs + PAUSE_MS
    if (answered && receiver.calls === 0) this.#receivers.delete(app)
  }
}
