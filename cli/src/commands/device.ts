import { once } from 'node:events'
import { join } from 'node:path'
import { createPushClient } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, findApp, findService } from '../context.ts'
import { inApp, type Tools } from './tools.ts'

interface DeviceOptions extends CommonOptions {
  readonly url?: string
  readonly user?: string
  readonly name: string
  readonly state?: string
}

export function registerDevice(program: Command, { context }: Tools): void {
  inApp(program.command('device'))
    .description('a device in the terminal: prints what it gets until you press Ctrl-C')
    .option('--user <id>', 'bind it to this user')
    .option('--name <name>', 'the same name is the same device the next time', 'terminal')
    .option('--url <address>', 'device port (default: the service of the credentials file)')
    .option('--state <folder>', 'where the device keeps its token')
    .action((options: DeviceOptions) => runDevice(context(options), options))
}

/**
 * A device in the terminal: connects, prints what it gets, and is the same device when it is started
 * again under the same name. Runs until it is interrupted.
 */
async function runDevice(context: Context, options: DeviceOptions): Promise<void> {
  const { stop } = context
  const { appId, workspaceId } = findApp(context)
  const url = options.url ?? findService(context).deviceUrl
  if (url === undefined) {
    throw new PushError('CONFIG_INVALID', 'where is the device port? give --url, such as ws://127.0.0.1:8081')
  }
  const say = (event: string, data: Record<string, unknown>, line: string) =>
    context.out(context.json ? JSON.stringify({ event, ...data }) : line)
  const folder = options.state ?? join(context.env.OPENMPS_DATA_DIR ?? './data', 'devices', options.name)
  const client = createPushClient({
    url,
    appId,
    workspaceId,
    storage: createFileStorage(folder),
    onToken: (token) => say('token', { token }, `device token ${token}`),
    onMessage: (message) => {
      say('message', { message }, `message      ${message.title}: ${message.content}   [${message.customId}]`)
      return true
    },
    onRevoke: (messageIds) => say('revoke', { messageIds }, `revoked      ${messageIds.join(', ')}`),
    onStateChange: (state, reason) =>
      say(
        'state',
        { state, ...(reason !== undefined && { reason: reason.text }) },
        `${state}${reason === undefined ? '' : `: ${reason.text}`}`,
      ),
  })
  await client.start()
  try {
    if (options.user !== undefined) {
      const bound = await client.bind(options.user)
      if (!bound.success) throw new PushError('INVALID_ARGUMENT', `${bound.code} ${bound.name}: ${bound.message}`)
      say('bound', { userId: options.user }, `bound to     ${options.user}`)
    }
    if (!stop.aborted) await once(stop, 'abort')
  } finally {
    await client.close()
  }
}
