import { LIMITS, PushError, RESULT_CODES } from '@openmps/proto'
import type { AppRef, DeviceCall } from '@openmps/proto/link'
import type { TellStanding } from '../broadcast/standing-notices.ts'
import { isPackageName } from '../package-name.ts'
import { isId } from '../plain-text.ts'
import type { ActivityStore } from '../ports/activity-store.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceFacts, DeviceStore } from '../ports/device-store.ts'
import { readPhone } from '../supplement/phone.ts'
import type { Aliases } from '../tags/aliases.ts'
import { type TagsForDevices, tagDevice, untagDevice } from '../tags/device-tags.ts'
import { THIRD_CHANNELS } from '../third-channels.ts'
import type { Vendors } from '../vendors/create-vendors.ts'
import { mayBind, mayTakeAlias } from './bind-policy.ts'
import type { Dispatcher } from './dispatcher.ts'

export interface DeviceCallParts {
  readonly apps: Pick<AppStore, 'find' | 'findKey'>
  readonly devices: DeviceStore
  readonly activities: Pick<ActivityStore, 'bind'>
  readonly aliases: Pick<Aliases, 'set' | 'remove'>
  readonly tags: TagsForDevices
  readonly dispatcher: Dispatcher
  readonly tellStanding: TellStanding
  /** A vendor's channel may be the way to the device now. */
  readonly reached: Vendors['reached']
  readonly clock: Clock
}

/** By Apple a Live Activity lasts 8 hours and stays on the lock screen for 4 more; twice that, because clocks differ. */
const ACTIVITY_KEPT_MS = 24 * 3_600_000

/**
 * A call that a device makes, over its socket or by HTTPS: the rules of PushBind, PushUnBind and PushReport with the
 * user id checked first (contract of the client calls), and the app's policy of binding. Returns the result code.
 * @param facts what is told besides; a session has told it already
 */
export async function runDeviceCall(
  { apps, devices, activities, aliases, tags, dispatcher, tellStanding, reached, clock }: DeviceCallParts,
  app: AppRef,
  device: string,
  call: DeviceCall,
  facts: DeviceFacts = {},
): Promise<number> {
  const now = clock.now()
  switch (call.kind) {
    case 'bind': {
      const code = checkUserId(call.userId)
      if (code !== RESULT_CODES.SUCCESS.code) return code
      const { userId, userToken = '' } = call
      if (!(await mayBind(apps, { app, device, userId, userToken }, now))) return RESULT_CODES.INVALID_PARAM.code
      const { arrived, expelled } = await devices.bind(app, device, userId, facts, now)
      await tellStanding([device, ...expelled])
      // At once: what arrived is older than any push that is accepted from here on.
      if (arrived > 0) await dispatcher.mail(device)
      if (arrived > 0) await reached(app, device)
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
      const { thirdChannel, thirdChannelDeviceToken, packageName } = call
      if (packageName !== undefined && !isPackageName(packageName)) return RESULT_CODES.INVALID_PARAM.code
      const told = { ...facts, ...(packageName !== undefined && { packageName }) }
      if (thirdChannel === 0 && thirdChannelDeviceToken === '') {
        if (Object.keys(told).length > 0) await devices.report(app, device, told, now)
        return RESULT_CODES.SUCCESS.code
      }
      const known = THIRD_CHANNELS.includes(thirdChannel)
      const fits = thirdChannelDeviceToken.length > 0 && thirdChannelDeviceToken.length <= LIMITS.maxVendorTokenChars
      if (!known || !fits) return RESULT_CODES.INVALID_PARAM.code
      await devices.report(app, device, { ...told, thirdChannel, thirdChannelDeviceToken }, now)
      await reached(app, device)
      return RESULT_CODES.SUCCESS.code
    }
    case 'setAlias':
      if (!(await mayTakeAlias(apps, app))) return RESULT_CODES.INVALID_PARAM.code
      return codeOf(aliases.set(app, device, call.alias))
    case 'removeAlias':
      if (!isId(call.alias, LIMITS.maxAliasChars)) return RESULT_CODES.INVALID_PARAM.code
      return codeOf(aliases.remove(app, device, call.alias))
    case 'setTags':
      return areTags(call.names) ? codeOf(tagDevice(tags, app, device, call.names)) : RESULT_CODES.INVALID_PARAM.code
    case 'removeTags':
      return areTags(call.names) ? codeOf(untagDevice(tags, app, device, call.names)) : RESULT_CODES.INVALID_PARAM.code
    case 'setPhone': {
      const phoneNumber = readPhone(call.number)
      if (phoneNumber === undefined) return RESULT_CODES.INVALID_PARAM.code
      await devices.report(app, device, { ...facts, phoneNumber }, now)
      return RESULT_CODES.SUCCESS.code
    }
    case 'reportActivity': {
      const { activityId, pushToken } = call
      const fit = isId(activityId, LIMITS.maxActivityIdChars) && isId(pushToken, LIMITS.maxActivityTokenChars)
      if (!fit) return RESULT_CODES.INVALID_PARAM.code
      const packageName = (await devices.get(app, device))?.packageName
      const binding = { device, pushToken, atMs: now, ...(packageName !== undefined && { packageName }) }
      await activities.bind(app, activityId, binding, now + ACTIVITY_KEPT_MS)
      return RESULT_CODES.SUCCESS.code
    }
    default:
      return call satisfies never
  }
}

function areTags(names: readonly string[]): boolean {
  const fit = names.length > 0 && names.length <= LIMITS.maxTagsPerCall
  return fit && names.every((name) => isId(name, LIMITS.maxTagChars))
}

/** What a service refuses is the fault of the call; the rest is the service's. */
async function codeOf(done: Promise<void>): Promise<number> {
  try {
    await done
    return RESULT_CODES.SUCCESS.code
  } catch (error) {
    const { code } = PushError.from(error)
    if (code === 'INVALID_ARGUMENT' || code === 'NOT_FOUND') return RESULT_CODES.INVALID_PARAM.code
    throw error
  }
}

function checkUserId(userId: string): number {
  if (userId === '') return RESULT_CODES.NEED_USERID.code
  // The rule of the server API: an id that a device binds must be one that a backend can name.
  return isId(userId) ? RESULT_CODES.SUCCESS.code : RESULT_CODES.INVALID_PARAM.code
}
