import { openmps } from '../gen/link.js'
import { PushError } from './errors.ts'
import type { AppRef, DeviceCall, Envelope, Given, LinkDown, LinkUp, LogPosition } from './link-messages.ts'

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
