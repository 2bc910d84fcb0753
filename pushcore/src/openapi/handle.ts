import { randomUUID } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { PushCore } from '../core.ts'
import { RateLimited, rateHeaders } from '../guards/rate-limits.ts'
import type { Clock } from '../ports/clock.ts'
import type { NonceStore } from '../ports/nonce-store.ts'
import type { Allowance } from '../ports/rate-limiter.ts'
import { ACTIONS } from './actions/table.ts'
import { type Answer, answerError, type Family, pushFamily } from './answers.ts'
import { authenticate, type RawRequest } from './authenticate.ts'
import { GatewayError } from './gateway-error.ts'
import { readHeaders } from './headers.ts'

export interface OpenApiOptions {
  readonly core: PushCore
  readonly nonces: NonceStore
  readonly clock: Clock
  /** IANA name of the zone that schedules are read in, such as Asia/Shanghai. */
  readonly timeZone: string
  /** The name of this service in error answers. Default: the host that the request asked for. */
  readonly hostId?: string
}

/** Answers a request of the server API. Never throws. `failed` is told of faults of our own, for the log. */
export async function answerOpenApi(
  request: RawRequest,
  options: OpenApiOptions,
  failed: (error: PushError, requestId: string) => void,
): Promise<Answer> {
  const { core, clock, timeZone, hostId = hostOf(request.rawHeaders) } = options
  const requestId = newRequestId()
  let family: Family = pushFamily
  let allowance: Allowance | undefined
  try {
    const { action: name, key, params } = await authenticate(request, options)
    const spend = async (units: number): Promise<void> => {
      allowance = await core.rateLimits.take(key, units)
    }
    await spend(1)
    const action = ACTIONS.get(name)
    if (action === undefined) throw new GatewayError('InvalidApi.NotFound')
    family = action.family
    const body = await action.run(params, { core, key, nowMs: clock.now(), timeZone, spend })
    return { status: 200, body: { RequestId: requestId, ...body }, headers: rateHeaders(allowance) }
  } catch (error) {
    const answer = answerError(error, requestId, hostId, family)
    if (answer.status >= 500) failed(PushError.from(error), requestId)
    return { ...answer, headers: rateHeaders(error instanceof RateLimited ? error.allowance : allowance) }
  }
}

/** The host that the request asked for; empty when it does not say. */
export function hostOf(rawHeaders: readonly string[]): string {
  return readHeaders(rawHeaders).get('host')?.[0] ?? ''
}

/** As the vendor's examples show it: a UUID in capitals. */
export function newRequestId(): string {
  return randomUUID().toUpperCase()
}
