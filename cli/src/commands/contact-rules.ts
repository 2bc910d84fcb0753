import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { readJsonFile } from './input/given-file.ts'
import { table } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface RulesAnswer {
  readonly contactRules: Readonly<
    Record<string, { readonly quiet?: { readonly from: string; readonly to: string }; readonly maxPerDay?: number }>
  >
}

/** When and how often the devices of an app are addressed. */
export function registerContactRules(program: Command, { context }: Tools): void {
  const rules = program.command('contact-rules').description('quiet hours and daily caps of an app, by category')
  inApp(rules.command('show'))
    .description('show them')
    .action((options: CommonOptions) => show(context(options)))
  inApp(rules.command('set'))
    .description('replace them all; {} ends them')
    .requiredOption(
      '--file <path>',
      'JSON: {"<category>":{"quiet":{"from":"22:00","to":"07:00"},"maxPerDay":3}}; general: pushes without one',
    )
    .action((options: CommonOptions & { file: string }) => set(context(options), options.file))
}

async function show(context: Context): Promise<void> {
  const answer = await getAdmin<RulesAnswer>(context, `${appPath(context)}/contact-rules`)
  print(context, answer, lines(answer))
}

async function set(context: Context, file: string): Promise<void> {
  const body = { contactRules: readJsonFile(file) }
  const answer = await changeAdmin<RulesAnswer>(context, 'PUT', `${appPath(context)}/contact-rules`, body)
  print(context, answer, lines(answer))
}

function lines({ contactRules }: RulesAnswer): string[] {
  const rows = Object.entries(contactRules).map(([category, { quiet, maxPerDay }]) => [
    category,
    quiet === undefined ? '-' : `${quiet.from} to ${quiet.to}`,
    maxPerDay === undefined ? '-' : String(maxPerDay),
  ])
  return rows.length === 0 ? ['no rules'] : table(['CATEGORY', 'QUIET', 'A DAY'], rows)
}
