import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { categoryOf } from '../huawei-family/categories.ts'
import { badgeOf } from '../huawei-family/notification.ts'
import { clickData, clickDataWithUrl, silentData } from '../shared/app-data.ts'

/** 15 days. */
const MAX_TTL_SECONDS = 1_296_000

const SOUND = /^[\w.-]+\.(mp3|wav|mpeg)$/i

/** The header `push-type`: of a notification, and of a message in the background. */
export const pushTypeOf = ({ silent }: VendorNotice): '0' | '6' => (silent ? '6' : '0')

/**
 * The body of `messages:send`, version 3. A token that occurs twice is sent once.
 * @param image of a notification; undefined: none
 * @param receiptId picks a receipt configuration of the vendor's console; undefined: that of the app
 */
export function harmonyMessage(
  notice: VendorNotice,
  tokens: readonly string[],
  { image, receiptId }: { readonly image: string | undefined; readonly receiptId: string | undefined },
): Record<string, unknown> {
  return {
    payload: notice.silent
      ? { extraData: JSON.stringify(silentData(notice)) }
      : { notification: notificationOf(notice, image) },
    target: { token: [...new Set(tokens)] },
    pushOptions: {
      ttl: Math.min(MAX_TTL_SECONDS, notice.ttlSeconds),
      ...(notice.receipt !== undefined && {
        biTag: notice.receipt.param,
        ...(receiptId !== undefined && { receiptId }),
      }),
    },
  }
}

function notificationOf(notice: VendorNotice, image: string | undefined): Record<string, unknown> {
  const { title, content: body, notifyId, params } = notice
  const category = categoryOf(notice)
  const badge = badgeOf(notice)
  return {
    // One is required. The vendor knows no SYSTEM_REMINDER here, and takes what has no class for marketing.
    category: category === undefined || category === 'SYSTEM_REMINDER' ? 'MARKETING' : category,
    title,
    body,
    notifyId,
    clickAction: clickOf(notice),
    ...(image !== undefined && { image }),
    // Of the app's own files. What is made for other phones has other names.
    ...(params.sound !== undefined && SOUND.test(params.sound) && { sound: params.sound }),
    ...(badge !== undefined && { badge: 'add' in badge ? { addNum: badge.add } : { setNum: badge.set } }),
  }
}

/**
 * A page of the app by the address or the action that its abilities declare. The vendor opens no web page: the app finds
 * the address. It has no click that does nothing: the app opens.
 */
function clickOf(notice: VendorNotice): Record<string, unknown> {
  const { action, url } = notice
  if (action !== 'inAppPage' || url === undefined) return { actionType: 0, data: clickDataWithUrl(notice) }
  const page = url.includes('://') ? { uri: url } : { action: url }
  return { actionType: 1, ...page, data: clickData(notice) }
}
