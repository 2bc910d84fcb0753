import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Change } from '../../audit/audit-trail.ts'
import { appOf, changes } from './gate.ts'
import type { AdminParts } from './scope.ts'

/** Before the route: writes down who asks for what. @throws what the audit log throws; the change is refused then */
export async function noteAsked(request: FastifyRequest, { trail }: AdminParts): Promise<void> {
  // A log-in is written down by its route, which knows who it is.
  if (!changes(request) || request.principal === undefined) return
  await trail.asked(changeOf(request, request.principal.actor))
  request.audited = true
}

/** After the answer: adds that nothing was changed, where that is known. */
export async function noteRefused(request: FastifyRequest, reply: FastifyReply, { trail }: AdminParts): Promise<void> {
  const { audited, principal } = request
  if (audited !== true || principal === undefined || reply.statusCode < 400 || reply.statusCode >= 500) return
  await trail.refused(changeOf(request, principal.actor))
}

export function changeOf(request: FastifyRequest, actor: string): Change {
  const { ip, id, method, routeOptions, params, query, body } = request
  const app = appOf(request)
  return {
    actor,
    address: ip,
    route: `${method} ${routeOptions.url}`,
    ...(app !== undefined && { app }),
    // A file is read by its route, once.
    request: { params, query, body: body instanceof Readable ? 'a file' : body },
    requestId: id,
  }
}
