import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type OutgoingHttpHeaders,
} from 'node:http2'
import type { Socket } from 'node:net'
import { type Answer, codeOf, exchange, type NoAnswer, TIMEOUT } from './exchange.ts'
import type { Login } from './login.ts'
import { readReason } from './reason.ts'

/** Apple wants an idle connection to be tried about once an hour. */
const IDLE_PING_MS = 3_600_000
/** That the other end of an idle connection is gone is found by TCP, which is no traffic to Apple. */
const KEEP_ALIVE_MS = 60_000
const MAX_PONG_MS = 5_000
/** At a time. Of these, those above the limit that Apple tells with its settings wait in nghttp2. */
const MAX_REQUESTS = 1000

export type Reply =
  | Answer
  /** There is no connection. */
  | { readonly kind: 'noConnection'; readonly code: string }
  /** The connection ended before Apple looked at the request: it may be repeated at once. */
  | { readonly kind: 'untouched'; readonly code: string }
  /** Whether Apple took it is not known. */
  | { readonly kind: 'lost'; readonly code: string }
  | { readonly kind: 'full' }

export interface SessionParts {
  /** Milliseconds for a request; what it waits for the connection is a part of them. */
  readonly callMs: number
  readonly idlePingMs?: number
}

/** One HTTP/2 connection, which all requests of a login share. */
export class ApnsSession {
  /** The connection has ended, and all its requests with it. */
  readonly ended: Promise<void>
  readonly #http: ClientHttp2Session
  readonly #callMs: number
  readonly #pongMs: number
  /** Why there is no connection; undefined when there is one. */
  readonly #connected: Promise<string | undefined>
  #socket: Socket | undefined
  #requests = 0
  #isRetired = false
  #isProbing = false
  #code = 'CLOSED'
  /** Of GOAWAY: requests on later streams were not looked at. */
  #lastStreamId = Number.POSITIVE_INFINITY
  #goawayReason: string | undefined

  constructor({ origin, secureContext }: Login, { callMs, idlePingMs = IDLE_PING_MS }: SessionParts) {
    const http = connect(origin, { secureContext, settings: { enablePush: false } })
    this.#http = http
    this.#callMs = callMs
    this.#pongMs = Math.min(callMs, MAX_PONG_MS)
    http.on('error', (error) => {
      this.#code = codeOf(error)
    })
    http.once('connect', (_, socket) => {
      this.#socket = socket
      socket.setKeepAlive(true, KEEP_ALIVE_MS)
      // Node leaves the socket open after an alert of TLS 1.3, which is how a certificate is refused.
      socket.once('error', () => socket.destroy())
    })
    http.on('goaway', (_, lastStreamId, data) => this.#onGoaway(lastStreamId, data))
    http.on('timeout', () => {
      this.#probe()
      // To Node a ping is no traffic: without this it would stay at one.
      http.setTimeout(idlePingMs)
    })
    http.setTimeout(idlePingMs)
    this.ended = new Promise((resolve) => http.once('close', resolve))
    this.#connected = this.#connect()
  }

  /** Whether new requests may be given to it. */
  get isOpen(): boolean {
    return !this.#isRetired && !this.#http.closed && !this.#http.destroyed
  }

  /** Never rejects, and ends within `callMs`. */
  async request(headers: OutgoingHttpHeaders, body: string): Promise<Reply> {
    if (this.#requests >= MAX_REQUESTS) return { kind: 'full' }
    const startedAtMs = performance.now()
    this.#requests++
    try {
      const failure = await this.#connected
      if (failure !== undefined) return { kind: 'noConnection', code: failure }
      const stream = this.#open({ ...headers, ':method': 'POST' })
      if (stream === undefined) return { kind: 'untouched', code: this.#why() }
      const result = await exchange(stream, body, this.#callMs - (performance.now() - startedAtMs))
      return result.kind === 'answer' ? result : this.#unanswered(stream, result)
    } finally {
      this.#requests--
      this.#endIfUnused()
    }
  }

  /** Takes no more requests, and ends with the last that it has. */
  retire(): void {
    this.#isRetired = true
    this.#endIfUnused()
  }

  #endIfUnused(): void {
    if (this.#isRetired && this.#requests === 0) this.#destroy(this.#code)
  }

  /** With its first settings the other side has taken our certificate, and says how many streams it allows. */
  #connect(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#destroy('CONNECT_TIMEOUT')
        resolve(this.#why())
      }, this.#callMs)
      this.#http.once('remoteSettings', () => {
        clearTimeout(timer)
        resolve(undefined)
      })
      void this.ended.then(() => {
        clearTimeout(timer)
        resolve(this.#why())
      })
    })
  }

  /** Undefined: the session takes no streams any more. */
  #open(headers: OutgoingHttpHeaders): ClientHttp2Stream | undefined {
    try {
      return this.#http.request(headers)
    } catch {
      this.retire()
      return undefined
    }
  }

  #unanswered({ id = 0, rstCode }: ClientHttp2Stream, { code }: NoAnswer): Reply {
    if (code === TIMEOUT) {
      this.#probe()
      return { kind: 'lost', code }
    }
    const isUntouched = rstCode === constants.NGHTTP2_REFUSED_STREAM || id > this.#lastStreamId
    return { kind: isUntouched ? 'untouched' : 'lost', code: this.#why(code) }
  }

  /** A connection without an answer to this is replaced; one that answers is only slow, and kept. */
  #probe(): void {
    if (this.#isProbing || !this.isOpen) return
    this.#isProbing = true
    const timer = setTimeout(() => this.#destroy('PING_TIMEOUT'), this.#pongMs)
    this.#http.ping(() => {
      clearTimeout(timer)
      this.#isProbing = false
    })
  }

  #onGoaway(lastStreamId: number, data: Buffer | undefined): void {
    this.#lastStreamId = Math.min(this.#lastStreamId, lastStreamId)
    this.#goawayReason ??= readReason(data?.toString('utf8') ?? '')?.reason
    this.retire()
  }

  /** Of what ended a request: what the other side says is more than what was seen of it. */
  #why(code = this.#code): string {
    return this.#goawayReason ?? code
  }

  #destroy(code: string): void {
    this.#code = code
    this.#http.destroy()
    // After a GOAWAY the session would wait for the other side to hang up.
    this.#socket?.destroy()
  }
}
