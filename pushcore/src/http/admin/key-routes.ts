import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { z } from 'zod'
import { type Principal, reaches } from '../../operators/roles.ts'
import type { AccessKey } from '../../ports/app-store.ts'
import { newAccessKey, newKeySecret } from './app-routes.ts'
import { answers, appParams, created, done, rateLimit, segment, timeMs } from './schemas.ts'
import { type AdminParts, type AdminScope, principalOf } from './scope.ts'

/** Both secrets of a rotated key are good for so long at most. */
const MAX_GRACE_SECONDS = 7 * 86_400
const DEFAULT_GRACE_SECONDS = 86_400

const name = z.string().trim().min(1).max(128).describe('what people call it')
const accessKey = z.object({
  id: z.string(),
  name: z.string().optional(),
  active: z.boolean(),
  apps: z.array(z.object({ appId: z.string(), workspaceId: z.string() })),
  createdAtMs: timeMs.optional(),
  rateLimit: rateLimit.optional().describe('absent: none'),
  retiringUntilMs: timeMs.optional().describe('until then the secret before the last rotation is good too'),
})
const withSecret = accessKey.extend({ secret: z.string().describe('shown this once') })

const tags = ['access keys']
const path = '/apps/:appId/:workspaceId/access-keys'
const keyParams = appParams.extend({ id: segment })

function shown(
  { id, name, active, apps, createdAtMs, rateLimit, retiring }: AccessKey,
  nowMs: number,
): z.infer<typeof accessKey> {
  return {
    id,
    ...(name !== undefined && { name }),
    active,
    apps: [...apps],
    ...(createdAtMs !== undefined && { createdAtMs }),
    ...(rateLimit !== undefined && { rateLimit }),
    ...(retiring !== undefined && retiring.untilMs > nowMs && { retiringUntilMs: retiring.untilMs }),
  }
}

/** Keys of backends for the server API. Other push cores see a change within a second. */
export function registerKeyRoutes(admin: AdminScope, { apps, clock }: AdminParts): void {
  /** A key may act for several apps: who changes it has to reach them all. */
  async function keyOf(principal: Principal, app: AppRef, id: string): Promise<AccessKey> {
    const key = (await apps.keysOf(app)).find((item) => item.id === id)
    if (key === undefined) throw new PushError('NOT_FOUND', `the app has no access key ${id}`)
    if (key.apps.every((item) => reaches(principal.apps, item))) return key
    throw new PushError('FORBIDDEN', `the access key ${id} acts for apps that ${principal.actor} does not reach`)
  }

  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'List the access keys of an app',
        params: appParams,
        response: answers(z.object({ accessKeys: z.array(accessKey) })),
      },
    },
    async ({ params }) => ({ accessKeys: (await apps.keysOf(params)).map((key) => shown(key, clock.now())) }),
  )

  admin.post(
    path,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Make an access key',
        params: appParams,
        body: z.strictObject({ name: name.optional() }),
        response: created(withSecret),
      },
    },
    async ({ params, body }, reply) => {
      const createdAtMs = clock.now()
      const key = { ...newAccessKey(params), createdAtMs, ...(body.name !== undefined && { name: body.name }) }
      await apps.addKey(key)
      return reply.code(201).send({ ...shown(key, createdAtMs), secret: key.secret })
    },
  )

  admin.patch(
    `${path}/:id`,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Rename, disable, enable or limit an access key',
        params: keyParams,
        body: z.strictObject({
          name: name.optional(),
          active: z.boolean().optional(),
          rateLimit: rateLimit.nullable().optional().describe('null: none any more'),
        }),
        response: answers(accessKey),
      },
    },
    async (request) => {
      const { name: newName, active, rateLimit: newLimit } = request.body
      const key = await keyOf(principalOf(request), request.params, request.params.id)
      const { rateLimit: oldLimit, ...rest } = key
      const kept = newLimit === undefined ? oldLimit : newLimit
      const next: AccessKey = {
        ...rest,
        ...(newName !== undefined && { name: newName }),
        ...(active !== undefined && { active }),
        ...(kept !== undefined && kept !== null && { rateLimit: kept }),
      }
      await apps.replaceKey(key, next)
      return shown(next, clock.now())
    },
  )

  admin.post(
    `${path}/:id/rotate`,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Give an access key a new secret',
        description:
          'The id stays. Until the grace ends the old secret is good too, so that backends change over one after another; 0 ends it now.',
        params: keyParams,
        body: z.strictObject({
          graceSeconds: z.number().int().min(0).max(MAX_GRACE_SECONDS).default(DEFAULT_GRACE_SECONDS),
        }),
        response: answers(withSecret),
      },
    },
    async (request) => {
      const before = await keyOf(principalOf(request), request.params, request.params.id)
      const { retiring: _, ...key } = before
      const { graceSeconds } = request.body
      const untilMs = clock.now() + graceSeconds * 1000
      const next: AccessKey = {
        ...key,
        secret: newKeySecret(),
        ...(graceSeconds > 0 && { retiring: { secret: key.secret, untilMs } }),
      }
      await apps.replaceKey(before, next)
      return { ...shown(next, clock.now()), secret: next.secret }
    },
  )

  admin.delete(
    `${path}/:id`,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Remove an access key',
        description: 'An app without keys can be pushed to by nobody.',
        params: keyParams,
        response: done,
      },
    },
    async (request, reply) => {
      const { id } = await keyOf(principalOf(request), request.params, request.params.id)
      await apps.removeKey(id)
      return reply.code(204).send(null)
    },
  )
}
