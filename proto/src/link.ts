import { openmps } from '../gen/link.js'
import { PushError } from './errors.ts'

export { LinkBatch, type LinkBatchOptions } from './link-batch.ts'
export {
  type Challenge,
  coreProof,
  decodeLinkChallenge,
  decodeLinkHello,
  decodeLinkWelcome,
  encodeLinkChallenge,
  encodeLinkHello,
  encodeLinkWelcome,
  gatewayProof,
  type Hello,
  LINK_VERSION,
  provesKey,
} from './link-handshake.ts'
export { LINK_LIMITS } from './link-limits.ts'

/**
 * The link between gateway and push core: schema/link.proto as plain tagged objects. In one process
 * they cross by direct call; between processes they travel encoded, many to a frame. Messages about
 * one device keep their order in both directions. An event with an old epoch changes nothing.
 */

/** Identity of an app: the tenant. Nothing crosses apps. */
export interface AppRef {
  readonly appId: string
  readonly workspaceId: string
}

/** A message on its way to a device; `frame` is a whole encoded ServerFrame. */
export interface Envelope {
  readonly messageId: string
  readonly frame: Uint8Array
  readonly expiresAtMs: number
}

/** A call that a device makes; answered by one `callResult` with the same request id. */
export type DeviceCall =
  | { readonly kind: 'bind'; readonly userId: string }
  | { readonly kind: 'unbind'; readonly userId: string }
  | { readonly kind: 'report'; readonly thirdChannel: number; readonly thirdChannelDeviceToken: string }

/** Gateway to push core. */
export type LinkUp =
  | {
      readonly kind: 'opened'
      /** The gateway's own number of the connection; `openResult` returns it. */
      readonly connection: number
      readonly device: string
      readonly app: AppRef
      readonly platform: number
      readonly appVersion: string
      readonly sdkVersion: string
    }
  | { readonly kind: 'closed'; readonly device: string; readonly epoch: number }
  | { readonly kind: 'acked'; readonly device: string; readonly epoch: number; readonly messageIds: string[] }
  | {
      /** Asks for the oldest messages of the inbox that are not in flight; answered by one `page`. */
      readonly kind: 'pull'
      readonly device: string
      readonly epoch: number
      readonly limit: number
      readonly inFlight: string[]
      /** The session's own number of the pull, below 2^25; `page` returns it. */
      readonly number: number
    }
  | {
      readonly kind: 'call'
      readonly device: string
      readonly app: AppRef
      readonly epoch: number
      readonly requestId: number
      readonly call: DeviceCall
    }
  | {
      readonly kind: 'happened'
      readonly device: string
      readonly epoch: number
      readonly event: 'opened' | 'ignored'
      readonly messageId: string
      readonly atMs: number
    }
  /** A session that is open at the gateway, told again to a push core that may not know it. */
  | { readonly kind: 'resumed'; readonly device: string; readonly epoch: number; readonly app: AppRef }

/** Push core to gateway. */
export type LinkDown =
  | {
      readonly kind: 'openResult'
      readonly connection: number
      /** Close code of the refusal, 0 when the session is open. */
      readonly refused: number
      readonly epoch: number
      readonly userId: string
      readonly hasMail: boolean
    }
  | {
      readonly kind: 'deliver'
      readonly device: string
      readonly epoch: number
      readonly envelope: Envelope
      /**
       * Id of the message before it in the inbox; a session that was not given that one pulls first. Empty when
       * there is none, or when one push core sends all messages in their order.
       */
      readonly previous: string
    }
  | { readonly kind: 'mail'; readonly device: string; readonly epoch: number }
  | {
      readonly kind: 'page'
      readonly device: string
      readonly epoch: number
      readonly envelopes: Envelope[]
      readonly more: boolean
      /** Those of the request's `inFlight` that the inbox still holds. */
      readonly stillWaiting: string[]
      /** Of the pull that it answers. */
      readonly number: number
    }
  | {
      readonly kind: 'callResult'
      readonly device: string
      readonly epoch: number
      readonly requestId: number
      readonly code: number
    }
  | { readonly kind: 'withdraw'; readonly device: string; readonly epoch: number; readonly messageIds: string[] }
  | { readonly kind: 'evict'; readonly device: string; readonly epoch: number }
  /** Wakes for this gateway were dropped: all its sessions look at their inboxes; with `announce` they are told again first. */
  | { readonly kind: 'resync'; readonly announce: boolean }

const { UpFrame, DownFrame } = openmps.link.v1
type UpInit = openmps.link.v1.Up.$Properties
type DownInit = openmps.link.v1.Down.$Properties

export function encodeLinkUp(messages: readonly LinkUp[]): Uint8Array {
  return UpFrame.encode({ messages: messages.map(upInit) }).finish()
}

export function encodeLinkDown(messages: readonly LinkDown[]): Uint8Array {
  return DownFrame.encode({ messages: messages.map(downInit) }).finish()
}

/** Messages of a kind that this version does not know are left out. @throws PushError MALFORMED_FRAME */
export function decodeLinkUp(bytes: Uint8Array): LinkUp[] {
  const frame = decode(() => UpFrame.decode(bytes))
  return frame.messages.map(readUp).filter((message) => message !== undefined)
}

