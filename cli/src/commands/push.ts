import { randomUUID } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appAction } from './app-calls.ts'
import { type DryRunOptions, dryRun, withDryRun } from './dry-run.ts'
import { type MessageOptions, messageOf, withMessage } from './input/message.ts'
import { strategyOf, type WhenOptions, withWhen } from './input/when.ts'
import { mapText, readPairs } from './input/words.ts'
import { collect, inApp, type Tools } from './tools.ts'

interface PushOptions extends CommonOptions, MessageOptions, WhenOptions, DryRunOptions {
  readonly user?: readonly string[]
  readonly device?: readonly string[]
  readonly title?: string
  readonly content?: string
  readonly key?: string
  readonly url?: string
  readonly template?: string
  readonly value?: readonly string[]
}

const DEFAULT_TITLE = 'Hello'
const DEFAULT_CONTENT = 'from openmps push'

export function registerPush(program: Command, { context }: Tools): void {
  const command = inApp(program.command('push'))
    .description('push one notification to up to 10 users or devices, now, at a time or in a loop')
    .option('--user <id>', 'to all devices of this user, several times for several', collect)
    .option('--device <token>', 'to this device, several times for several', collect)
    .option('--title <text>', `its title (default: "${DEFAULT_TITLE}")`)
    .option('--content <text>', `its text (default: "${DEFAULT_CONTENT}")`)
    .option('--template <name>', 'title, text and look of this template')
    .option('--value <name=text>', 'what stands for #name# in the template, several times for several', collect)
    .option('--key <id>', 'your own id of the message: the same one is delivered once')
    .option('--url <address>', 'web page that a click opens')
  withDryRun(withWhen(withMessage(command))).action((options: PushOptions) => push(context(options), options))
}

/** PushSimple or PushTemplate, signed as a backend signs it. */
async function push(context: Context, options: PushOptions): Promise<void> {
  const { user, device, template } = options
  const targets = [...new Set(user ?? device ?? [])]
  if ((user === undefined) === (device === undefined)) {
    throw new PushError('INVALID_ARGUMENT', 'to whom? give either --user <id> or --device <token>')
  }
  const key = options.key ?? `cli-${randomUUID()}`
  // Of several targets each has a key of its own: the service takes a key once in a push.
  const messages = targets.map((target, index) => ({
    target,
    messageKey: targets.length === 1 ? key : `${key}-${index + 1}`,
  }))
  const action = template === undefined ? 'PushSimple' : 'PushTemplate'
  const parameters = {
    ...messageOf(options),
    ...strategyOf(options, Date.now()),
    ...(template === undefined ? textsOf(options) : filledOf(options)),
    // 3: a user id, 1: a device token.
    DeliveryType: user === undefined ? '1' : '3',
    TargetMsgkey: JSON.stringify(Object.fromEntries(messages.map((one) => [one.target, one.messageKey]))),
  }
  if (options.dryRun) return dryRun(context, action, [parameters])
  const answer = await appAction<{ PushResult: { Data: string } }>(context, action, parameters)
  const scheduleId = answer.PushResult.Data || undefined
  const [only] = messages
  const one = messages.length === 1 ? only : undefined
  print(context, { accepted: true, ...(one ?? { messages }), ...(scheduleId !== undefined && { scheduleId }) }, [
    ...messages.map(({ target }) => `accepted for ${user === undefined ? 'device' : 'user'} ${target}`),
    scheduleId === undefined
      ? `what becomes of it: openmps status ${only?.messageKey ?? key}`
      : `scheduled as ${scheduleId}: see openmps schedule list`,
  ])
}

function textsOf({ title = DEFAULT_TITLE, content = DEFAULT_CONTENT, url, value }: PushOptions) {
  if (value !== undefined) throw new PushError('INVALID_ARGUMENT', '--value fills in a template: give --template too')
  return { Title: title, Content: content, ...(url !== undefined && { Uri: url, PushAction: '0' }) }
}

function filledOf({ title, content, url, template, value }: PushOptions) {
  if ([title, content, url].some((text) => text !== undefined)) {
    throw new PushError('INVALID_ARGUMENT', 'title, content and url are those of the template: leave them out')
  }
  return { TemplateName: template, TemplateKeyValue: mapText(readPairs(value, '--value')) }
}
