import type { VendorNotice } from '../../../ports/vendor-channel.ts'

/**
 * Where a click leads, at vendors that tell these apart: `web` an http or https page, `link` an address that the app
 * takes, `activity` the full name of a class. A click that is to do nothing opens the app: these vendors have no other.
 */
export type ClickTarget =
  | { readonly kind: 'app' }
  | { readonly kind: 'web' | 'link'; readonly url: string }
  | { readonly kind: 'activity'; readonly name: string }

const CLASS_NAME = /^[A-Za-z_]\w*(\.[A-Za-z_$][\w$]*)+$/

export function clickTarget({ action, url }: Pick<VendorNotice, 'action' | 'url'>): ClickTarget {
  if (url === undefined || url === '' || action === 'openApp' || action === 'none') return { kind: 'app' }
  if (action === 'inAppPage') return CLASS_NAME.test(url) ? { kind: 'activity', name: url } : { kind: 'link', url }
  return { kind: /^https?:/i.test(url) ? 'web' : 'link', url }
}
