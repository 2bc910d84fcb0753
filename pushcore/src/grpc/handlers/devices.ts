import { PushError } from '@openmps/proto'
import type {
  BindRequest,
  DeviceRef,
  Empty,
  ReportDeviceRequest,
  Device as Told,
  UnbindRequest,
} from '@openmps/proto/push'
import { Platform } from '@openmps/proto/push'
import { checkBind, checkUnbind, report } from '../../openapi/actions/bindings.ts'
import { checkApp } from '../../openapi/checks/app.ts'
import { isPackageName, PACKAGE_NAME_FORM } from '../../package-name.ts'
import { isId } from '../../plain-text.ts'
import type { Device } from '../../ports/device-store.ts'
import type { CallContext } from '../call.ts'
import { refuseField } from '../fault.ts'
import { appForm } from '../forms/app.ts'

export async function bind(call: BindRequest, context: CallContext): Promise<Empty> {
  const form = appForm(call.app)
  form.put('UserId', 'user_id', call.userId)
  form.put('DeliveryToken', 'device_token', call.deviceToken)
  form.put('OsType', 'platform', call.platform || '')
  form.put('PhoneNumber', 'phone_number', call.phoneNumber)
  const { app, token, userId, facts } = await form.check((params) => checkBind(params, context))
  return context.change(app, call, async () => {
    await context.core.bind(app, token, userId, facts)
    return {}
  })
}

export async function unbind(call: UnbindRequest, context: CallContext): Promise<Empty> {
  const form = appForm(call.app)
  form.put('UserId', 'user_id', call.userId)
  form.put('DeliveryToken', 'device_token', call.deviceToken)
  const { app, token, userId } = await form.check((params) => checkUnbind(params, context))
  return context.change(app, call, async () => {
    await context.core.unbind(app, token, userId)
    return {}
  })
}

export async function reportDevice(call: ReportDeviceRequest, context: CallContext): Promise<Empty> {
  const form = appForm(call.app)
  form.put('DeliveryToken', 'device_token', call.deviceToken)
  form.put('OsType', 'platform', call.platform || '')
  form.put('ThirdChannel', 'third_channel', call.thirdChannel || '')
  form.put('ThirdChannelDeviceToken', 'third_channel_device_token', call.thirdChannelDeviceToken)
  form.put('AppVersion', 'app_version', call.appVersion)
  form.put('PushVersion', 'sdk_version', call.sdkVersion)
  form.put('Model', 'model', call.model)
  const packageName = call.packageName ?? ''
  if (packageName !== '' && !isPackageName(packageName)) refuseField('package_name', PACKAGE_NAME_FORM)
  context.goOn()
  await form.check((params) => report(params, context, packageName === '' ? {} : { packageName }))
  return {}
}

export async function getDevice(call: DeviceRef, context: CallContext): Promise<Told> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const { deviceToken, userId } = call
  if (deviceToken && !context.core.ownsToken(app, deviceToken)) {
    refuseField('device_token', undefined, 'DELIVERYTOKEN_INVALID')
  }
  const id = deviceToken || userId || refuseField('by', 'neither device token nor user id', 'TOKEN_OR_USERID_NULL')
  if (!isId(id)) refuseField('user_id')
  const state = await context.core.deviceState(app, { kind: deviceToken ? 'device' : 'user', id })
  if (state === undefined) throw new PushError('NOT_FOUND')
  return told(state.device, state.online)
}

function told(device: Device, online: boolean): Told {
  return {
    deviceToken: device.token,
    userId: device.userId ?? '',
    platform: PLATFORMS.get(device.platform) ?? Platform.PLATFORM_UNKNOWN,
    online,
    thirdChannel: device.thirdChannel ?? 0,
    appVersion: device.appVersion,
    sdkVersion: device.sdkVersion,
    lastActiveAtMs: device.lastActiveAtMs,
    hasPhoneNumber: device.phoneNumber !== undefined,
    packageName: device.packageName ?? '',
  }
}

/** By OsType, whose numbers they have. */
const PLATFORMS = new Map(
  [Platform.PLATFORM_ANDROID, Platform.PLATFORM_IOS, Platform.PLATFORM_HARMONYOS].map((one) => [Number(one), one]),
)
