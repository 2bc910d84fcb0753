import { randomUUID } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { LIST_LIMITS } from '@openmps/pushcore'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { createProgress } from '../progress.ts'
import { appPath, changeAdmin, queryText } from './app-calls.ts'
import { type CategoryOptions, withCategory } from './input/category.ts'
import { type ContentOptions, contentOf, withContent } from './input/content.ts'
import { fileBody, fileBytes } from './input/file-parts.ts'
import { type MessageOptions, messageOf, withMessage } from './input/message.ts'
import { strategyOf, type WhenOptions, withWhen } from './input/when.ts'
import { oneOf, wholeNumber } from './input/words.ts'
import { inApp, type Tools } from './tools.ts'

interface AudienceOptions extends CommonOptions, MessageOptions, CategoryOptions, ContentOptions {
  readonly key?: string
}
interface KindOptions extends CommonOptions {
  readonly kind: string
}
interface TagOptions extends AudienceOptions, KindOptions, WhenOptions {
  readonly perSecond?: string
}

/** Of the service. */
const MAX_PER_SECOND = 1_000_000
const KINDS = { user: 'user', device: 'device' } as const

/** Pushes to more than a command can name, by the admin API. */
export function registerPushAudience(program: Command, { context }: Tools): void {
  const ofKind = (command: Command) =>
    command.option('--kind <kind>', 'of user ids or device tokens: user or device', 'user')
  const withKey = (command: Command) => command.option('--key <id>', 'your own id of it: a target gets it once')
  const withAll = (command: Command) => withCategory(withMessage(withContent(inApp(command))))
  const push = (usage: string) => withKey(withAll(program.command(usage)))

  withWhen(ofKind(push('push-tags <expression>')))
    .description('push to whom a tag expression selects, such as "(a and b) or not c"')
    .option('--per-second <n>', 'targets per second (default: as fast as it goes)')
    .action((expression: string, options: TagOptions) => pushTags(context(options), options, expression))
  push('push-alias <alias>')
    .description('push to the devices of an alias')
    .action((alias: string, options: AudienceOptions) => pushAlias(context(options), options, alias))
  ofKind(push('push-list <file>'))
    .description('push to the ids of a text file, one a line, 30 MB at most')
    .action((file: string, options: AudienceOptions & KindOptions) => pushList(context(options), options, file))

  const continuous = program.command('continuous').description('pushes whose targets are handed over bit by bit')
  withAll(continuous.command('open'))
    .description('open one, which takes targets while it is valid')
    .action((options: AudienceOptions) => open(context(options), options))
  withKey(ofKind(inApp(continuous.command('feed <taskId> <ids...>'))))
    .description('push to these too')
    .action((taskId: string, ids: string[], options: KindOptions & { key?: string }) =>
      feed(context(options), options, taskId, ids),
    )
  inApp(continuous.command('finish <taskId>'))
    .description('take no more targets')
    .action((taskId: string, options: CommonOptions) => finish(context(options), taskId))
}

async function pushTags(context: Context, options: TagOptions, expression: string): Promise<void> {
  const messageKey = keyOf(options)
  const perSecond = readPace(options.perSecond)
  const answer = await changeAdmin<{ taskId?: number; scheduleId?: string }>(
    context,
    'POST',
    `${place(context)}/tags`,
    {
      ...messageFor(options, strategyOf(options, Date.now())),
      kind: oneOf(KINDS, options.kind, '--kind'),
      expression,
      messageKey,
      ...(perSecond !== undefined && { perSecond }),
    },
  )
  const { taskId, scheduleId } = answer
  print(context, { accepted: true, messageKey, taskId, scheduleId }, [
    scheduleId === undefined
      ? `accepted as task ${taskId}: see openmps task show ${taskId}`
      : `scheduled as ${scheduleId}: see openmps schedule list`,
  ])
}

async function pushAlias(context: Context, options: AudienceOptions, alias: string): Promise<void> {
  const messageKey = keyOf(options)
  const body = { ...messageFor(options), alias, messageKey }
  const { messages } = await changeAdmin<{ messages: unknown[] }>(context, 'POST', `${place(context)}/alias`, body)
  print(context, { accepted: true, messageKey, messages }, [
    `accepted for ${messages.length} devices of ${alias}`,
    `what becomes of it: openmps status ${messageKey}`,
  ])
}

interface Fed {
  readonly accepted: number
  readonly held: number
  readonly repeated: number
  readonly failed: number
}

async function pushList(context: Context, options: AudienceOptions & KindOptions, file: string): Promise<void> {
  const messageKey = keyOf(options)
  const total = fileBytes(file, LIST_LIMITS.maxBytes)
  const kind = oneOf(KINDS, options.kind, '--kind')
  const query = queryText({ kind, messageKey, push: JSON.stringify(messageFor(options)) })
  const path = `${place(context)}/list${query}`
  const progress = createProgress(context, { unit: 'bytes', total })
  const body = fileBody(file, { stop: context.stop, onRead: (bytes) => progress.update(bytes) })
  try {
    const answer = await changeAdmin<Fed & { taskId: number; unfit: number }>(context, 'POST', path, body)
    progress.end()
    print(context, { messageKey, ...answer }, [
      ...fedLines(answer),
      ...(answer.unfit === 0 ? [] : [`left out: ${answer.unfit} unfit`]),
      `whom it has reached: openmps task show ${answer.taskId}`,
    ])
  } catch (error) {
    const { code, message } = PushError.from(error)
    throw new PushError(code, `${message}; to reach the others run it again with --key ${messageKey}`)
  } finally {
    progress.end()
  }
}

async function open(context: Context, options: AudienceOptions): Promise<void> {
  const path = `${place(context)}/continuous`
  const answer = await changeAdmin<{ taskId: number }>(context, 'POST', path, messageFor(options))
  print(context, answer, [`opened as task ${answer.taskId}: openmps continuous feed ${answer.taskId} <ids...>`])
}

async function feed(
  context: Context,
  options: KindOptions & { readonly key?: string },
  taskId: string,
  ids: readonly string[],
): Promise<void> {
  const kind = oneOf(KINDS, options.kind, '--kind')
  // Of the task, so that nobody who is handed over twice gets it twice.
  const messageKey = options.key ?? `cli-${taskId}`
  const targets = [...new Set(ids)].map((id) => ({ kind, id, messageKey }))
  const path = `${place(context)}/continuous/${encodeURIComponent(taskId)}/targets`
  const answer = await changeAdmin<Fed>(context, 'POST', path, { targets })
  print(context, answer, fedLines(answer))
}

async function finish(context: Context, taskId: string): Promise<void> {
  await changeAdmin(context, 'POST', `${place(context)}/continuous/${encodeURIComponent(taskId)}/finish`)
  print(context, { finished: taskId }, [`finished ${taskId}`])
}

/** @throws PushError INVALID_ARGUMENT */
export const readPace = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : wholeNumber(text, '--per-second', 1, MAX_PER_SECOND)

const place = (context: Context) => `${appPath(context)}/pushes`
const keyOf = ({ key }: AudienceOptions) => key ?? `cli-${randomUUID()}`
const fedLines = ({ accepted, held, repeated, failed }: Fed) => [
  `${accepted} accepted, ${held} held until quiet hours end, ${repeated} had it before, ${failed} failed`,
]

function messageFor(options: AudienceOptions, strategy: Readonly<Record<string, string | undefined>> = {}) {
  const { action, parameters } = contentOf(options)
  const { category } = options
  return { action, parameters: { ...messageOf(options), ...strategy, ...parameters }, category }
}
