import {
  CLOSE_CODES,
  type ClientFrameInit,
  type Connect,
  type Connected,
  decodeServerFrame,
  encodeClientFrame,
  LIMITS,
  PushError,
  type ServerFrame,
  SUBPROTOCOL,
} from '@openmps/proto'
import type { Clock } from './clock.ts'
import { type Heartbeat, startHeartbeat } from './heartbeat.ts'
import { beginHeartbeat, type HeartbeatState, shrinkHeartbeat } from './heartbeat-policy.ts'
import type { Transport, TransportClose } from './transport/transport.ts'

export interface SessionOptions {
  readonly url: string
  readonly transport: Transport
  readonly clock: Clock
  readonly connect: Connect
  readonly connectTimeoutMs: number
  readonly pongTimeoutMs: number
  readonly closeTimeoutMs: number
  /** What earlier sessions learnt about the network. */
  readonly heartbeat: HeartbeatState | undefined
  readonly onConnected: (connected: Connected) => void
  /** Frames of an open session, except Connected. What it throws ends the session. */
  readonly onFrame: (frame: ServerFrame) => void
  /** Exactly once, last. Not called before `openSession` has returned. */
  readonly onEnd: (end: SessionEnd) => void
}

export interface SessionEnd extends TransportClose {
  /** Why this side gave up on the server, when it did. */
  readonly error?: PushError | undefined
  readonly heartbeat: HeartbeatState | undefined
}

/** One connection, from opening the socket to its end. */
export interface Session {
  send(frame: ClientFrameInit): void
  /** Sends a Ping and returns its nonce, which comes back in the Pong. */
  ping(): number
  /** Finds out whether the peer is still there. */
  check(): void
  /** Closes by handshake, or without it when the peer takes longer than the time-out. Repeatable. */
  close(): void
  /** Ends it now. */
  destroy(): void
}

type Phase =
  | { readonly name: 'connecting'; readonly cancel: () => void }
  | { readonly name: 'open'; readonly heartbeat: Heartbeat }
  | { readonly name: 'closing'; readonly cancel: () => void }
  | { readonly name: 'ended' }

export function openSession(options: SessionOptions): Session {
  const { url, transport, clock, connect, onConnected, onFrame, onEnd } = options
  let learnt = options.heartbeat
  let nonce = 0
  let phase: Phase = {
    name: 'connecting',
    cancel: clock.after(options.connectTimeoutMs, () => lost('no session in time')),
  }

  function setPhase(next: Phase): void {
    if (phase.name === 'open') {
      learnt = phase.heartbeat.state
      phase.heartbeat.stop()
    } else if (phase.name !== 'ended') phase.cancel()
    phase = next
  }

  function end(close: TransportClose, error?: PushError): void {
    if (phase.name === 'ended') return
    // A connection that breaks while a ping is unanswered was dead already; the ping only found it.
    const silent = phase.name === 'open' && phase.heartbeat.waiting && close.code === 1006
    setPhase({ name: 'ended' })
    if (silent && learnt) learnt = shrinkHeartbeat(learnt)
    onEnd({ ...close, error, heartbeat: learnt })
  }

  /** The peer is silent, so there is nobody to close with. */
  function lost(reason: string): void {
    socket.destroy()
    end({ code: 1006, reason })
  }

  /** The server broke the protocol. It is told, but not waited for; it may have been repaired next time. */
  function fail(cause: unknown): void {
    const error = PushError.from(cause)
    const row = error.code === 'FRAME_TOO_LARGE' ? CLOSE_CODES.frameTooLarge : CLOSE_CODES.protocolError
    socket.close(row.code, row.text)
    end({ code: 1006, reason: error.message }, error)
  }

  const send = (frame: ClientFrameInit) => {
    if (phase.name === 'open') phase.heartbeat.said()
    if (phase.name !== 'ended') socket.send(encodeClientFrame(frame))
  }

  const ping = () => {
    nonce = (nonce + 1) >>> 0
    send({ ping: { nonce } })
    return nonce
  }

  function open(connected: Connected): void {
    // Later ones would change the identity of a running session.
    if (phase.name !== 'connecting') throw new PushError('OUT_OF_STATE', 'a second Connected')
    const heartbeat = startHeartbeat({
      clock,
      state: beginHeartbeat(connected.idleTimeoutMs ?? 0, learnt),
      pongTimeoutMs: options.pongTimeoutMs,
      ping,
      onDead: () => lost('the server does not answer pings'),
    })
    setPhase({ name: 'open', heartbeat })
    onConnected(connected)
  }

  function receive(data: Uint8Array | string): void {
    if (phase.name === 'ended') return
    if (phase.name === 'open') phase.heartbeat.heard()
    try {
      if (typeof data === 'string') throw new PushError('MALFORMED_FRAME', 'a text message')
      const frame = decodeServerFrame(data, LIMITS.maxServerFrameBytes)
      if (frame.connected) open(frame.connected)
      else if (phase.name === 'connecting') throw new PushError('OUT_OF_STATE', 'a frame before Connected')
      else onFrame(frame)
    } catch (error) {
      fail(error)
    }
  }

  const request = { url, subprotocol: SUBPROTOCOL, maxFrameBytes: LIMITS.maxServerFrameBytes }
  const socket = transport.open(request, {
    onOpen: () => send({ connect }),
    onData: receive,
    onClose: (close) => end(close),
  })

  return {
    send,
    ping,
    check: () => {
      if (phase.name === 'open') phase.heartbeat.check()
    },
    close: () => {
      if (phase.name === 'ended' || phase.name === 'closing') return
      setPhase({ name: 'closing', cancel: clock.after(options.closeTimeoutMs, () => lost('the close took too long')) })
      socket.close(1000, '')
    },
    destroy: () => lost('ended by the app'),
  }
}
