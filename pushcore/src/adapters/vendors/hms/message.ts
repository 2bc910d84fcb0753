import type { VendorAccount, VendorNotice } from '../../../ports/vendor-channel.ts'
import { categoryOf } from '../huawei-family/categories.ts'
import { badgeOf, clickOf, imageOf } from '../huawei-family/notification.ts'
import { silentData } from '../shared/app-data.ts'

/** 15 days. */
const MAX_TTL_SECONDS = 1_296_000

/** mPaaS guide 4.1.4: `notifyLevel.hms`. */
const IMPORTANCE: Readonly<Record<string, string>> = { 1: 'LOW', 2: 'NORMAL' }

/** The body of `messages:send`, the same for versions 1 and 2 of the API. A token that occurs twice is sent once. */
export function hmsMessage(
  notice: VendorNotice,
  tokens: readonly string[],
  { packageName, credentials: { receiptId } }: Pick<VendorAccount, 'packageName' | 'credentials'>,
): Record<string, unknown> {
  const options = optionsOf(notice, receiptId)
  return { message: { ...contentOf(notice, packageName, options), token: [...new Set(tokens)] } }
}

/** @param receiptId picks a receipt configuration of the vendor's console; undefined: that of the app */
function optionsOf(notice: VendorNotice, receiptId: string | undefined): Record<string, unknown> {
  const category = categoryOf(notice)
  return {
    ttl: `${Math.min(MAX_TTL_SECONDS, notice.ttlSeconds)}s`,
    ...(category !== undefined && { category }),
    ...(notice.receipt !== undefined && {
      bi_tag: notice.receipt.param,
      ...(receiptId !== undefined && { receipt_id: receiptId }),
    }),
  }
}

function contentOf(
  notice: VendorNotice,
  packageName: string,
  android: Record<string, unknown>,
): Record<string, unknown> {
  if (notice.silent) {
    const urgency = notice.fields.transparentMessageUrgency?.toUpperCase() === 'HIGH' ? 'HIGH' : 'NORMAL'
    return { data: JSON.stringify(silentData(notice)), android: { ...android, urgency } }
  }
  const { action, data } = clickOf(notice, packageName)
  return {
    ...(data !== undefined && { data: JSON.stringify(data) }),
    android: { ...android, notification: { ...look(notice), click_action: action } },
  }
}

function look(notice: VendorNotice): Record<string, unknown> {
  const { title, content: body, pushStyle, params, fields, notifyId } = notice
  const image = imageOf(notice)
  return {
    title,
    body,
    importance: IMPORTANCE[fields.notifyLevel?.hms ?? '2'] ?? 'NORMAL',
    notify_id: notifyId,
    ...((pushStyle === 1 || params.big_text === '1') && { style: 1, big_title: title, big_body: body }),
    ...(image !== undefined && { image }),
    ...(fields.channelId !== undefined && { channel_id: fields.channelId }),
    // Of the app's own sounds. What is made for other phones has other paths.
    ...(params.sound?.startsWith('/raw/') && { sound: params.sound, default_sound: false }),
    ...badge(notice),
  }
}

/** Without the class of the app's entry the vendor does not change the number. */
function badge(notice: VendorNotice): { readonly badge?: Record<string, unknown> } {
  const number = badgeOf(notice)
  const { badge_class: entry } = notice.params
  if (number === undefined || entry === undefined) return {}
  return { badge: { class: entry, ...('add' in number ? { add_num: number.add } : { set_num: number.set }) } }
}
