import { z } from 'zod'
import { IDEMPOTENCY_HEADER } from '../../guards/idempotency.ts'
import { pushBroadcast } from '../../openapi/actions/push-broadcast.ts'
import { pushMultiple } from '../../openapi/actions/push-multiple.ts'
import { pushSimple } from '../../openapi/actions/push-simple.ts'
import { pushTemplate } from '../../openapi/actions/push-template.ts'
import type { PushAction } from '../../openapi/push-action.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../../push-request.ts'
import { toParams } from '../../signed-push/to-params.ts'
import { asAdvised } from './refusals.ts'
import { answers, appParams, timeMs } from './schemas.ts'
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
})

const outcome = z.object({
  taskId: z.number().int().optional(),
  scheduleId: z.string().optional().describe('it waits for its time'),
  messages: z
    .array(
      z.object({
        messageId: z.string(),
        messageKey: z.string(),
        repeat: z.boolean().describe('the key was used before: nothing was sent again'),
        heldUntilMs: timeMs.optional().describe('it goes out at the end of quiet hours'),
      }),
    )
    .optional()
    .describe('in the order of the targets; empty for a broadcast'),
})
const estimate = z.object({
  reached: z.number().int(),
  waiting: z.number().int().describe('users without a device'),
  unknown: z.number().int(),
  held: z.number().int().describe('would wait for the end of quiet hours'),
  capped: z.number().int().describe('have had their messages for the day'),
})

const headers = z.looseObject({
  [IDEMPOTENCY_HEADER]: z
    .string()
    .optional()
    .describe('of the caller: a repeat under the same key within a day gets the first answer, and nothing is done'),
})

const tags = ['pushes']
const path = '/apps/:appId/:workspaceId/pushes'

function told(request: PushRequest, accepted: PushOutcome): z.infer<typeof outcome> {
  if (accepted.kind === 'scheduled') return { scheduleId: accepted.scheduleId }
  const keys = addresseesOf(request.to).map(({ messageKey }) => messageKey)
  const messages = accepted.messages.map((message, at) => ({ ...message, messageKey: keys[at] ?? '' }))
  return { taskId: accepted.taskId, messages }
}

/** Pushes of people and their machines, by the rules of the API of backends. */
export function registerPushRoutes(admin: AdminScope, { core, clock, timeZone }: AdminParts): void {
  function requestOf(
    actor: string,
    { appId, workspaceId }: z.infer<typeof appParams>,
    { action, parameters }: z.infer<typeof push>,
  ): Promise<PushRequest> {
    // The gate has let the caller in for this app, which no parameter changes.
    const key = { id: actor, secret: '', active: true, apps: [{ appId, workspaceId }] }
    return asAdvised(() => {
      const params = toParams({ ...parameters, AppId: appId, WorkspaceId: workspaceId })
      return ACTIONS[action].request(params, { core, key, nowMs: clock.now(), timeZone })
    })
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
        headers,
        params: appParams,
        body: push,
        response: answers(outcome),
      },
    },
    async (request, reply) => {
      const caller = principalOf(request).actor
      const asked = await requestOf(caller, request.params, request.body)
      const { appId, workspaceId } = request.params
      const body = JSON.stringify([appId, workspaceId, request.body])
      const { answer, repeated } = await core.idempotency.once(
        { caller, call: 'push', key: request.headers[IDEMPOTENCY_HEADER], body },
        async () => JSON.stringify(told(asked, await core.push(asked))),
      )
      if (repeated) reply.header('idempotent-replayed', 'true')
      return outcome.parse(JSON.parse(answer))
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
