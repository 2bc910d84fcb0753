import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { inApp, type Tools } from './tools.ts'

/** Names of devices. */
export function registerAlias(program: Command, { context }: Tools): void {
  const alias = program.command('alias').description('names of devices')
  inApp(alias.command('list <device>'))
    .description('the aliases of a device (by its token)')
    .action((device: string, options: CommonOptions) => listAliases(context(options), device))
  inApp(alias.command('set <device> <alias>'))
    .description('give it an alias')
    .action((device: string, name: string, options: CommonOptions) => change(context(options), 'PUT', device, name))
  inApp(alias.command('remove <device> <alias>'))
    .description('take an alias from it')
    .action((device: string, name: string, options: CommonOptions) => change(context(options), 'DELETE', device, name))
}

async function listAliases(context: Context, device: string): Promise<void> {
  const answer = await getAdmin<{ aliases: string[] }>(context, aliasesPath(context, device))
  print(context, answer, answer.aliases.length === 0 ? ['no alias'] : answer.aliases)
}

async function change(context: Context, method: 'PUT' | 'DELETE', device: string, alias: string): Promise<void> {
  await changeAdmin(context, method, `${aliasesPath(context, device)}/${encodeURIComponent(alias)}`)
  const set = method === 'PUT'
  print(context, { device, alias, set }, [set ? `${device} is called ${alias}` : `${device} is not called ${alias}`])
}

const aliasesPath = (context: Context, device: string) =>
  `${appPath(context)}/devices/${encodeURIComponent(device)}/aliases`
