import { z } from 'zod'
import { answers, appParams, done, segment } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const tags = ['aliases']
const path = '/apps/:appId/:workspaceId/devices/:token/aliases'
const tokenParams = appParams.extend({ token: segment })
const aliasParams = tokenParams.extend({ alias: segment })

/** Names of devices, to push to without knowing tokens. */
export function registerAliasRoutes(admin: AdminScope, { core }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'List the aliases of a device',
        params: tokenParams,
        response: answers(z.object({ aliases: z.array(z.string()) })),
      },
    },
    async ({ params: { token, ...app } }) => ({ aliases: [...(await core.aliases.of(app, token))] }),
  )

  admin.put(
    `${path}/:alias`,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Give a device an alias', params: aliasParams, response: done },
    },
    async ({ params: { token, alias, ...app } }, reply) => {
      await core.aliases.set(app, token, alias)
      return reply.code(204).send(null)
    },
  )

  admin.delete(
    `${path}/:alias`,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Take an alias from a device', params: aliasParams, response: done },
    },
    async ({ params: { token, alias, ...app } }, reply) => {
      await core.aliases.remove(app, token, alias)
      return reply.code(204).send(null)
    },
  )
}
