import { once } from 'node:events'
import { join } from 'node:path'
import { createPushClient } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import { PushError } from '@openmps/proto'
import { type Context, findApp, findService } from '../context.ts'

export interface DeviceOptions {
  readonly url?: string
  readonly user?: string
  readonly name: string
  readonly state?: string
}

/**
 * A device in the terminal: connects, prints what it gets, and is the same device when it is started
 * again under the same name. Runs until it is interrupted.
 */
export async function runDevice(context: Context, options: DeviceOptions, stop: AbortSignal): Promise<void> {
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
