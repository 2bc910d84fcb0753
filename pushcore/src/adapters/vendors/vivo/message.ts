import type { VendorAccount, VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickData } from '../shared/app-data.ts'
import { clickTarget } from '../shared/clicks.ts'
import { callbackOf } from '../shared/receipts.ts'

const NO_REMINDER = 1
const RING_AND_VIBRATE = 4
const MIN_TTL_SECONDS = 60
const MAX_TTL_SECONDS = 86_400
const MAX_CALLBACK_BYTES = 128

/** By the numbers of mPaaS guide 4.1.4. The first six are system messages, the others are operation messages. */
const CATEGORIES = [
  'IM',
  'ACCOUNT',
  'TODO',
  'DEVICE_REMINDER',
  'ORDER',
  'SUBSCRIPTION',
  'NEWS',
  'CONTENT',
  'MARKETING',
  'SOCIAL',
] as const
const SYSTEM_CATEGORIES = 6

/** The body of a send, or of a payload for a list, without whom it is for and without `requestId`. */
export function vivoMessage(notice: VendorNotice, account: VendorAccount): Record<string, unknown> {
  const { appId = '', receiptId } = account.credentials
  return {
    appId: Number(appId),
    title: notice.title,
    content: notice.content,
    // As at Huawei a level of 1 does not ring: so a message that overwrites a revoked one is not heard.
    notifyType: notice.fields.notifyLevel?.vivo === '1' ? NO_REMINDER : RING_AND_VIBRATE,
    ...click(notice, account.packageName),
    ...classes(notice),
    timeToLive: Math.min(MAX_TTL_SECONDS, Math.max(MIN_TTL_SECONDS, notice.ttlSeconds)),
    notifyId: notice.notifyId,
    clientCustomMap: clickData(notice),
    ...receipt(notice, receiptId),
  }
}

function click(notice: VendorNotice, packageName: string): Record<string, unknown> {
  const target = clickTarget(notice, packageName)
  switch (target.kind) {
    case 'app':
      return { skipType: 1 }
    case 'web':
      return { skipType: 2, skipContent: target.url }
    case 'link':
      return { skipType: 4, skipContent: target.url }
    case 'activity':
      return { skipType: 4, skipContent: `intent:#Intent;component=${packageName}/${target.name};end` }
  }
}

/**
 * The vendor refuses a category of the other class (10097), and switches off the system messages of apps that send
 * marketing as such. So a message is one of the operation if either field says so; a category that then does not fit is
 * left out.
 */
function classes({ fields }: VendorNotice): Record<string, unknown> {
  const number = Number(fields.thirdChannelCategory?.vivo ?? 0)
  const category = CATEGORIES[number - 1]
  const isSystemCategory = category === undefined || number <= SYSTEM_CATEGORIES
  const classification = fields.classification === '0' || !isSystemCategory ? 0 : 1
  const fits = category !== undefined && isSystemCategory === (classification === 1)
  return { classification, ...(fits && { category }) }
}

/** The console's receipt id goes before the address. */
function receipt(notice: VendorNotice, receiptId: string | undefined): Record<string, unknown> {
  if (receiptId !== undefined) {
    return notice.receipt === undefined
      ? {}
      : { extra: { 'callback.id': receiptId, 'callback.param': notice.receipt.param } }
  }
  const callback = callbackOf(notice, MAX_CALLBACK_BYTES)
  return callback === undefined ? {} : { extra: { callback: callback.url, 'callback.param': callback.param } }
}
