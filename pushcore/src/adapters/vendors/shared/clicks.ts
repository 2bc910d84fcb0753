import type { VendorNotice } from '../../../ports/vendor-channel.ts'

/**
 * Where a click leads, at vendors that tell these apart: `web` an http or https page, `link` an address that the app
 * takes, `activity` the full name of a class. A click that is to do nothing opens the app: these vendors have no other.
 */
export type ClickTarget =
  | { readonly kind: 'app' }
  | { readonly kind: 'web' | 'link'; readonly url: string }
  | { readonly kind: 'activity'; readonly name: string }

/** A class of the app, whole or from the package on. */
const CLASS_NAME = /^(?:\.|[A-Za-z_]\w*\.)[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/

/** An activity may also be written as Android writes a component: the package, a slash and the class. */
export function clickTarget({ action, url }: Pick<VendorNotice, 'action' | 'url'>, packageName: string): ClickTarget {
  if (url === undefined || url === '' || action === 'openApp' || action === 'none') return { kind: 'app' }
  if (action !== 'inAppPage') return { kind: /^https?:/i.test(url) ? 'web' : 'link', url }
  const name = url.startsWith(`${packageName}/`) ? url.slice(packageName.length + 1) : url
  if (!CLASS_NAME.test(name)) return { kind: 'link', url }
  return { kind: 'activity', name: name.startsWith('.') ? packageName + name : name }
}

/** FLAG_ACTIVITY_CLEAR_TOP: a page that is open already comes to the front instead of opening twice. */
const FLAGS = 'launchFlags=0x04000000'
const DEEP_LINK = /^([a-z][a-z0-9+.-]*):\/\/(.+)$/i

/**
 * The page of an app as an Android intent URI, as `Intent.toUri(URI_INTENT_SCHEME)` writes it, with `extras` as text
 * extras. `page` is such a URI already, a deep link such as `acme://chat?id=1`, or the class of an activity, whole or as
 * `.ChatActivity`. Other apps cannot take the intent: it names the package.
 */
export function intentUri(page: string, packageName: string, extras: Readonly<Record<string, string>>): string {
  const texts = Object.entries(extras).map(
    ([name, text]) => `S.${encodeURIComponent(name)}=${encodeURIComponent(text)};`,
  )
  const given = /^(.*#Intent;.*)end;?$/s.exec(page)
  if (given?.[1] !== undefined) return `${given[1]}${texts.join('')}end`
  const link = DEEP_LINK.exec(page)
  if (link?.[1] !== undefined) {
    return `intent://${link[2]}#Intent;scheme=${link[1]};package=${packageName};${FLAGS};${texts.join('')}end`
  }
  const component = page.includes('/') ? page : `${packageName}/${page}`
  return `intent:#Intent;component=${component};${FLAGS};${texts.join('')}end`
}
