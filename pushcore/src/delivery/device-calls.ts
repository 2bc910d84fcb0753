import { LIMITS, RESULT_CODES } from '@openmps/proto'
import type { AppRef, DeviceCall } from '@openmps/proto/link'
import { isId } from '../plain-text.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStore } from '../ports/device-store.ts'

/** Apple, Xiaomi, Huawei, FCM, OPPO, vivo, HONOR, Meizu, HarmonyOS. */
export const THIRD_CHANNELS: readonly number[] = [2, 4, 5, 6, 7, 8, 9, 10, 11]

/**
 * A call that a device makes over its socket: the rules of PushBind, PushUnBind and PushReport with the
 * user id checked first (contract of the client calls). `arrived` counts messages that came into the inbox.
 */
export async function runDeviceCall(
  devices: DeviceStore,
  clock: Clock,
  app: AppRef,
  device: string,
  call: DeviceCall,
): Promise<{ code: number; arrived: number }> {
  const now = clock.now()
  switch (call.kind) {
    case 'bind': {
      const code = checkUserId(call.userId)
      if (code !== RESULT_CODES.SUCCESS.code) return { code, arrived: 0 }
      const { arrived } = await devices.bind(app, device, call.userId, {}, now)
      return { code, arrived }
    }
    case 'unbind': {
      const code = checkUserId(call.userId)
      if (code === RESULT_CODES.SUCCESS.code) await devices.unbind(app, device, call.userId, now)
      return { code, arrived: 0 }
    }
    case 'report': {
      const { thirdChannel, thirdChannelDeviceToken } = call
      if (thirdChannel === 0 && thirdChannelDeviceToken === '') {
        // Nothing but the app version, which the session has told already.
        return { code: RESULT_CODES.SUCCESS.code, arrived: 0 }
      }
      const known = THIRD_CHANNELS.includes(thirdChannel)
      const fits = thirdChannelDeviceToken.length > 0 && thirdChannelDeviceToken.length <= LIMITS.maxVendorTokenChars
      if (!known || !fits) return { code: RESULT_CODES.INVALID_PARAM.code, arrived: 0 }
      await devices.report(app, device, { thirdChannel, thirdChannelDeviceToken }, now)
      return { code: RESULT_CODES.SUCCESS.code, arrived: 0 }
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
