import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickData, clickDataWithUrl } from '../shared/app-data.ts'
import { intentUri } from '../shared/clicks.ts'

/** What a click does, as HMS and HONOR number it, and the data that the vendor hands to the app, if any. */
export interface Click {
  readonly action:
    | { readonly type: 1; readonly intent: string }
    | { readonly type: 2; readonly url: string }
    | { readonly type: 3 }
  readonly data?: Readonly<Record<string, string>>
}

/**
 * Data go by the vendor when a click opens the app, and within the intent when it opens a page of it. A web page opens
 * without the app. The vendors have no click that does nothing, and no web page without TLS: the app opens instead.
 */
export function clickOf(notice: VendorNotice, packageName: string): Click {
  const { action, url } = notice
  if (action === 'webPage' && url?.startsWith('https://')) return { action: { type: 2, url } }
  if (action === 'inAppPage' && url !== undefined) {
    return { action: { type: 1, intent: intentUri(url, packageName, clickData(notice)) } }
  }
  return { action: { type: 3 }, data: clickDataWithUrl(notice) }
}

/** What the number at the app's icon becomes: `add` 1 to 99, `set` 0 to 99, which is the highest that is shown. */
export type Badge = { readonly add: number } | { readonly set: number }

/**
 * By the parameters of mPaaS guide 7.2.11. `badge_add_num` is made for Huawei and goes before `badge`, which other
 * vendors read too. What is no whole number changes nothing.
 */
export function badgeOf({ params: { badge_add_num: add, badge: set } }: VendorNotice): Badge | undefined {
  if (isWhole(add) && Number(add) > 0) return { add: Math.min(99, Number(add)) }
  return isWhole(set) ? { set: Math.min(99, Number(set)) } : undefined
}

const isWhole = (text: string | undefined): text is string => text !== undefined && /^\d{1,9}$/.test(text)

/** These vendors have one picture, of the size of an icon, and take it by https only. */
export const imageOf = ({ iconUrl, imageUrl }: VendorNotice): string | undefined =>
  [iconUrl, imageUrl].find((url) => url?.startsWith('https://'))
