import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AuditEntry } from '../../ports/audit-log.ts'
import { appOf, changes } from './gate.ts'
import { redacted } from './redact.ts'
import type { AdminParts } from './scope.ts'

/**
 * Writes down who asks for what, before it is done: a crash leaves an entry for a change that was not made, never a
 * change without an entry. When the log cannot be written the change is refused.
 */
export async function noteAsked(request: FastifyRequest, parts: AdminParts): Promise<void> {
  // A log-in is written down by its route, which knows who it is.
  if (!changes(request) || request.principal === undefined) return
  await parts.audit.append(entryOf(request, request.principal.actor, 'asked', parts.clock.now()))
  request.audited = true
}

/** Adds that nothing was changed. After a fault of ours that is not known, and the first entry stays alone. */
export async function noteRefused(request: FastifyRequest, reply: FastifyReply, parts: AdminParts): Promise<void> {
  const { audited, principal } = request
  if (audited !== true || principal === undefined || reply.statusCode < 400 || reply.statusCode >= 500) return
  await parts.audit.append(entryOf(request, principal.actor, 'refused', parts.clock.now()))
}

export function entryOf(
  request: FastifyRequest,
  actor: string,
  outcome: AuditEntry['outcome'],
  atMs: number,
): Omit<AuditEntry, 'id'> {
  const { ip, id, method, routeOptions, params, query, body } = request
  const app = appOf(request)
  return {
    atMs,
    actor,
    address: ip,
    route: `${method} ${routeOptions.url}`,
    ...(app !== undefined && { app }),
    // A file is read by its route, once.
    detail: redacted({ params, query, body: body instanceof Readable ? 'a file' : body }),
    requestId: id,
    outcome,
  }
}
