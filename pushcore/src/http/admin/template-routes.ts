import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { checkNewTemplate } from '../../openapi/checks/new-template.ts'
import type { Template } from '../../ports/template-store.ts'
import type { NewTemplate } from '../../templates/templates.ts'
import { asAdvised } from './refusals.ts'
import { answers, appParams, created, done, limit, segment, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const text = (max: number) => z.string().max(max)
const urls = z.record(z.string(), z.string()).describe('from a vendor (defaultUrl, hmsUrl, …) to an address')

const template = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  title: z.string(),
  content: z.string(),
  uri: z.string(),
  variables: z.array(z.string()),
  action: z.number().int().describe('0 web page, 1 page of the app'),
  silent: z.boolean(),
  pushStyle: z.number().int().describe('0 default, 1 big text, 2 rich'),
  iconUrls: z.string(),
  imageUrls: z.string(),
  createdAtMs: timeMs,
  modifiedAtMs: timeMs,
})

const newTemplate = z.strictObject({
  name: text(800).describe('1 to 200 letters of any script, digits and "_"'),
  description: text(800).describe('1 to 200 characters'),
  title: text(800).describe('1 to 200 characters; #name# is filled in by each push'),
  content: text(800).describe('1 to 200 characters'),
  uri: text(4_096).default(''),
  variables: z.array(text(128)).max(64).default([]),
  action: z.literal([0, 1]).default(0),
  silent: z.boolean().default(false),
  pushStyle: z.literal([0, 1, 2]).default(0),
  iconUrls: urls.default({}),
  imageUrls: urls.default({}),
})

const tags = ['templates']
const path = '/apps/:appId/:workspaceId/templates'
const templateParams = appParams.extend({ id: segment })

const shown = ({ descInfo, variables, ...told }: Template): z.infer<typeof template> => ({
  ...told,
  description: descInfo,
  variables: [...variables],
})

/** By the rules of the API of backends, so that there is one set of them. @throws PushError INVALID_ARGUMENT */
function checked(body: z.infer<typeof newTemplate>): Promise<NewTemplate> {
  const { iconUrls, imageUrls } = body
  const asText = (map: Readonly<Record<string, string>>) => (Object.keys(map).length === 0 ? '' : JSON.stringify(map))
  const params = new Map([
    ['TemplateName', body.name],
    ['DescInfo', body.description],
    ['Title', body.title],
    ['Content', body.content],
    ['Uri', body.uri],
    ['Variables', body.variables.join(',')],
    ['ShowStyle', body.silent ? '1' : '0'],
    ['PushStyle', String(body.pushStyle)],
    ['JumpAction', String(body.action)],
    ['IconUrls', asText(iconUrls)],
    ['ImageUrls', asText(imageUrls)],
  ])
  return asAdvised(() => checkNewTemplate(params))
}

/** Texts with placeholders, for pushes to come. */
export function registerTemplateRoutes(admin: AdminScope, { core }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'List templates, newest first',
        params: appParams,
        querystring: z.strictObject({ offset: z.coerce.number().int().min(0).max(10_000).default(0), limit }),
        response: answers(z.object({ total: z.number().int(), templates: z.array(template) })),
      },
    },
    async ({ params, query: { offset, limit: most } }) => {
      const { total, templates } = await core.templates.page(params, offset, most)
      return { total, templates: templates.map(shown) }
    },
  )

  admin.post(
    path,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Create a template', params: appParams, body: newTemplate, response: created(template) },
    },
    async ({ params, body }, reply) => {
      const made = await core.templates.create(params, await checked(body))
      if (made === 'exists') throw new PushError('ALREADY_EXISTS', `the app has a template ${body.name}`)
      if (made === 'full')
        throw new PushError('INVALID_ARGUMENT', 'the app has as many templates as it may: remove one')
      return reply.code(201).send(shown(made))
    },
  )

  admin.get(
    `${path}/:id`,
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'Show a template', params: templateParams, response: answers(template) },
    },
    async ({ params: { id, ...app } }) => {
      const found = await core.templates.find(app, { id })
      if (found === undefined) throw new PushError('NOT_FOUND', `the app has no template ${id}`)
      return shown(found)
    },
  )

  admin.delete(
    `${path}/:id`,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Remove a template',
        description: 'Pushes that wait for their time keep their texts.',
        params: templateParams,
        response: done,
      },
    },
    async ({ params: { id, ...app } }, reply) => {
      if (!(await core.templates.remove(app, id))) throw new PushError('NOT_FOUND', `the app has no template ${id}`)
      return reply.code(204).send(null)
    },
  )
}
