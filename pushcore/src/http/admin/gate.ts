import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { FastifyRequest } from 'fastify'
import { sameText } from '../../operators/hashed.ts'
import { hasRole, type Principal, reaches } from '../../operators/roles.ts'
import { readCookie } from './cookie.ts'
import type { AdminParts } from './scope.ts'

const READING = new Set(['GET', 'HEAD'])

export const changes = ({ method }: Pick<FastifyRequest, 'method'>): boolean => !READING.has(method)

/** The app in the route's address, before anything has checked it; undefined where there is none. */
export function appOf(request: FastifyRequest): AppRef | undefined {
  if (!request.routeOptions.url?.includes('/:appId/')) return undefined
  // The address has both, or this route would not have been found.
  const { appId, workspaceId } = request.params as AppRef
  return { appId, workspaceId }
}

/**
 * Lets a request in or not, before its body is read. Whether an app exists is told to those only who reach it.
 * @throws PushError UNAUTHENTICATED, FORBIDDEN
 */
export async function enter(request: FastifyRequest, parts: AdminParts): Promise<void> {
  const { role, anyReach } = request.routeOptions.config
  if (role === 'none') return
  const principal = await authenticate(request, parts)
  if (changes(request)) checkOrigin(request, principal)
  if (role === undefined || !hasRole(principal.role, role)) {
    throw new PushError('FORBIDDEN', `this needs the role ${role}: ${principal.actor} has ${principal.role}`)
  }
  const app = appOf(request)
  const reached = app === undefined ? anyReach === true || principal.apps === 'all' : reaches(principal.apps, app)
  if (!reached) {
    throw new PushError('FORBIDDEN', `${principal.actor} does not reach ${app === undefined ? 'all apps' : 'this app'}`)
  }
  request.principal = principal
}

/** Bearer, then cookie: who shows a header means it, so a wrong one is not made good by a cookie. */
async function authenticate(request: FastifyRequest, parts: AdminParts): Promise<Principal> {
  const { authorization, cookie } = request.headers
  const found =
    authorization === undefined ? await bySession(readCookie(cookie), parts) : await byBearer(authorization, parts)
  if (found !== undefined) return found
  throw new PushError(
    'UNAUTHENTICATED',
    'the credentials are missing, wrong or expired: send "Authorization: Bearer <token>", or log in by POST /admin/v1/session',
  )
}

async function bySession(token: string | undefined, { sessions }: AdminParts): Promise<Principal | undefined> {
  return token === undefined ? undefined : sessions.find(token)
}

async function byBearer(header: string, { adminToken, tokens }: AdminParts): Promise<Principal | undefined> {
  if (sameText(header, `Bearer ${adminToken}`)) return { actor: 'installation', role: 'admin', apps: 'all' }
  return header.startsWith('Bearer ') ? tokens.find(header.slice('Bearer '.length)) : undefined
}

/** The browser adds the cookie by itself, also when another site has made it send the request. */
function checkOrigin({ headers }: FastifyRequest, { session }: Principal): void {
  if (session === undefined) return
  const shown = headers['x-csrf-token']
  const site = headers['sec-fetch-site']
  const sameSite = site === undefined || site === 'same-origin'
  if (sameSite && typeof shown === 'string' && sameText(shown, session.csrfToken)) return
  throw new PushError('FORBIDDEN', 'send the csrfToken of GET /admin/v1/session as the header x-csrf-token')
}
