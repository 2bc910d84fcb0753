import { Readable } from 'node:stream'
import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { LIST_LIMITS } from '../../audience/list-push.ts'
import { TAG_KINDS } from '../../ports/tag-store.ts'
import type { PushRequest } from '../../push-request.ts'
import { readExpression } from '../../tags/expression.ts'
import { parseExpression } from '../../tags/parse-expression.ts'
import { allowBody } from '../body-deadline.ts'
import { audienceMessage, messageKeyText, pace, readMessage, readMessageNow } from './audience-message.ts'
import { idempotent, outcome, pushHeaders } from './push-outcome.ts'
import { answers, appParams, segment, streamed } from './schemas.ts'
import { type AdminParts, type AdminScope, principalOf } from './scope.ts'

const toTags = z.strictObject({
  ...audienceMessage.shape,
  kind: z.enum(TAG_KINDS).describe('whose tags they are'),
  expression: z
    .union([z.string().min(1).max(2_000), z.record(z.string(), z.unknown())])
    .describe('(a and b) or not c, or {"and": […]}, {"or": […]}, {"not": …}, {"tag": name}'),
  messageKey: messageKeyText,
  perSecond: pace.optional().describe('targets per second; absent: as fast as they can be stored'),
})
const toAlias = z.strictObject({ ...audienceMessage.shape, alias: segment, messageKey: messageKeyText })

/** Of an upload: 30 MB at 50 kB/s. */
const LIST_TIMEOUT_MS = 600_000
/** What Node takes of an address and headers together is 16 kB. */
const MAX_PUSH_CHARS = 12_000

const toList = z.strictObject({
  kind: z.enum(TAG_KINDS).describe('what the ids are'),
  messageKey: messageKeyText,
  push: z
    .string()
    .min(1)
    .max(MAX_PUSH_CHARS)
    .describe('action and parameters as JSON, as the body of /pushes/tags has them'),
})
const listOutcome = z.object({
  taskId: z.number().int(),
  read: z.number().int().describe('lines with an id'),
  unfit: z.number().int().describe('left out: too long, control characters, or no device token of the app'),
  accepted: z.number().int(),
  held: z.number().int().describe('they wait for the end of quiet hours'),
  repeated: z.number().int(),
  failed: z.number().int(),
})

const tags = ['pushes']
const path = '/apps/:appId/:workspaceId/pushes'

/** Pushes to whom a tag expression, an alias or a file names. */
export function registerAudienceRoutes(admin: AdminScope, parts: AdminParts): void {
  const { core } = parts

  admin.post(
    `${path}/tags`,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Push to whom a tag expression selects',
        description: 'When it is answered the task is durable; whom it has reached is told by the task.',
        headers: pushHeaders,
        params: appParams,
        body: toTags,
        response: answers(outcome),
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request
      const { actor } = principalOf(request)
      const { kind, expression, messageKey, perSecond, ...message } = body
      const to: PushRequest['to'] = {
        kind: 'tags',
        members: kind,
        expression: typeof expression === 'string' ? parseExpression(expression) : readExpression(expression),
        messageKey,
        ...(perSecond !== undefined && { perSecond }),
      }
      const push = { ...(await readMessage(parts, actor, params, kind, message)), to }
      return idempotent(core, { actor, call: 'pushTags', params, body, headers }, reply, push)
    },
  )

  admin.post(
    `${path}/alias`,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Push to the devices of an alias',
        headers: pushHeaders,
        params: appParams,
        body: toAlias,
        response: answers(outcome),
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request
      const { actor } = principalOf(request)
      const { alias, messageKey, ...message } = body
      const read = await readMessage(parts, actor, params, 'device', message)
      const addressees = await core.aliases.addressees(params, alias, messageKey)
      if (addressees.length === 0) throw new PushError('NOT_FOUND', `no device has the alias ${alias}`)
      const push: PushRequest = { ...read, to: { kind: 'targets', addressees } }
      return idempotent(core, { actor, call: 'pushAlias', params, body, headers }, reply, push)
    },
  )

  admin.register(async (scope: AdminScope) => {
    // The text as it comes in, which the core bounds.
    scope.addContentTypeParser('text/plain', (_request, payload, parsed) => parsed(null, payload))
    scope.post(
      `${path}/list`,
      {
        config: { role: 'operator' },
        schema: {
          tags,
          summary: 'Push to the ids of a text file, one a line',
          description: `UTF-8, ${LIST_LIMITS.maxBytes} bytes and ${LIST_LIMITS.maxLines} lines at most, all within ${LIST_TIMEOUT_MS / 60_000} minutes. What was read before an error has its message; the same file with the same messageKey reaches the others.`,
          consumes: ['text/plain'],
          params: appParams,
          querystring: toList,
          body: streamed,
          response: answers(listOutcome),
        },
      },
      async (request) => {
        const { params, query, body } = request
        if (!(body instanceof Readable)) {
          throw new PushError('INVALID_ARGUMENT', 'send the ids as text/plain, one a line')
        }
        allowBody(request.raw, LIST_TIMEOUT_MS)
        const { kind, messageKey } = query
        const message = await readMessageNow(parts, principalOf(request).actor, params, kind, readJson(query.push))
        // Reading no further must not cut the connection, which the answer still needs.
        return core.audiences.pushList(message, { kind, messageKey }, body.iterator({ destroyOnReturn: false }))
      },
    )
  })
}

/** @throws PushError INVALID_ARGUMENT */
function readJson(text: string): z.infer<typeof audienceMessage> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new PushError('INVALID_ARGUMENT', 'push is not JSON: send {"action": …, "parameters": {…}}', { cause })
  }
  const read = audienceMessage.safeParse(value)
  if (read.success) return read.data
  const said = read.error.issues.map(({ path, message }) => `push.${path.join('.')}: ${message}`)
  throw new PushError('INVALID_ARGUMENT', said.join('; '))
}
