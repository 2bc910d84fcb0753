import type { AppRef } from '@openmps/proto/link'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { PushCore } from '../core.ts'
import type { Clock } from '../ports/clock.ts'
import { bodyOf, bodyOfCode, type ResultBody } from './answer.ts'
import { activity, binding, events, factsOf, phone, report, unbinding } from './bodies.ts'
import { readApp, readCredentials } from './credentials.ts'
import { DEVICE_HTTP_LIMITS } from './limits.ts'

export interface CallParts {
  readonly core: Pick<PushCore, 'deviceAccess'>
  readonly clock: Clock
}

interface Call<Body> {
  readonly body: z.ZodType<Body>
  /** The user id is looked at before the credentials, as the contract has it. */
  readonly namesUser?: true
  /** For a device that has shown its secret. */
  run(app: AppRef, device: string, body: Body): Promise<ResultBody>
}

/** The calls of a device that shows its credentials. The first fault decides, in the order of the contract. */
export function registerCalls(scope: FastifyInstance, { core, clock }: CallParts): void {
  function call<Body>(path: string, { body, namesUser, run }: Call<Body>): void {
    scope.post(path, { bodyLimit: DEVICE_HTTP_LIMITS.maxBodyBytes }, async (request, reply) => {
      if (namesUser && lacksUser(request.body)) return bodyOf('NEED_USERID')
      const shown = readCredentials(request.headers)
      if (shown === undefined) return bodyOf('NEED_DELIVERYTOKEN')
      const app = readApp(request.headers)
      if (app === undefined) return bodyOf('NEED_APPID_WORKSPACEID')
      const secret = core.deviceAccess.secretOf(app, shown)
      if (secret === undefined) {
        return reply.code(401).header('www-authenticate', 'Basic realm="device"').send(bodyOf('DELIVERYTOKEN_INVALID'))
      }
      // The device replaces what it keeps, before the previous key is taken away.
      if (secret !== shown.secret) reply.header('x-openmps-device-secret', secret).header('cache-control', 'no-store')
      const { data } = body.safeParse(request.body)
      return data === undefined ? bodyOf('INVALID_PARAM') : run(app, shown.token, data)
    })
  }

  call('/bind', {
    body: binding,
    namesUser: true,
    async run(app, device, { phoneNumber, ...told }) {
      const facts = phoneNumber === '' ? {} : { phoneNumber }
      return bodyOfCode(await core.deviceAccess.call(app, device, { kind: 'bind', ...told }, facts))
    },
  })
  call('/unbind', {
    body: unbinding,
    namesUser: true,
    async run(app, device, { userId }) {
      return bodyOfCode(await core.deviceAccess.call(app, device, { kind: 'unbind', userId }, {}))
    },
  })
  call('/report', {
    body: report,
    async run(app, device, { thirdChannel, thirdChannelDeviceToken, packageName, ...told }) {
      const named = packageName === '' ? {} : { packageName }
      const channel = { kind: 'report', thirdChannel, thirdChannelDeviceToken, ...named } as const
      return bodyOfCode(await core.deviceAccess.call(app, device, channel, factsOf(told)))
    },
  })
  call('/phone', {
    body: phone,
    async run(app, device, { phoneNumber }) {
      return bodyOfCode(await core.deviceAccess.call(app, device, { kind: 'setPhone', number: phoneNumber }, {}))
    },
  })
  call('/activity', {
    body: activity,
    async run(app, device, told) {
      return bodyOfCode(await core.deviceAccess.call(app, device, { kind: 'reportActivity', ...told }, {}))
    },
  })
  call('/events', {
    body: events,
    async run(app, device, told) {
      // As in frames: 0 is now.
      const dated = told.events.map(({ atMs, ...event }) => ({ ...event, atMs: atMs || clock.now() }))
      await core.deviceAccess.tell(app, device, dated)
      return bodyOf('SUCCESS')
    },
  })
}

function lacksUser(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return true
  return !('userId' in body) || body.userId === '' || body.userId === null
}
