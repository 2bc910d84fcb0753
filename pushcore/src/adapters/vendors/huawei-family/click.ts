import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickDataWithUrl } from '../shared/app-data.ts'
import { clickData } from '../shared/click-data.ts'
import { intentUri } from '../shared/intent-uri.ts'

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
