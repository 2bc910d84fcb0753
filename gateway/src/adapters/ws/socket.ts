import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { SendResult, Socket, SocketHandler, SocketSettings } from '../../ports/socket.ts'

/** What the sockets of one server share. */
export interface Shared<Owner> {
  readonly settings: SocketSettings
  readonly handler: SocketHandler<Owner>
  readonly now: () => number
}

/** RFC 6455, 7.4.1: reported when a socket ends without a close frame. */
const ABNORMAL = 1006

/** A WebSocket of `ws` together with what the port asks of it: one object, no listener of its own. */
export class WsSocket<Owner> implements Socket {
  readonly #ws: WebSocket
  readonly #stream: Duplex
  readonly #shared: Shared<Owner>
  #owner: Owner | undefined
  #full = false
  /** When something last came from the device. */
  heardAtMs: number

  constructor(ws: WebSocket, stream: Duplex, shared: Shared<Owner>) {
    this.#ws = ws
    this.#stream = stream
    this.#shared = shared
    this.heardAtMs = shared.now()
    ws.on('message', (data: Buffer, binary: boolean) => {
      this.heardAtMs = shared.now()
      if (this.#owner !== undefined) shared.handler.received(this.#owner, data, binary)
    })
    ws.on('ping', (data: Buffer) => this.#pinged(data))
    ws.on('pong', () => {
      this.heardAtMs = shared.now()
    })
    ws.on('close', (code: number) => this.#ended(code))
    // A malformed frame or a reset; `close` follows and tells the rest.
    ws.on('error', () => {})
    stream.on('drain', () => this.#drained())
    this.#owner = shared.handler.opened(this)
  }

  get bufferedBytes(): number {
    return this.#owner === undefined ? 0 : this.#ws.bufferedAmount
  }

  get writable(): boolean {
    return this.#owner !== undefined && this.#ws.bufferedAmount < this.#shared.settings.highWaterBytes
  }

  send(frame: Uint8Array): SendResult {
    const { highWaterBytes, maxBufferedBytes } = this.#shared.settings
    if (this.#ws.readyState !== WebSocket.OPEN || this.#ws.bufferedAmount > maxBufferedBytes) return 'dropped'
    this.#ws.send(frame, ignoreFailure)
    if (this.#ws.bufferedAmount < highWaterBytes) return 'sent'
    this.#full = true
    return 'full'
  }

  close(code: number, reason: string): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return
    this.#ws.close(code, reason)
    this.#ended(code)
  }

  destroy(): void {
    this.#ws.terminate()
    this.#ended(ABNORMAL)
  }

  cork(work: () => void): void {
    this.#stream.cork()
    work()
    this.#stream.uncork()
  }

  ping(): void {
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.ping(undefined, undefined, ignoreFailure)
  }

  /** Answered here and not by `ws`, which would buffer pongs without bound for a device that reads nothing. */
  #pinged(data: Buffer): void {
    this.heardAtMs = this.#shared.now()
    if (this.#ws.bufferedAmount > this.#shared.settings.maxBufferedBytes) this.destroy()
    else this.#ws.pong(data, undefined, ignoreFailure)
  }

  #drained(): void {
    if (!this.#full || this.#owner === undefined || !this.writable) return
    this.#full = false
    this.#shared.handler.drained(this.#owner)
  }

  /** Reached from the socket's own end and from ours, whichever is first; the second finds no owner. */
  #ended(code: number): void {
    const owner = this.#owner
    if (owner === undefined) return
    this.#owner = undefined
    this.#shared.handler.closed(owner, code)
  }
}

/** A write fails when the socket ends, and `close` tells of that. */
function ignoreFailure(): void {}
