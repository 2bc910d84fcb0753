import { LIMITS, PushError } from '@openmps/proto'
import type { GatewayContext } from './gateway-context.ts'

export interface BroadcastResult {
  readonly sent: number
  /** Sessions that did not read fast enough; they have to get the message another way. */
  readonly skipped: number
}

interface Waiting {
  readonly frame: Uint8Array
  readonly resolve: (result: BroadcastResult) => void
  readonly reject: (error: PushError) => void
}

/**
 * Sends one serialised frame to every open session, some sessions per turn of the event loop, so that
 * other devices are served in between. One broadcast after the other, which keeps their order per device.
 *
 * @NOTE It walks the sessions and does not use the topics of uWebSockets.js: measured with 8 000 sockets
 * both cost the same CPU per frame, a subscription costs about 150 bytes per idle socket, and publishing
 * holds the event loop for all sockets at once and does not tell who was skipped.
 */
export class Broadcasts {
  readonly #ctx: GatewayContext
  readonly #queue: Waiting[] = []
  #running = false

  constructor(ctx: GatewayContext) {
    this.#ctx = ctx
  }

  /** @throws PushError FRAME_TOO_LARGE, OVERLOADED when too many broadcasts wait, CLOSED by `clear` */
  publish(frame: Uint8Array): Promise<BroadcastResult> {
    return new Promise((resolve, reject) => {
      if (frame.length > LIMITS.maxServerFrameBytes) throw new PushError('FRAME_TOO_LARGE')
      if (this.#queue.length >= this.#ctx.options.maxBroadcasts) throw new PushError('OVERLOADED')
      this.#queue.push({ frame, resolve, reject })
      if (!this.#running) this.#next()
    })
  }

  clear(): void {
    for (const { reject } of this.#queue.splice(0)) reject(new PushError('CLOSED'))
  }

  #next(): void {
    const waiting = this.#queue[0]
    this.#running = waiting !== undefined
    if (waiting === undefined) return
    let sent = 0
    let skipped = 0
    // Live: a session that opens meanwhile is served too, one that ends is not.
    const sessions = this.#ctx.sessions.values()
    const step = () => {
      for (let count = 0; count < this.#ctx.options.broadcastChunk; count += 1) {
        const { done, value: session } = sessions.next()
        if (done || session === undefined) {
          this.#ctx.events.broadcast(sent, skipped)
          waiting.resolve({ sent, skipped })
          if (this.#queue[0] === waiting) this.#queue.shift()
          this.#next()
          return
        }
        if (session.socket.writable && session.socket.send(waiting.frame) !== 'dropped') sent += 1
        else skipped += 1
      }
      setImmediate(step)
    }
    step()
  }
}
