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
  readonly receipts: boolean
  readonly receiptBaseUrl?: string
  readonly receiptPath?: string
}

interface SetOptions extends CommonOptions {
  readonly file?: string
  readonly disable?: boolean
  readonly receipts?: boolean
  readonly receiptUrl?: string
}

interface TestOptions extends CommonOptions {
  readonly token: string
  readonly title: string
  readonly content: string
}

interface TestAnswer {
  readonly sent: boolean
  readonly vendorId?: string
  readonly reason?: string
  readonly code?: string
  readonly detail?: string
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
    .option('--receipts', 'ask the vendor to report arrivals')
    .option('--receipt-url <address>', 'where vendors reach this service: https://host[/path]')
    .action((name: string, packageName: string, options: SetOptions) =>
      setChannel(context(options), name, packageName, options),
    )
  inApp(channel.command('test <channel> <packageName>'))
    .description("send one notification to a vendor's token, and tell what the vendor said")
    .requiredOption('--token <token>', "the vendor's token of the device")
    .option('--title <text>', 'title', 'OpenMPS')
    .option('--content <text>', 'text', 'This notification came through the channel.')
    .action((name: string, packageName: string, options: TestOptions) =>
      testChannel(context(options), name, packageName, options),
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
    receipts: options.receipts === true,
    ...(options.receiptUrl !== undefined && { receiptBaseUrl: options.receiptUrl }),
  })
  const path = channel.receiptPath === undefined ? [] : [`the vendor reports to ${receiptAddress(channel)}`]
  print(context, channel, [...channelTable([channel]), ...path])
}

async function testChannel(context: Context, name: string, packageName: string, options: TestOptions): Promise<void> {
  const { token, title, content } = options
  const path = `${channelPath(context, name, packageName)}/test`
  const answer = await changeAdmin<TestAnswer>(context, 'POST', path, { token, title, content })
  const { sent, vendorId = '', reason = '', code = '', detail = '' } = answer
  print(context, answer, [
    sent ? `${name} took it: ${vendorId}` : `${name} did not take it (${reason}): ${code}: ${detail}`,
  ])
}

const receiptAddress = ({ receiptBaseUrl = 'https://<this service>', receiptPath = '' }: ChannelAnswer) =>
  receiptBaseUrl + receiptPath

async function removeChannel(context: Context, name: string, packageName: string): Promise<void> {
  await changeAdmin(context, 'DELETE', channelPath(context, name, packageName))
  print(context, { removed: name, packageName }, [`removed ${name} of ${packageName}`])
}

const channelPath = (context: Context, name: string, packageName: string) =>
  `${appPath(context)}/channels/${encodeURIComponent(name)}/${encodeURIComponent(packageName)}`

function channelTable(channels: readonly ChannelAnswer[]): string[] {
  const rows = channels.map(({ channel, packageName, enabled, credentials, secrets, certificate, receipts }) => [
    channel,
    packageName,
    enabled ? 'enabled' : 'disabled',
    [...Object.keys(credentials), ...secrets].join(', '),
    certificate === undefined ? '-' : `${certificate.daysLeft} days left`,
    receipts ? 'on' : 'off',
  ])
  return table(['CHANNEL', 'PACKAGE', 'STATE', 'SET', 'CERTIFICATE', 'RECEIPTS'], rows)
}
