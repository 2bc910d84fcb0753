import { randomUUID } from 'node:crypto'
import { callOpenApi } from '@openmps/cli'
import type { AppRef } from '@openmps/proto/link'

export interface BackendOptions {
  readonly url: string
  readonly app: AppRef
  readonly key: { readonly accessKeyId: string; readonly accessKeySecret: string }
}

/** Exactly one of them. */
export type PushTarget =
  | { readonly user: string }
  | { readonly device: string }
  /** The pushToken of an iOS Live Activity. */
  | { readonly activity: string }

export interface PushContent {
  /** The backend's own id of the message; a fresh one by default. */
  readonly messageKey?: string
  readonly title?: string
  readonly content?: string
  readonly expiresInSeconds?: number
  /** Milliseconds since 1970; absent: now. */
  readonly fixedTimeMs?: number
}

export interface BroadcastContent {
  /** The backend's own id of the message; a fresh one by default. */
  readonly messageKey?: string
  readonly title?: string
  readonly expiresInSeconds?: number
  /** 0 bound users, 1 all devices (the default here), 2 unbound devices; whenever they were bound or unbound. */
  readonly status?: 0 | 1 | 2
}

/** A push with a title of its own for each target. */
export interface MultipleContent {
  /** All users, or all devices. */
  readonly targets: readonly { readonly target: PushTarget; readonly messageKey: string; readonly title: string }[]
  readonly expiresInSeconds?: number
}

/** An app's backend: signed calls of the server API over real HTTP. A refusal is thrown as a PushError that names it. */
export interface Backend {
  /** Returns the message key. */
  push(target: PushTarget, content?: PushContent): Promise<string>
  /** Returns the number of its task. */
  pushMultiple(content: MultipleContent): Promise<string>
  /** To the Android devices of the app. */
  broadcast(content?: BroadcastContent): Promise<{ readonly messageKey: string; readonly taskId: string }>
  revokeTask(taskId: string): Promise<void>
  /** For how many it is, or was. */
  pushedOf(taskId: string): Promise<number>
  bind(token: string, userId: string): Promise<void>
  unbind(token: string, userId: string): Promise<void>
  revoke(messageKey: string, targetId: string): Promise<void>
  /** ONLINE, OFFLINE or UNKNOWN. */
  stateOf(target: { readonly user: string } | { readonly device: string }): Promise<string>
}

export function createBackend({ url, app, key }: BackendOptions): Backend {
  const { appId, workspaceId } = app
  const call = (action: string, parameters: Readonly<Record<string, string>>) =>
    callOpenApi(url, key, action, { AppId: appId, WorkspaceId: workspaceId, ...parameters })

  let template: Promise<unknown> | undefined
  const text = { Title: '#title#', Content: 'content' }

  /** The name of the template that all backends of the app use, when it is there. */
  async function templateName(): Promise<string> {
    const name = `story_${appId.replaceAll(/\W/g, '_')}`
    template ??= call('CreateTemplate', { TemplateName: name, DescInfo: 'story', ...text }).catch((error) => {
      // Another backend of the app was first.
      if (String(error).includes('3036')) return
      template = undefined
      throw error
    })
    await template
    return name
  }

  return {
    async push(target, content = {}) {
      const { messageKey = randomUUID(), title = 'Title', expiresInSeconds = 3_600, fixedTimeMs } = content
      const { type, id } = readTarget(target)
      await call('PushSimple', {
        TaskName: 'story',
        DeliveryType: type,
        TargetMsgkey: JSON.stringify({ [id]: messageKey }),
        Title: title,
        Content: content.content ?? 'content',
        ExpiredSeconds: String(expiresInSeconds),
        ...(fixedTimeMs !== undefined && {
          StrategyType: '1',
          StrategyContent: JSON.stringify({ fixedTime: fixedTimeMs }),
        }),
      })
      return messageKey
    },
    async pushMultiple({ targets, expiresInSeconds = 3_600 }) {
      const list = targets.flatMap(({ target, messageKey, title }, at) => [
        [`TargetMsg.${at + 1}.Target`, readTarget(target).id],
        [`TargetMsg.${at + 1}.MsgKey`, messageKey],
        [`TargetMsg.${at + 1}.TemplateKeyValue`, JSON.stringify({ title })],
      ])
      const [first] = targets
      const { PushResult } = await call('PushMultiple', {
        TaskName: 'story',
        TemplateName: await templateName(),
        DeliveryType: first === undefined ? '3' : readTarget(first.target).type,
        ExpiredSeconds: String(expiresInSeconds),
        ...Object.fromEntries(list),
      })
      return (PushResult as { Data: string }).Data
    },
    async broadcast({ messageKey = randomUUID(), title = 'Title', expiresInSeconds = 3_600, status = 1 } = {}) {
      const name = await templateName()
      const { PushResult } = await call('PushBroadcast', {
        TaskName: 'story',
        TemplateName: name,
        TemplateKeyValue: JSON.stringify({ title }),
        DeliveryType: '1',
        Msgkey: messageKey,
        ExpiredSeconds: String(expiresInSeconds),
        PushStatus: String(status),
        UnBindPeriod: '4',
      })
      return { messageKey, taskId: (PushResult as { Data: string }).Data }
    },
    async revokeTask(taskId) {
      await call('RevokePushTask', { TaskId: taskId })
    },
    async pushedOf(taskId) {
      const { ResultContent } = await call('QueryPushAnalysisTaskDetail', { TaskId: taskId })
      return (ResultContent as { Data: { PushNum: number } }).Data.PushNum
    },
    async bind(token, userId) {
      await call('PushBind', { DeliveryToken: token, UserId: userId, OsType: '1' })
    },
    async unbind(token, userId) {
      await call('PushUnBind', { DeliveryToken: token, UserId: userId })
    },
    async revoke(messageKey, targetId) {
      await call('RevokePushMessage', { MessageId: messageKey, TargetId: targetId })
    },
    async stateOf(target) {
      const [type, id] = 'user' in target ? ['2', target.user] : ['1', target.device]
      const { Data } = await call('PushQueryDeviceState', { TargetType: type, Target: id })
      return (Data as { Statue: string }).Statue
    },
  }
}

/** DeliveryType of the server API. */
function readTarget(target: PushTarget): { type: string; id: string } {
  if ('user' in target) return { type: '3', id: target.user }
  if ('device' in target) return { type: '1', id: target.device }
  return { type: '5', id: target.activity }
}
