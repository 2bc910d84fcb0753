import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Agent } from 'node:https'
import { WebSocket } from 'ws'
import type { Transport, TransportClose, TransportEvents, TransportRequest, TransportSocket } from './transport.ts'

/** What a network may need beyond the defaults. */
export interface NodeTransportOptions {
  /** Certificates to trust instead of the built-in ones, for a server with a private authority. PEM. */
  readonly ca?: string | Buffer | (string | Buffer)[]
  /** A proxy agent, or one with a client certificate. */
  readonly agent?: Agent
  /** Sent with the upgrade request. */
  readonly headers?: Record<string, string>
}

/** WebSockets of the package `ws`. */
export function createNodeTransport(options: NodeTransportOptions = {}): Transport {
  return { open: (request, events) => open(options, request, events) }
}

export const platformTransport: Transport = createNodeTransport()

function open(options: NodeTransportOptions, request: TransportRequest, events: TransportEvents): TransportSocket {
  let end: TransportClose = { code: 1006, reason: 'the connection failed' }
  let ended = false
  const finish = (close: TransportClose) => {
    if (ended) return
    ended = true
    events.onClose(close)
  }

  let socket: WebSocket
  try {
    socket = new WebSocket(request.url, [request.subprotocol], {
      maxPayload: request.maxFrameBytes,
      // Frames are small and often encrypted already; a deflate context costs the server 64 KB per device.
      perMessageDeflate: false,
      ...options,
    })
  } catch (error) {
    // An address that ws cannot parse. The contract wants the event after `open` has returned.
    queueMicrotask(() => finish({ code: 1006, reason: String(error) }))
    return { send() {}, close() {}, destroy() {} }
  }

  socket.on('open', () => events.onOpen())
  socket.on('message', (data: Buffer, isBinary) => {
    if (!ended) events.onData(isBinary ? data : data.toString())
  })
  socket.on('unexpected-response', (upgrade: ClientRequest, response: IncomingMessage) => {
    const retryAfterMs = readRetryAfter(response.headers['retry-after'], Date.now())
    // ws leaves the request to whoever listens to this event, and fires no 'close' for it.
    upgrade.destroy()
    response.resume()
    finish({ code: 1006, reason: `the server answered the upgrade with HTTP ${response.statusCode}`, retryAfterMs })
  })
  // Always followed by 'close', which reports it: an 'error' without a listener would end the process.
  socket.on('error', (error) => {
    end = { code: 1006, reason: error.message }
  })
  socket.on('close', (code, reason) => {
    finish(code === 1006 ? end : { code, reason: reason.toString() })
  })

  return {
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(bytes)
    },
    close: (code, reason) => socket.close(code, reason),
    destroy: () => socket.terminate(),
  }
}

/** Both forms of RFC 9110 §10.2.3, seconds or a date; undefined when absent or not understood. */
function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
