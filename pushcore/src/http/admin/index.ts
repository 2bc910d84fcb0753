import { PushError } from '@openmps/proto'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { createAuditTrail } from '../../audit/audit-trail.ts'
import { createSealer } from '../../config/seal.ts'
import { AttemptRate } from '../../operators/attempt-rate.ts'
import { createPasswords } from '../../operators/passwords.ts'
import { People } from '../../operators/people.ts'
import { OperatorSessions } from '../../operators/sessions.ts'
import { MachineTokens } from '../../operators/tokens.ts'
import { registerAliasRoutes } from './alias-routes.ts'
import { registerAppRoutes } from './app-routes.ts'
import { registerAudienceRoutes } from './audience-routes.ts'
import { noteAsked, noteRefused } from './audit.ts'
import { registerAuditRoutes } from './audit-routes.ts'
import { registerChannelRoutes } from './channel-routes.ts'
import { registerCommunicationRoutes } from './communication-routes.ts'
import { registerContactRuleRoutes } from './contact-rule-routes.ts'
import { registerContinuousRoutes } from './continuous-routes.ts'
import { registerDeviceRoutes } from './device-routes.ts'
import { registerEventRoutes } from './event-routes.ts'
import { appOf, enter } from './gate.ts'
import { registerKeyRoutes } from './key-routes.ts'
import { registerMessageRoutes } from './message-routes.ts'
import { registerPeopleRoutes } from './people-routes.ts'
import { registerPushApiRoutes } from './push-api-routes.ts'
import { registerPushRoutes } from './push-routes.ts'
import { registerRoutingRoutes } from './routing-routes.ts'
import { registerScheduleRoutes } from './schedule-routes.ts'
import type { AdminParts, AdminScope } from './scope.ts'
import { registerSessionRoutes } from './session-routes.ts'
import { registerSmsRoutes } from './sms-routes.ts'
import { registerStatisticsRoutes } from './statistics-routes.ts'
import { registerTagRoutes } from './tag-routes.ts'
import { registerTaskRoutes } from './task-routes.ts'
import { registerTemplateRoutes } from './template-routes.ts'
import { registerTokenRoutes } from './token-routes.ts'

export { newAccessKey } from './app-routes.ts'

export interface AdminOptions
  extends Pick<
    AdminParts,
    'core' | 'apps' | 'config' | 'audit' | 'clock' | 'adminToken' | 'receiptPublicKey' | 'timeZone'
  > {
  readonly logger: Logger
  /** Of the installation: what seals the secrets of third parties. */
  readonly clusterKey: Uint8Array
  readonly secure: boolean
  /** Logarithm of scrypt's cost. Default PASSWORD_COST. */
  readonly passwordCost?: number
}

const ROUTES: readonly ((admin: AdminScope, parts: AdminParts) => void)[] = [
  registerSessionRoutes,
  registerPeopleRoutes,
  registerTokenRoutes,
  registerAuditRoutes,
  registerAppRoutes,
  registerKeyRoutes,
  registerPushApiRoutes,
  registerContactRuleRoutes,
  registerPushRoutes,
  registerAudienceRoutes,
  registerContinuousRoutes,
  registerMessageRoutes,
  registerDeviceRoutes,
  registerAliasRoutes,
  registerTagRoutes,
  registerChannelRoutes,
  registerRoutingRoutes,
  registerCommunicationRoutes,
  registerSmsRoutes,
  registerTemplateRoutes,
  registerTaskRoutes,
  registerScheduleRoutes,
  registerStatisticsRoutes,
  registerEventRoutes,
]

/** The operators' API, under `/admin/v1`. A route without a role stops the start. */
export function registerAdmin(server: FastifyInstance, options: AdminOptions): void {
  const { config, clock, logger } = options
  const people = new People({ config, passwords: createPasswords(options.passwordCost), clock })
  const parts: AdminParts = {
    ...options,
    trail: createAuditTrail({ log: options.audit, clock, logger }),
    people,
    sessions: new OperatorSessions({ config, people, clock }),
    tokens: new MachineTokens(config, clock),
    attempts: new AttemptRate(clock),
    sealer: createSealer(options.clusterKey),
  }

  server.register(
    async (scope) => {
      const admin = scope.withTypeProvider<ZodTypeProvider>()
      admin.setValidatorCompiler(validatorCompiler)
      admin.setSerializerCompiler(serializerCompiler)
      admin.setSchemaErrorFormatter((errors, part) => {
        const said = errors.map(
          ({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || part}: ${message}`,
        )
        return new PushError('INVALID_ARGUMENT', said.join('; '))
      })
      admin.addHook('onRoute', ({ config: { role } = {}, method, url, schema }) => {
        if (role === undefined || schema === undefined) throw new PushError('INTERNAL', `${method} ${url} says no role`)
        Object.assign(schema, { 'x-role': role, ...(role === 'none' && { security: [] }) })
      })
      admin.addHook('onRequest', (request) => enter(request, parts))
      admin.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store')
      })
      admin.addHook('preHandler', async (request) => {
        const app = appOf(request)
        if (app !== undefined && (await options.apps.find(app)) === undefined) {
          const { appId, workspaceId } = app
          const text = `there is no app ${appId} with workspace ${workspaceId}: see "openmps app list"`
          throw new PushError('APP_UNKNOWN', text)
        }
        await noteAsked(request, parts)
      })
      admin.addHook('onResponse', async (request, reply) => {
        await noteRefused(request, reply, parts)
      })
      for (const register of ROUTES) register(admin, parts)
    },
    { prefix: '/admin/v1' },
  )
}
