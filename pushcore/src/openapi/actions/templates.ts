import type { AppRef } from '@openmps/proto/link'
import type { PushCore } from '../../core.ts'
import type { Template } from '../../ports/template-store.ts'
import type { Action } from '../action.ts'
import { type Body, templateFamily } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { checkNewTemplate } from '../checks/new-template.ts'
import { checkPage, offsetOf } from '../checks/pages.ts'
import type { Params } from '../decode.ts'
import { TEMPLATE_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { optional } from '../values.ts'

const PAGES = {
  numberName: 'CurrentPage',
  sizeName: 'PageSize',
  defaultSize: 10,
  maxSize: TEMPLATE_LIMITS.maxTemplatesPerPage,
}

/** Guide 6.3.1. */
export const createTemplate: Action = {
  family: templateFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const created = await context.core.templates.create(app, checkNewTemplate(params))
    if (created === 'exists') refuse('TEMPLATE_ALREADY_EXIST')
    if (created === 'full') refuse('TEMPLATE_NUM_TOO_MUCH')
    return templateFamily.done({ Data: created.id })
  },
}

/** Harms no push that waits for its time: its texts were filled in when it was accepted. */
export const deleteTemplate: Action = {
  family: templateFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const { id } = await findTemplate(params, context.core, app)
    // Another call may have been faster.
    if (!(await context.core.templates.remove(app, id))) refuse('TEMPLATE_NOT_EXIST')
    return templateFamily.done()
  },
}

export const getTemplate: Action = {
  family: templateFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    return templateFamily.done({ Data: templateData(await findTemplate(params, context.core, app)) })
  },
}

/** Newest first. */
export const listTemplatePage: Action = {
  family: templateFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const page = checkPage(params, PAGES)
    const { templates, total } = await context.core.templates.page(app, offsetOf(page), page.size)
    const position = { CurrentPage: page.number, PageSize: page.size, TotalSize: total }
    return templateFamily.done({ Data: templates.map(templateData), ...position })
  },
}

/** By id or name; with both they must be those of one template (3022). Neither: 3037. */
async function findTemplate(params: Params, core: Pick<PushCore, 'templates'>, app: AppRef): Promise<Template> {
  const id = optional(params, 'TemplateId')
  const name = optional(params, 'TemplateName')
  const by = id !== undefined ? { id } : { name: name ?? refuse('TEMPLATE_NAME_NULL') }
  const found = await core.templates.find(app, by)
  if (found === undefined || (name !== undefined && found.name !== name)) refuse('TEMPLATE_NOT_EXIST')
  return found
}

/** All values are text. */
function templateData(template: Template): Body {
  return {
    Id: template.id,
    Name: template.name,
    DescInfo: template.descInfo,
    Title: template.title,
    Content: template.content,
    Uri: template.uri,
    Variables: template.variables.join(','),
    Action: String(template.action),
    ShowStyle: template.silent ? '1' : '0',
    PushStyle: String(template.pushStyle),
    IconUrls: template.iconUrls,
    ImageUrls: template.imageUrls,
    GmtCreate: String(template.createdAtMs),
    GmtModified: String(template.modifiedAtMs),
  }
}
