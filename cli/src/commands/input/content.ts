import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { collect } from '../tools.ts'
import { mapText, readPairs } from './words.ts'

/** What the device shows: texts, or a template and what fills it in. */
export interface ContentOptions {
  readonly title?: string
  readonly content?: string
  readonly url?: string
  readonly template?: string
  readonly value?: readonly string[]
}

const DEFAULT_TITLE = 'Hello'
const DEFAULT_CONTENT = 'from openmps push'

export function withContent(command: Command): Command {
  return command
    .option('--title <text>', `its title (default: "${DEFAULT_TITLE}")`)
    .option('--content <text>', `its text (default: "${DEFAULT_CONTENT}")`)
    .option('--url <address>', 'web page that a click opens')
    .option('--template <name>', 'title, text and look of this template')
    .option('--value <name=text>', 'what stands for #name# in the template, several times for several', collect)
}

/** The action of the server API that pushes it, and its parameters. @throws PushError INVALID_ARGUMENT */
export function contentOf(options: ContentOptions) {
  return options.template === undefined
    ? { action: 'PushSimple', parameters: textsOf(options) }
    : { action: 'PushTemplate', parameters: filledOf(options) }
}

function textsOf({ title = DEFAULT_TITLE, content = DEFAULT_CONTENT, url, value }: ContentOptions) {
  if (value !== undefined) throw new PushError('INVALID_ARGUMENT', '--value fills in a template: give --template too')
  return { Title: title, Content: content, ...(url !== undefined && { Uri: url, PushAction: '0' }) }
}

function filledOf({ title, content, url, template, value }: ContentOptions) {
  if ([title, content, url].some((text) => text !== undefined)) {
    throw new PushError('INVALID_ARGUMENT', 'title, content and url are those of the template: leave them out')
  }
  return { TemplateName: template, TemplateKeyValue: mapText(readPairs(value, '--value')) }
}
