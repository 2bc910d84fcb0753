import { randomUUID } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { type Context, findAccessKey, findApp, findService, print } from '../context.ts'
import { callOpenApi } from '../service-client.ts'

export interface PushOptions {
  readonly user?: string
  readonly device?: string
  readonly title: string
  readonly content: string
  readonly key?: string
  readonly expires: string
  readonly silent?: boolean
  readonly url?: string
}

/** PushSimple to one user or device, signed as a backend signs it. */
export async function push(context: Context, options: PushOptions): Promise<void> {
  const { user, device } = options
  if ((user === undefined) === (device === undefined)) {
    throw new PushError('INVALID_ARGUMENT', 'to whom? give either --user <id> or --device <token>')
  }
  const target = user ?? device ?? ''
  const messageKey = options.key ?? `cli-${randomUUID()}`
  const { appId, workspaceId } = findApp(context)
  await callOpenApi(findService(context).url, findAccessKey(context), 'PushSimple', {
    AppId: appId,
    WorkspaceId: workspaceId,
    TaskName: 'openmps push',
    // 3: a user id, 1: a device token.
    DeliveryType: user === undefined ? '1' : '3',
    TargetMsgkey: JSON.stringify({ [target]: messageKey }),
    Title: options.title,
    Content: options.content,
    ExpiredSeconds: options.expires,
    ...(options.silent && { Silent: '1' }),
    ...(options.url !== undefined && { Uri: options.url, PushAction: '0' }),
  })
  print(context, { accepted: true, target, messageKey }, [
    `accepted for ${user === undefined ? 'device' : 'user'} ${target}`,
    `what becomes of it: openmps status ${messageKey}`,
  ])
}
