import type { Clock } from '../ports/clock.ts'
import type { Vendor, VendorAccount, VendorAnswer, VendorChannel, VendorPush } from '../ports/vendor-channel.ts'
import { type Background, SLICE } from './background.ts'
import { Breaker } from './breaker.ts'

export interface LaneParts {
  readonly vendor: Pick<Vendor, 'batch' | 'concurrency' | 'perSecond'>
  readonly channel: Pick<VendorChannel, 'send'>
  readonly account: VendorAccount
  readonly background: Pick<Background, 'turn'>
  readonly clock: Clock
  readonly onBreaker: (open: boolean) => void
}

/** Pushes that wait for their turn; one more is to come again. About 1 KB each. */
const MAX_WAITING = 10_000
/**
 * So long a push waits for its turn; then it is to come again. With the call itself well below the lease of the job that
 * pushes: what is sent behind its end would be sent twice.
 */
export const MAX_WAIT_MS = 15_000
/** What has waited too long is looked for so often. */
const LOOK_MS = 1_000
/** A vendor that is too busy and names no time. */
const BUSY_PAUSE_MS = 1_000
/** Calls of one token each that are turned away in a row before the account takes it as meant for itself. */
const BUSY_SINGLES = 5
/** What a vendor asks for is obeyed up to here; then it is asked again. */
const LONGEST_PAUSE_MS = 10 * 60_000

interface Waiting {
  readonly push: VendorPush
  readonly sinceMs: number
  readonly done: (answer: VendorAnswer) => void
}

/**
 * The way to one vendor in the name of one account: pushes are gathered into the vendor's batches, and so many calls are
 * under way, and so many tokens go out in a second, as the vendor allows. When the vendor is busy or away nothing waits
 * here for long: pushes are told to come again, and wait where they are durable.
 */
export class Lane {
  readonly #parts: LaneParts
  readonly #breaker: Breaker
  /** By what may share a call, in the order of their first. */
  readonly #groups = new Map<string, Waiting[]>()
  #waiting = 0
  #calls = 0
  #pausedUntilMs = 0
  /** Calls that were turned away, one after the other. */
  #busyInARow = 0
  /** Tokens that may go out now; grows with time, up to one second's. */
  #allowance: number
  #allowanceAtMs: number
  #gathering = false
  #cancelTimer: (() => void) | undefined
  #looking = false

  constructor(parts: LaneParts) {
    this.#parts = parts
    this.#breaker = new Breaker(parts.clock.now)
    this.#allowance = parts.vendor.perSecond
    this.#allowanceAtMs = parts.clock.now()
  }

