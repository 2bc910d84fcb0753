import type { Clock } from '../ports/clock.ts'
import type { Vendor, VendorAccount, VendorAnswer, VendorChannel, VendorPush } from '../ports/vendor-channel.ts'
import { Breaker } from './breaker.ts'

export interface LaneParts {
  readonly vendor: Pick<Vendor, 'batch' | 'concurrency' | 'perSecond'>
  readonly channel: Pick<VendorChannel, 'send'>
  readonly account: VendorAccount
  readonly clock: Clock
  readonly onBreaker: (open: boolean) => void
}

/** Pushes that wait for their turn; one more is to come again. About 1 KB each. */
const MAX_WAITING = 10_000
/** A vendor that is too busy and names no time. */
const BUSY_PAUSE_MS = 1_000
/** What a vendor asks for is obeyed up to here; then it is asked again. */
const LONGEST_PAUSE_MS = 10 * 60_000

interface Waiting {
  readonly push: VendorPush
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
  /** Tokens that may go out now; grows with time, up to one second's. */
  #allowance: number
  #allowanceAtMs: number
  #gathering = false
  #cancelTimer: (() => void) | undefined

  constructor(parts: LaneParts) {
    this.#parts = parts
    this.#breaker = new Breaker(parts.clock.now)
    this.#allowance = parts.vendor.perSecond
    this.#allowanceAtMs = parts.clock.now()
  }

  send(push: VendorPush): Promise<VendorAnswer> {
    const closedMs = Math.max(this.#breaker.waitMs, this.#pausedUntilMs - this.#parts.clock.now())
    if (closedMs > 0) return Promise.resolve(comeAgain('PAUSED', 'the vendor asked for a pause or was away', closedMs))
    if (this.#waiting >= MAX_WAITING) return Promise.resolve(comeAgain('QUEUE_FULL', 'too much waits for the vendor'))
    return new Promise((done) => {
      const key = this.#parts.vendor.batch.of === 'notice' ? push.notice.messageId : ''
      const group = this.#groups.get(key)
      if (group === undefined) this.#groups.set(key, [{ push, done }])
      else group.push({ push, done })
      this.#waiting++
      this.#gather()
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

  #drain(): void {
    const { vendor } = this.#parts
    while (this.#waiting > 0 && this.#calls < (this.#breaker.onTrial ? 1 : vendor.concurrency)) {
      if (this.#breaker.waitMs > 0) {
        this.#sendAway()
        return
      }
      const room = Math.min(vendor.batch.size, this.#refill())
      if (room < 1) {
        this.#cancelTimer ??= this.#parts.clock.after(Math.ceil(1000 / vendor.perSecond), () => {
          this.#cancelTimer = undefined
          this.#drain()
        })
        return
      }
      void this.#call(this.#take(this.#breaker.onTrial ? 1 : room))
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
    const { channel, account } = this.#parts
    this.#calls++
    const pushes = batch.map(({ push }) => push)
    const answers = await channel.send(account, pushes).catch((error: unknown): VendorAnswer[] => {
      const detail = error instanceof Error ? error.name : 'unknown'
      return pushes.map(() => comeAgain('ADAPTER', `the adapter failed: ${detail}`))
    })
    this.#calls--
    this.#learn(answers)
    for (const [at, { done }] of batch.entries())
      done(answers[at] ?? comeAgain('NO_ANSWER', 'the call had no answer for it'))
    this.#drain()
  }

  /** From the answers of one call: whether the vendor is there, and wants a pause. */
  #learn(answers: readonly VendorAnswer[]): void {
    const { clock, onBreaker } = this.#parts
    if (answers.length > 0 && answers.every((one) => one.kind === 'again' && one.why === 'outage')) {
      if (this.#breaker.outage()) onBreaker(true)
      return
    }
    if (this.#breaker.answered()) onBreaker(false)
    const busy = answers.flatMap((one) =>
      one.kind === 'again' && one.why === 'busy' ? [one.afterMs ?? BUSY_PAUSE_MS] : [],
    )
    // One device's limit is not the account's: only a whole call that is turned away pauses the lane.
    if (busy.length < answers.length) return
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
