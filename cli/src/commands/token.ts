import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { changeAdmin, getAdmin, queryText } from './app-calls.ts'
import { readScope, type ScopeAnswer, scopeText } from './input/app-scope.ts'
import { optionalTime, TIME_HELP } from './input/times.ts'
import { fields, table, timeText } from './output/table.ts'
import { collect, type Tools, withJson } from './tools.ts'

interface TokenAnswer {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly apps: ScopeAnswer
  readonly expiresAtMs?: number
  readonly token?: string
}

interface CreateOptions extends CommonOptions {
  readonly role: string
  readonly reach?: readonly string[]
  readonly expiresAt?: string
}

/** Machines that call the admin API, this command among them (OPENMPS_ADMIN_TOKEN). */
export function registerToken(program: Command, { context }: Tools): void {
  const token = program.command('token').description('tokens of machines that call the admin API')
  withJson(token.command('create <name>'))
    .description('make one; it is shown once')
    .option('--role <role>', 'viewer reads, operator also pushes, admin does everything', 'viewer')
    .option('--reach <app[/workspace]>', 'an app that is reached, several times for several (default: all)', collect)
    .option('--expires-at <time>', `until when it is good (${TIME_HELP}; default: for ever)`)
    .action((name: string, options: CreateOptions) => createToken(context(options), name, options))
  withJson(token.command('list'))
    .description('list them, without what is secret')
    .option('--after <id>', 'the next page: the "next" of this one')
    .action((options: CommonOptions & { after?: string }) => listTokens(context(options), options.after))
  withJson(token.command('remove <id>'))
    .description('refuse it from now on')
    .action((id: string, options: CommonOptions) => removeToken(context(options), id))
}

async function createToken(context: Context, name: string, options: CreateOptions): Promise<void> {
  const expiresAtMs = optionalTime(options.expiresAt, '--expires-at', Date.now())
  const made = await changeAdmin<TokenAnswer>(context, 'POST', '/tokens', {
    name,
    role: options.role,
    apps: readScope(options.reach),
    ...(expiresAtMs !== undefined && { expiresAtMs }),
  })
  print(
    context,
    made,
    fields({
      id: made.id,
      token: `${made.token}   (shown once: keep it)`,
      name: made.name,
      role: made.role,
      reaches: scopeText(made.apps),
      expires: expiryText(made),
    }),
  )
}

async function listTokens(context: Context, after: string | undefined): Promise<void> {
  const answer = await getAdmin<{ tokens: TokenAnswer[]; next?: string }>(context, `/tokens${queryText({ after })}`)
  const rows = answer.tokens.map((token) => [
    token.id,
    token.role,
    expiryText(token),
    scopeText(token.apps),
    token.name,
  ])
  const more = answer.next === undefined ? [] : [`more: --after ${answer.next}`]
  print(context, answer, [...table(['ID', 'ROLE', 'EXPIRES', 'REACHES', 'NAME'], rows), ...more])
}

async function removeToken(context: Context, id: string): Promise<void> {
  await changeAdmin(context, 'DELETE', `/tokens/${encodeURIComponent(id)}`)
  print(context, { removed: id }, [`removed ${id}`])
}

const expiryText = ({ expiresAtMs }: TokenAnswer): string =>
  expiresAtMs === undefined ? 'never' : timeText(expiresAtMs)