/** Messages of a kind that this version does not know are left out. @throws PushError MALFORMED_FRAME */
export function decodeLinkDown(bytes: Uint8Array): LinkDown[] {
  const frame = decode(() => DownFrame.decode(bytes))
  return frame.messages.map(readDown).filter((message) => message !== undefined)
}

function decode<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new PushError('MALFORMED_FRAME', 'the link frame cannot be decoded', { cause })
  }
}

function upInit(up: LinkUp): UpInit {
  switch (up.kind) {
    case 'opened': {
      const { app, ...rest } = up
      return { opened: { ...rest, appId: app.appId, workspaceId: app.workspaceId } }
    }
    case 'closed':
      return { closed: up }
    case 'acked':
      return { acked: up }
    case 'pull':
      return { pull: up }
    case 'call': {
      const { app, call, device, epoch, requestId } = up
      const { appId, workspaceId } = app
      return { call: { device, appId, workspaceId, epoch, requestId, [call.kind]: call } }
    }
    case 'happened': {
      const { device, epoch, messageId, atMs } = up
      return { happened: { device, epoch, messageId, atMs, kind: up.event === 'opened' ? 1 : 2 } }
    }
    case 'resumed': {
      const { app, device, epoch } = up
      return { resumed: { device, epoch, appId: app.appId, workspaceId: app.workspaceId } }
    }
    default:
      return up satisfies never
  }
}

function downInit(down: LinkDown): DownInit {
  return { [down.kind]: down }
}

function readUp(up: UpInit): LinkUp | undefined {
  const { opened, closed, acked, pull, call, happened, resumed } = up
  if (opened) {
    const { connection = 0, device = '', platform = 0, appVersion = '', sdkVersion = '' } = opened
    const app = { appId: opened.appId ?? '', workspaceId: opened.workspaceId ?? '' }
    return { kind: 'opened', connection, device, app, platform, appVersion, sdkVersion }
  }
  if (closed) return { kind: 'closed', ...key(closed) }
  if (acked) return { kind: 'acked', ...key(acked), messageIds: acked.messageIds ?? [] }
  if (pull) {
    const { limit = 0, inFlight = [], number = 0 } = pull
    return { kind: 'pull', ...key(pull), limit, inFlight, number }
  }
  if (resumed) {
    const app = { appId: resumed.appId ?? '', workspaceId: resumed.workspaceId ?? '' }
    return { kind: 'resumed', ...key(resumed), app }
  }
  if (call) {
    const read = readCall(call)
    const app = { appId: call.appId ?? '', workspaceId: call.workspaceId ?? '' }
    return read && { kind: 'call', ...key(call), app, requestId: call.requestId ?? 0, call: read }
  }
  if (happened) {
    const event = happened.kind === 1 ? 'opened' : happened.kind === 2 ? 'ignored' : undefined
    if (event === undefined) return undefined
    return { kind: 'happened', ...key(happened), event, messageId: happened.messageId ?? '', atMs: happened.atMs ?? 0 }
  }
  return undefined
}

function readCall({ bind, unbind, report }: openmps.link.v1.Call.$Properties): DeviceCall | undefined {
  if (bind) return { kind: 'bind', userId: bind.userId ?? '' }
  if (unbind) return { kind: 'unbind', userId: unbind.userId ?? '' }
  if (!report) return undefined
  const { thirdChannel = 0, thirdChannelDeviceToken = '' } = report
  return { kind: 'report', thirdChannel, thirdChannelDeviceToken }
}

function readDown(down: DownInit): LinkDown | undefined {
  const { openResult, deliver, mail, page, callResult, withdraw, evict, resync } = down
  if (deliver)
    return {
      kind: 'deliver',
      ...key(deliver),
      envelope: envelope(deliver.envelope ?? {}),
      previous: deliver.previous ?? '',
    }
  if (mail) return { kind: 'mail', ...key(mail) }
  if (page) {
    const envelopes = (page.envelopes ?? []).map(envelope)
    const { more = false, stillWaiting = [], number = 0 } = page
    return { kind: 'page', ...key(page), envelopes, more, stillWaiting, number }
  }
  if (callResult) {
    return { kind: 'callResult', ...key(callResult), requestId: callResult.requestId ?? 0, code: callResult.code ?? 0 }
  }
  if (withdraw) return { kind: 'withdraw', ...key(withdraw), messageIds: withdraw.messageIds ?? [] }
  if (evict) return { kind: 'evict', ...key(evict) }
  if (resync) return { kind: 'resync', announce: resync.announce ?? false }
  if (openResult) {
    const { connection = 0, refused = 0, epoch = 0, userId = '', hasMail = false } = openResult
    return { kind: 'openResult', connection, refused, epoch, userId, hasMail }
  }
  return undefined
}

const key = (of: { device?: string; epoch?: number }) => ({ device: of.device ?? '', epoch: of.epoch ?? 0 })

const envelope = (of: openmps.link.v1.Envelope.$Properties): Envelope => ({
  messageId: of.messageId ?? '',
  frame: of.frame ?? new Uint8Array(0),
  expiresAtMs: of.expiresAtMs ?? 0,
})
