import type { IncomingMessage, ServerResponse } from 'node:http'
import { PushError } from '@openmps/proto'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { AuditTrail } from '../../audit/audit-trail.ts'
import type { Sealer } from '../../config/seal.ts'
import type { PushCore } from '../../core.ts'
import type { AttemptRate } from '../../operators/attempt-rate.ts'
import type { People } from '../../operators/people.ts'
import type { Principal, Role } from '../../operators/roles.ts'
import type { OperatorSessions } from '../../operators/sessions.ts'
import type { MachineTokens } from '../../operators/tokens.ts'
import type { AppStore } from '../../ports/app-store.ts'
import type { AuditLog } from '../../ports/audit-log.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ConfigStore } from '../../ports/config-store.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least role that may call the route; `none`: it is called to become somebody. */
    role?: Role | 'none'
    /** A route without an app that needs no reach over all apps: it is about the caller, or shows what the caller reaches. */
    anyReach?: true
  }
  interface FastifyRequest {
    /** Set by the gate; absent only where the route's role is `none`. */
    principal?: Principal
    /** An entry says that this was asked for. */
    audited?: true
  }
}

/** Where the routes of the admin API are registered: checked and typed by their zod schemas. */
export type AdminScope = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

export interface AdminParts {
  readonly core: PushCore
  readonly apps: AppStore
  readonly config: ConfigStore
  readonly audit: AuditLog
  readonly trail: AuditTrail
  readonly clock: Clock
  readonly people: People
  readonly sessions: OperatorSessions
  readonly tokens: MachineTokens
  readonly attempts: AttemptRate
  readonly sealer: Sealer
  readonly adminToken: string
  readonly receiptPublicKey: string
  /** IANA name: days and times of day in schedules are of this zone. */
  readonly timeZone: string
  /** The server speaks TLS, so the cookie may be kept to it. */
  readonly secure: boolean
}

export function principalOf({ principal }: Pick<FastifyRequest, 'principal'>): Principal {
  if (principal === undefined) throw new PushError('INTERNAL', 'a route was reached without the gate')
  return principal
}
