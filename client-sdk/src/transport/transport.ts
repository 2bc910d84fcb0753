/**
 * The port between the SDK and a WebSocket. Node and browsers have adapters in this folder; any other
 * platform (React Native with its own sockets, HarmonyOS, mini-programs) implements these few lines.
 *
 * Guarantees that an adapter gives:
 * - `open` returns before any event is fired and does not throw; what goes wrong arrives as `onClose`;
 * - `onOpen` at most once, then any number of `onData` in the order of arrival, then `onClose` exactly
 *   once, also for a connection that never opened; nothing after `onClose`;
 * - binary messages only, with the subprotocol offered in the handshake.
 */
export interface Transport {
  open(request: TransportRequest, events: TransportEvents): TransportSocket
}

export interface TransportRequest {
  /** `ws:` or `wss:` address. */
  readonly url: string
  /** Offered in the handshake; the connection fails when the server does not choose it. */
  readonly subprotocol: string
  /** A larger message should end the connection before it is held in memory, where the platform can do so. */
  readonly maxFrameBytes: number
}

export interface TransportEvents {
  onOpen(): void
  /** One whole message. A string is a text message, which the device protocol forbids; the SDK deals with it. */
  onData(data: Uint8Array | string): void
  onClose(close: TransportClose): void
}

export interface TransportClose {
  /** The close code of the peer, or 1006 when the connection broke or never opened. */
  readonly code: number
  /** For people: the peer's reason, or what the platform says went wrong. */
  readonly reason: string
  /** When the server refused the upgrade by HTTP and said when to come back (Retry-After). Milliseconds. */
  readonly retryAfterMs?: number | undefined
}

/** Methods never throw; after the end of the connection they do nothing. */
export interface TransportSocket {
  send(bytes: Uint8Array): void
  /** Closes by the WebSocket handshake after what was sent. `code` is 1000 or 3000–4999, `reason` up to 123 bytes. */
  close(code: number, reason: string): void
  /** Ends the connection now, without waiting for a peer that may be dead. `onClose` may or may not follow. */
  destroy(): void
}
