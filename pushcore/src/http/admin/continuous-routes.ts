import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { MAX_FED } from '../../audience/audiences.ts'
import { TAG_KINDS } from '../../ports/tag-store.ts'
import { audienceMessage, messageKeyText, readMessageNow } from './audience-message.ts'
import { answers, appParams, done, id, timeMs } from './schemas.ts'
import { type AdminParts, type AdminScope, principalOf } from './scope.ts'

const targets = z.strictObject({
  targets: z
    .array(z.strictObject({ kind: z.enum(TAG_KINDS), id, messageKey: messageKeyText }))
    .min(1)
    .max(MAX_FED),
})
const fed = z.object({
  accepted: z.number().int(),
  held: z.number().int().describe('they wait for the end of quiet hours'),
  repeated: z.number().int().describe('have their message from before'),
  failed: z.number().int().describe('stored as failed: see their messages'),
})

const tags = ['pushes']
const path = '/apps/:appId/:workspaceId/pushes/continuous'
const taskParams = appParams.extend({ taskId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })

/** Pushes whose targets are handed over as they become known. */
export function registerContinuousRoutes(admin: AdminScope, parts: AdminParts): void {
  const { core } = parts

  admin.post(
    path,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Open a continuous push',
        description: 'It takes targets until it is finished, is revoked, or its validity (ExpiredSeconds) ends.',
        params: appParams,
        body: audienceMessage,
        response: answers(z.object({ taskId: z.number().int(), expiresAtMs: timeMs })),
      },
    },
    async (request) => {
      const { params, body } = request
      const message = await readMessageNow(parts, principalOf(request).actor, params, 'user', body)
      const { id: taskId, expiresAtMs } = await core.audiences.open(message)
      return { taskId, expiresAtMs }
    },
  )

  admin.post(
    `${path}/:taskId/targets`,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Push to these targets too',
        description: 'When it is answered every message is durable. After an error the same may be sent again.',
        params: taskParams,
        body: targets,
        response: answers(fed),
      },
    },
    async ({ params: { taskId, ...app }, body }) => {
      const foreign = body.targets.find(({ kind, id }) => kind === 'device' && !core.ownsToken(app, id))
      if (foreign !== undefined) throw new PushError('TOKEN_INVALID', `${foreign.id} is no device token of this app`)
      const addressees = body.targets.map(({ kind, id, messageKey }) => ({ target: { kind, id }, messageKey }))
      return core.audiences.feed(app, taskId, addressees)
    },
  )

  admin.post(
    `${path}/:taskId/finish`,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Finish a continuous push', params: taskParams, response: done },
    },
    async ({ params: { taskId, ...app } }, reply) => {
      if (await core.audiences.finish(app, taskId)) return reply.code(204).send(null)
      throw new PushError('NOT_FOUND', `there is no task ${taskId} that takes targets`)
    },
  )
}
