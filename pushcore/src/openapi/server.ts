import { METHODS } from 'node:http'
import { PushError } from '@openmps/proto'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createZone } from '../schedule/time-zone.ts'
import { type Answer, answerError, pushFamily } from './answers.ts'
import { GatewayError } from './gateway-error.ts'
import { answerOpenApi, hostOf, newRequestId, type OpenApiOptions } from './handle.ts'
import { OPENAPI_LIMITS } from './limits.ts'

const JSON_TYPE = 'application/json;charset=utf-8'
const NO_BODY = Buffer.alloc(0)

export interface OpenApiServerOptions extends OpenApiOptions {
  /** Told of faults of our own. Default: the app's logger. */
  readonly logger?: Pick<FastifyBaseLogger, 'error' | 'debug'>
}

/**
 * Serves the vendor-compatible server API at `/` of the app, for all methods. Every answer, errors
 * included, is JSON with capitalised keys: the vendor's clients throw a syntax error on anything else.
 * Lives in a scope of its own, so that its body parser does not reach the app's other routes.
 * @throws PushError CONFIG_INVALID when the time zone is unknown
 */
export function registerOpenApi(app: FastifyInstance, options: OpenApiServerOptions): void {
  // Now, and not at the first scheduled push.
  createZone(options.timeZone)
  const { logger = app.log } = options

  function failed(error: PushError, requestId: string): void {
    // While the store is away or too slow every request fails, and the store has said so once.
    const level = error.code === 'UNAVAILABLE' || error.code === 'OVERLOADED' ? 'debug' : 'error'
    logger[level]({ err: error, requestId }, 'a server API request failed')
  }

  /** For what is refused before the request is whole. */
  function refused(error: unknown, request: FastifyRequest): Answer {
    const requestId = newRequestId()
    const known = asRefusal(error)
    const answer = answerError(known, requestId, options.hostId ?? hostOf(request.raw.rawHeaders), pushFamily)
    if (answer.status >= 500) failed(PushError.from(known), requestId)
    return answer
  }

  // Node knows more methods than fastify does by itself; those would miss this route and its form of errors.
  const methods = METHODS.filter((method) => method !== 'CONNECT')
  for (const method of methods) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method)

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The bytes as they came: one of the signatures is over their hash.
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.setErrorHandler((error, request, reply) => send(reply, refused(error, request)))
    scope.route({
      method: methods,
      url: '/',
      exposeHeadRoute: false,
      bodyLimit: OPENAPI_LIMITS.maxBodyBytes,
      // The address of a GET holds the message, the caller's key id and the signature: not for the log.
      logLevel: 'warn',
      onRequest: async (request, reply) => {
        if (request.method === 'GET' || request.method === 'POST') return
        return send(reply, refused(new GatewayError('UnsupportedHTTPMethod'), request))
      },
      handler: async (request, reply) => {
        const { method = '', url = '', rawHeaders } = request.raw
        const body = Buffer.isBuffer(request.body) ? request.body : NO_BODY
        return send(reply, await answerOpenApi({ method, url, rawHeaders, body }, options, failed))
      },
    })
  })
}

/** What fastify refuses by itself: a body that is too large or broken off, a header that it cannot read. */
export function asRefusal(error: unknown): unknown {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (typeof status !== 'number' || status < 400 || status > 499) return error
  const text = status === 413 ? `The body is larger than ${OPENAPI_LIMITS.maxBodyBytes} bytes.` : undefined
  return new GatewayError('InvalidParameter', text)
}

function send(reply: FastifyReply, { status, body, headers = {} }: Answer): FastifyReply {
  return reply.code(status).headers(headers).header('content-type', JSON_TYPE).send(JSON.stringify(body))
}
