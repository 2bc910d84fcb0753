import { LIMITS, PushError } from '@openmps/proto'
import { matches } from '@openmps/proto/broadcast'
import type { LinkDown } from '@openmps/proto/link'
import type { GatewayContext } from '../gateway-context.ts'
import { broadcast, release, wake } from '../session/delivery.ts'
import { isBehind, readTo } from '../session/reading.ts'
import type { Session } from '../session/session.ts'
import { type AppLog, hear } from './app-log.ts'
import { type Visited, Walker } from './walker.ts'

export interface BroadcastResult {
  readonly sent: number
  /** Sessions that did not read fast enough; they have to get the message another way. */
  readonly skipped: number
}

type Publish = LinkDown & { kind: 'publish' }

/**
 * Brings each broadcast to the sessions of its app: through the window of a session that has read everything
 * before it, and otherwise by a pull. A broadcast comes from each push core that knows it; the first one counts.
 *
 * Nothing hangs on a broadcast to come in its order, or at all. One that names a `previous` which a session has
 * not read makes it pull; one that is too many to wait here leaves its app's sessions behind, who are then told to
 * pull in one walk; one that is lost with its link is pulled when the link is there again (resumption.ts).
 */
export class Broadcasts {
  readonly #ctx: GatewayContext
  readonly #walker: Walker
  /** Walks under way or waiting, but for those that only make sessions pull. Bounded by `maxBroadcasts`. */
  #waiting = 0
  /** Broadcasts under way or waiting that were revoked meanwhile, and those that were not: by id. As bounded. */
  readonly #revoked = new Map<string, boolean>()
  /** Apps with a waiting walk that makes sessions pull. Bounded by the number of apps. */
  readonly #catchingUp = new Set<AppLog>()

  constructor(ctx: GatewayContext) {
    this.#ctx = ctx
    this.#walker = new Walker(ctx)
  }

  /**
   * One frame to every open session of every app, outside of its window.
   * @throws PushError FRAME_TOO_LARGE, OVERLOADED when too many broadcasts wait, CLOSED by `clear`
   */
  publish(frame: Uint8Array): Promise<BroadcastResult> {
    return new Promise((resolve, reject) => {
      if (frame.length > LIMITS.maxServerFrameBytes) throw new PushError('FRAME_TOO_LARGE')
      if (this.#waiting >= this.#ctx.options.maxBroadcasts) throw new PushError('OVERLOADED')
      let sent = 0
      let skipped = 0
      this.#waiting += 1
      this.#walker.add(undefined, {
        perSecond: 0,
        visit: ({ socket }) => {
          if (socket.writable && socket.send(frame) !== 'dropped') sent += 1
          else skipped += 1
          return 'sent'
        },
        finished: () => {
          this.#waiting -= 1
          this.#ctx.events.broadcast(sent, skipped)
          resolve({ sent, skipped })
        },
        cancelled: () => reject(new PushError('CLOSED')),
      })
    })
  }

  /** A broadcast of a push core. */
  receive(publish: Publish): void {
    const { envelope, perSecond, revokes } = publish
    const { messageId } = envelope
    const app = this.#ctx.apps.shared(publish.app)
    if (messageId <= app.published) return
    app.published = messageId
    hear(app, messageId)
    if (this.#revoked.has(revokes)) this.#revoked.set(revokes, true)
    if (this.#waiting >= this.#ctx.options.maxBroadcasts) {
      this.#catchUp(app)
      return
    }
    let sent = 0
    let left = 0
    this.#waiting += 1
    this.#revoked.set(messageId, false)
    this.#walker.add(app, {
      perSecond,
      visit: (session) => {
        const visited = session.app === app ? this.#reach(session, publish) : 'passed'
        if (visited === 'sent') sent += 1
        if (visited === 'asked') left += 1
        return visited
      },
      finished: () => {
        this.#waiting -= 1
        this.#revoked.delete(messageId)
        this.#ctx.events.broadcast(sent, left)
      },
      cancelled: () => {},
    })
  }

  clear(): void {
    this.#walker.clear()
  }

  #reach(session: Session, { envelope, previous, filter, revokes }: Publish): Visited {
    const { messageId, expiresAtMs } = envelope
    // Before all else: what is in flight of it would be sent again after a time-out.
    if (revokes !== '') release(this.#ctx, session, [revokes])
    if (session.phase !== 'open' || session.position >= messageId) return 'passed'
    if (session.position < previous) {
      wake(this.#ctx, session)
      return 'asked'
    }
    const over = expiresAtMs <= this.#ctx.clock.now() || this.#revoked.get(messageId) === true
    if (over || !matches(filter, session.standing)) {
      readTo(session, messageId)
      return 'passed'
    }
    return broadcast(this.#ctx, session, envelope) ? 'sent' : 'asked'
  }

  /** Those who are behind pull. One walk is enough for all broadcasts that come before it begins. */
  #catchUp(app: AppLog): void {
    if (this.#catchingUp.has(app)) return
    this.#catchingUp.add(app)
    this.#walker.add(app, {
      perSecond: 0,
      visit: (session) => {
        this.#catchingUp.delete(app)
        if (session.app !== app || session.phase !== 'open' || !isBehind(session)) return 'passed'
        wake(this.#ctx, session)
        return 'asked'
      },
      finished: () => this.#catchingUp.delete(app),
      cancelled: () => {},
    })
  }
}
