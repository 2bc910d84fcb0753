import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { readJsonFile } from './input/given-file.ts'
import { table } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface ChannelAnswer {
  readonly channel: string
  readonly packageName: string
  readonly enabled: boolean
  readonly credentials: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  readonly certificate?: { readonly subject: string; readonly daysLeft: number }
}

interface SetOptions extends CommonOptions {
  readonly file?: string
  readonly disable?: boolean
}

/** The vendors' channels of an app. Credentials go in and never come out. */
export function registerChannel(program: Command, { context }: Tools): void {
  const channel = program.command('channel').description("the vendors' channels of an app")
  inApp(channel.command('list'))
    .description('list them, without their secrets')
    .action((options: CommonOptions) => listChannels(context(options)))
  inApp(channel.command('set <channel> <packageName>'))
    .description('configure hms, honor, harmony, fcm, xiaomi, oppo, vivo, meizu or apns')
    .option('--file <path>', 'JSON object of credentials; what it leaves out stays, "" removes')
    .option('--disable', 'keep it, and send nothing through it')
    .action((name: string, packageName: string, options: SetOptions) =>
      setChannel(context(options), name, packageName, options),
    )
  inApp(channel.command('remove <channel> <packageName>'))
    .description('forget it and its credentials')
    .action((name: string, packageName: string, options: CommonOptions) =>
      removeChannel(context(options), name, packageName),
    )
}

async function listChannels(context: Context): Promise<void> {
  const answer = await getAdmin<{ channels: ChannelAnswer[] }>(context, `${appPath(context)}/channels`)
  print(context, answer, channelTable(answer.channels))
}

async function setChannel(context: Context, name: string, packageName: string, options: SetOptions): Promise<void> {
  const channel = await changeAdmin<ChannelAnswer>(context, 'PUT', channelPath(context, name, packageName), {
    enabled: options.disable !== true,
    credentials: options.file === undefined ? {} : readJsonFile(options.file),
  })
  print(context, channel, channelTable([channel]))
}

async function removeChannel(context: Context, name: string, packageName: string): Promise<void> {
  await changeAdmin(context, 'DELETE', channelPath(context, name, packageName))
  print(context, { removed: name, packageName }, [`removed ${name} of ${packageName}`])
}

const channelPath = (context: Context, name: string, packageName: string) =>
  `${appPath(context)}/channels/${encodeURIComponent(name)}/${encodeURIComponent(packageName)}`

function channelTable(channels: readonly ChannelAnswer[]): string[] {
  const rows = channels.map(({ channel, packageName, enabled, credentials, secrets, certificate }) => [
    channel,
    packageName,
    enabled ? 'enabled' : 'disabled',
    [...Object.keys(credentials), ...secrets].join(', '),
    certificate === undefined ? '-' : `${certificate.daysLeft} days left`,
  ])
  return table(['CHANNEL', 'PACKAGE', 'STATE', 'SET', 'CERTIFICATE'], rows)
}
