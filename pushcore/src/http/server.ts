import { STATUS_CODES } from 'node:http'
import { PushError } from '@openmps/proto'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { PushCore } from '../core.ts'
import { registerDeviceHttp } from '../device-http/index.ts'
import { RateLimited, rateHeaders } from '../guards/rate-limits.ts'
import { registerOpenApi } from '../openapi/index.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { AuditLog } from '../ports/audit-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConfigStore } from '../ports/config-store.ts'
import type { NonceStore } from '../ports/nonce-store.ts'
import { registerSignedPush } from '../signed-push/index.ts'
import { registerAdmin } from './admin/index.ts'
import { limitBodies } from './body-deadline.ts'
import { endConnections } from './closing.ts'
import { registerDocument } from './openapi-document.ts'
import { registerSmsReports } from './sms-reports.ts'
import { registerVendorReceipts } from './vendor-receipts.ts'

export interface HttpServerOptions {
  readonly core: PushCore
  readonly apps: AppStore
  readonly config: ConfigStore
  readonly audit: AuditLog
  readonly nonces: NonceStore
  readonly clock: Clock
  readonly logger: Logger
  readonly registry: Registry
  /** Bearer token of the admin API. */
  readonly adminToken: string
  /** Of the installation: what seals the secrets of third parties in the store. */
  readonly clusterKey: Uint8Array
  /** Logarithm of scrypt's cost for passwords. Default PASSWORD_COST. */
  readonly passwordCost?: number
  readonly receiptPublicKey: string
  readonly timeZone: string
  /** Addresses and networks of proxies whose X-Forwarded-For names the caller. Default: none. */
  readonly trustedProxies?: readonly string[]
  /** What is not served yet or any more; undefined when pushes and devices are served. */
  readonly notReady: () => string | undefined
  /** PEM; absent: plain HTTP. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
}

/** A request whose headers, or then whose body, have not arrived by then is cut off, but for what a route allows. */
const REQUEST_TIMEOUT_MS = 30_000
/** The longest that a route allows, with its headers. */
const UPLOAD_TIMEOUT_MS = 660_000
const KEEP_ALIVE_MS = 72_000
const MAX_BODY_BYTES = 256 * 1024

/**
 * HTTP: the server API on `/`, the admin API on `/admin/v1` with its document on `/openapi.json` and for people on
 * `/docs`, health and metrics. Answers are JSON, errors too.
 */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { core, nonces, clock, registry, notReady, timeZone, logger } = options
  const app: FastifyInstance = Fastify({
    https: options.tls ?? null,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: [...(options.trustedProxies ?? [])],
    requestTimeout: UPLOAD_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    // What comes while the last requests are finished is still served: the answer would not be one of the API.
    return503OnClosing: false,
    // Query strings of signed GET requests are long: pop-core puts everything there.
    routerOptions: { maxParamLength: 512 },
  })

  app.server.headersTimeout = REQUEST_TIMEOUT_MS
  limitBodies(app, REQUEST_TIMEOUT_MS)
  endConnections(app)

  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send({ error: 'NOT_FOUND', message: `there is nothing at ${request.method} ${request.url.split('?')[0]}` }),
  )
  app.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error)
    if (status >= 500) logger.warn({ err: error }, 'an HTTP request failed')
    const known = error instanceof PushError ? error : undefined
    const text = status >= 500 ? (known?.message ?? STATUS_CODES[status]) : messageOf(error)
    return reply
      .code(status)
      .headers(error instanceof RateLimited ? rateHeaders(error.allowance) : {})
      .send({ error: known?.code ?? (status >= 500 ? 'INTERNAL' : 'INVALID_ARGUMENT'), message: text })
  })

  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const missing = notReady()
    return missing === undefined ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', missing })
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))

  registerOpenApi(app, { core, nonces, clock, timeZone, logger })
  registerSignedPush(app, { core, nonces, clock, timeZone, logger })
  registerDeviceHttp(app, { core, clock, logger })
  registerSmsReports(app, core)
  registerVendorReceipts(app, core)
  registerDocument(app)
  registerAdmin(app, { ...options, secure: options.tls !== undefined })
  return app
}

function statusOf(error: unknown): number {
  if (error instanceof PushError) {
    const statuses: Partial<Record<PushError['code'], number>> = {
      NOT_FOUND: 404,
      APP_UNKNOWN: 404,
      ALREADY_EXISTS: 409,
      UNAUTHENTICATED: 401,
      FORBIDDEN: 403,
      CONFLICT: 409,
      RATE_LIMITED: 429,
      INVALID_ARGUMENT: 400,
      INTERNAL: 500,
      CLOSED: 503,
    }
    return statuses[error.code] ?? (error.retryable ? 503 : 400)
  }
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode
  return typeof status === 'number' && status >= 400 ? status : 500
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
