import type { OpenChannel } from '../config/channels.ts'
import type { ActivityStore } from '../ports/activity-store.ts'
import type { Message } from '../ports/message-store.ts'

/** mPaaS guide 7.2.3: the target is an activity id; of 5 it is the push token itself. */
const BY_ACTIVITY_ID = 6

export interface ActivityWay {
  /** Absent: the app has no channel to Apple, or none of the package that shows the activity. */
  readonly channel?: OpenChannel
  readonly vendorToken: string
  /** Absent when the backend gave the push token. */
  readonly activityId?: string
}

/** How a message for a Live Activity reaches it; undefined: its id is not known. */
export async function findActivityWay(
  activities: Pick<ActivityStore, 'find'>,
  channels: readonly OpenChannel[],
  { app, target, extras }: Pick<Message, 'app' | 'target' | 'extras'>,
): Promise<ActivityWay | undefined> {
  const ofApple = channels.filter(({ vendor }) => vendor.name === 'apns')
  const { id } = target
  if (extras?.deliveryType !== BY_ACTIVITY_ID) return { ...channelIn(ofApple), vendorToken: id }
  const known = await activities.find(app, id)
  if (known === undefined) return undefined
  const { packageName, pushToken } = known
  const fit = packageName === undefined ? ofApple : ofApple.filter(({ channel }) => channel.packageName === packageName)
  return { ...channelIn(fit), vendorToken: pushToken, activityId: id }
}

const channelIn = ([channel]: readonly OpenChannel[]) => channel && { channel }
