import type { MessageReport } from '@openmps/pushcore'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, getAdmin } from './app-calls.ts'
import { inApp, type Tools } from './tools.ts'

interface DeviceAnswer {
  readonly device: {
    readonly token: string
    readonly userId?: string
    readonly platform: number
    readonly lastActiveAtMs: number
  }
  readonly online: boolean
  readonly messages: readonly MessageReport[]
}

const PLATFORMS: Readonly<Record<number, string>> = { 1: 'Android', 2: 'iOS', 7: 'HarmonyOS' }

export function registerStatus(program: Command, { context }: Tools): void {
  inApp(program.command('status [message]'))
    .description('what became of a message (by message key or id), or what is known of a device or user')
    .option('--device <token>', 'a device and its newest messages; with a message id: that one on the device')
    .option('--user <id>', "a user's most recent device and its newest messages")
    .action((message: string | undefined, options: StatusOptions, command: Command) => {
      if (message !== undefined && options.device !== undefined) {
        return deviceStory(context(options), message, options.device)
      }
      if (message !== undefined) return messageStatus(context(options), message)
      if (options.device !== undefined) return targetStatus(context(options), 'device', options.device)
      if (options.user !== undefined) return targetStatus(context(options), 'user', options.user)
      return command.error('of what? give a message, --device <token> or --user <id>')
    })
}

interface StatusOptions extends CommonOptions {
  readonly device?: string
  readonly user?: string
}

/** What became of a message, by its message key or message id. */
async function messageStatus(context: Context, idOrKey: string): Promise<void> {
  const path = `${appPath(context)}/messages/${encodeURIComponent(idOrKey)}`
  const answer = await getAdmin<{ messages: MessageReport[] }>(context, path)
  print(context, answer, answer.messages.flatMap(messageLines))
}

/** What happened to a message, or a broadcast, on one device. */
async function deviceStory(context: Context, messageId: string, device: string): Promise<void> {
  const path = `${appPath(context)}/messages/${encodeURIComponent(messageId)}/devices/${encodeURIComponent(device)}`
  const answer = await getAdmin<{ story: string[] }>(context, path)
  print(context, answer, answer.story)
}

/** What is known of a device or of a user's most recent device, and its newest messages. */
async function targetStatus(context: Context, kind: 'device' | 'user', id: string): Promise<void> {
  const path = `${appPath(context)}/${kind}s/${encodeURIComponent(id)}`
  const answer = await getAdmin<DeviceAnswer>(context, path)
  const { device, online, messages } = answer
  print(context, answer, [
    `device ${device.token} is ${online ? 'online' : 'offline'}`,
    `  user         ${device.userId ?? 'none bound'}`,
    `  platform     ${PLATFORMS[device.platform] ?? 'unknown'}`,
    `  last active  ${new Date(device.lastActiveAtMs).toISOString()}`,
    ...(messages.length === 0 ? ['no messages yet'] : ['', ...messages.flatMap(messageLines)]),
  ])
}

function messageLines(message: MessageReport): string[] {
  const { messageId, messageKey, title, state, statusCode, statusDesc, story } = message
  return [
    `message ${messageId}  "${title}"  key ${messageKey}`,
    `  ${state} (status ${statusCode} ${statusDesc})`,
    ...story.map((line) => `  ${line}`),
  ]
}
