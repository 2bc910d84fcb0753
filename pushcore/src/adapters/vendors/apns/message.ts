import type { LiveActivity, VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickData, clickDataWithUrl, silentData } from '../shared/app-data.ts'
import { REVOKED_TEXT } from '../shared/revocation.ts'

/** For the app's notification service extension: the picture to attach. */
const IMAGE_URL = 'openmpsImage'
/** Apple keeps nothing longer. */
const MAX_TTL_SECONDS = 30 * 86_400

export interface ApnsMessage {
  /** Without those of the account and the device. */
  readonly headers: Readonly<Record<string, string>>
  /** JSON. */
  readonly body: string
}

/** @param bundleId of the account: the topic is made of it */
export function toMessage(notice: VendorNotice, bundleId: string, nowMs: number): ApnsMessage {
  if (notice.activity !== undefined) return activityMessage(notice, notice.activity, bundleId, nowMs)
  if (notice.silent) {
    const headers = headersOf('background', 5, notice, bundleId, nowMs)
    return message(headers, { 'content-available': 1 }, silentData(notice))
  }
  const { imageUrl, params } = notice
  const badge = /^\d{1,6}$/.test(params.badge ?? '') ? Number(params.badge) : undefined
  const aps = {
    alert: alertOf(notice),
    sound: params.sound || 'default',
    ...(badge !== undefined && { badge }),
    // Without it no extension runs, and only that can load a picture.
    ...((imageUrl !== undefined || params['mutable-content'] === '1') && { 'mutable-content': 1 }),
  }
  const data = { ...dataOf(notice), ...(imageUrl !== undefined && { [IMAGE_URL]: imageUrl }) }
  return message(headersOf('alert', 10, notice, bundleId, nowMs), aps, data)
}

/** What takes the place of a shown notice, and of one that waits: quiet, as it is no news. */
export function toOverwrite(notice: VendorNotice, bundleId: string, nowMs: number): ApnsMessage {
  const aps = { alert: { body: REVOKED_TEXT }, 'interruption-level': 'passive' }
  const data = dataOf({ ...notice, action: 'openApp', params: {} })
  return message(headersOf('alert', 10, notice, bundleId, nowMs), aps, data)
}

/** A silent one changes what is shown and, unlike a loud one, does not count against the device's hourly budget. */
function activityMessage(notice: VendorNotice, activity: LiveActivity, bundleId: string, nowMs: number): ApnsMessage {
  const { event = 'update', contentState, dismissalDateSeconds } = activity
  const aps = {
    timestamp: Math.floor(nowMs / 1000),
    event,
    ...(contentState !== undefined && { 'content-state': contentState }),
    ...(event === 'end' && dismissalDateSeconds !== undefined && { 'dismissal-date': dismissalDateSeconds }),
    ...(!notice.silent && { alert: { ...alertOf(notice), sound: notice.params.sound || 'default' } }),
  }
  const { 'apns-collapse-id': _, ...headers } = headersOf(
    'liveactivity',
    notice.silent ? 5 : 10,
    notice,
    bundleId,
    nowMs,
  )
  return message({ ...headers, 'apns-topic': `${bundleId}.push-type.liveactivity` }, aps, {})
}

function headersOf(type: string, priority: 5 | 10, notice: VendorNotice, bundleId: string, nowMs: number) {
  return {
    'apns-topic': bundleId,
    'apns-push-type': type,
    'apns-priority': String(priority),
    'apns-expiration': String(Math.floor(nowMs / 1000) + Math.min(notice.ttlSeconds, MAX_TTL_SECONDS)),
    'apns-collapse-id': String(notice.notifyId),
  }
}

/** APNs knows no click actions: the app finds the address of one that opens a page. */
function dataOf(notice: VendorNotice): Record<string, string> {
  const opensPage = notice.action === 'webPage' || notice.action === 'inAppPage'
  return opensPage ? clickDataWithUrl(notice) : clickData(notice)
}

/** Without an empty title iOS shows the app's name. */
const alertOf = ({ title, content }: VendorNotice) => ({ ...(title !== '' && { title }), body: content })

/** A parameter of the name `aps` is lost: the name is Apple's. */
const message = (
  headers: Record<string, string>,
  aps: object,
  data: Readonly<Record<string, string>>,
): ApnsMessage => ({
  headers,
  body: JSON.stringify({ ...data, aps }),
})
