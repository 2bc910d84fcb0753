import type { NewTemplate } from '../../templates/templates.ts'
import type { Params } from '../decode.ts'
import { TEMPLATE_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { keptText, numberOf, optional, required } from '../values.ts'
import { checkUrls } from './presentation.ts'

/** Letters of any script: the guide says letters, and its own samples are in Chinese. */
const NAME = /^[\p{L}\p{N}_]+$/u
const NOT_IN_URI = /[\s\p{Cc}]/u

/** Of CreateTemplate, guide 6.3.1; in the order of the codes that are the field's own, then 3028. */
export function checkNewTemplate(params: Params): NewTemplate {
  const name = required(params, 'TemplateName', 'TEMPLATE_NAME_NULL')
  if (!NAME.test(name) || isLonger(name, TEMPLATE_LIMITS.maxTemplateNameChars)) refuse('TEMPLATE_NAME_INVALID')
  const descInfo = required(params, 'DescInfo', 'TEMPLATE_DESC_INFO_INVALID')
  if (isLonger(descInfo, TEMPLATE_LIMITS.maxTemplateTextChars)) refuse('TEMPLATE_DESC_INFO_INVALID')
  const title = required(params, 'Title', 'TEMPLATE_TITLE_INVALID')
  if (isLonger(title, TEMPLATE_LIMITS.maxTemplateTextChars)) refuse('TEMPLATE_TITLE_INVALID')
  const content = required(params, 'Content', 'TEMPLATE_CONTENT_INVALID')
  if (isLonger(content, TEMPLATE_LIMITS.maxTemplateTextChars)) refuse('TEMPLATE_CONTENT_INVALID')
  const uri = optional(params, 'Uri') ?? ''
  if (NOT_IN_URI.test(uri) || isLonger(uri, TEMPLATE_LIMITS.maxTemplateUriChars)) refuse('TEMPLATE_URI_INVALID')
  const silent = numberOf(params, 'ShowStyle', [0, 1]) === 1
  const pushStyle = numberOf(params, 'PushStyle', [0, 1, 2]) ?? 0
  const action = numberOf(params, 'JumpAction', [0, 1]) ?? 0
  const variables = checkVariables(params)
  const iconUrls = checkUrlText(params, 'IconUrls')
  const imageUrls = checkUrlText(params, 'ImageUrls')
  return { name, descInfo, title, content, uri, variables, action, silent, pushStyle, iconUrls, imageUrls }
}

/** Kept as given, for people: what the texts hold decides which values a push needs. */
function checkVariables(params: Params): string[] {
  const names = (keptText(params, 'Variables') ?? '').split(',').map((name) => name.trim())
  return names.filter((name) => name !== '')
}

/** The map itself, checked; kept as it was written. */
function checkUrlText(params: Params, name: string): string {
  checkUrls(params, name)
  return optional(params, name) ?? ''
}

const isLonger = (text: string, maxChars: number): boolean => [...text].length > maxChars
