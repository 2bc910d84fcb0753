import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { withCategory } from '../../guards/contact-rules.ts'
import { pushBroadcast } from '../../openapi/actions/push-broadcast.ts'
import { pushMultiple } from '../../openapi/actions/push-multiple.ts'
import { pushSimple } from '../../openapi/actions/push-simple.ts'
import { pushTemplate } from '../../openapi/actions/push-template.ts'
import type { PushAction } from '../../openapi/push-action.ts'
import type { PushRequest } from '../../push-request.ts'
import { toParams } from '../../signed-push/to-params.ts'
import { withRouting } from '../../vendors/routing-rules.ts'
import { categoryText, pace, pushRouting, routingOf } from './audience-message.ts'
import { idempotent, outcome, pushHeaders } from './push-outcome.ts'
import { asAdvised } from './refusals.ts'
import { answers, appParams } from './schemas.ts'
import { type AdminParts, type AdminScope, principalOf } from './scope.ts'

const ACTIONS = {
  PushSimple: pushSimple,
  PushTemplate: pushTemplate,
  PushMultiple: pushMultiple,
  PushBroadcast: pushBroadcast,
} as const satisfies Record<string, PushAction>

const push = z.strictObject({
  action: z.enum(['PushSimple', 'PushTemplate', 'PushMultiple', 'PushBroadcast']),
  parameters: z
    .record(z.string().max(128), z.unknown())
    .describe('those of the action in docs/openapi.md, without AppId and WorkspaceId; maps and lists as JSON'),
  category: categoryText
    .optional()
    .describe('by which the contact rules of the app bound it; absent: general; not of broadcasts'),
  routing: pushRouting.optional(),
  perSecond: pace.optional().describe('of a broadcast: devices per second; absent: at once'),
})

const estimate = z.object({
  reached: z.number().int(),
  waiting: z.number().int().describe('users without a device'),
  unknown: z.number().int(),
  held: z.number().int().describe('would wait for the end of quiet hours'),
  capped: z.number().int().describe('have had their messages for the day'),
})

const tags = ['pushes']
const path = '/apps/:appId/:workspaceId/pushes'

/** Pushes of people and their machines, by the rules of the API of backends. */
export function registerPushRoutes(admin: AdminScope, { core, clock, timeZone }: AdminParts): void {
  async function requestOf(
    actor: string,
    { appId, workspaceId }: z.infer<typeof appParams>,
    { action, parameters, category, routing, perSecond }: z.infer<typeof push>,
  ): Promise<PushRequest> {
    // The gate has let the caller in for this app, which no parameter changes.
    const key = { id: actor, secret: '', active: true, apps: [{ appId, workspaceId }] }
    const checked = await asAdvised(() => {
      const params = toParams({ ...parameters, AppId: appId, WorkspaceId: workspaceId })
      return ACTIONS[action].request(params, { core, key, nowMs: clock.now(), timeZone })
    })
    const request = withRouting(checked, routingOf(routing))
    if (category !== undefined && request.to.kind === 'broadcast') {
      throw new PushError('INVALID_ARGUMENT', 'broadcasts are under no contact rule: leave category out')
    }
    if (perSecond === undefined) return withCategory(request, category)
    if (request.to.kind === 'broadcast') return { ...request, to: { ...request.to, perSecond } }
    throw new PushError('INVALID_ARGUMENT', 'perSecond is of broadcasts: leave it out')
  }

  admin.post(
    path,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Push',
        description:
          'When it is answered every message is durable. The same message keys may be sent again: nothing is sent twice.',
        headers: pushHeaders,
        params: appParams,
        body: push,
        response: answers(outcome),
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request
      const { actor } = principalOf(request)
      const push = await requestOf(actor, params, body)
      return idempotent(core, { actor, call: 'push', params, body, headers }, reply, push)
    },
  )

  admin.post(
    `${path}/dry-run`,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Ask what a push would do',
        description: 'All checks; nothing is stored or sent. Not for broadcasts.',
        params: appParams,
        body: push,
        response: answers(estimate),
      },
    },
    async (request) => core.dryRun(await requestOf(principalOf(request).actor, request.params, request.body)),
  )
}
