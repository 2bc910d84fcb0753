import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appAction } from './app-calls.ts'
import { mapText, oneOf, readPairs } from './input/words.ts'
import { fields, table, timeText } from './output/table.ts'
import { collect, inApp, type Tools } from './tools.ts'

/** As the API has it: all is text. */
interface TemplateData {
  readonly Id: string
  readonly Name: string
  readonly DescInfo: string
  readonly Title: string
  readonly Content: string
  readonly Uri: string
  readonly Variables: string
  readonly Action: string
  readonly ShowStyle: string
  readonly PushStyle: string
  readonly IconUrls: string
  readonly ImageUrls: string
  readonly GmtModified: string
}

interface CreateOptions extends CommonOptions {
  readonly title: string
  readonly content: string
  readonly description?: string
  readonly url?: string
  readonly inApp?: boolean
  readonly variables?: string
  readonly style: string
  readonly silent?: boolean
  readonly icon?: readonly string[]
  readonly image?: readonly string[]
}

const STYLES = { default: '0', 'big-text': '1', rich: '2' } as const

/** Texts with placeholders `#name#` for pushes. */
export function registerTemplate(program: Command, { context }: Tools): void {
  const template = program.command('template').description('texts with placeholders #name# for pushes')
  inApp(template.command('create <name>'))
    .description('make one')
    .requiredOption('--title <text>', 'its title')
    .requiredOption('--content <text>', 'its text')
    .option('--description <text>', 'what it is for (default: its name)')
    .option('--url <address>', 'what a click opens: a web page')
    .option('--in-app', 'the address is a page of the app')
    .option('--variables <list>', 'names of its placeholders, for people')
    .option('--style <style>', 'default, big-text or rich', 'default')
    .option('--silent', 'hand it to the app without showing it')
    .option('--icon <vendor=address>', 'an icon, such as defaultUrl=https://…; several times for several', collect)
    .option('--image <vendor=address>', 'a picture, in the same form', collect)
    .action((name: string, options: CreateOptions) => createTemplate(context(options), name, options))
  inApp(template.command('list'))
    .description('list them, newest first')
    .option('--page <n>', 'which page', '1')
    .option('--page-size <n>', 'how many of them, 1 to 100', '100')
    .action((options: CommonOptions & PageOptions) => listTemplates(context(options), options))
  inApp(template.command('show <name>'))
    .description('all of one')
    .action((name: string, options: CommonOptions) => showTemplate(context(options), name))
  inApp(template.command('delete <name>'))
    .description('remove one; scheduled pushes keep their texts')
    .action((name: string, options: CommonOptions) => deleteTemplate(context(options), name))
}

async function createTemplate(context: Context, name: string, options: CreateOptions): Promise<void> {
  const { Data: id } = await appAction<{ Data: string }>(context, 'CreateTemplate', {
    TemplateName: name,
    DescInfo: options.description ?? name,
    Title: options.title,
    Content: options.content,
    Uri: options.url,
    JumpAction: options.inApp ? '1' : '0',
    Variables: options.variables,
    PushStyle: oneOf(STYLES, options.style, '--style'),
    ShowStyle: options.silent ? '1' : '0',
    IconUrls: mapText(readPairs(options.icon, '--icon')),
    ImageUrls: mapText(readPairs(options.image, '--image')),
  })
  print(context, { id, name }, [`template ${name} is made, its id is ${id}`])
}

interface PageOptions {
  readonly page: string
  readonly pageSize: string
}

async function listTemplates(context: Context, { page, pageSize }: PageOptions): Promise<void> {
  const { Data: templates, TotalSize: total } = await appAction<{ Data: TemplateData[]; TotalSize: number }>(
    context,
    'ListTemplatePage',
    { CurrentPage: page, PageSize: pageSize },
  )
  const rows = templates.map(({ Id, Name, Title, Content }) => [Id, Name, Title, Content])
  const more = rows.length < total ? [`${rows.length} of ${total}: see --page`] : []
  print(context, { total, templates }, [...table(['ID', 'NAME', 'TITLE', 'CONTENT'], rows), ...more])
}

async function showTemplate(context: Context, name: string): Promise<void> {
  const { Data: template } = await appAction<{ Data: TemplateData }>(context, 'GetTemplate', { TemplateName: name })
  print(
    context,
    template,
    fields({
      id: template.Id,
      name: template.Name,
      description: template.DescInfo,
      title: template.Title,
      content: template.Content,
      opens: template.Uri === '' ? 'the app' : template.Uri,
      variables: template.Variables || undefined,
      shown: template.ShowStyle === '0' ? 'yes' : 'no: handed to the app',
      changed: timeText(Number(template.GmtModified)),
    }),
  )
}

async function deleteTemplate(context: Context, name: string): Promise<void> {
  await appAction(context, 'DeleteTemplate', { TemplateName: name })
  print(context, { deleted: name }, [`deleted ${name}`])
}
