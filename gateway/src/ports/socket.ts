/**
 * The device port: WebSocket connections as the gateway sees them. Everything is synchronous and runs
 * on one thread.
 *
 * What every adapter promises:
 *
 * - Life. `opened` is called once per socket and its result, the owner, stands for the socket in every
 *   later call. `closed` is called exactly once, and nothing is called after it. It may be called from
 *   within `Socket.close` and `Socket.destroy`, before they return.
 * - Order. Frames arrive and leave in their order.
 * - Upgrade. Any path is accepted. Without the subprotocol among those that the client offers the answer
 *   is HTTP 400; when `admit` says so it is 503 with Retry-After; a request that is no upgrade gets 426.
 * - Silence. A socket from which nothing has come is pinged, and one that stays silent for
 *   `idleTimeoutMs` is closed, at most a quarter of that or 5 s later, whichever is less. Only silent
 *   sockets are pinged.
 * - Bounds. A socket never holds more than `maxBufferedBytes` plus one frame (plus 16 KiB that a cork
 *   gathers). A message above `maxFrameBytes` ends the socket before it has been read into memory.
 * - Compression is never negotiated: it would cost more memory per socket than all of the session.
 */
export interface SocketServer {
  readonly technology: 'uws' | 'ws'
  /**
   * Starts to accept; once per server.
   * @throws PushError UNAVAILABLE when the address cannot be bound, CONFIG_INVALID when the certificate cannot be used
   */
  listen<Owner>(settings: SocketSettings, handler: SocketHandler<Owner>): Promise<{ readonly port: number }>
  /** Stops accepting. Open sockets live on. Repeatable. */
  stop(): void
  /** Stops accepting and resolves when the sockets that are closing have ended, after 250 ms at most. Repeatable. */
  close(): Promise<void>
  /** Ends the listener and every socket now, without a close frame. Repeatable. */
  destroy(): void
}

export interface Socket {
  /**
   * Sends one binary message. The bytes may be shared between sockets and must not change afterwards.
   *
   * - 'sent': taken.
   * - 'full': taken, and `highWaterBytes` or more now wait for the device; stop until `drained`.
   * - 'dropped': not taken, because more than `maxBufferedBytes` wait or because the socket is closed.
   */
  send(frame: Uint8Array): SendResult
  /** Bytes that wait for the device; 0 when closed. */
  readonly bufferedBytes: number
  /** Fewer than `highWaterBytes` wait. False when closed. */
  readonly writable: boolean
  /** Sends a close frame behind what waits; the socket ends within 30 s even if the device does not answer. Repeatable. */
  close(code: number, reason: string): void
  /** Ends the socket now, without a close frame. Repeatable. */
  destroy(): void
  /** Gathers what `work` sends into as few writes as possible. */
  cork(work: () => void): void
}

export type SendResult = 'sent' | 'full' | 'dropped'

export interface SocketHandler<Owner> {
  /** Asked at each upgrade: 0 to accept, otherwise the seconds for Retry-After. */
  admit(): number
  /** A new socket. It may be sent to, but not closed, before this returns. */
  opened(socket: Socket): Owner
  /** A message. The bytes are valid only until the call returns. `binary` is false for a text message. */
  received(owner: Owner, bytes: Uint8Array, binary: boolean): void
  /** Fewer than `highWaterBytes` wait again. May be called without a 'full' before it. */
  drained(owner: Owner): void
  /** The socket is gone. 1006 when it ended without a close frame. */
  closed(owner: Owner, code: number): void
}

export interface SocketSettings {
  /** Interface to bind, for example 127.0.0.1 or 0.0.0.0. */
  readonly host: string
  /** 0 to 65535; 0 takes a free one, which `listen` returns. */
  readonly port: number
  /** Certificate and key as PEM files; absent: plain text. */
  readonly tls?: TlsFiles
  readonly subprotocol: string
  /** 8 s to 960 s, in steps of a second (uWebSockets.js knows no others). */
  readonly idleTimeoutMs: number
  /** Largest message that reaches `received`. */
  readonly maxFrameBytes: number
  /** Soft limit of what waits for a device. */
  readonly highWaterBytes: number
  /** Hard limit of what waits for a device. */
  readonly maxBufferedBytes: number
}

export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}
