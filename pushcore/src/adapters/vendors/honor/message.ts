import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { badgeOf, clickOf, imageOf } from '../huawei-family/notification.ts'
import { silentData } from '../shared/app-data.ts'

/** 15 days. */
const MAX_TTL_SECONDS = 1_296_000

/** mPaaS guide 4.1.4: `thirdChannelCategory.HONOR`. What has no class is marketing for the vendor. */
const IMPORTANCE: Readonly<Record<string, 'NORMAL' | 'LOW'>> = { 1: 'NORMAL', 2: 'LOW' }

/** The body of `sendMessage`. The vendor refuses a call in which a token occurs twice: it is sent once. */
export function honorMessage(
  notice: VendorNotice,
  tokens: readonly string[],
  packageName: string,
): Record<string, unknown> {
  const options = {
    ttl: `${Math.min(MAX_TTL_SECONDS, notice.ttlSeconds)}s`,
    ...(notice.receipt !== undefined && { biTag: notice.receipt.param }),
  }
  return { ...contentOf(notice, packageName, options), token: [...new Set(tokens)] }
}

function contentOf(
  notice: VendorNotice,
  packageName: string,
  android: Record<string, unknown>,
): Record<string, unknown> {
  if (notice.silent) return { data: JSON.stringify(silentData(notice)), android }
  const { action, data } = clickOf(notice, packageName)
  return {
    ...(data !== undefined && { data: JSON.stringify(data) }),
    android: { ...android, notification: { ...lookOf(notice), clickAction: action } },
  }
}

function lookOf(notice: VendorNotice): Record<string, unknown> {
  const { title, content: body, pushStyle, params, fields, notifyId } = notice
  const importance = IMPORTANCE[fields.thirdChannelCategory?.HONOR ?? '']
  // The vendor refuses a picture with marketing.
  const image = importance === 'NORMAL' ? imageOf(notice) : undefined
  return {
    title,
    body,
    notifyId,
    ...(importance !== undefined && { importance }),
    ...((pushStyle === 1 || params.big_text === '1') && { style: 1, bigTitle: title, bigBody: body }),
    ...(image !== undefined && { image }),
    ...badge(notice),
  }
}

/** Without the class of the app's entry the vendor does not change the number. */
function badge(notice: VendorNotice): { readonly badge?: Record<string, unknown> } {
  const number = badgeOf(notice)
  const { badge_class: badgeClass } = notice.params
  if (number === undefined || badgeClass === undefined) return {}
  return { badge: { badgeClass, ...('add' in number ? { addNum: number.add } : { setNum: number.set }) } }
}
