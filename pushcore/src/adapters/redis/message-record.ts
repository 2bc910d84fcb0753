import type { AppRef } from '@openmps/proto/link'
import type {
  FollowUpPayload,
  Message,
  MessageDevice,
  MessageState,
  NewMessage,
  Target,
} from '../../ports/message-store.ts'
import type { CountedAs } from '../../ports/stats-store.ts'
import { PUSH_TYPES, type PushType } from '../../push-request.ts'
import { countedAs } from '../counted-as.ts'
import type { Argument, BinaryReply, Engine } from './engine.ts'
import { binaryList, bytes, pairs } from './reply.ts'

/** A message id is a ULID of 26 characters; what is longer than this cannot be one. */
export const MAX_ID_CHARS = 64

/** A target and a message key together, in UTF-8 bytes: as much as the embedded store takes. */
export const MAX_KEY_BYTES = 1_850

/** What people read of a message. Scripts do not: they have the header, and need not parse JSON of others. */
interface Meta {
  readonly appId: string
  readonly workspaceId: string
  readonly kind: Target['kind']
  readonly target: string
  readonly key: string
  readonly type: PushType
  readonly task: number
  readonly title: string
  readonly at: number
  readonly exp: number
  readonly receipt: boolean
}

/** The text from which a target's partition is found. Devices are found by their token alone. */
export const placeOf = (app: number, { kind, id }: Target): string =>
  kind === 'device' ? id : `${kind[0]}${app}:${id}`

/** The name of a user in keys. */
export const userKey = (app: number | string, userId: string): string => `${app}:${userId}`

/** Where a user is, from that name. */
export function partitionOfUser(engine: Engine, user: string): number {
  const colon = user.indexOf(':')
  return engine.partitionOf(placeOf(Number(user.slice(0, colon)), { kind: 'user', id: user.slice(colon + 1) }))
}

/** Arguments of the operations A and B, from the target on. */
export function acceptArguments(app: number, message: NewMessage): Argument[] {
  const { target, messageId, messageKey, type, taskId, frame, title, acceptedAtMs, expiresAtMs, receipt, extras } =
    message
  const { appId, workspaceId } = message.app
  const meta: Meta = {
    appId,
    workspaceId,
    kind: target.kind,
    target: target.id,
    key: messageKey,
    type,
    task: taskId,
    title,
    at: acceptedAtMs,
    exp: expiresAtMs,
    receipt,
  }
  return [
    target.id,
    messageId,
    messageKey,
    app,
    acceptedAtMs,
    expiresAtMs,
    PUSH_TYPES.indexOf(type),
    taskId,
    JSON.stringify(meta),
    // The begin of the receipt's payload: the script adds what is known at the end of the message.
    receipt ? JSON.stringify({ appId, workspaceId }).slice(0, -1) : '',
    extras === undefined ? '' : JSON.stringify(extras),
    // A copy: the caller's buffer may change before it is sent.
    Buffer.from(frame),
    followUpsArgument(message),
    message.refused ?? '',
  ]
}

/** When the jobs of its text message and its vendor's channel are due, each with its kind, and their payload. */
function followUpsArgument({ app, messageId, followUps = [] }: NewMessage): string {
  if (followUps.length === 0) return ''
  const jobs = (['sms', 'vendor'] as const).map((kind) => {
    const followUp = followUps.find((one) => one.kind === kind)
    return followUp === undefined ? ' ' : `${followUp.dueAtMs} ${followUp.jobKind ?? kind}`
  })
  const payload: FollowUpPayload = { appId: app.appId, workspaceId: app.workspaceId, messageId }
  return `${jobs.join(' ')} ${JSON.stringify(payload)}`
}

/** From what scripts answer: the type as its place in PUSH_TYPES, the task, and the device's platform and app version. */
export function toCountedAs(type: string, task: string, platform = '0', appVersion = ''): CountedAs {
  return countedAs(PUSH_TYPES[Number(type)] ?? 'simple', Number(task), { platform: Number(platform), appVersion })
}

/** The answer of `openmpsGet`, when the message is the app's. */
export function toMessage(app: AppRef, messageId: string, reply: BinaryReply): Message | undefined {
  const [waiting, ...flat] = binaryList(reply)
  const fields = new Map(pairs(flat).map(([name, value]) => [bytes(name).toString(), bytes(value)]))
  const meta = JSON.parse(String(fields.get('j') ?? 'null')) as Meta | null
  if (meta === null || meta.appId !== app.appId || meta.workspaceId !== app.workspaceId) return undefined
  const [state, settledAt, reason, extras] = ['s', 'sa', 'sr', 'x'].map((name) => fields.get(name)?.toString())
  return {
    app: { appId: meta.appId, workspaceId: meta.workspaceId },
    messageId,
    target: { kind: meta.kind, id: meta.target },
    messageKey: meta.key,
    type: meta.type,
    taskId: meta.task,
    frame: fields.get('f') ?? Buffer.alloc(0),
    title: meta.title,
    acceptedAtMs: meta.at,
    expiresAtMs: meta.exp,
    receipt: meta.receipt,
    ...(extras !== undefined && { extras: JSON.parse(extras) }),
    state: (state ?? 'pending') as MessageState,
    ...(state !== undefined && { settledAtMs: Number(settledAt) }),
    ...(reason !== undefined && { reason }),
    devices: tokensOf(meta, state, fields).map((token) => toDevice(token, fields)),
    waiting: waiting === 1,
  }
}

function tokensOf({ kind, target }: Meta, state: string | undefined, fields: ReadonlyMap<string, Buffer>): string[] {
  // One that failed was never in the inbox, unless it was concluded there.
  if (kind === 'device') return state === 'failed' && !fields.has(`h:${target}`) ? [] : [target]
  return [...fields.keys()].filter((name) => name.startsWith('h:')).map((name) => name.slice(2))
}

function toDevice(token: string, fields: ReadonlyMap<string, Buffer>): MessageDevice {
  const [acked = 0, opened = 0, ignored = 0] = ['ak', 'op', 'ig'].map((name) =>
    Number(fields.get(`${name}:${token}`) ?? 0),
  )
  return {
    token,
    ...(acked > 0 && { ackedAtMs: acked }),
    ...(opened > 0 && { openedAtMs: opened }),
    ...(ignored > 0 && { ignoredAtMs: ignored }),
  }
}
