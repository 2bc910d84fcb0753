import { type CloseReason, type Connect, LIMITS, Platform } from '@openmps/proto'
import { checkSecret, checkToken, issueToken } from '@openmps/proto/token'
import { createAppLog } from '../broadcast/app-log.ts'
import type { GatewayContext } from '../gateway-context.ts'
import type { Session } from '../session/session.ts'

/**
 * The first frame. Everything that can be checked without the push core is checked here, so that a
 * storm of wrong or hostile devices does not reach it.
 */
export function receiveConnect(ctx: GatewayContext, session: Session, connect: Connect): CloseReason | undefined {
  const { appId = '', workspaceId = '', appVersion = '', sdkVersion = '' } = connect
  const { deviceToken = '', deviceSecret = '', broadcastCursor = '', timeZone = '' } = connect
  if (!isId(appId) || !isId(workspaceId)) return 'unknownApp'
  if (appVersion.length > LIMITS.maxVersionChars || sdkVersion.length > LIMITS.maxVersionChars) return 'protocolError'
  if (broadcastCursor.length > LIMITS.maxIdChars) return 'protocolError'
  if (timeZone.length > LIMITS.maxTimeZoneChars) return 'protocolError'
  if (!ctx.link.up) return 'unavailable'

  const app = { appId, workspaceId }
  let giveSecret = true
  if (deviceToken === '' && deviceSecret === '') {
    session.token = issueToken(ctx.keys, app)
  } else {
    if (!checkToken(ctx.keys, app, deviceToken)) return 'tokenInvalid'
    const key = checkSecret(ctx.keys, deviceToken, deviceSecret)
    if (key === undefined) return 'secretInvalid'
    giveSecret = key === 'previous'
    session.token = flat(deviceToken)
  }

  const connection = ctx.opening.add(session, giveSecret)
  if (connection === undefined) return 'unavailable'
  ctx.handshakes.delete(session)
  session.phase = 'opening'
  session.app = createAppLog(app)
  const asked = ctx.link.send({
    kind: 'opened',
    connection,
    device: session.token,
    app,
    platform: knownPlatform(connect.platform ?? 0),
    appVersion,
    sdkVersion,
    broadcastCursor,
    timeZone,
    connectedAtMs: ctx.clock.now(),
  })
  if (asked) return undefined
  ctx.opening.take(connection)
  return 'unavailable'
}

/** Zero for a platform of a later protocol version. */
const knownPlatform = (platform: number): number => (platform in Platform ? platform : Platform.PLATFORM_UNKNOWN)

const isId = (text: string): boolean => text.length > 0 && text.length <= LIMITS.maxIdChars

/**
 * The decoder may build a string out of parts, which then live as long as the string. This one lives
 * as long as the session, so it is copied into one piece.
 */
function flat(token: string): string {
  return Buffer.from(token, 'latin1').toString('latin1')
}
