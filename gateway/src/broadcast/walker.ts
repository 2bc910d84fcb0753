import type { GatewayContext } from '../gateway-context.ts'
import type { Session } from '../session/session.ts'
import type { AppLog } from './app-log.ts'

/** What a visit cost: a frame for the device, a pull for the push core, or nothing. */
export type Visited = 'sent' | 'asked' | 'passed'

/** One way through all open sessions. */
export interface Walk {
  /** Sessions per second that are sent to or asked about; 0: as many as the chunks let through. */
  readonly perSecond: number
  visit(session: Session): Visited
  /** All sessions were visited. */
  finished(): void
  /** The gateway is destroyed. */
  cancelled(): void
}

const STEP_MS = 10
/** Sessions of one step that may pull: 20 000 pulls a second, as in resumption.ts. */
const MAX_ASKED_PER_STEP = 200
/** The walks of one app take this long together at most: one that would take longer goes faster than it was told to. */
const MAX_WALK_SECONDS = 600

/**
 * Takes walks through the sessions, some sessions per turn of the event loop, so that other devices are
 * served in between. The walks of one app come one after the other, which keeps their order per device;
 * those of different apps do not wait for each other. Bounded by who adds.
 *
 * @NOTE It walks the sessions and does not use the topics of uWebSockets.js: measured with 8 000 sockets
 * both cost the same CPU per frame, a subscription costs about 150 bytes per idle socket, and publishing
 * holds the event loop for all sockets at once and does not tell who was skipped.
 */
export class Walker {
  readonly #ctx: GatewayContext
  readonly #lines = new Map<AppLog | undefined, Line>()

  constructor(ctx: GatewayContext) {
    this.#ctx = ctx
  }

  /** Begins at once when nothing waits in the app's line; undefined is the line of frames for all apps. */
  add(app: AppLog | undefined, walk: Walk): void {
    const waiting = this.#lines.get(app)
    if (waiting !== undefined) {
      waiting.walks.push(walk)
      return
    }
    const line: Line = { walks: [walk], cancel: () => {} }
    this.#lines.set(app, line)
    this.#begin(app, line)
  }

  clear(): void {
    const lines = [...this.#lines.values()]
    this.#lines.clear()
    for (const { walks, cancel } of lines) {
      cancel()
      for (const walk of walks) walk.cancelled()
    }
  }

  #begin(app: AppLog | undefined, line: Line): void {
    const walk = line.walks[0]
    if (walk === undefined) {
      this.#lines.delete(app)
      return
    }
    // Live: a session that opens meanwhile is visited too, one that ends is not.
    const sessions = this.#ctx.sessions.values()
    const step = (allowance: number) => {
      const { over, left, pause } = this.#step(walk, sessions, allowance)
      if (this.#lines.get(app) !== line) return
      if (over) {
        line.walks.shift()
        walk.finished()
        this.#begin(app, line)
      } else if (pause) {
        line.cancel = this.#ctx.clock.after(STEP_MS, () => step(left + this.#pace(walk, line)))
      } else {
        const turn = setImmediate(() => step(left))
        line.cancel = () => clearImmediate(turn)
      }
    }
    step(Math.max(1, this.#pace(walk, line)))
  }

  /** Visits one chunk; `allowance` is how many sessions may be sent to or asked about. */
  #step(walk: Walk, sessions: Iterator<Session>, allowance: number): Step {
    let left = allowance
    let asked = 0
    for (let visits = 0; visits < this.#ctx.options.broadcastChunk; visits += 1) {
      if (left < 1 || asked >= MAX_ASKED_PER_STEP) return { over: false, left, pause: true }
      const session = sessions.next().value
      if (session === undefined) return { over: true, left, pause: false }
      const visited = walk.visit(session)
      if (visited !== 'passed') left -= 1
      if (visited === 'asked') asked += 1
    }
    return { over: false, left, pause: false }
  }

  /** Sessions per step. */
  #pace({ perSecond }: Walk, { walks }: Line): number {
    if (perSecond === 0) return Number.POSITIVE_INFINITY
    const least = (this.#ctx.sessions.size * walks.length) / MAX_WALK_SECONDS
    return (Math.max(perSecond, least) * STEP_MS) / 1_000
  }
}

interface Line {
  /** The first one is under way. */
  readonly walks: Walk[]
  /** Stops its next step. */
  cancel: () => void
}

interface Step {
  readonly over: boolean
  readonly left: number
  readonly pause: boolean
}
