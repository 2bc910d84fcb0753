import { LIMITS, RESULT_CODES } from '@openmps/proto'
import type { AppRef, DeviceCall } from '@openmps/proto/link'
import type { TellStanding } from '../broadcast/standing-notices.ts'
import { isId } from '../plain-text.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import { THIRD_CHANNELS } from '../third-channels.ts'
import type { Dispatcher } from './dispatcher.ts'

export interface DeviceCallParts {
  readonly devices: DeviceStore
  readonly dispatcher: Dispatcher
  readonly tellStanding: TellStanding
  readonly clock: Clock
}

/**
 * A call that a device makes over its socket: the rules of PushBind, PushUnBind and PushReport with the
 * user id checked first (contract of the client calls). Returns the result code.
 */
export async function runDeviceCall(
  { devices, dispatcher, tellStanding, clock }: DeviceCallParts,
  app: AppRef,
  device: string,
  call: DeviceCall,
): Promise<number> {
  const now = clock.now()
  switch (call.kind) {
    case 'bind': {
      const code = checkUserId(call.userId)
      if (code !== RESULT_CODES.SUCCESS.code) return code
      const { arrived, expelled } = await devices.bind(app, device, call.userId, {}, now)
      await tellStanding([device, ...expelled])
      // At once: what arrived is older than any push that is accepted from here on.
      if (arrived > 0) await dispatcher.mail(device)
      // The messages of a user who was bound before are out of the inbox.
      await dispatcher.caughtUp(device)
      return code
    }
    case 'unbind': {
      const code = checkUserId(call.userId)
      if (code !== RESULT_CODES.SUCCESS.code) return code
      await devices.unbind(app, device, call.userId, now)
      await tellStanding([device])
      await dispatcher.caughtUp(device)
      return code
    }
    case 'report': {
      const { thirdChannel, thirdChannelDeviceToken } = call
      if (thirdChannel === 0 && thirdChannelDeviceToken === '') {
        // Nothing but the app version, which the session has told already.
        return RESULT_CODES.SUCCESS.code
      }
      const known = THIRD_CHANNELS.includes(thirdChannel)
      const fits = thirdChannelDeviceToken.length > 0 && thirdChannelDeviceToken.length <= LIMITS.maxVendorTokenChars
      if (!known || !fits) return RESULT_CODES.INVALID_PARAM.code
      await devices.report(app, device, { thirdChannel, thirdChannelDeviceToken }, now)
      return RESULT_CODES.SUCCESS.code
    }
    default:
      return call satisfies never
  }
}

function checkUserId(userId: string): number {
  if (userId === '') return RESULT_CODES.NEED_USERID.code
  // The rule of the server API: an id that a device binds must be one that a backend can name.
  return isId(userId) ? RESULT_CODES.SUCCESS.code : RESULT_CODES.INVALID_PARAM.code
}
