import { openmps } from '../gen/link.js'
import type { BroadcastFilter } from './broadcast.ts'
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
  /** `userToken`: what the app's backend signed for this user and device; absent when the device shows none. */
  | { readonly kind: 'bind'; readonly userId: string; readonly userToken?: string }
  | { readonly kind: 'unbind'; readonly userId: string }
  | {
      readonly kind: 'report'
      readonly thirdChannel: number
      readonly thirdChannelDeviceToken: string
      /** Absent when the device tells none. */
      readonly packageName?: string
    }
  | { readonly kind: 'setAlias' | 'removeAlias'; readonly alias: string }
  /** Adds these tags, or takes them away; the others stay. */
  | { readonly kind: 'setTags' | 'removeTags'; readonly names: string[] }
  | { readonly kind: 'setPhone'; readonly number: string }
  | { readonly kind: 'reportActivity'; readonly activityId: string; readonly pushToken: string }

/** Where a session stands in the broadcasts of its app. */
export interface LogPosition {
  readonly app: AppRef
  /** The last broadcast that was read past. */
  readonly position: string
  /** Packed: packStanding. */
  readonly standing: number
  /** The newest broadcast that the gateway has heard of: the push core reads at least as far. */
  readonly newest: string
  /** What the session was given behind `position`, before it was set back to be judged anew. */
  readonly given: readonly Given[]
}

/** Every broadcast up to `position` that is for a device of this standing (packStanding). */
export interface Given {
  readonly position: string
  readonly standing: number
}

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
      /** The last broadcast that the device says it has read past; empty when it does not say. */
      readonly broadcastCursor: string
      /** IANA name; empty when the device does not say. Not checked. */
      readonly timeZone: string
      /** When the gateway got Connect, by its clock: of two connections of a device the later one counts. */
      readonly connectedAtMs: number
    }
  | {
      readonly kind: 'closed'
      readonly device: string
      readonly epoch: number
      /** The last broadcast that was read past, with none before it unacknowledged; empty when there is nothing to tell. */
      readonly cursor: string
    }
  | {
      readonly kind: 'acked'
      readonly device: string
      readonly epoch: number
      readonly messageIds: string[]
      /** As in `closed`. */
      readonly cursor: string
    }
  | {
      /** Asks for the oldest messages of the inbox that are not in flight; answered by one `page`. */
      readonly kind: 'pull'
      readonly device: string
      readonly epoch: number
      readonly limit: number
      readonly inFlight: string[]
      /** The session's own number of the pull, below 2^25; `page` returns it. */
      readonly number: number
      /** Of a session that is behind the broadcasts of its app: those after its position are asked for too. */
      readonly log?: LogPosition
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
      /** The last broadcast that the device has read past. */
      readonly position: string
      /** Packed: packStanding. */
      readonly standing: number
      /** The newest broadcast of the app that the push core knows. */
      readonly logNewest: string
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
      /** Where the session stands in the broadcasts of its app after this page; empty when the pull did not ask. */
      readonly position: string
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
  /** A broadcast, for all sessions of the app that its filter matches. */
  | {
      readonly kind: 'publish'
      readonly app: AppRef
      readonly envelope: Envelope
      /** Id of the broadcast before it in the log of the app: a session that stands before that one pulls first. */
      readonly previous: string
      readonly filter: BroadcastFilter
      /** Id of the broadcast whose removal the frame asks for; empty: the frame is a push. */
      readonly revokes: string
      /** Devices per second of this gateway; 0: as fast as they take it. */
      readonly perSecond: number
    }
  /** The device was bound or unbound. */
  | {
      readonly kind: 'standing'
      readonly device: string
      readonly epoch: number
      /** Packed: packStanding. */
      readonly standing: number
      /** Broadcasts behind this place in the order of the ids are judged anew; empty: none is. */
      readonly since: string
    }

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
    case 'pull': {
      const { log, ...rest } = up
      return { pull: log === undefined ? rest : { ...rest, log: { ...log, ...log.app, given: [...log.given] } } }
    }
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
  if (down.kind === 'publish') return { publish: { ...down, ...down.app } }
  return { [down.kind]: down }
}

function readUp(up: UpInit): LinkUp | undefined {
  const { opened, closed, acked, pull, call, happened, resumed } = up
  if (opened) {
    const { connection = 0, device = '', platform = 0, appVersion = '', sdkVersion = '' } = opened
    const { broadcastCursor = '', timeZone = '', connectedAtMs = 0 } = opened
    const facts = { platform, appVersion, sdkVersion, broadcastCursor, timeZone }
    return { kind: 'opened', connection, device, app: appOf(opened), ...facts, connectedAtMs }
  }
  if (closed) return { kind: 'closed', ...key(closed), cursor: closed.cursor ?? '' }
  if (acked) return { kind: 'acked', ...key(acked), messageIds: acked.messageIds ?? [], cursor: acked.cursor ?? '' }
  if (pull) {
    const { limit = 0, inFlight = [], number = 0, log } = pull
    return { kind: 'pull', ...key(pull), limit, inFlight, number, ...(log && { log: readLogPosition(log) }) }
  }
  if (resumed) {
    return { kind: 'resumed', ...key(resumed), app: appOf(resumed) }
  }
  if (call) {
    const read = readCall(call)
    return read && { kind: 'call', ...key(call), app: appOf(call), requestId: call.requestId ?? 0, call: read }
  }
  if (happened) {
    const event = happened.kind === 1 ? 'opened' : happened.kind === 2 ? 'ignored' : undefined
    if (event === undefined) return undefined
    return { kind: 'happened', ...key(happened), event, messageId: happened.messageId ?? '', atMs: happened.atMs ?? 0 }
  }
  return undefined
}

