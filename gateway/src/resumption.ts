import type { GatewayContext } from './gateway-context.ts'
import { mark, markRelinked, wake } from './session/delivery.ts'
import type { Session } from './session/session.ts'

/** Sessions of one step, and the pause between two: 20 000 sessions a second look at their inboxes. */
const STEP_SESSIONS = 200
const STEP_MS = 10

/**
 * What a gateway does when the link has lost something: every session is marked at once, so that no inline
 * message overtakes an older one in the inbox; then, a step at a time, each is told to the push core again
 * (if that may not know it) and pulls. A further loss meanwhile starts it anew.
 */
export class Resumption {
  readonly #ctx: GatewayContext
  #cancel = () => {}
  /** What is under way, or 'none'. */
  #doing: 'none' | 'waking' | 'announcing' = 'none'

  constructor(ctx: GatewayContext) {
    this.#ctx = ctx
  }

  /** A push core that may not know the sessions was linked. */
  announce(): void {
    for (const session of this.#ctx.sessions.values()) markRelinked(this.#ctx, session)
    this.#start('announcing')
  }

  /** Wakes were dropped; the push core knows the sessions. */
  resync(): void {
    for (const session of this.#ctx.sessions.values()) mark(this.#ctx, session)
    this.#ctx.opening.wakeAll()
    // Those that are not announced yet still have to be.
    this.#start(this.#doing === 'announcing' ? 'announcing' : 'waking')
  }

  stop(): void {
    this.#cancel()
    this.#doing = 'none'
  }

  #start(doing: 'waking' | 'announcing'): void {
    this.stop()
    if (this.#ctx.sessions.size === 0) return
    this.#doing = doing
    // Live: a session that opens meanwhile is told once more, which changes nothing.
    this.#step(this.#ctx.sessions.values(), undefined)
  }

  #step(sessions: Iterator<Session>, refused: Session | undefined): void {
    let again = refused
    for (let count = 0; count < STEP_SESSIONS; count += 1) {
      const session = again ?? sessions.next().value
      again = undefined
      if (session === undefined) {
        this.stop()
        return
      }
      if (!this.#resume(session)) {
        // A link that is down calls `announce` when it is up; a full one is tried again.
        if (!this.#ctx.link.up) {
          this.stop()
          return
        }
        again = session
        break
      }
    }
    const left = again
    this.#cancel = this.#ctx.clock.after(STEP_MS, () => this.#step(sessions, left))
  }

  #resume(session: Session): boolean {
    if (session.phase !== 'open') return true
    const { token, epoch, app } = session
    if (this.#doing === 'announcing') {
      if (!this.#ctx.link.send({ kind: 'resumed', device: token, epoch, app: app.ref })) return false
      // A pull that it made meanwhile was of a session that the core did not know: no page comes.
      markRelinked(this.#ctx, session)
    }
    wake(this.#ctx, session)
    return true
  }
}
