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

/** An app's backend: signed calls of the server API over real HTTP. A refusal is thrown as a PushError that names it. */
export interface Backend {
  /** Returns the message key. */
  push(target: PushTarget, content?: PushContent): Promise<string>
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
