import { PushError } from '@openmps/proto'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply } from 'fastify'
import type { PushCore } from '../core.ts'
import { RateLimited, rateHeaders } from '../guards/rate-limits.ts'
import { ACTIONS } from '../openapi/actions/table.ts'
import { type Answer, answerError, type Family, pushFamily } from '../openapi/answers.ts'
import { hostOf, newRequestId } from '../openapi/handle.ts'
import { OPENAPI_LIMITS } from '../openapi/limits.ts'
import { asRefusal } from '../openapi/server.ts'
import type { Clock } from '../ports/clock.ts'
import type { NonceStore } from '../ports/nonce-store.ts'
import type { Allowance } from '../ports/rate-limiter.ts'
import { AdvisedRefusal } from './advised-refusal.ts'
import { authenticate, type SignedRequest } from './authenticate.ts'

export interface SignedPushOptions {
  readonly core: PushCore
  readonly nonces: NonceStore
  readonly clock: Clock
  /** IANA name of the zone that schedules are read in. */
  readonly timeZone: string
  readonly logger: Pick<FastifyBaseLogger, 'error' | 'debug'>
}

const JSON_TYPE = 'application/json;charset=utf-8'
const NO_BODY = Buffer.alloc(0)

interface Route {
  readonly Params: { readonly action: string }
  /** A name that occurs twice is a list. */
  readonly Querystring: Readonly<Record<string, unknown>>
}

/**
 * The actions of the server API for backends that sign with an RSA key of their own instead of an access key:
 * `POST /rest/v1/<action>?sign=…&signType=RSA`, parameters as a JSON object. Answers are those of the action.
 */
export function registerSignedPush(app: FastifyInstance, options: SignedPushOptions): void {
  const { logger } = options

  function failed(error: unknown, host: string, family: Family): Omit<Answer, 'headers'> {
    const requestId = newRequestId()
    const answer = answerError(error, requestId, host, family)
    if (answer.status >= 500) {
      const known = PushError.from(error)
      // While the store is away or too slow every request fails, and the store has said so once.
      const level = known.code === 'UNAVAILABLE' || known.code === 'OVERLOADED' ? 'debug' : 'error'
      logger[level]({ err: known, requestId }, 'a signed push failed')
    }
    if (!(error instanceof AdvisedRefusal)) return answer
    return { ...answer, body: { ...answer.body, Recommend: error.advice } }
  }

  async function answer(name: string, host: string, request: SignedRequest): Promise<Answer> {
    const { core, clock, timeZone } = options
    const action = ACTIONS.get(name)
    let allowance: Allowance | undefined
    try {
      const { params, key } = await authenticate(request, options)
      const spend = async (units: number): Promise<void> => {
        allowance = await core.rateLimits.take(key, units)
      }
      await spend(1)
      if (action === undefined) throw new AdvisedRefusal('INVALID_PARAM', 'There is no action of this name.')
      const body = await action.run(params, { core, key, nowMs: clock.now(), timeZone, spend })
      return { status: 200, body: { RequestId: newRequestId(), ...body }, headers: rateHeaders(allowance) }
    } catch (error) {
      const headers = rateHeaders(error instanceof RateLimited ? error.allowance : allowance)
      return { ...failed(error, host, action?.family ?? pushFamily), headers }
    }
  }

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.setErrorHandler((error, { raw }, reply) =>
      send(reply, failed(asRefusal(error), hostOf(raw.rawHeaders), pushFamily)),
    )
    // The size is that of the server API: the same pushes come here.
    scope.post<Route>('/rest/v1/:action', { bodyLimit: OPENAPI_LIMITS.maxBodyBytes }, async (request, reply) => {
      const { sign, signType } = request.query
      const body = Buffer.isBuffer(request.body) ? request.body : NO_BODY
      const { action } = request.params
      return send(reply, await answer(action, hostOf(request.raw.rawHeaders), { body, sign, signType }))
    })
  })
}

function send(reply: FastifyReply, { status, body, headers = {} }: Answer): FastifyReply {
  return reply.code(status).headers(headers).header('content-type', JSON_TYPE).send(JSON.stringify(body))
}
