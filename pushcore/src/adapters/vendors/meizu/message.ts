import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickData } from '../shared/app-data.ts'
import { clickTarget } from '../shared/clicks.ts'
import { callbackOf } from '../shared/receipts.ts'

const MIN_HOURS = 1
const MAX_HOURS = 72
const MAX_CALLBACK_BYTES = 128
/** Of arrivals and clicks. */
const CALLBACK_BOTH = '3'

/** `messageJson` of a notification. */
export function meizuMessage(notice: VendorNotice, packageName: string): Record<string, unknown> {
  const { title, content, pushStyle, notifyId, fields } = notice
  // As at Huawei a level of 1 does not ring: so a message that overwrites a revoked one is not heard.
  const ring = fields.notifyLevel?.meizu === '1' ? 0 : 1
  return {
    noticeBarInfo: { noticeMsgType: messageType(notice), noticeBarType: 0, title, content },
    ...(pushStyle === 1 && { noticeExpandInfo: { noticeExpandType: 1, noticeExpandContent: content } }),
    clickTypeInfo: { ...click(notice, packageName), parameters: clickData(notice) },
    pushTimeInfo: { offLine: 1, validTime: hours(notice.ttlSeconds) },
    advanceInfo: {
      notificationType: { vibrate: ring, lights: ring, sound: ring },
      // At most 8 characters: 2^31 - 1 has 6.
      notifyKey: notifyId.toString(36),
    },
    ...receipt(notice),
  }
}

/**
 * 0 public, which is counted and limited; 1 private, for what a user waits for. The guide has no number for Meizu: the
 * backend may say it by `thirdChannelCategory.meizu`, and else what it says to vivo of the same kind holds.
 */
function messageType({ fields }: VendorNotice): 0 | 1 {
  return (fields.thirdChannelCategory?.meizu ?? fields.classification) === '0' ? 0 : 1
}

function click(notice: VendorNotice, packageName: string): Record<string, unknown> {
  const target = clickTarget(notice, packageName)
  switch (target.kind) {
    case 'app':
      return { clickType: 0 }
    case 'activity':
      return { clickType: 1, activity: target.name }
    case 'web':
    case 'link':
      return { clickType: 2, url: target.url }
  }
}

/** Rounded up: one that comes late is better than one that expires on the way. */
const hours = (seconds: number) => Math.min(MAX_HOURS, Math.max(MIN_HOURS, Math.ceil(seconds / 3600)))

function receipt(notice: VendorNotice): Record<string, unknown> {
  const callback = callbackOf(notice, MAX_CALLBACK_BYTES)
  if (callback === undefined) return {}
  const { url, param } = callback
  return { extra: { callback: url, 'callback.param': param, 'callback.type': CALLBACK_BOTH } }
}