function readCall(call: openmps.link.v1.Call.$Properties): DeviceCall | undefined {
  const { bind, unbind, report, setAlias, removeAlias, setTags, removeTags, setPhone, reportActivity } = call
  if (bind) return { kind: 'bind', userId: bind.userId ?? '', ...(bind.userToken && { userToken: bind.userToken }) }
  if (unbind) return { kind: 'unbind', userId: unbind.userId ?? '' }
  if (setAlias) return { kind: 'setAlias', alias: setAlias.alias ?? '' }
  if (removeAlias) return { kind: 'removeAlias', alias: removeAlias.alias ?? '' }
  if (setTags) return { kind: 'setTags', names: setTags.names ?? [] }
  if (removeTags) return { kind: 'removeTags', names: removeTags.names ?? [] }
  if (setPhone) return { kind: 'setPhone', number: setPhone.number ?? '' }
  if (reportActivity) {
    const { activityId = '', pushToken = '' } = reportActivity
    return { kind: 'reportActivity', activityId, pushToken }
  }
  if (!report) return undefined
  const { thirdChannel = 0, thirdChannelDeviceToken = '', packageName } = report
  return { kind: 'report', thirdChannel, thirdChannelDeviceToken, ...(packageName && { packageName }) }
}

function readDown(down: DownInit): LinkDown | undefined {
  const { openResult, deliver, mail, page, callResult, withdraw, evict, resync, publish, standing } = down
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
    const { more = false, stillWaiting = [], number = 0, position = '' } = page
    return { kind: 'page', ...key(page), envelopes, more, stillWaiting, number, position }
  }
  if (callResult) {
    return { kind: 'callResult', ...key(callResult), requestId: callResult.requestId ?? 0, code: callResult.code ?? 0 }
  }
  if (withdraw) return { kind: 'withdraw', ...key(withdraw), messageIds: withdraw.messageIds ?? [] }
  if (evict) return { kind: 'evict', ...key(evict) }
  if (resync) return { kind: 'resync', announce: resync.announce ?? false }
  if (openResult) {
    const { connection = 0, refused = 0, epoch = 0, userId = '', hasMail = false } = openResult
    const { position = '', standing = 0, logNewest = '' } = openResult
    return { kind: 'openResult', connection, refused, epoch, userId, hasMail, position, standing, logNewest }
  }
  if (publish) return readPublish(publish)
  if (standing) {
    return { kind: 'standing', ...key(standing), standing: standing.standing ?? 0, since: standing.since ?? '' }
  }
  return undefined
}

function readPublish(publish: openmps.link.v1.Publish.$Properties): LinkDown {
  const { previous = '', revokes = '', perSecond = 0 } = publish
  const { platform = 0, bound, unbound, neverBound = false } = publish.filter ?? {}
  const filter = {
    platform,
    ...(bound && { bound: { from: bound.from ?? 0, to: bound.to ?? 0 } }),
    ...(unbound && { unbound: { from: unbound.from ?? 0, to: unbound.to ?? 0 } }),
    neverBound,
  }
  const sent = envelope(publish.envelope ?? {})
  return { kind: 'publish', app: appOf(publish), envelope: sent, previous, filter, revokes, perSecond }
}

function readLogPosition(log: openmps.link.v1.LogPosition.$Properties): LogPosition {
  const { position = '', standing = 0, newest = '' } = log
  return { app: appOf(log), position, standing, newest, given: (log.given ?? []).map(readGiven) }
}

const readGiven = ({ position = '', standing = 0 }: openmps.link.v1.Given.$Properties): Given => ({
  position,
  standing,
})

const appOf = (of: { appId?: string; workspaceId?: string }): AppRef => ({
  appId: of.appId ?? '',
  workspaceId: of.workspaceId ?? '',
})

const key = (of: { device?: string; epoch?: number }) => ({ device: of.device ?? '', epoch: of.epoch ?? 0 })

const envelope = (of: openmps.link.v1.Envelope.$Properties): Envelope => ({
  messageId: of.messageId ?? '',
  frame: of.frame ?? new Uint8Array(0),
  expiresAtMs: of.expiresAtMs ?? 0,
})
