import type { AppRef } from '@openmps/proto/link'

/** From the least to the most: each may do what those before it may. */
export const ROLES = ['viewer', 'operator', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** Whoever calls the admin API, and how far that reaches. */
export interface Principal {
  /** As in the audit log: `person:alice`, `token:1f…`, `installation`. */
  readonly actor: string
  readonly role: Role
  readonly apps: AppScope
  /** Of a session: what a change has to show besides the cookie. */
  readonly session?: { readonly name: string; readonly csrfToken: string; readonly expiresAtMs: number }
}

export type AppScope = 'all' | readonly AppRef[]

export function hasRole(has: Role, needed: Role): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(needed)
}

export function reaches(scope: AppScope, { appId, workspaceId }: AppRef): boolean {
  return scope === 'all' || scope.some((app) => app.appId === appId && app.workspaceId === workspaceId)
}
