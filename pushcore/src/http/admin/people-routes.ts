import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { lockedUntil } from '../../operators/lock-out.ts'
import type { StoredPerson } from '../../operators/people.ts'
import { answers, created, done, next, page, pageQuery, role, scope, segment, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'is 1 to 64 of a-z, 0-9, ".", "_" and "-", and begins with a letter or digit')
export const newPassword = z.string().min(12).max(128).meta({ writeOnly: true })

const person = z.object({
  name: z.string(),
  role,
  apps: scope,
  disabled: z.boolean(),
  createdAtMs: timeMs,
  lockedUntilMs: timeMs.optional().describe('too many wrong passwords'),
})

const tags = ['people']
const config = { role: 'admin' } as const
const params = z.object({ name: segment })

/** People who log in with a password. */
export function registerPeopleRoutes(admin: AdminScope, { people, clock }: AdminParts): void {
  function shown({ name, role, apps, disabled, createdAtMs, attempts }: StoredPerson): z.infer<typeof person> {
    const until = lockedUntil(attempts, clock.now())
    const scoped = apps === 'all' ? apps : [...apps]
    return { name, role, apps: scoped, disabled, createdAtMs, ...(until !== undefined && { lockedUntilMs: until }) }
  }

  admin.get(
    '/people',
    {
      config,
      schema: {
        tags,
        summary: 'List people',
        querystring: pageQuery,
        response: answers(z.object({ people: z.array(person), next })),
      },
    },
    async ({ query: { after, limit } }) => {
      const found = await people.list(after, limit)
      return { people: found.map(shown), ...page(found, limit, (item) => item.name) }
    },
  )

  admin.post(
    '/people',
    {
      config,
      schema: {
        tags,
        summary: 'Add a person',
        body: z.strictObject({ name, password: newPassword, role, apps: scope.default('all') }),
        response: created(person),
      },
    },
    async ({ body: { name, ...given } }, reply) => {
      await people.create(name, given)
      const { role, apps } = given
      return reply.code(201).send({ name, role, apps, disabled: false, createdAtMs: clock.now() })
    },
  )

  admin.patch(
    '/people/:name',
    {
      config,
      schema: {
        tags,
        summary: 'Change a person',
        description:
          'Every change but `unlock` ends the sessions of the person. The last administrator of all apps stays one.',
        params,
        body: z.strictObject({
          role: role.optional(),
          apps: scope.optional(),
          disabled: z.boolean().optional(),
          password: newPassword.optional(),
          unlock: z.literal(true).optional(),
        }),
        response: answers(person),
      },
    },
    async ({ params: { name }, body: { role, apps, disabled, password, unlock } }) => {
      const change = {
        ...(role !== undefined && { role }),
        ...(apps !== undefined && { apps }),
        ...(disabled !== undefined && { disabled }),
        ...(password !== undefined && { password }),
        ...(unlock !== undefined && { unlock }),
      }
      if (Object.keys(change).length === 0) throw new PushError('INVALID_ARGUMENT', 'body: says nothing to change')
      return shown(await people.change(name, change))
    },
  )

  admin.delete(
    '/people/:name',
    { config, schema: { tags, summary: 'Remove a person', params, response: done } },
    async ({ params }, reply) => {
      await people.remove(params.name)
      return reply.code(204).send(null)
    },
  )
}
