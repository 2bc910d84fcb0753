import {
  ClickAction,
  type CreateTemplateRequest,
  type Empty,
  type ListTemplatesRequest,
  type ListTemplatesResponse,
  PushStyle,
  type TemplateRef,
  type Template as Told,
} from '@openmps/proto/push'
import { checkApp } from '../../openapi/checks/app.ts'
import { checkNewTemplate } from '../../openapi/checks/new-template.ts'
import { readTextMap } from '../../openapi/values.ts'
import type { Template } from '../../ports/template-store.ts'
import type { CallContext } from '../call.ts'
import { FieldRefusal, refuseField } from '../fault.ts'
import { appForm } from '../forms/app.ts'
import { clickAction } from '../forms/content.ts'
import { type Form, flag, mapText } from '../forms/form.ts'
import { checkPage, nextToken } from '../pages.ts'

export async function createTemplate(call: CreateTemplateRequest, context: CallContext): Promise<Told> {
  const form = templateForm(call)
  const app = await form.check((params) => checkApp(params, context))
  const template = await form.check(async (params) => checkNewTemplate(params))
  return context.change(app, call, async () => {
    const created = await context.core.templates.create(app, template)
    if (created === 'exists') throw new FieldRefusal('TEMPLATE_ALREADY_EXIST', 'name')
    if (created === 'full') throw new FieldRefusal('TEMPLATE_NUM_TOO_MUCH', '')
    return told(created)
  })
}

export async function getTemplate(call: TemplateRef, context: CallContext): Promise<Told> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  return told((await context.core.templates.find(app, keyOf(call))) ?? notThere(call))
}

export async function listTemplates(call: ListTemplatesRequest, context: CallContext): Promise<ListTemplatesResponse> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const page = checkPage(call)
  const { templates, total } = await context.core.templates.page(app, page.offset, page.limit)
  return { templates: templates.map(told), nextPageToken: nextToken(page, total > page.offset + page.limit) }
}

export async function deleteTemplate(call: TemplateRef, context: CallContext): Promise<Empty> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const { id } = (await context.core.templates.find(app, keyOf(call))) ?? notThere(call)
  return context.change(app, call, async () => {
    // Another call may have been faster.
    if (!(await context.core.templates.remove(app, id))) notThere(call)
    return {}
  })
}

function templateForm(call: CreateTemplateRequest): Form {
  const form = appForm(call.app)
  const variables = call.variables ?? []
  const comma = variables.findIndex((name) => name.includes(','))
  if (comma !== -1) refuseField(`variables[${comma}]`, 'a comma parts the names of variables')
  form.put('TemplateName', 'name', call.name)
  form.put('DescInfo', 'description', call.description)
  form.put('Title', 'title', call.title)
  form.put('Content', 'body', call.body)
  form.put('Uri', 'uri', call.uri)
  form.put('ShowStyle', 'silent', flag(call.silent))
  form.put('PushStyle', 'style', call.style)
  form.put('JumpAction', 'click_action', clickAction(call.clickAction))
  form.put('Variables', 'variables', variables.join(','))
  form.put('IconUrls', 'icon_urls', mapText(call.iconUrls))
  form.put('ImageUrls', 'image_urls', mapText(call.imageUrls))
  return form
}

function keyOf({ id, name }: TemplateRef): { id: string } | { name: string } {
  if (id) return { id }
  return { name: name || refuseField('by', 'neither id nor name', 'TEMPLATE_NAME_NULL') }
}

function notThere({ id }: TemplateRef): never {
  throw new FieldRefusal('TEMPLATE_NOT_EXIST', id ? 'id' : 'name')
}

const STYLES = [PushStyle.PUSH_STYLE_DEFAULT, PushStyle.PUSH_STYLE_BIG_TEXT, PushStyle.PUSH_STYLE_RICH] as const
const ACTIONS = [ClickAction.CLICK_ACTION_WEB_PAGE, ClickAction.CLICK_ACTION_APP_PAGE] as const

function told(template: Template): Told {
  return {
    id: template.id,
    name: template.name,
    description: template.descInfo,
    title: template.title,
    body: template.content,
    uri: template.uri,
    variables: [...template.variables],
    silent: template.silent,
    style: STYLES[template.pushStyle],
    clickAction: ACTIONS[template.action],
    iconUrls: urlsOf(template.iconUrls),
    imageUrls: urlsOf(template.imageUrls),
    createdAtMs: template.createdAtMs,
    modifiedAtMs: template.modifiedAtMs,
  }
}

/** Kept as the text that was sent, and checked then. */
const urlsOf = (text: string): Record<string, string> => Object.fromEntries(readTextMap(text) ?? [])
