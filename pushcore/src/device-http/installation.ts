import type { FastifyInstance } from 'fastify'
import type { PushCore } from '../core.ts'
import { isId } from '../plain-text.ts'
import type { Clock } from '../ports/clock.ts'
import { bodyOf } from './answer.ts'
import { factsOf, newInstallation } from './bodies.ts'
import { rateGate } from './gate.ts'
import { DEVICE_HTTP_LIMITS } from './limits.ts'
import { SourceRate } from './source-rate.ts'

export interface InstallationParts {
  readonly core: Pick<PushCore, 'findApp' | 'deviceAccess'>
  readonly clock: Clock
}

const MINUTE_MS = 60_000

/** `POST /register`: credentials for a new installation. It needs none, so it has a rate of its own. */
export function registerInstallation(scope: FastifyInstance, { core, clock }: InstallationParts): void {
  const rate = new SourceRate({ clock, max: DEVICE_HTTP_LIMITS.registrationsPerMinute, windowMs: MINUTE_MS })
  const options = { bodyLimit: DEVICE_HTTP_LIMITS.maxBodyBytes, onRequest: rateGate(rate) }

  scope.post('/register', options, async (request, reply) => {
    const { data } = newInstallation.safeParse(request.body)
    if (data === undefined) return bodyOf('INVALID_PARAM')
    const { appId, workspaceId } = data
    if (appId === '' || workspaceId === '') return bodyOf('NEED_APPID_WORKSPACEID')
    const known = isId(appId) && isId(workspaceId) && (await core.findApp({ appId, workspaceId })) !== undefined
    if (!known) return bodyOf('APPID_WRONG')
    const { token, secret } = await core.deviceAccess.register({ appId, workspaceId }, factsOf(data))
    reply.header('cache-control', 'no-store')
    return { ...bodyOf('SUCCESS'), deviceToken: token, deviceSecret: secret }
  })
}
