import { type CloseReason, encodeServerFrame, LIMITS, RESULT_CODES, type Request, resultName } from '@openmps/proto'
import type { DeviceCall } from '@openmps/proto/link'
import type { GatewayContext } from '../gateway-context.ts'
import { transmit } from '../session/delivery.ts'
import type { PendingCall, Session } from '../session/session.ts'

/** A call of the device: each gets exactly one Response, from the push core, from here, or by time-out. */
export function receiveRequest(ctx: GatewayContext, session: Session, request: Request): CloseReason | undefined {
  const { id = 0 } = request
  const pending = session.calls?.length ?? 0
  if (id === 0 || pending >= LIMITS.maxPendingRequests || session.calls?.some((call) => call.requestId === id)) {
    return 'protocolError'
  }
  const call = readCall(request)
  if (typeof call === 'number') {
    respond(ctx, session, id, call)
    return undefined
  }
  const entry: PendingCall = { session, requestId: id }
  if (session.calls === undefined) session.calls = [entry]
  else session.calls.push(entry)
  ctx.calls.add(entry)
  const { token, app, epoch } = session
  const asked = ctx.link.send({ kind: 'call', device: token, app: app.ref, epoch, requestId: id, call })
  if (!asked) answerCall(ctx, session, id, RESULT_CODES.SYSTEM_ERROR.code)
  return undefined
}

/** Answers the call if it still waits: a second answer, or one after the time-out, changes nothing. */
export function answerCall(ctx: GatewayContext, session: Session, requestId: number, code: number): void {
  const { calls } = session
  const index = calls?.findIndex((call) => call.requestId === requestId) ?? -1
  if (calls === undefined || index === -1) return
  for (const entry of calls.splice(index, 1)) ctx.calls.delete(entry)
  if (calls.length === 0) session.calls = undefined
  respond(ctx, session, requestId, code)
}

function respond(ctx: GatewayContext, session: Session, id: number, code: number): void {
  const row = RESULT_CODES[resultName(code)]
  const success = row.code === RESULT_CODES.SUCCESS.code
  const response = { id, success, code: String(row.code), name: row.name, message: row.text }
  transmit(ctx, session, encodeServerFrame({ response }))
}

/** The call, or the result code that refuses it. */
function readCall(request: Request): DeviceCall | number {
  const { bind, unbind, report, setAlias, removeAlias, setTags, removeTags, setPhone, reportActivity } = request
  if (bind) return readBind(bind)
  if (unbind) return withUser('unbind', unbind.userId ?? '')
  if (setAlias) return withAlias('setAlias', setAlias.alias ?? '')
  if (removeAlias) return withAlias('removeAlias', removeAlias.alias ?? '')
  if (setTags) return withTags('setTags', setTags.names ?? [])
  if (removeTags) return withTags('removeTags', removeTags.names ?? [])
  if (setPhone) return withPhone(setPhone.number ?? '')
  if (reportActivity) return readActivity(reportActivity)
  // A call of a later protocol version: the device gets an answer all the same.
  if (!report) return RESULT_CODES.INVALID_PARAM.code
  return readReport(report)
}

function readReport(report: NonNullable<Request['report']>): DeviceCall | number {
  const { thirdChannel = 0, thirdChannelDeviceToken = '', packageName = '' } = report
  if (thirdChannelDeviceToken.length > LIMITS.maxVendorTokenChars) return RESULT_CODES.INVALID_PARAM.code
  if (packageName.length > LIMITS.maxPackageNameChars) return RESULT_CODES.INVALID_PARAM.code
  return { kind: 'report', thirdChannel, thirdChannelDeviceToken, ...(packageName && { packageName }) }
}

function readActivity({
  activityId = '',
  pushToken = '',
}: NonNullable<Request['reportActivity']>): DeviceCall | number {
  const fit = isWithin(activityId, LIMITS.maxActivityIdChars) && isWithin(pushToken, LIMITS.maxActivityTokenChars)
  return fit ? { kind: 'reportActivity', activityId, pushToken } : RESULT_CODES.INVALID_PARAM.code
}

function readBind({ userId = '', userToken = '' }: NonNullable<Request['bind']>): DeviceCall | number {
  const call = withUser('bind', userId)
  if (typeof call === 'number' || userToken === '') return call
  if (userToken.length > LIMITS.maxUserTokenChars) return RESULT_CODES.INVALID_PARAM.code
  return { kind: 'bind', userId, userToken }
}

function withUser(kind: 'bind' | 'unbind', userId: string): DeviceCall | number {
  if (userId === '') return RESULT_CODES.NEED_USERID.code
  if (userId.length > LIMITS.maxIdChars) return RESULT_CODES.INVALID_PARAM.code
  return { kind, userId }
}

function withAlias(kind: 'setAlias' | 'removeAlias', alias: string): DeviceCall | number {
  return isWithin(alias, LIMITS.maxAliasChars) ? { kind, alias } : RESULT_CODES.INVALID_PARAM.code
}

function withTags(kind: 'setTags' | 'removeTags', names: string[]): DeviceCall | number {
  const fit = names.length > 0 && names.length <= LIMITS.maxTagsPerCall
  if (!fit || !names.every((name) => isWithin(name, LIMITS.maxTagChars))) return RESULT_CODES.INVALID_PARAM.code
  return { kind, names }
}

function withPhone(number: string): DeviceCall | number {
  return isWithin(number, LIMITS.maxPhoneChars) ? { kind: 'setPhone', number } : RESULT_CODES.INVALID_PARAM.code
}

const isWithin = (text: string, maxChars: number): boolean => text !== '' && text.length <= maxChars
