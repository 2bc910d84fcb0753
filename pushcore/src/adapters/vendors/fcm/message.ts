import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickDataWithUrl, silentData } from '../shared/app-data.ts'

/** Four weeks. */
const MAX_TTL_SECONDS = 2_419_200

/** Names that the vendor keeps for itself: it refuses a message whose data have one. */
const RESERVED = /^(?:from$|message_type$|google\.|gcm\.)/

/** The name of an intent filter's action, in words of Java's packages. */
const ACTION_NAME = /^[A-Za-z_]\w*(?:\.[A-Za-z_$][\w$]*)+$/

/**
 * `message` of a send. There is no action that opens an address: it is in the data, and the app opens it. `collapse_key`
 * is left alone: a device keeps four of them, and what has one is slowed down. The tag replaces what is shown.
 */
export function fcmMessage(notice: VendorNotice, token: string): Record<string, unknown> {
  const ttl = `${Math.min(MAX_TTL_SECONDS, notice.ttlSeconds)}s`
  // The vendor lowers apps whose urgent messages show nothing.
  if (notice.silent) return { token, data: allowed(silentData(notice)), android: { priority: 'NORMAL', ttl } }
  const { title, content, imageUrl } = notice
  return {
    token,
    data: allowed(clickDataWithUrl(notice)),
    notification: { title, body: content, ...(imageUrl !== undefined && { image: imageUrl }) },
    android: { priority: 'HIGH', ttl, notification: androidNotification(notice) },
  }
}

function androidNotification(notice: VendorNotice): Record<string, unknown> {
  const { notifyId, fields, params, action, url = '' } = notice
  const badge = /^\d{1,9}$/.test(params.badge ?? '') ? Number(params.badge) : undefined
  return {
    tag: String(notifyId),
    sound: soundName(params.sound),
    ...(fields.channelId !== undefined && { channel_id: fields.channelId }),
    ...(badge !== undefined && { notification_count: badge }),
    ...(action === 'inAppPage' && ACTION_NAME.test(url) && { click_action: url }),
  }
}

/** Without parameters of the backend that are named as the vendor's own are. */
const allowed = (data: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !RESERVED.test(name)))

/** The name of a file of res/raw: of a path, as other vendors have it, the last part without its ending. */
function soundName(path = ''): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return file.replace(/\.\w+$/, '') || 'default'
}
