import type { WebSocket } from 'uWebSockets.js'
import type { SendResult, Socket } from '../../ports/socket.ts'

/** What uWebSockets.js keeps for us on its own socket object. */
export interface Attached<Owner> {
  socket: UwsSocket<Owner>
}

/** Result of `WebSocket.send` when the frame was not taken. */
const DROPPED = 2

/**
 * A socket of uWebSockets.js. Their object may not be touched once it is closed (every call throws),
 * so this one lets go of it at that moment and answers for it from then on.
 */
export class UwsSocket<Owner> implements Socket {
  #ws: WebSocket<Attached<Owner>> | undefined
  readonly #highWaterBytes: number
  owner: Owner | undefined

  constructor(ws: WebSocket<Attached<Owner>>, highWaterBytes: number) {
    this.#ws = ws
    this.#highWaterBytes = highWaterBytes
    this.owner = undefined
  }

  get bufferedBytes(): number {
    return this.#ws?.getBufferedAmount() ?? 0
  }

  get writable(): boolean {
    return this.#ws !== undefined && this.#ws.getBufferedAmount() < this.#highWaterBytes
  }

  send(frame: Uint8Array): SendResult {
    const ws = this.#ws
    if (ws === undefined) return 'dropped'
    const result = ws.send(frame, true)
    if (result === 1) return 'sent'
    if (result === DROPPED) return 'dropped'
    return ws.getBufferedAmount() < this.#highWaterBytes ? 'sent' : 'full'
  }

  close(code: number, reason: string): void {
    this.#ws?.end(code, reason)
  }

  destroy(): void {
    this.#ws?.close()
  }

  cork(work: () => void): void {
    if (this.#ws === undefined) work()
    else this.#ws.cork(work)
  }

  /** Called when uWebSockets.js says that the socket is gone. */
  detach(): void {
    this.#ws = undefined
  }
}
