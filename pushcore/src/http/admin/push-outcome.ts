import type { AppRef } from '@openmps/proto/link'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { PushCore } from '../../core.ts'
import { IDEMPOTENCY_HEADER } from '../../guards/idempotency.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../../push-request.ts'
import { timeMs } from './schemas.ts'

/** The answer to a push. */
export const outcome = z.object({
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
    .describe('in the order of the targets; empty for a broadcast and a push to tags'),
})

export const pushHeaders = z.looseObject({
  [IDEMPOTENCY_HEADER]: z
    .string()
    .optional()
    .describe('of the caller: a repeat under the same key within a day gets the first answer, and nothing is done'),
})

function told(request: PushRequest, accepted: PushOutcome): z.infer<typeof outcome> {
  if (accepted.kind === 'scheduled') return { scheduleId: accepted.scheduleId }
  const keys = addresseesOf(request.to).map(({ messageKey }) => messageKey)
  const messages = accepted.messages.map((message, at) => ({ ...message, messageKey: keys[at] ?? '' }))
  return { taskId: accepted.taskId, messages }
}

interface Asked {
  readonly actor: string
  /** Name of the route: keys of different ones are different. */
  readonly call: string
  readonly params: AppRef
  readonly body: unknown
  readonly headers: z.infer<typeof pushHeaders>
}

/** Pushes once for a key of the caller. @throws PushError as `core.push` and `core.idempotency.once` */
export async function idempotent(
  core: Pick<PushCore, 'push' | 'idempotency'>,
  { actor, call, params: { appId, workspaceId }, body, headers }: Asked,
  reply: FastifyReply,
  push: PushRequest,
): Promise<z.infer<typeof outcome>> {
  const { answer, repeated } = await core.idempotency.once(
    { caller: actor, call, key: headers[IDEMPOTENCY_HEADER], body: JSON.stringify([appId, workspaceId, body]) },
    async () => JSON.stringify(told(push, await core.push(push))),
  )
  if (repeated) reply.header('idempotent-replayed', 'true')
  return outcome.parse(JSON.parse(answer))
}
