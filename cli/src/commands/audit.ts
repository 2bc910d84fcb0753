import type { Command } from 'commander'
import { type CommonOptions, type Context, findApp, print } from '../context.ts'
import { getAdmin, queryText } from './app-calls.ts'
import { optionalTime, TIME_HELP } from './input/times.ts'
import { table, timeText } from './output/table.ts'
import { type Tools, withJson } from './tools.ts'

interface AuditAnswer {
  readonly entries: readonly {
    readonly atMs: number
    readonly actor: string
    readonly address: string
    readonly route: string
    readonly detail: string
    readonly outcome: string
  }[]
  readonly next?: string
}

interface AuditOptions extends CommonOptions {
  readonly actor?: string
  readonly route?: string
  readonly from?: string
  readonly to?: string
  readonly limit: string
  readonly before?: string
}

/** Who changed what. */
export function registerAudit(program: Command, { context }: Tools): void {
  withJson(program.command('audit'))
    .description('who changed what, newest first')
    .option('--app <id>', 'only of this app')
    .option('--workspace <id>', 'its workspace')
    .option('--actor <actor>', 'only of person:<name>, token:<id>, key:<id> or installation')
    .option('--route <route>', 'only of this route, such as "POST /admin/v1/apps"')
    .option('--from <time>', `not before (${TIME_HELP})`)
    .option('--to <time>', 'not after')
    .option('--limit <n>', 'entries, 1 to 500', '100')
    .option('--before <id>', 'the next page: the "next" of this one')
    .action((options: AuditOptions) => audit(context(options), options))
}

async function audit(context: Context, options: AuditOptions): Promise<void> {
  const { actor, route, limit, before } = options
  const nowMs = Date.now()
  const app = options.app === undefined ? undefined : findApp(context)
  const query = queryText({
    ...app,
    actor,
    route,
    fromMs: optionalTime(options.from, '--from', nowMs),
    toMs: optionalTime(options.to, '--to', nowMs),
    limit,
    before,
  })
  const answer = await getAdmin<AuditAnswer>(context, `/audit${query}`)
  const rows = answer.entries.map((entry) => [
    timeText(entry.atMs),
    entry.actor,
    entry.outcome,
    entry.route,
    entry.detail,
  ])
  const more = answer.next === undefined ? [] : [`more: --before ${answer.next}`]
  print(context, answer, [...table(['TIME', 'ACTOR', 'OUTCOME', 'ROUTE', 'DETAIL'], rows), ...more])
}
