import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** The share of time in which the event loop may be busy before work of this kind steps back. */
const BUSY = 0.9
/** The same while devices on the own channel are being sent to. */
const BUSY_BESIDE = 0.2
const PAUSE_MS = 10
/** Pauses in a row; then some work is done however busy the loop is. */
const MOST_PAUSES = 10
/** Pieces of work of one turn. */
const AT_ONCE = 16

/** What is to know of the event loop. */
export interface Loop {
  /** Share of the time since the last question in which it was busy, 0 to 1. */
  utilization(): number
  pause(ms: number): Promise<void>
}

function eventLoop(): Loop {
  let before = performance.eventLoopUtilization()
  return {
    utilization() {
      const now = performance.eventLoopUtilization()
      const { utilization } = performance.eventLoopUtilization(now, before)
      before = now
      return utilization
    },
    async pause(ms) {
      await pause(ms)
    },
  }
}

/**
 * Turns for work that may wait: what vendors get is a phone's ring some time later, what the own channel does is felt at
 * once. A few pieces have their turn together; while the event loop is busy the next ones wait a little, at most so that
 * AT_ONCE have theirs in PAUSE_MS × MOST_PAUSES. With nobody on the own channel to be sent to there is little to spare.
 */
export class Background {
  readonly #isBeside: () => boolean
  readonly #loop: Loop
  readonly #waiting: (() => void)[] = []
  #running = false

  /** @param isBeside devices on the own channel are being sent to */
  constructor(isBeside: () => boolean, loop = eventLoop()) {
    this.#isBeside = isBeside
    this.#loop = loop
  }

  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) {
      for (const resolve of this.#waiting.splice(0, AT_ONCE)) resolve()
      await nextTurn()
      for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
        if (this.#loop.utilization() < (this.#isBeside() ? BUSY_BESIDE : BUSY)) break
        await this.#loop.pause(PAUSE_MS)
      }
    }
    this.#running = false
  }
}
