import { PushError } from '@openmps/proto'
import { ACTIVITY_LIMITS, type ActivityBinding } from '../ports/activity-store.ts'

/** @throws PushError INVALID_ARGUMENT */
export function checkActivity(activityId: string, { device, pushToken, packageName }: ActivityBinding): void {
  const texts = { activityId, device, pushToken, ...(packageName !== undefined && { packageName }) }
  for (const name of ['activityId', 'device', 'pushToken', 'packageName'] as const) {
    const text = texts[name]
    if (text === undefined || (text !== '' && text.length <= ACTIVITY_LIMITS[name])) continue
    throw new PushError(
      'INVALID_ARGUMENT',
      `${name} of an activity: must have 1 to ${ACTIVITY_LIMITS[name]} characters`,
    )
  }
}
