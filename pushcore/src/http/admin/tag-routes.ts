import { Readable } from 'node:stream'
import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { z } from 'zod'
import { MAX_MEMBERS_AT_ONCE, TAG_KINDS, type Tag, type TagKind } from '../../ports/tag-store.ts'
import { TAG_LIMITS } from '../../tags/limits.ts'
import { answers, appParams, created, done, errorBody, limit, segment, streamed, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const tag = z.object({
  id: z.string(),
  kind: z.enum(TAG_KINDS),
  name: z.string(),
  members: z.number().int(),
  createdAtMs: timeMs,
  updatedAtMs: timeMs,
})
const imported = z.object({
  read: z.number().int(),
  added: z.number().int(),
  repeated: z.number().int().describe('in before, or given more than once'),
  tooLong: z.number().int().describe(`left out: longer than ${TAG_LIMITS.maxMemberChars}`),
  unfit: z.number().int().describe('left out: control characters, or no device token of the app'),
})
const named = z.strictObject({
  name: z
    .string()
    .max(2 * TAG_LIMITS.maxNameChars)
    .describe(`1 to ${TAG_LIMITS.maxNameChars} characters`),
})

const tags = ['tags']
const path = '/apps/:appId/:workspaceId/tags/:kind'
const kindParams = appParams.extend({ kind: z.enum(TAG_KINDS).describe('of what: user ids, or device tokens') })
const tagParams = kindParams.extend({ id: segment })

const noTag = (id: string) => new PushError('NOT_FOUND', `the app has no tag ${id} of this kind`)
const taken = (name: string) => new PushError('ALREADY_EXISTS', `the app has a tag ${name} of this kind`)

/** Named sets of users and devices, to push to. */
export function registerTagRoutes(admin: AdminScope, { core }: AdminParts): void {
  async function tagOf(app: AppRef, kind: TagKind, id: string): Promise<Tag> {
    const found = await core.tags.get(app, kind, { id })
    if (found === undefined) throw noTag(id)
    return found
  }

  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'List tags, newest first',
        params: kindParams,
        querystring: z.strictObject({ offset: z.coerce.number().int().min(0).max(10_000).default(0), limit }),
        response: answers(z.object({ total: z.number().int(), tags: z.array(tag) })),
      },
    },
    async ({ params: { kind, ...app }, query }) => core.tags.list(app, kind, query.offset, query.limit),
  )

  admin.post(
    path,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Create a tag', params: kindParams, body: named, response: created(tag) },
    },
    async ({ params: { kind, ...app }, body: { name } }, reply) => {
      const made = await core.tags.create(app, kind, name)
      if (made === 'exists') throw taken(name)
      if (made === 'full') throw new PushError('INVALID_ARGUMENT', 'the app has as many tags as it may: remove one')
      return reply.code(201).send(made)
    },
  )

  admin.get(
    `${path}/:id`,
    { config: { role: 'viewer' }, schema: { tags, summary: 'Show a tag', params: tagParams, response: answers(tag) } },
    async ({ params: { kind, id, ...app } }) => tagOf(app, kind, id),
  )

  admin.patch(
    `${path}/:id`,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Rename a tag', params: tagParams, body: named, response: answers(tag) },
    },
    async ({ params: { kind, id, ...app }, body: { name } }) => {
      const outcome = await core.tags.rename(app, kind, id, name)
      if (outcome === 'exists') throw taken(name)
      return tagOf(app, kind, id)
    },
  )

  admin.delete(
    `${path}/:id`,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Remove a tag and forget its members', params: tagParams, response: done },
    },
    async ({ params: { kind, id, ...app } }, reply) => {
      if (!(await core.tags.remove(app, kind, id))) throw noTag(id)
      return reply.code(204).send(null)
    },
  )

  admin.get(
    `${path}/:id/members`,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Export the members, one a line',
        params: tagParams,
        response: {
          200: { description: 'in no order', content: { 'text/plain': { schema: streamed } } },
          '4xx': errorBody,
        },
      },
    },
    async ({ params: { kind, id, ...app } }, reply) => {
      await tagOf(app, kind, id)
      return reply.type('text/plain; charset=utf-8').send(Readable.from(core.tags.exportFile(app, kind, id)))
    },
  )

  admin.post(
    `${path}/:id/members/remove`,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Take members out',
        params: tagParams,
        body: z.strictObject({ members: z.array(z.string().max(512)).min(1).max(MAX_MEMBERS_AT_ONCE) }),
        response: answers(z.object({ taken: z.number().int() })),
      },
    },
    async ({ params: { kind, id, ...app }, body }) => ({ taken: await core.tags.take(app, kind, id, body.members) }),
  )

  admin.register(async (scope: AdminScope) => {
    // The text as it comes in, which the import bounds: it need not fit into memory, nor into the limit of other bodies.
    scope.addContentTypeParser('text/plain', (_request, payload, parsed) => parsed(null, payload))
    scope.post(
      `${path}/:id/members`,
      {
        config: { role: 'operator' },
        schema: {
          tags,
          summary: 'Add the members of a text file, one a line',
          description: `UTF-8, ${TAG_LIMITS.maxImportBytes} bytes and ${TAG_LIMITS.maxImportIds} lines at most, all within 30 seconds: send a large file in parts. What was read before an error stays in, and the same may be sent again.`,
          consumes: ['text/plain'],
          params: tagParams,
          body: streamed,
          response: answers(imported),
        },
      },
      async ({ params: { kind, id, ...app }, body }) => {
        await tagOf(app, kind, id)
        if (!(body instanceof Readable))
          throw new PushError('INVALID_ARGUMENT', 'send the ids as text/plain, one a line')
        // Reading no further must not cut the connection, which the answer still needs.
        return core.tags.importFile(app, kind, id, body.iterator({ destroyOnReturn: false }))
      },
    )
  })
}
