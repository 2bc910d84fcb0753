import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { changeAdmin, getAdmin, queryText } from './app-calls.ts'
import { readScope, type ScopeAnswer, scopeText } from './input/app-scope.ts'
import { fields, table, timeText } from './output/table.ts'
import { collect, type Tools, withJson } from './tools.ts'

interface PersonAnswer {
  readonly name: string
  readonly role: string
  readonly apps: ScopeAnswer
  readonly disabled: boolean
  readonly lockedUntilMs?: number
}

interface CreateOptions extends CommonOptions {
  readonly role: string
  readonly reach?: readonly string[]
}

interface SetOptions extends CommonOptions {
  readonly role?: string
  readonly reach?: readonly string[]
  readonly reachAll?: boolean
  readonly disable?: boolean
  readonly enable?: boolean
  readonly unlock?: boolean
  readonly password?: boolean
}

const ROLE_HELP = 'viewer reads, operator also pushes, admin does everything'

/** People who log in with a password, which is asked for and never an argument: those are seen by others. */
export function registerPerson(program: Command, { context }: Tools): void {
  const person = program.command('person').description('people who log in to the console')
  withJson(person.command('create <name>'))
    .description('add a person; asks for the password (or reads it from the standard input)')
    .option('--role <role>', ROLE_HELP, 'viewer')
    .option('--reach <app[/workspace]>', 'an app that is reached, several times for several (default: all)', collect)
    .action((name: string, options: CreateOptions) => createPerson(context(options), name, options))
  withJson(person.command('list'))
    .description('list people')
    .option('--after <name>', 'the next page: the "next" of this one')
    .action((options: CommonOptions & { after?: string }) => listPeople(context(options), options.after))
  withJson(person.command('set <name>'))
    .description('change a person; ends the sessions')
    .option('--role <role>', ROLE_HELP)
    .option('--reach <app[/workspace]>', 'only these apps', collect)
    .option('--reach-all', 'all apps')
    .option('--disable', 'no log-in any more')
    .option('--enable', 'log-in again')
    .option('--unlock', 'forget the wrong passwords')
    .option('--password', 'ask for a new password')
    .action((name: string, options: SetOptions) => setPerson(context(options), name, options))
  withJson(person.command('remove <name>'))
    .description('remove a person')
    .action((name: string, options: CommonOptions) => removePerson(context(options), name))
}

async function createPerson(context: Context, name: string, { role, reach }: CreateOptions): Promise<void> {
  const apps = readScope(reach)
  const password = await askPassword(context, name)
  const person = await changeAdmin<PersonAnswer>(context, 'POST', '/people', { name, password, role, apps })
  print(context, person, personLines(person))
}

async function listPeople(context: Context, after: string | undefined): Promise<void> {
  const answer = await getAdmin<{ people: PersonAnswer[]; next?: string }>(context, `/people${queryText({ after })}`)
  const rows = answer.people.map((person) => [person.name, person.role, stateOf(person), scopeText(person.apps)])
  const more = answer.next === undefined ? [] : [`more: --after ${answer.next}`]
  print(context, answer, [...table(['NAME', 'ROLE', 'STATE', 'REACHES'], rows), ...more])
}

async function setPerson(context: Context, name: string, options: SetOptions): Promise<void> {
  const { role, reach, reachAll, disable, enable, unlock } = options
  if (disable && enable) throw new PushError('INVALID_ARGUMENT', 'give either --disable or --enable')
  if (reach !== undefined && reachAll) throw new PushError('INVALID_ARGUMENT', 'give either --reach or --reach-all')
  const change = {
    ...(role !== undefined && { role }),
    ...((reach !== undefined || reachAll) && { apps: readScope(reach) }),
    ...((disable || enable) && { disabled: disable === true }),
    ...(unlock && { unlock }),
    ...(options.password && { password: await askPassword(context, name) }),
  }
  if (Object.keys(change).length === 0) {
    throw new PushError('INVALID_ARGUMENT', 'set what? see "openmps person set --help"')
  }
  const person = await changeAdmin<PersonAnswer>(context, 'PATCH', `/people/${encodeURIComponent(name)}`, change)
  print(context, person, personLines(person))
}

async function removePerson(context: Context, name: string): Promise<void> {
  await changeAdmin(context, 'DELETE', `/people/${encodeURIComponent(name)}`)
  print(context, { removed: name }, [`removed ${name}`])
}

function askPassword({ ask }: Context, name: string): Promise<string> {
  if (ask !== undefined) return ask(`password of ${name}: `)
  throw new PushError('INVALID_ARGUMENT', 'no password: type it at a terminal, or send it to the standard input')
}

const stateOf = ({ disabled, lockedUntilMs }: PersonAnswer): string =>
  disabled ? 'disabled' : lockedUntilMs === undefined ? 'active' : `locked until ${timeText(lockedUntilMs)}`

const personLines = (person: PersonAnswer): string[] =>
  fields({ name: person.name, role: person.role, reaches: scopeText(person.apps), state: stateOf(person) })
