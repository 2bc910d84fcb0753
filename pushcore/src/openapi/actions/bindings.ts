import { LIMITS } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { isId } from '../../plain-text.ts'
import type { DeviceFacts } from '../../ports/device-store.ts'
import { THIRD_CHANNELS } from '../../third-channels.ts'
import type { Action, ActionContext } from '../action.ts'
import { type Body, pushFamily } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { checkDeliveryToken, checkOsType, checkUserId } from '../checks/device.ts'
import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { numberOf, optional } from '../values.ts'

/** Characters of what a backend reports about a device, such as its model; longer: 3028. */
const MAX_REPORTED_CHARS = 256

export const pushBind: Action = {
  family: pushFamily,
  async run(params, context) {
    const { app, token, userId, facts } = await checkBind(params, context)
    await context.core.bind(app, token, userId, facts)
    return pushFamily.accepted()
  },
}

/** A device and its user. */
export interface Binding {
  readonly app: AppRef
  readonly token: string
  readonly userId: string
}

/** The checks of PushBind. @throws Refusal */
export async function checkBind(
  params: Params,
  context: ActionContext,
): Promise<Binding & { readonly facts: DeviceFacts }> {
  const binding = await checkUnbind(params, context)
  const platform = checkOsType(params)
  const phoneNumber = shortText(params, 'PhoneNumber')
  return { ...binding, facts: { platform, ...(phoneNumber !== undefined && { phoneNumber }) } }
}

/** The checks of PushUnBind. @throws Refusal */
export async function checkUnbind(params: Params, context: ActionContext): Promise<Binding> {
  const app = await checkApp(params, context)
  const userId = checkUserId(params)
  const token = checkDeliveryToken(params, context.core, app)
  return { app, token, userId }
}

/** Unbinding what is not bound succeeds: the caller has what it wants. */
export const pushUnBind: Action = {
  family: pushFamily,
  async run(params, context) {
    const { app, token, userId } = await checkUnbind(params, context)
    await context.core.unbind(app, token, userId)
    return pushFamily.accepted()
  },
}

export const pushReport: Action = {
  family: pushFamily,
  run: (params, context) => report(params, context),
}

/** PushReport, with facts besides that it has no parameter for: they are checked already. */
export async function report(params: Params, context: ActionContext, more: DeviceFacts = {}): Promise<Body> {
  const app = await checkApp(params, context)
  const token = checkDeliveryToken(params, context.core, app)
  const platform = checkOsType(params)
  const channel = readThirdChannel(params)
  const appVersion = shortText(params, 'AppVersion', LIMITS.maxVersionChars)
  const sdkVersion = shortText(params, 'PushVersion', LIMITS.maxVersionChars)
  const reported = readReported(params)
  await context.core.report(app, token, {
    platform,
    ...channel,
    ...(appVersion !== undefined && { appVersion }),
    ...(sdkVersion !== undefined && { sdkVersion }),
    ...(reported && { reported }),
    ...more,
  })
  return pushFamily.accepted()
}

/** Both or neither: a channel with the token of another one would push into the void. */
function readThirdChannel(params: Params): Pick<DeviceFacts, 'thirdChannel' | 'thirdChannelDeviceToken'> {
  const thirdChannel = numberOf(params, 'ThirdChannel', THIRD_CHANNELS)
  const thirdChannelDeviceToken = shortText(params, 'ThirdChannelDeviceToken', LIMITS.maxVendorTokenChars)
  if (thirdChannel === undefined && thirdChannelDeviceToken === undefined) return {}
  if (thirdChannel === undefined || thirdChannelDeviceToken === undefined) return refuse('INVALID_PARAM')
  return { thirdChannel, thirdChannelDeviceToken }
}

function readReported(params: Params): Readonly<Record<string, string>> | undefined {
  const names = { channel: 'Channel', connectType: 'ConnectType', imei: 'Imei', imsi: 'Imsi', model: 'Model' }
  const facts = Object.entries(names).flatMap(([key, name]) => {
    const text = shortText(params, name)
    return text === undefined ? [] : [[key, text] as const]
  })
  return facts.length === 0 ? undefined : Object.fromEntries(facts)
}

function shortText(params: Params, name: string, maxChars = MAX_REPORTED_CHARS): string | undefined {
  const text = optional(params, name)
  if (text !== undefined && !isId(text, maxChars)) refuse('INVALID_PARAM')
  return text
}
