import { nowUs, sleep } from '../clock.ts'
import { Histogram } from '../histogram.ts'
import type { Due } from './accept-loop.ts'
import type { UnicastOutcome } from './operations.ts'

/** Pushes without a terminal state; beyond it the server is past its limit and further ones are dropped here. */
const MAX_OUTSTANDING = 50_000
const DRAIN_MS = 5_000

interface Flight {
  readonly due: Due
  readonly calledAtUs: number
}

/** Follows each push from its call to its terminal state. */
export class Ledger {
  readonly #flights = new Map<string, Flight>()
  readonly #refusals: Record<string, number> = {}
  readonly #accept = new Histogram()
  readonly #settle = new Histogram()
  readonly #due = new Histogram()
  readonly #durationMs: number
  #calling = 0
  #begun = 0
  #settledInTime = 0
  #firstDueUs = 0

  constructor(durationMs: number) {
    this.#durationMs = durationMs
  }

  /** A push is about to be called. False when too many are outstanding: it is not to be. */
  begin(due: Due): boolean {
    if (due.measured) {
      this.#begun += 1
      if (this.#firstDueUs === 0) this.#firstDueUs = due.dueAtUs
    }
    if (this.#outstanding() >= MAX_OUTSTANDING) {
      this.#refuse(due, 'too many outstanding')
      return false
    }
    this.#calling += 1
    return true
  }

  /** The push was answered; the message is known by this id from now on. */
  accepted(messageId: string, due: Due, calledAtUs: number): void {
    this.#calling -= 1
    this.#flights.set(messageId, { due, calledAtUs })
    if (due.measured) this.#accept.record(nowUs() - calledAtUs)
  }

  refused(due: Due, reason: string): void {
    this.#calling -= 1
    this.#refuse(due, reason)
  }

  settled(messageId: string): void {
    const flight = this.#flights.get(messageId)
    if (flight === undefined) return
    this.#flights.delete(messageId)
    if (!flight.due.measured) return
    const now = nowUs()
    // Neither a backlog of the warm-up, cleared in the measured time, nor one that is left at its end counts.
    if (now < this.#firstDueUs + this.#durationMs * 1000) this.#settledInTime += 1
    this.#settle.record(now - flight.calledAtUs)
    this.#due.record(now - flight.due.dueAtUs)
  }

  /** Waits for what is outstanding, within bounds. */
  async outcome(): Promise<UnicastOutcome> {
    const deadlineUs = nowUs() + DRAIN_MS * 1000
    while (this.#outstanding() > 0 && nowUs() < deadlineUs) await sleep(10)
    return {
      begun: this.#begun,
      accepted: this.#accept.count,
      settled: this.#settle.count,
      settledPerSecond: Math.round((this.#settledInTime * 1000) / this.#durationMs),
      refusals: this.#refusals,
      acceptLatency: this.#accept.summary(),
      settleLatency: this.#settle.summary(),
      dueLatency: this.#due.summary(),
    }
  }

  #outstanding(): number {
    return this.#calling + this.#flights.size
  }

  #refuse(due: Due, reason: string): void {
    if (due.measured) this.#refusals[reason] = (this.#refusals[reason] ?? 0) + 1
  }
}
