import type { KeyObject } from 'node:crypto'
import { createSecureServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text as read } from 'node:stream/consumers'
import { TLSSocket } from 'node:tls'
import { compactVerify, decodeProtectedHeader } from 'jose'
import type { Test } from 'tap'
import { refusalOf } from './apns-rules.ts'
import type { TestAuthority } from './test-authority.ts'

const TOKEN_LIFE_MS = 60 * 60_000
const TOKEN_UPDATE_MS = 20 * 60_000

export interface SeenPush {
  readonly token: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  /** 1 for the first connection. */
  readonly session: number
}

export interface CannedAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly reason?: string
  readonly timestamp?: number
  /** In the place of JSON with the reason. */
  readonly text?: string
}

/** What happens to a push instead of what the page says. */
export type Fault = CannedAnswer | ((stream: ServerHttp2Stream, session: ServerHttp2Session) => void)

export interface ApnsServerOptions {
  readonly authority: TestAuthority
  /** Keys by their id: who sends with another one is refused. */
  readonly keys?: ReadonlyMap<string, { readonly teamId: string; readonly key: KeyObject }>
  /** Clients have to present a certificate of this authority (PEM). */
  readonly clientCa?: string
  readonly bundleIds: readonly string[]
  readonly now: () => number
  readonly maxStreams?: number
}

export interface ApnsServer {
  /** https://localhost:port */
  readonly url: string
  /** In the order in which they came in, refused ones too. */
  readonly pushes: SeenPush[]
  readonly sessions: ServerHttp2Session[]
  /** Provider tokens that were seen, each once. */
  readonly jwts: Set<string>
  /** Devices that are gone, by token: since when. */
  readonly dead: Map<string, number>
  /** The largest number of streams that were open at a time. */
  readonly peak: () => number
  /** What happens to the next pushes, one each. */
  readonly faults: Fault[]
  fail(...faults: readonly Fault[]): void
}

/** Apple's provider API over real HTTP/2 and TLS, as its page describes it. */
export async function startApnsServer(t: Test, options: ApnsServerOptions): Promise<ApnsServer> {
  const { authority, clientCa, bundleIds, now, maxStreams } = options
  const sessions: ServerHttp2Session[] = []
  const pushes: SeenPush[] = []
  const jwts = new Set<string>()
  const dead = new Map<string, number>()
  const faults: Fault[] = []
  const logins = new WeakMap<ServerHttp2Session, Login>()
  let open = 0
  let peak = 0

  const server = createSecureServer({
    ...authority.server,
    ...(clientCa !== undefined && { ca: clientCa, requestCert: true, rejectUnauthorized: true }),
    ...(maxStreams !== undefined && { settings: { maxConcurrentStreams: maxStreams } }),
  })
  server.on('session', (session) => {
    sessions.push(session)
    session.on('error', () => undefined)
  })
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined)
    peak = Math.max(peak, ++open)
    stream.once('close', () => open--)
    serve(stream, headers).catch((error: unknown) => answer(stream, { status: 599, text: String(error) }))
  })

  async function serve(stream: ServerHttp2Stream, raw: NodeJS.Dict<string | string[]>): Promise<void> {
    const headers = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, value?.toString()]))
    const session = sessions.find((one) => one === stream.session)
    if (session === undefined) return
    const token = headers[':path']?.replace('/3/device/', '') ?? ''
    const body = await read(stream)
    pushes.push({ token, headers, body, session: sessions.indexOf(session) + 1 })
    const jwt = bearerOf(headers)
    if (jwt !== undefined) jwts.add(jwt)
    const fault = faults.shift()
    if (typeof fault === 'function') return fault(stream, session)
    if (fault !== undefined) return answer(stream, fault)
    const refusal = await refusalOfAll(headers, body, token, session)
    answer(stream, refusal ?? { status: 200, text: '' }, { 'apns-id': headers['apns-id'] ?? 'made-by-the-server' })
  }

  async function refusalOfAll(headers: SeenPush['headers'], body: string, token: string, session: ServerHttp2Session) {
    if (headers[':method'] !== 'POST') return { status: 405, reason: 'MethodNotAllowed' }
    if (!headers[':path']?.startsWith('/3/device/')) return { status: 404, reason: 'BadPath' }
    if (token === '') return { status: 400, reason: 'MissingDeviceToken' }
    const since = dead.get(token)
    const bundleId = bundleIds.find((id) => headers['apns-topic']?.startsWith(id)) ?? ''
    const unauthorized = clientCa === undefined ? await checkJwt(headers, session) : checkClient(headers, session)
    if (unauthorized !== undefined) return unauthorized
    if (since !== undefined) return { status: 410, reason: 'Unregistered', timestamp: since }
    return refusalOf(headers, body, bundleId, now())
  }

  async function checkJwt(headers: SeenPush['headers'], session: ServerHttp2Session) {
    const jwt = bearerOf(headers)
    if (jwt === undefined) return { status: 403, reason: 'MissingProviderToken' }
    const { kid = '', alg } = decodeProtectedHeader(jwt)
    const signer = options.keys?.get(kid)
    if (signer === undefined || alg !== 'ES256') return { status: 403, reason: 'InvalidProviderToken' }
    const verified = await compactVerify(jwt, signer.key).catch(() => undefined)
    const { iss, iat } = JSON.parse(new TextDecoder().decode(verified?.payload) || '{}')
    if (iss !== signer.teamId) return { status: 403, reason: 'InvalidProviderToken' }
    if (Math.abs(now() - iat * 1000) > TOKEN_LIFE_MS) return { status: 403, reason: 'ExpiredProviderToken' }
    const login = logins.get(session)
    if (login !== undefined && login.kid !== kid) return { status: 403, reason: 'UnrelatedKeyIdInToken' }
    if (login !== undefined && login.jwt !== jwt && now() - login.sinceMs < TOKEN_UPDATE_MS) {
      return { status: 429, reason: 'TooManyProviderTokenUpdates' }
    }
    if (login?.jwt !== jwt) logins.set(session, { kid, jwt, sinceMs: now() })
    return undefined
  }

  function checkClient({ 'apns-topic': topic }: SeenPush['headers'], { socket }: ServerHttp2Session) {
    if (!(socket instanceof TLSSocket) || !socket.authorized) return { status: 403, reason: 'BadCertificate' }
    const { subject } = socket.getPeerCertificate()
    return topic === subject.UID ? undefined : { status: 400, reason: 'TopicDisallowed' }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const session of sessions) session.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const { port } = server.address() as AddressInfo
  const url = `https://127.0.0.1:${port}`
  return { url, pushes, sessions, jwts, dead, peak: () => peak, faults, fail: (...next) => faults.push(...next) }
}

const bearerOf = ({ authorization = '' }: SeenPush['headers']) => /^bearer (.+)$/.exec(authorization)?.[1]

/** A connection belongs to the key that was first used on it. */
interface Login {
  readonly kid: string
  readonly jwt: string
  readonly sinceMs: number
}

function answer(stream: ServerHttp2Stream, { status, headers, text, ...told }: CannedAnswer, id?: object): void {
  if (stream.destroyed) return
  stream.respond({ ':status': status, ...id, ...headers })
  stream.end(text ?? JSON.stringify(told))
}
