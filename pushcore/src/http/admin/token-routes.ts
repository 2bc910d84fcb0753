import { PushError } from '@openmps/proto'
import { z } from 'zod'
import type { MachineToken } from '../../operators/tokens.ts'
import { answers, created, done, next, page, pageQuery, role, scope, segment, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const given = {
  name: z.string().trim().min(1).max(128).describe('what people call it'),
  role,
  expiresAtMs: timeMs.optional().describe('absent: never'),
}
const token = z.object({ id: z.string(), ...given, apps: scope, createdAtMs: timeMs })

const shown = ({ apps, ...told }: MachineToken): z.infer<typeof token> => ({
  ...told,
  apps: apps === 'all' ? apps : [...apps],
})

const tags = ['tokens']
const config = { role: 'admin' } as const

/** Tokens for machines, sent as `Authorization: Bearer`. */
export function registerTokenRoutes(admin: AdminScope, { tokens, clock }: AdminParts): void {
  admin.get(
    '/tokens',
    {
      config,
      schema: {
        tags,
        summary: 'List machine tokens',
        querystring: pageQuery,
        response: answers(z.object({ tokens: z.array(token), next })),
      },
    },
    async ({ query: { after, limit } }) => {
      const found = await tokens.list(after, limit)
      return { tokens: found.map(shown), ...page(found, limit, ({ id }) => id) }
    },
  )

  admin.post(
    '/tokens',
    {
      config,
      schema: {
        tags,
        summary: 'Make a machine token',
        body: z.strictObject({ ...given, apps: scope.default('all') }),
        response: created(token.extend({ token: z.string().describe('shown this once') })),
      },
    },
    async ({ body: { expiresAtMs, ...rest } }, reply) => {
      if (expiresAtMs !== undefined && expiresAtMs <= clock.now()) {
        throw new PushError('INVALID_ARGUMENT', 'expiresAtMs: is not in the future')
      }
      const made = await tokens.create({ ...rest, ...(expiresAtMs !== undefined && { expiresAtMs }) })
      return reply.code(201).send({ ...shown(made), token: made.token })
    },
  )

  admin.delete(
    '/tokens/:id',
    { config, schema: { tags, summary: 'Remove a machine token', params: z.object({ id: segment }), response: done } },
    async ({ params }, reply) => {
      await tokens.remove(params.id)
      return reply.code(204).send(null)
    },
  )
}
