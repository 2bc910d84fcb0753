import {
  App,
  us_listen_socket_close as closeListener,
  type HttpRequest,
  type HttpResponse,
  us_socket_local_port as localPort,
  SSLApp,
  type TemplatedApp,
  type us_listen_socket,
  type us_socket_context_t,
  type WebSocketBehavior,
} from 'uWebSockets.js'
import { PushError } from '@openmps/proto'
import type { SocketHandler, SocketServer, SocketSettings, TlsFiles } from '../../ports/socket.ts'
import { offersSubprotocol } from '../subprotocol.ts'
import { type Attached, UwsSocket } from './socket.ts'

/** How long `close` lets closing handshakes run before the rest is cut off. uWebSockets.js does not tell when they end. */
const LINGER_MS = 250

/**
 * The device port on uWebSockets.js. It finds silent sockets, sends pings and bounds the buffers
 * natively, without a timer per socket. Sockets are accepted with SO_REUSEPORT, so that several gateway
 * processes can share one port.
 */
export function createUwsSocketServer(): SocketServer {
  return new UwsSocketServer()
}

class UwsSocketServer implements SocketServer {
  readonly technology = 'uws'
  #app: TemplatedApp | undefined
  #listener: us_listen_socket | undefined
  #closing: Promise<void> | undefined
  /** Whether a socket has ended by a close frame, whose handshake may still be under way. */
  #lingering = false

  async listen<Owner>(settings: SocketSettings, handler: SocketHandler<Owner>): Promise<{ readonly port: number }> {
    if (this.#app !== undefined) throw new PushError('CLOSED', 'the socket server listens once')
    const app = createApp(settings.tls)
    this.#app = app
    app.ws<Attached<Owner>>('/*', this.#behavior(settings, handler))
    app.any('/*', (response) => {
      response.writeStatus('426 Upgrade Required').writeHeader('Upgrade', 'websocket').end('WebSocket only\n', true)
    })
    const { host, port } = settings
    return new Promise((resolve, reject) => {
      app.listen(host, port, (listener) => {
        if (listener === false) return reject(new PushError('UNAVAILABLE', `cannot listen on ${host}:${port}`))
        this.#listener = listener
        resolve({ port: localPort(listener) })
      })
    })
  }

  #behavior<Owner>(settings: SocketSettings, handler: SocketHandler<Owner>): WebSocketBehavior<Attached<Owner>> {
    const { highWaterBytes, maxBufferedBytes, maxFrameBytes, idleTimeoutMs, subprotocol } = settings
    return {
      compression: 0,
      maxPayloadLength: maxFrameBytes,
      maxBackpressure: maxBufferedBytes,
      // It only stops reading, so that a peer that goes on sending may live on: `ping` and the session end it.
      closeOnBackpressureLimit: true,
      idleTimeout: Math.round(idleTimeoutMs / 1_000),
      sendPingsAutomatically: true,
      upgrade: (response, request, context) => upgrade(response, request, context, subprotocol, handler),
      open: (ws) => {
        const socket = new UwsSocket<Owner>(ws, highWaterBytes)
        ws.getUserData().socket = socket
        socket.owner = handler.opened(socket)
      },
      message: (ws, message, binary) => {
        const { owner } = ws.getUserData().socket
        // A view, not a copy: uWebSockets.js takes the bytes back when this returns.
        if (owner !== undefined) handler.received(owner, Buffer.from(message), binary)
      },
      ping: (ws) => {
        // The pong is sent natively. A device that floods pings and reads nothing ends here.
        const { socket } = ws.getUserData()
        if (socket.bufferedBytes > maxBufferedBytes) socket.destroy()
      },
      drain: (ws) => {
        const { socket } = ws.getUserData()
        if (socket.owner !== undefined && socket.writable) handler.drained(socket.owner)
      },
      close: (ws, code) => {
        const { socket } = ws.getUserData()
        const { owner } = socket
        socket.detach()
        socket.owner = undefined
        this.#lingering = true
        if (owner !== undefined) handler.closed(owner, code)
      },
    }
  }

  stop(): void {
    if (this.#listener === undefined) return
    closeListener(this.#listener)
    this.#listener = undefined
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.stop()
    if (this.#lingering) await new Promise((resolve) => setTimeout(resolve, LINGER_MS))
    this.destroy()
  }

  destroy(): void {
    this.stop()
    this.#app?.close()
  }
}

function createApp(tls: TlsFiles | undefined): TemplatedApp {
  if (tls === undefined) return App()
  try {
    return SSLApp({
      cert_file_name: tls.certFile,
      key_file_name: tls.keyFile,
      // Buffers of idle TLS connections are given back: about 40 KiB each.
      ssl_prefer_low_memory_usage: true,
    })
  } catch (cause) {
    throw new PushError('CONFIG_INVALID', `cannot use ${tls.certFile} with ${tls.keyFile}`, { cause })
  }
}

/** The request lives on the native stack: all that is needed of it is read before this returns. */
function upgrade<Owner>(
  response: HttpResponse,
  request: HttpRequest,
  context: us_socket_context_t,
  subprotocol: string,
  handler: SocketHandler<Owner>,
): void {
  if (!offersSubprotocol(request.getHeader('sec-websocket-protocol'), subprotocol)) {
    response.writeStatus('400 Bad Request').end(`subprotocol ${subprotocol} required\n`, true)
    return
  }
  const retryAfterSeconds = handler.admit()
  if (retryAfterSeconds > 0) {
    response
      .writeStatus('503 Service Unavailable')
      .writeHeader('Retry-After', String(retryAfterSeconds))
      .end('try again later\n', true)
    return
  }
  response.upgrade({}, request.getHeader('sec-websocket-key'), subprotocol, '', context)
}
