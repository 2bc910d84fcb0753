import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** The share of time in which the event loop may be busy before work of this kind steps back. */
const BUSY = 0.9
/** The same while devices on the own channel are being sent to. */
const BUSY_BESIDE = 0.2
/** The share is of once to twice this time: over one turn with work in it a loop is always busy. */
const MOMENT_MS = 50
const PAUSE_MS = 10
/** Pauses in a row; then some work is done however busy the loop is. */
const MOST_PAUSES = 10
/** Messages of one turn. */
const AT_ONCE = 16
/** The same while devices on the own channel are being sent to. */
const AT_ONCE_BESIDE = 8
/** Slices of one turn. */
const SLICES_AT_ONCE = 4

/** What is to know of the event loop. */
export interface Loop {
  /** Share of the last moment in which it was busy, 0 to 1. */
  utilization(): number
  pause(ms: number): Promise<void>
}

function eventLoop(): Loop {
  let older = performance.eventLoopUtilization()
  let newer = older
  let newerAtMs = performance.now()
  return {
    utilization() {
      const now = performance.eventLoopUtilization()
      const nowMs = performance.now()
      if (nowMs - newerAtMs >= MOMENT_MS) {
        older = newer
        newer = now
        newerAtMs = nowMs
      }
      return performance.eventLoopUtilization(now, older).utilization
    },
    async pause(ms) {
      await pause(ms)
    },
  }
}

/** A message, or a slice of a broadcast: SLICE devices in one step of their way. */
export type Piece = 'message' | 'slice'

/** Devices that are worked on in one turn: as long as a few messages take. */
export const SLICE = 100

/**
 * Turns for work that may wait: what vendors get is a phone's ring some time later, what the own channel does is felt at
 * once. A few pieces have their turn together; while the event loop is busy the next ones wait a little, at most so that
 * a few have theirs in PAUSE_MS × MOST_PAUSES. With nobody on the own channel to be sent to there is little to spare.
 * Slices do not stand in line behind messages, of which there may be thousands: a page of a broadcast has some dozens of
 * them one after the other, within one lease.
 */
export class Background {
  readonly #isBeside: () => boolean
  readonly #loop: Loop
  readonly #waiting: Record<Piece, (() => void)[]> = { message: [], slice: [] }
  #running = false

  /** @param isBeside devices on the own channel are being sent to */
  constructor(isBeside: () => boolean, loop = eventLoop()) {
    this.#isBeside = isBeside
    this.#loop = loop
  }

  turn(piece: Piece = 'message'): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting[piece].push(resolve)
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    const { message, slice } = this.#waiting
    while (message.length + slice.length > 0) {
      const messages = this.#isBeside() ? AT_ONCE_BESIDE : AT_ONCE
      for (const resolve of [...slice.splice(0, SLICES_AT_ONCE), ...message.splice(0, messages)]) resolve()
      await nextTurn()
      for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
        if (this.#loop.utilization() < (this.#isBeside() ? BUSY_BESIDE : BUSY)) break
        await this.#loop.pause(PAUSE_MS)
      }
    }
    this.#running = false
  }
}

/** The items in slices, each in a turn of its own; one alone needs none. */
export async function* inSlices<T>(
  items: readonly T[],
  background: Pick<Background, 'turn'>,
): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < items.length; from += SLICE) {
    if (items.length > SLICE) await background.turn('slice')
    yield items.slice(from, from + SLICE)
  }
}
