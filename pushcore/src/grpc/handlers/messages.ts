import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import {
  type Empty,
  type GetMessagesResponse,
  MessageStatus,
  type MessagesRequest,
  type RevokeMessageRequest,
} from '@openmps/proto/push'
import { checkApp } from '../../openapi/checks/app.ts'
import { PUSH_LIMITS } from '../../openapi/limits.ts'
import { isId } from '../../plain-text.ts'
import type { Message, MessageState } from '../../ports/message-store.ts'
import { statusOf } from '../../receipts/receipt.ts'
import type { CallContext } from '../call.ts'
import { refuseField } from '../fault.ts'
import { appForm } from '../forms/app.ts'
import { GRPC_LIMITS } from '../limits.ts'

const { State } = MessageStatus
const STATES: Readonly<Record<MessageState, NonNullable<MessageStatus['state']>>> = {
  pending: State.PENDING,
  delivered: State.DELIVERED,
  expired: State.EXPIRED,
  revoked: State.REVOKED,
  failed: State.FAILED,
}

export async function getMessages(call: MessagesRequest, context: CallContext): Promise<GetMessagesResponse> {
  const { app, ids } = await checkMessages(call, context)
  return { messages: await statusesOf(app, ids, context) }
}

/** @throws FieldRefusal */
export async function checkMessages(
  { app, messageIds }: MessagesRequest,
  context: CallContext,
): Promise<{ readonly app: AppRef; readonly ids: readonly string[] }> {
  const checked = await appForm(app).check((params) => checkApp(params, context))
  const ids = messageIds ?? []
  if (ids.length === 0 || ids.length > GRPC_LIMITS.maxMessageIds) {
    refuseField('message_ids', `1 to ${GRPC_LIMITS.maxMessageIds} message ids`)
  }
  const wrong = ids.findIndex((id) => !isId(id))
  if (wrong !== -1) refuseField(`message_ids[${wrong}]`, 'not a message id')
  return { app: checked, ids }
}

/** In the order of the ids. */
export function statusesOf(
  app: AppRef,
  ids: readonly string[],
  { core }: Pick<CallContext, 'core'>,
): Promise<MessageStatus[]> {
  return Promise.all(ids.map(async (messageId) => statusMessage(messageId, await core.findMessage(app, messageId))))
}

function statusMessage(messageId: string, message: Message | undefined): MessageStatus {
  if (message === undefined) return { messageId, state: State.UNKNOWN }
  const { messageKey, state, devices, acceptedAtMs, expiresAtMs, settledAtMs } = message
  const { code, desc } = statusOf(message)
  return {
    messageId,
    messageKey,
    state: STATES[state],
    statusCode: code,
    statusText: desc,
    acceptedAtMs,
    expiresAtMs,
    settledAtMs: settledAtMs ?? 0,
    devices: devices.length,
    acked: devices.filter(({ ackedAtMs }) => ackedAtMs !== undefined).length,
    opened: devices.filter(({ openedAtMs }) => openedAtMs !== undefined).length,
  }
}

export async function revokeMessage(call: RevokeMessageRequest, context: CallContext): Promise<Empty> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const messageId = call.messageId || refuseField('message_id', 'neither a message key nor a message id')
  const targetId = call.targetId || refuseField('target_id', undefined, 'TOKEN_OR_USERID_NULL')
  if (!isId(messageId)) refuseField('message_id')
  if (!isId(targetId, PUSH_LIMITS.maxActivityIdChars)) refuseField('target_id')
  return context.change(app, call, async () => {
    if (!(await context.core.revoke(app, messageId, targetId))) throw new PushError('NOT_FOUND')
    return {}
  })
}
