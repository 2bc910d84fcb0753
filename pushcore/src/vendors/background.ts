import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** The share of time in which the event loop may be busy before work of this kind steps back. */
const BUSY = 0.6
const PAUSE_MS = 10
/** Pauses in a row; then some work is done however busy the loop is. */
const MOST_PAUSES = 10
/** Pieces of work of one turn. */
const AT_ONCE = 16

/**
 * Turns for work that may wait: what vendors get is a phone's ring some time later, what the own channel does is felt at
 * once. A few pieces have their turn together; while the event loop is busy the next ones wait a little, so that at least
 * AT_ONCE have theirs in PAUSE_MS × MOST_PAUSES.
 */
export class Background {
  readonly #waiting: (() => void)[] = []
  #running = false

  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    let before = performance.eventLoopUtilization()
    while (this.#waiting.length > 0) {
      for (const resolve of this.#waiting.splice(0, AT_ONCE)) resolve()
      await nextTurn()
      for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
        const now = performance.eventLoopUtilization()
        const { utilization } = performance.eventLoopUtilization(now, before)
        before = now
        if (utilization < BUSY) break
        await pause(PAUSE_MS)
      }
    }
    this.#running = false
  }
}