  send(push: VendorPush): Promise<VendorAnswer> {
    const sinceMs = this.#parts.clock.now()
    const closedMs = Math.max(this.#breaker.waitMs, this.#pausedUntilMs - sinceMs)
    if (closedMs > 0) return Promise.resolve(comeAgain('PAUSED', 'the vendor asked for a pause or was away', closedMs))
    if (this.#waiting >= MAX_WAITING) return Promise.resolve(comeAgain('QUEUE_FULL', 'too much waits for the vendor'))
    return new Promise((done) => {
      const key = this.#parts.vendor.batch.of === 'notice' ? push.notice.messageId : ''
      const group = this.#groups.get(key)
      if (group === undefined) this.#groups.set(key, [{ push, sinceMs, done }])
      else group.push({ push, sinceMs, done })
      this.#waiting++
      this.#gather()
      this.#look()
    })
  }

  /** What is pushed in one turn of the event loop shares calls. */
  #gather(): void {
    if (this.#gathering) return
    this.#gathering = true
    setImmediate(() => {
      this.#gathering = false
      this.#drain()
    })
  }

  #look(): void {
    if (this.#looking) return
    this.#looking = true
    this.#parts.clock.after(LOOK_MS, () => {
      this.#looking = false
      const overdueMs = this.#parts.clock.now() - MAX_WAIT_MS
      for (const [key, group] of this.#groups) {
        const inTime = group.findIndex(({ sinceMs }) => sinceMs > overdueMs)
        const overdue = group.splice(0, inTime < 0 ? group.length : inTime)
        if (group.length === 0) this.#groups.delete(key)
        this.#waiting -= overdue.length
        for (const { done } of overdue) done(comeAgain('WAITED', 'the vendor was too slow for all that waits'))
      }
      if (this.#waiting > 0) this.#look()
    })
  }

  #drain(): void {
    const { vendor } = this.#parts
    while (this.#waiting > 0 && this.#calls < (this.#breaker.onTrial ? 1 : vendor.concurrency)) {
      if (this.#breaker.waitMs > 0) {
        this.#sendAway()
        return
      }
      const [first = []] = this.#groups.values()
      // A whole batch, even if it has to wait for its turn: a call costs the vendor the same for one token or a thousand.
      const size = this.#breaker.onTrial ? 1 : Math.min(vendor.batch.size, vendor.perSecond, first.length)
      const missing = size - this.#refill()
      if (missing > 0) {
        this.#cancelTimer ??= this.#parts.clock.after(Math.ceil((missing * 1000) / vendor.perSecond), () => {
          this.#cancelTimer = undefined
          this.#drain()
        })
        return
      }
      void this.#call(this.#take(size))
    }
  }

  #refill(): number {
    const { vendor, clock } = this.#parts
    const nowMs = clock.now()
    const grown = this.#allowance + ((nowMs - this.#allowanceAtMs) / 1000) * vendor.perSecond
    this.#allowance = Math.min(vendor.perSecond, grown)
    this.#allowanceAtMs = nowMs
    return Math.floor(this.#allowance)
  }

  #take(most: number): Waiting[] {
    const [key, group] = this.#groups.entries().next().value ?? ['', []]
    const taken = group.splice(0, most)
    if (group.length === 0) this.#groups.delete(key)
    this.#waiting -= taken.length
    this.#allowance -= taken.length
    return taken
  }

  async #call(batch: readonly Waiting[]): Promise<void> {
    const { channel, account, background } = this.#parts
    this.#calls++
    const pushes = batch.map(({ push }) => push)
    const answers = await channel.send(account, pushes).catch((error: unknown): VendorAnswer[] => {
      const detail = error instanceof Error ? error.name : 'unknown'
      return pushes.map(() => comeAgain('ADAPTER', `the adapter failed: ${detail}`))
    })
    this.#calls--
    this.#learn(answers)
    this.#drain()
    for (const [at, { done }] of batch.entries()) {
      done(answers[at] ?? comeAgain('NO_ANSWER', 'the call had no answer for it'))
      // What follows from an answer is work: pushes on the own channel do not wait for all of it.
      if (at % SLICE === SLICE - 1) await background.turn('slice')
    }
  }

  /** From the answers of one call: whether the vendor is there, and wants a pause. */
  #learn(answers: readonly VendorAnswer[]): void {
    const { vendor, clock, onBreaker } = this.#parts
    if (answers.length > 0 && answers.every((one) => one.kind === 'again' && one.why === 'outage')) {
      if (this.#breaker.outage()) onBreaker(true)
      return
    }
    if (this.#breaker.answered()) onBreaker(false)
    const busy = answers.flatMap((one) =>
      one.kind === 'again' && one.why === 'busy' ? [one.afterMs ?? BUSY_PAUSE_MS] : [],
    )
    // One device's limit is not the account's: a call that is turned away whole pauses the lane, and where a call has
    // one token, several in a row.
    this.#busyInARow = busy.length < answers.length ? 0 : this.#busyInARow + 1
    if (this.#busyInARow < (vendor.batch.size === 1 ? BUSY_SINGLES : 1)) return
    this.#busyInARow = 0
    this.#pausedUntilMs = clock.now() + Math.min(LONGEST_PAUSE_MS, Math.max(...busy, 0))
    this.#sendAway()
  }

  #sendAway(): void {
    const closedMs = Math.max(this.#breaker.waitMs, this.#pausedUntilMs - this.#parts.clock.now())
    if (closedMs <= 0) return
    for (const group of this.#groups.values()) {
      for (const { done } of group) done(comeAgain('PAUSED', 'the vendor asked for a pause or was away', closedMs))
    }
    this.#groups.clear()
    this.#waiting = 0
  }
}

const comeAgain = (code: string, detail: string, afterMs?: number): VendorAnswer => ({
  kind: 'again',
  why: 'busy',
  code,
  status: code,
  detail,
  ...(afterMs !== undefined && { afterMs }),
})
