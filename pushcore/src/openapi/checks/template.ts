import type { AppRef } from '@openmps/proto/link'
import type { PushCore } from '../../core.ts'
import type { Template } from '../../ports/template-store.ts'
import type { Notice } from '../../push-request.ts'
import type { Params } from '../decode.ts'
import { fillPlaceholders } from '../placeholders.ts'
import { refuse } from '../refusal.ts'
import { readTextMap, required } from '../values.ts'

export type TemplateTexts = Pick<Notice, 'title' | 'content' | 'url'>

/** Check 9, the template: not named (3025), unknown (3022). The rule for names is applied to new ones only. */
export async function checkTemplate(params: Params, core: Pick<PushCore, 'templates'>, app: AppRef): Promise<Template> {
  const name = required(params, 'TemplateName', 'NEED_TEMPLATE')
  return (await core.templates.find(app, { name })) ?? refuse('TEMPLATE_NOT_EXIST')
}

/**
 * Check 9, the texts of one receiver. What the texts hold decides, and not the list of `Variables`.
 * @param keyValues the `TemplateKeyValue` as sent; empty or absent: no values
 * @throws Refusal 3028 (no map to texts), 3023 (a placeholder without a value)
 */
export function checkTemplateTexts(template: Template, keyValues: string | undefined): TemplateTexts {
  const values = keyValues ? (readTextMap(keyValues) ?? refuse('INVALID_PARAM')) : new Map<string, string>()
  const fill = (text: string): string => fillPlaceholders(text, values) ?? refuse('TEMPLATEKV_NOT_ENOUGH')
  const title = fill(template.title)
  const content = fill(template.content)
  const url = fill(template.uri)
  return { title, content, ...(url !== '' && { url }) }
}
