import type { MessageReport } from '@openmps/pushcore'
import { type Context, findApp, findService, print } from '../context.ts'
import { callAdmin } from '../service-client.ts'

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

/** What became of a message, by its message key or message id. */
export async function messageStatus(context: Context, idOrKey: string): Promise<void> {
  const path = `${appPath(context)}/messages/${encodeURIComponent(idOrKey)}`
  const answer = await callAdmin<{ messages: MessageReport[] }>(findService(context), 'GET', path)
  print(context, answer, answer.messages.flatMap(messageLines))
}

/** What is known of a device or of a user's most recent device, and its newest messages. */
export async function targetStatus(context: Context, kind: 'device' | 'user', id: string): Promise<void> {
  const path = `${appPath(context)}/${kind}s/${encodeURIComponent(id)}`
  const answer = await callAdmin<DeviceAnswer>(findService(context), 'GET', path)
  const { device, online, messages } = answer
  print(context, answer, [
    `device ${device.token} is ${online ? 'online' : 'offline'}`,
    `  user         ${device.userId ?? 'none bound'}`,
    `  platform     ${PLATFORMS[device.platform] ?? 'unknown'}`,
    `  last active  ${new Date(device.lastActiveAtMs).toISOString()}`,
    ...(messages.length === 0 ? ['no messages yet'] : ['', ...messages.flatMap(messageLines)]),
  ])
}

function appPath(context: Context): string {
  const { appId, workspaceId } = findApp(context)
  return `/apps/${encodeURIComponent(appId)}/${encodeURIComponent(workspaceId)}`
}

function messageLines(message: MessageReport): string[] {
  const { messageId, messageKey, title, state, statusCode, statusDesc, story } = message
  return [
    `message ${messageId}  "${title}"  key ${messageKey}`,
    `  ${state} (status ${statusCode} ${statusDesc})`,
    ...story.map((line) => `  ${line}`),
  ]
}
