import { PushError } from '@openmps/proto'
import { TAG_LIMITS } from '@openmps/pushcore'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { createProgress } from '../progress.ts'
import { appPath, changeAdmin, getAdmin, queryText, readText } from './app-calls.ts'
import { fileBytes, fileParts } from './input/file-parts.ts'
import { oneOf } from './input/words.ts'
import { fields, table, timeText } from './output/table.ts'
import { writeText } from './output/text-file.ts'
import { repeated } from './repeated.ts'
import { inApp, type Tools } from './tools.ts'

interface TagAnswer {
  readonly id: string
  readonly name: string
  readonly members: number
  readonly updatedAtMs: number
}

interface Imported {
  readonly read: number
  readonly added: number
  readonly repeated: number
  readonly tooLong: number
  readonly unfit: number
}

interface TagOptions extends CommonOptions {
  readonly kind: string
}

const KINDS = { user: 'user', device: 'device' } as const
/** The most that the service answers at once. */
const TAGS_PER_PAGE = 500

/** Named sets of users or devices, to push to. */
export function registerTag(program: Command, { context }: Tools): void {
  const tag = program.command('tag').description('named sets of users or devices')
  const ofKind = (command: Command) =>
    inApp(command).option('--kind <kind>', 'of user ids or device tokens: user or device', 'user')
  ofKind(tag.command('create <name>'))
    .description('make one')
    .action((name: string, options: TagOptions) => createTag(context(options), options, name))
  ofKind(tag.command('list'))
    .description('list them, newest first')
    .option('--offset <n>', 'leave out so many', '0')
    .option('--limit <n>', 'how many, 1 to 500', '100')
    .action((options: TagOptions & ListOptions) => listTags(context(options), options))
  ofKind(tag.command('rename <tag> <name>'))
    .description('call it something else')
    .action((name: string, newName: string, options: TagOptions) => renameTag(context(options), options, name, newName))
  ofKind(tag.command('import <tag> <file>'))
    .description('add the ids of a text file, one a line, however large')
    .action((name: string, file: string, options: TagOptions) => importMembers(context(options), options, name, file))
  ofKind(tag.command('export <tag> <file>'))
    .description('write its members to a new file, one a line; - for the output')
    .action((name: string, file: string, options: TagOptions) => exportMembers(context(options), options, name, file))
  ofKind(tag.command('take-out <tag> <ids...>'))
    .description('take members out')
    .action((name: string, ids: string[], options: TagOptions) => takeOut(context(options), options, name, ids))
  ofKind(tag.command('remove <tag>'))
    .description('remove it and forget its members')
    .action((name: string, options: TagOptions) => removeTag(context(options), options, name))
}

async function createTag(context: Context, options: TagOptions, name: string): Promise<void> {
  const tag = await changeAdmin<TagAnswer>(context, 'POST', tagsPath(context, options), { name })
  print(context, tag, fields({ tag: tag.name, id: tag.id }))
}

interface ListOptions {
  readonly offset: string
  readonly limit: string
}

async function listTags(context: Context, options: TagOptions & ListOptions): Promise<void> {
  const { offset, limit } = options
  const path = `${tagsPath(context, options)}${queryText({ offset, limit })}`
  const answer = await getAdmin<{ total: number; tags: TagAnswer[] }>(context, path)
  const rows = answer.tags.map(({ id, name, members, updatedAtMs }) => [
    name,
    String(members),
    timeText(updatedAtMs),
    id,
  ])
  const more = rows.length < answer.total ? [`${rows.length} of ${answer.total}: see --offset`] : []
  print(context, answer, [...table(['TAG', 'MEMBERS', 'CHANGED', 'ID'], rows), ...more])
}

async function renameTag(context: Context, options: TagOptions, name: string, newName: string): Promise<void> {
  const path = await tagPath(context, options, name)
  const tag = await changeAdmin<TagAnswer>(context, 'PATCH', path, { name: newName })
  print(context, tag, [`${name} is called ${tag.name}`])
}

async function importMembers(context: Context, options: TagOptions, name: string, file: string): Promise<void> {
  const total = fileBytes(file, TAG_LIMITS.maxImportBytes)
  const path = `${await tagPath(context, options, name)}/members`
  const sum = { read: 0, added: 0, repeated: 0, tooLong: 0, unfit: 0 }
  const progress = createProgress(context, { unit: 'bytes', total })
  let sent = 0
  try {
    for await (const part of fileParts(file)) {
      if (context.stop.aborted) throw new PushError('CLOSED', 'it was stopped')
      const answer = await repeated(context.stop, () => changeAdmin<Imported>(context, 'POST', path, part))
      sum.read += answer.read
      sum.added += answer.added
      sum.repeated += answer.repeated
      sum.tooLong += answer.tooLong
      sum.unfit += answer.unfit
      sent += part.length
      progress.update(sent)
    }
  } catch (error) {
    const { code, message } = PushError.from(error)
    throw new PushError(code, `${sum.added} ids were added, then: ${message}; run it again: those in it do no harm`)
  } finally {
    progress.end()
  }
  print(context, sum, [
    `${sum.read} ids read, ${sum.added} added, ${sum.repeated} repeated`,
    ...(sum.tooLong + sum.unfit === 0
      ? []
      : [`left out: ${sum.tooLong} longer than ${TAG_LIMITS.maxMemberChars} characters, ${sum.unfit} unfit`]),
  ])
}

async function exportMembers(context: Context, options: TagOptions, name: string, file: string): Promise<void> {
  await writeText(context, await readText(context, `${await tagPath(context, options, name)}/members`), file)
}

async function takeOut(context: Context, options: TagOptions, name: string, members: string[]): Promise<void> {
  const path = `${await tagPath(context, options, name)}/members/remove`
  const answer = await changeAdmin<{ taken: number }>(context, 'POST', path, { members })
  print(context, answer, [`${answer.taken} taken out of ${name}`])
}

async function removeTag(context: Context, options: TagOptions, name: string): Promise<void> {
  await changeAdmin(context, 'DELETE', await tagPath(context, options, name))
  print(context, { removed: name }, [`removed ${name}`])
}

const tagsPath = (context: Context, { kind }: TagOptions) => `${appPath(context)}/tags/${oneOf(KINDS, kind, '--kind')}`

/** Routes know tags by id, people by name. @throws PushError NOT_FOUND */
async function tagPath(context: Context, options: TagOptions, name: string): Promise<string> {
  const path = tagsPath(context, options)
  for (let offset = 0; ; offset += TAGS_PER_PAGE) {
    const page = await getAdmin<{ total: number; tags: TagAnswer[] }>(
      context,
      `${path}${queryText({ offset, limit: TAGS_PER_PAGE })}`,
    )
    const found = page.tags.find((tag) => tag.name === name) ?? page.tags.find((tag) => tag.id === name)
    if (found !== undefined) return `${path}/${encodeURIComponent(found.id)}`
    if (page.tags.length < TAGS_PER_PAGE) {
      throw new PushError('NOT_FOUND', `there is no tag ${name} of this kind: see "openmps tag list"`)
    }
  }
}
