import type { WebSocket } from 'uWebSockets.js'
import { randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import {
  type Challenge,
  coreProof,
  decodeLinkDown,
  decodeLinkHello,
  encodeLinkChallenge,
  encodeLinkUp,
  encodeLinkWelcome,
  gatewayProof,
  LINK_LIMITS,
  LINK_VERSION,
  LinkBatch,
  type LinkDown,
  type LinkUp,
  provesKey,
} from '@openmps/proto/link'
import type { Logger } from 'pino'
import { hash } from './preferred-core.ts'

/** What the sockets of one listener share. */
export interface CoreSocketParts {
  /** The cluster key. */
  readonly key: Uint8Array
  /** Random name of this gateway process. */
  readonly gateway: string
  readonly logger: Logger
  readonly linked: (core: CoreSocket) => void
  readonly receive: (message: LinkDown) => void
}

export interface Attached {
  core?: CoreSocket
}

/** uWebSockets.js: the frame was not taken. */
const DROPPED = 2

/**
 * The socket of one push core: challenge, proof, then frames of messages. `end` is called for whatever is
 * wrong with it; the core dials again.
 */
export class CoreSocket {
  #ws: WebSocket<Attached> | undefined
  readonly #parts: CoreSocketParts
  readonly #challenge: Challenge
  readonly #batch: LinkBatch<LinkUp>
  readonly #handshakeTimer: NodeJS.Timeout
  #name = ''
  #seed = 0
  #linked = false

  constructor(ws: WebSocket<Attached>, parts: CoreSocketParts) {
    this.#ws = ws
    this.#parts = parts
    this.#challenge = { version: LINK_VERSION, gateway: parts.gateway, nonce: randomBytes(32) }
    this.#batch = new LinkBatch({ encode: encodeLinkUp, write: (frame) => this.#write(frame) })
    this.#handshakeTimer = setTimeout(() => this.end('the handshake took too long'), LINK_LIMITS.handshakeTimeoutMs)
    this.#handshakeTimer.unref()
    this.#write(encodeLinkChallenge(this.#challenge))
  }

  get linked(): boolean {
    return this.#linked
  }

  /** The name that the core gave itself. */
  get name(): string {
    return this.#name
  }

  /** For `preferredCore`. */
  get seed(): number {
    return this.#seed
  }

  /** Takes the message unless too much is on its way already. */
  send(message: LinkUp): boolean {
    if (!this.#linked || this.#ws === undefined) return false
    const waiting = this.#batch.bytes + this.#ws.getBufferedAmount()
    if (waiting >= LINK_LIMITS.highWaterBytes) {
      // The core would keep a session that is over: it is told until it reads nothing at all.
      if (message.kind !== 'closed') return false
      if (waiting >= LINK_LIMITS.maxBufferedBytes) {
        this.end('the push core does not read')
        return false
      }
    }
    this.#batch.add(message)
    return true
  }

  received(bytes: Uint8Array): void {
    try {
      if (this.#linked) for (const message of decodeLinkDown(bytes)) this.#parts.receive(message)
      else this.#greet(bytes)
    } catch (error) {
      const { message } = PushError.from(error)
      this.#parts.logger.warn({ core: this.#name, err: error }, 'a frame of the link could not be handled')
      this.end(message)
    }
  }

  /** Sends what has been gathered, then a close frame. Repeatable. */
  close(): void {
    this.#batch.flush()
    this.#ws?.end(1001, 'the gateway is stopping')
  }

  /** Ends the link now. Repeatable. */
  end(reason: string): void {
    if (this.#ws === undefined) return
    this.#parts.logger.warn({ core: this.#name, reason }, 'a link to a push core is cut')
    this.#ws.close()
  }

  /** Called when uWebSockets.js says that the socket is gone. */
  detach(): void {
    this.#ws = undefined
    this.#linked = false
    this.#batch.close()
    clearTimeout(this.#handshakeTimer)
  }

  #greet(bytes: Uint8Array): void {
    const hello = decodeLinkHello(bytes)
    const { key, linked } = this.#parts
    if (!provesKey(hello.proof, coreProof(key, this.#challenge, hello))) {
      this.#parts.logger.error('a push core has another cluster key: both need the same keys.json')
      this.#ws?.end(4401, 'wrong cluster key')
      return
    }
    clearTimeout(this.#handshakeTimer)
    this.#name = hello.core
    this.#seed = hash(hello.core)
    this.#write(encodeLinkWelcome(gatewayProof(key, this.#challenge, hello)))
    this.#linked = true
    linked(this)
  }

  #write(frame: Uint8Array): void {
    if (this.#ws !== undefined && this.#ws.send(frame, true) === DROPPED) this.end('the push core does not read')
  }
}
