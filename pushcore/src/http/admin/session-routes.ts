import { PushError } from '@openmps/proto'
import { z } from 'zod'
import type { Principal } from '../../operators/roles.ts'
import { changeOf } from './audit.ts'
import { readCookie, writeCookie } from './cookie.ts'
import { newPassword } from './people-routes.ts'
import { answers, done, role, scope, secretText, timeMs } from './schemas.ts'
import { type AdminParts, type AdminScope, principalOf } from './scope.ts'

const session = z.object({
  actor: z.string().describe('as in the audit log'),
  role,
  apps: scope,
  name: z.string().optional(),
  csrfToken: z.string().optional().describe('to be sent as x-csrf-token with every change'),
  expiresAtMs: timeMs.optional(),
})

function sessionOf({ actor, role, apps, session: own }: Principal): z.infer<typeof session> {
  return { actor, role, apps: apps === 'all' ? apps : [...apps], ...own }
}

const tags = ['session']
const own = { role: 'viewer', anyReach: true } as const

/** People log in here; a browser keeps the session as a cookie. */
export function registerSessionRoutes(
  admin: AdminScope,
  { people, sessions, attempts, trail, secure }: AdminParts,
): void {
  admin.post(
    '/session',
    {
      config: { role: 'none' },
      schema: {
        tags,
        summary: 'Log in',
        description: 'After 5 wrong passwords in 15 minutes a name waits; a right one does not help then.',
        body: z.strictObject({ name: z.string().max(128), password: secretText() }),
        response: answers(session),
      },
    },
    async (request, reply) => {
      attempts.admit(request.ip)
      const { name, password } = request.body
      const outcome = await people.logIn(name, password)
      if ('refused' in outcome) {
        // One entry for each lock, so that nobody without a password can fill the log.
        if (outcome.locked) await trail.refused(changeOf(request, `person:${name}`))
        throw new PushError('UNAUTHENTICATED', 'name or password are wrong, or there were too many attempts')
      }
      await trail.asked(changeOf(request, `person:${name}`))
      const { token, principal } = await sessions.open(outcome.person)
      reply.header('set-cookie', writeCookie(token, secure))
      return sessionOf(principal)
    },
  )

  admin.get(
    '/session',
    { config: own, schema: { tags, summary: 'Who am I', response: answers(session) } },
    async (request) => sessionOf(principalOf(request)),
  )

  admin.delete(
    '/session',
    { config: own, schema: { tags, summary: 'Log out', response: done } },
    async (request, reply) => {
      await sessions.end(readCookie(request.headers.cookie) ?? '')
      return reply.header('set-cookie', writeCookie('', secure)).code(204).send(null)
    },
  )

  admin.put(
    '/session/password',
    {
      config: own,
      schema: {
        tags,
        summary: 'Change my password',
        description:
          'All sessions of the person end, this one too. A wrong current password counts as a failed log-in.',
        body: z.strictObject({ current: secretText(), next: newPassword }),
        response: done,
      },
    },
    async (request, reply) => {
      const { name } = principalOf(request).session ?? {}
      if (name === undefined) throw new PushError('INVALID_ARGUMENT', 'a token has no password: log in as a person')
      attempts.admit(request.ip)
      if (!(await people.confirms(name, request.body.current))) {
        throw new PushError('FORBIDDEN', 'the current password is wrong, or there were too many attempts')
      }
      await people.change(name, { password: request.body.next })
      return reply.header('set-cookie', writeCookie('', secure)).code(204).send(null)
    },
  )
}
