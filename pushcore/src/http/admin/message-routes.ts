import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { HANDOFF_STATES } from '../../ports/handoff-store.ts'
import { SUPPLEMENT_STATES } from '../../ports/supplement-store.ts'
import { reportOf } from '../../story.ts'
import { answers, appParams, done, segment } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const time = z.string().describe('ISO 8601, UTC')
export const messageReport = z.object({
  messageId: z.string(),
  messageKey: z.string(),
  taskId: z.number(),
  title: z.string(),
  target: z.object({ kind: z.string(), id: z.string() }),
  state: z.string(),
  statusCode: z.string(),
  statusDesc: z.string(),
  acceptedAt: time,
  expiresAt: time,
  settledAt: time.optional(),
  devices: z
    .array(
      z.object({
        token: z.string(),
        ackedAt: time.optional(),
        openedAt: time.optional(),
        ignoredAt: time.optional(),
      }),
    )
    .readonly(),
  sms: z
    .array(
      z.object({
        phone: z.string().describe('only its begin and end; empty when there was no number'),
        device: z.string(),
        state: z.enum(SUPPLEMENT_STATES),
        code: z.string().optional(),
        detail: z.string().optional(),
        providerId: z.string().optional(),
        at: time,
        endedAt: time.optional(),
      }),
    )
    .readonly()
    .optional()
    .describe('text messages that supplement it; absent when none was asked for'),
  vendors: z
    .array(
      z.object({
        channel: z.number().int().describe('number of the vendor, as `thirdChannel` of devices'),
        vendor: z.string(),
        packageName: z.string(),
        device: z.string().describe('empty: of a Live Activity'),
        state: z.enum(HANDOFF_STATES),
        code: z.string().optional().describe("the vendor's own"),
        detail: z.string().optional(),
        attempts: z.number().int().describe('calls made to the vendor'),
        firstAt: time,
        at: time.describe('when it came into its present state'),
        clickedAt: time.optional(),
      }),
    )
    .readonly()
    .optional()
    .describe("what vendors' channels did with it; absent when none had it"),
  story: z.array(z.string()).readonly().describe('what happened, one sentence a line'),
})

const tags = ['messages']
const params = appParams.extend({ idOrKey: segment.describe('message id or message key') })

/** What became of messages, and taking them back. */
export function registerMessageRoutes(admin: AdminScope, { core, clock }: AdminParts): void {
  admin.get(
    '/apps/:appId/:workspaceId/messages/:idOrKey',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Show what became of a message',
        description: 'The message with this id, or up to 100 with this message key, newest first.',
        params,
        response: answers(z.object({ messages: z.array(messageReport) })),
      },
    },
    async ({ params: { idOrKey, ...app } }) => {
      const messages = await core.findMessages(app, idOrKey)
      if (messages.length === 0) {
        throw new PushError(
          'NOT_FOUND',
          `no message has the id or key ${idOrKey}: settled ones are forgotten after OPENMPS_HISTORY_DAYS`,
        )
      }
      return { messages: messages.map((message) => reportOf(message, clock.now())) }
    },
  )

  admin.get(
    '/apps/:appId/:workspaceId/messages/:idOrKey/devices/:token',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Tell what happened to a message on one device',
        description: 'Of broadcasts too. By message id.',
        params: params.extend({ idOrKey: segment.describe('message id'), token: segment }),
        response: answers(z.object({ story: z.array(z.string()).describe('one sentence a line') })),
      },
    },
    async ({ params: { idOrKey, token, ...app } }) => ({ story: await core.receiptLog.story(app, idOrKey, token) }),
  )

  admin.post(
    '/apps/:appId/:workspaceId/messages/:idOrKey/revoke',
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Withdraw a message of the last 7 days',
        params,
        body: z.strictObject({ targetId: segment.describe('device token, user id or activity of the message') }),
        response: done,
      },
    },
    async ({ params: { idOrKey, ...app }, body }, reply) => {
      if (await core.revoke(app, idOrKey, body.targetId)) return reply.code(204).send(null)
      throw new PushError('NOT_FOUND', `no message of the last 7 days is ${idOrKey} for ${body.targetId}`)
    },
  )
}
