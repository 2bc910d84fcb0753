import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { wholeNumber } from './input/words.ts'
import { fields, table, timeText } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface AccessKeyAnswer {
  readonly id: string
  readonly name?: string
  readonly active: boolean
  readonly createdAtMs?: number
  readonly retiringUntilMs?: number
  readonly secret?: string
}

const MAX_GRACE_SECONDS = 7 * 86_400

/** The keys that backends sign with. A change is in force everywhere within a second. */
export function registerAccessKey(program: Command, { context }: Tools): void {
  const key = program.command('access-key').description('the keys that backends of an app sign with')
  inApp(key.command('create'))
    .description('make one; the secret is shown once')
    .option('--name <text>', 'what people call it')
    .action((options: CommonOptions & { name?: string }) => createKey(context(options), options.name))
  inApp(key.command('list'))
    .description('list them, without their secrets')
    .action((options: CommonOptions) => listKeys(context(options)))
  inApp(key.command('rename <id> <name>'))
    .description('call it something else')
    .action((id: string, name: string, options: CommonOptions) => changeKey(context(options), id, { name }))
  inApp(key.command('disable <id>'))
    .description('refuse what is signed with it')
    .action((id: string, options: CommonOptions) => changeKey(context(options), id, { active: false }))
  inApp(key.command('enable <id>'))
    .description('take what is signed with it again')
    .action((id: string, options: CommonOptions) => changeKey(context(options), id, { active: true }))
  inApp(key.command('rotate <id>'))
    .description('give it a new secret; the old one is good too until the grace ends')
    .option('--grace <seconds>', 'how long, 0 to 604800', '86400')
    .action((id: string, options: CommonOptions & { grace: string }) => rotateKey(context(options), id, options.grace))
  inApp(key.command('remove <id>'))
    .description('forget it for good')
    .action((id: string, options: CommonOptions) => removeKey(context(options), id))
}

async function createKey(context: Context, name: string | undefined): Promise<void> {
  const path = `${appPath(context)}/access-keys`
  const key = await changeAdmin<AccessKeyAnswer>(context, 'POST', path, name === undefined ? {} : { name })
  print(context, key, keyLines(key))
}

async function listKeys(context: Context): Promise<void> {
  const answer = await getAdmin<{ accessKeys: AccessKeyAnswer[] }>(context, `${appPath(context)}/access-keys`)
  const rows = answer.accessKeys.map(({ id, name, active, createdAtMs }) => [
    id,
    active ? 'active' : 'disabled',
    createdAtMs === undefined ? '-' : timeText(createdAtMs),
    name ?? '-',
  ])
  print(context, answer, table(['ID', 'STATE', 'CREATED', 'NAME'], rows))
}

async function changeKey(context: Context, id: string, change: object): Promise<void> {
  const key = await changeAdmin<AccessKeyAnswer>(context, 'PATCH', keyPath(context, id), change)
  print(context, key, keyLines(key))
}

async function rotateKey(context: Context, id: string, grace: string): Promise<void> {
  const graceSeconds = wholeNumber(grace, '--grace', 0, MAX_GRACE_SECONDS)
  const key = await changeAdmin<AccessKeyAnswer>(context, 'POST', `${keyPath(context, id)}/rotate`, { graceSeconds })
  print(context, key, keyLines(key))
}

async function removeKey(context: Context, id: string): Promise<void> {
  await changeAdmin(context, 'DELETE', keyPath(context, id))
  print(context, { removed: id }, [`removed ${id}`])
}

const keyPath = (context: Context, id: string) => `${appPath(context)}/access-keys/${encodeURIComponent(id)}`

function keyLines({ id, name, active, secret, retiringUntilMs }: AccessKeyAnswer): string[] {
  return fields({
    'access key id': id,
    'access key secret': secret === undefined ? undefined : `${secret}   (shown once: keep it)`,
    name,
    state: active ? 'active' : 'disabled',
    'old secret until': retiringUntilMs === undefined ? undefined : timeText(retiringUntilMs),
  })
}
