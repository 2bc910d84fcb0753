import { PushError } from '@openmps/proto'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply } from 'fastify'
import { bodyOf, sendFailure } from './answer.ts'
import { type CallParts, registerCalls } from './calls.ts'
import { rateGate } from './gate.ts'
import { type InstallationParts, registerInstallation } from './installation.ts'
import { DEVICE_HTTP_LIMITS } from './limits.ts'
import { SourceRate } from './source-rate.ts'

export interface DeviceHttpOptions extends CallParts, InstallationParts {
  readonly core: CallParts['core'] & InstallationParts['core']
  /** Told of faults of our own. */
  readonly logger: Pick<FastifyBaseLogger, 'warn'>
}

/**
 * The calls of the socket over plain HTTPS, under `/device/v1`, for devices without a socket. What a rule refuses is
 * HTTP 200 with its result code; 4xx and 5xx have the same four fields.
 */
export function registerDeviceHttp(app: FastifyInstance, options: DeviceHttpOptions): void {
  const { clock, logger } = options
  const rate = new SourceRate({ clock, max: DEVICE_HTTP_LIMITS.requestsPerSecond, windowMs: 1_000 })

  function failed(error: unknown, reply: FastifyReply): FastifyReply {
    const status = statusOf(error)
    if (status < 500) return sendFailure(reply, status, 'INVALID_PARAM', 'Send JSON as application/json, up to 16 KiB.')
    const known = PushError.from(error)
    // While the store is away every call fails, and the store has said so once.
    const away = known.code === 'CLOSED' || (known.retryable && known.code !== 'INTERNAL')
    if (!away) logger.warn({ err: known }, 'a device call over HTTP failed')
    return reply.code(away ? 503 : 500).send(bodyOf('SYSTEM_ERROR'))
  }

  app.register(
    async (scope) => {
      scope.removeContentTypeParser('text/plain')
      scope.addHook('onRequest', rateGate(rate))
      scope.setErrorHandler((error, _request, reply) => failed(error, reply))
      registerInstallation(scope, options)
      registerCalls(scope, options)
    },
    { prefix: '/device/v1' },
  )
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' ? status : 500
}
