import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server, STATUS_CODES } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { PushError } from '@openmps/proto'
import { WebSocketServer } from 'ws'
import { type Clock, systemClock } from '../../ports/clock.ts'
import type { SocketHandler, SocketServer, SocketSettings, TlsFiles } from '../../ports/socket.ts'
import { offersSubprotocol } from '../subprotocol.ts'
import { type Shared, WsSocket } from './socket.ts'

/** How long `close` lets closing handshakes run before the rest is cut off. */
const LINGER_MS = 250
/** From the opened connection to the whole request: a peer that dawdles holds a socket no longer. */
const REQUEST_TIMEOUT_MS = 10_000
/** A silent socket is pinged this long before its time is over, or after half of it. */
const PING_MARGIN_MS = 16_000

type LiveSocket = Pick<WsSocket<unknown>, 'heardAtMs' | 'ping' | 'destroy'>

/**
 * The device port on the `ws` package: for platforms without a native binary. It does what the uws
 * adapter does at several times the memory per socket. One sweep finds the silent sockets of all.
 */
export function createWsSocketServer(options: { readonly clock?: Clock } = {}): SocketServer {
  return new WsSocketServer(options.clock ?? systemClock)
}

class WsSocketServer implements SocketServer {
  readonly technology = 'ws'
  readonly #clock: Clock
  /** Connections, upgraded or not. */
  readonly #streams = new Set<Duplex>()
  readonly #live = new Set<LiveSocket>()
  #server: Server | undefined
  #cancelSweep: (() => void) | undefined
  #closing: Promise<void> | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async listen<Owner>(settings: SocketSettings, handler: SocketHandler<Owner>): Promise<{ readonly port: number }> {
    if (this.#server !== undefined) throw new PushError('CLOSED', 'the socket server listens once')
    const server = createHttpServer(settings.tls)
    this.#server = server
    server.headersTimeout = REQUEST_TIMEOUT_MS
    server.requestTimeout = REQUEST_TIMEOUT_MS
    const shared: Shared<Owner> = { settings, handler, now: () => this.#clock.now() }
    const upgrade = createUpgrade(shared)
    server.on('connection', (stream) => {
      this.#streams.add(stream)
      stream.once('close', () => this.#streams.delete(stream))
    })
    server.on('upgrade', (request, stream, head) => upgrade(request, stream, head, this.#live))
    this.#sweep(settings.idleTimeoutMs)
    try {
      server.listen(settings.port, settings.host)
      await once(server, 'listening')
    } catch (cause) {
      this.#cancelSweep?.()
      throw new PushError('UNAVAILABLE', `cannot listen on ${settings.host}:${settings.port}`, { cause })
    }
    return { port: (server.address() as AddressInfo).port }
  }

  #sweep(idleTimeoutMs: number): void {
    const pingAfterMs = Math.max(idleTimeoutMs / 2, idleTimeoutMs - PING_MARGIN_MS)
    const everyMs = Math.min(5_000, idleTimeoutMs / 4)
    const sweep = () => {
      const now = this.#clock.now()
      for (const socket of this.#live) {
        const silentMs = now - socket.heardAtMs
        if (silentMs >= idleTimeoutMs) socket.destroy()
        else if (silentMs >= pingAfterMs) socket.ping()
      }
      this.#cancelSweep = this.#clock.after(everyMs, sweep)
    }
    this.#cancelSweep = this.#clock.after(everyMs, sweep)
  }

  stop(): void {
    // Closes the listener only: upgraded sockets are no longer the HTTP server's.
    this.#server?.close()
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.stop()
    const ended = [...this.#streams].map((stream) => stream.destroyed || once(stream, 'close').catch(() => {}))
    let timer: NodeJS.Timeout | undefined
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, LINGER_MS)
    })
    await Promise.race([Promise.all(ended), late])
    clearTimeout(timer)
    this.destroy()
  }

  destroy(): void {
    this.stop()
    this.#cancelSweep?.()
    for (const socket of this.#live) socket.destroy()
    for (const stream of this.#streams) stream.destroy()
  }
}

function createHttpServer(tls: TlsFiles | undefined): Server {
  const answer: RequestListener = (_request, response) => {
    response.writeHead(426, { Upgrade: 'websocket', Connection: 'close' }).end('WebSocket only\n')
  }
  if (tls === undefined) return createServer({ connectionsCheckingInterval: 2_000 }, answer)
  try {
    const cert = readFileSync(tls.certFile)
    const key = readFileSync(tls.keyFile)
    return createTlsServer({ cert, key, connectionsCheckingInterval: 2_000 }, answer)
  } catch (cause) {
    throw new PushError('CONFIG_INVALID', `cannot use ${tls.certFile} with ${tls.keyFile}`, { cause })
  }
}

function createUpgrade<Owner>(shared: Shared<Owner>) {
  const { settings, handler } = shared
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    autoPong: false,
    maxPayload: settings.maxFrameBytes,
    handleProtocols: () => settings.subprotocol,
  })
  return (request: IncomingMessage, stream: Duplex, head: Buffer, live: Set<LiveSocket>): void => {
    stream.on('error', () => stream.destroy())
    if (!offersSubprotocol(request.headers['sec-websocket-protocol'], settings.subprotocol)) {
      refuse(stream, 400, '', `subprotocol ${settings.subprotocol} required\n`)
      return
    }
    const retryAfterSeconds = handler.admit()
    if (retryAfterSeconds > 0) {
      refuse(stream, 503, `Retry-After: ${retryAfterSeconds}\r\n`, 'try again later\n')
      return
    }
    server.handleUpgrade(request, stream, head, (ws) => {
      const socket = new WsSocket(ws, stream, shared)
      live.add(socket)
      stream.once('close', () => live.delete(socket))
    })
  }
}

function refuse(stream: Duplex, status: number, header: string, body: string): void {
  const start = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: ${body.length}\r\n`
  stream.end(`${start}${header}\r\n${body}`)
}
