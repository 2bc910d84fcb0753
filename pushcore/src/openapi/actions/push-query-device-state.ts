import { isId } from '../../plain-text.ts'
import type { Device } from '../../ports/device-store.ts'
import type { Action } from '../action.ts'
import { type Body, deviceFamily } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { refuse } from '../refusal.ts'
import { numberOf, required } from '../values.ts'

const PLATFORMS = new Map([
  [1, 'ANDROID'],
  [2, 'IOS'],
  [7, 'HARMONYOS'],
])
/** Who made the device, as far as its vendor channel tells. FCM and HarmonyOS devices come from several makers. */
const MANUFACTURERS = new Map([
  [2, 'APPLE'],
  [4, 'XIAOMI'],
  [5, 'HUAWEI'],
  [7, 'OPPO'],
  [8, 'VIVO'],
  [9, 'HONOR'],
  [10, 'MEIZU'],
])

/** Of a device, or of the most recently active device of a user. Unknown ones: 3028, as no code is given. */
export const pushQueryDeviceState: Action = {
  family: deviceFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const type = numberOf(params, 'TargetType', [1, 2]) ?? refuse('INVALID_PARAM')
    const id = required(params, 'Target', 'TOKEN_OR_USERID_NULL')
    if (type === 1 && !context.core.ownsToken(app, id)) refuse('DELIVERYTOKEN_INVALID')
    if (!isId(id)) refuse('INVALID_PARAM')
    const state = await context.core.deviceState(app, { kind: type === 1 ? 'device' : 'user', id })
    if (state === undefined) refuse('INVALID_PARAM')
    return deviceFamily.found(deviceData(state.device, state.online))
  },
}

/** All values are text. The field really is called `Statue`. */
function deviceData(device: Device, online: boolean): Body {
  return {
    UserId: device.userId ?? '',
    DeviceId: device.token,
    DeliveryToken: device.token,
    ThirdToken: device.thirdChannelDeviceToken ?? '',
    Platform: PLATFORMS.get(device.platform) ?? 'UNKNOWN',
    Manufacturer: MANUFACTURERS.get(device.thirdChannel ?? 0) ?? '',
    Statue: statue(device.platform, online),
  }
}

/** iOS and HarmonyOS are reached by their vendor, who does not tell whether the device is there. */
function statue(platform: number, online: boolean): 'ONLINE' | 'OFFLINE' | 'UNKNOWN' {
  if (platform === 2 || platform === 7) return 'UNKNOWN'
  return online ? 'ONLINE' : 'OFFLINE'
}
