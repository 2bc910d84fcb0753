import type { Template } from '../../ports/template-store.ts'
import type { Notice } from '../../push-request.ts'
import type { Params } from '../decode.ts'
import { keptText, numberOf, optional, readTextMap, textMap, wordOf } from '../values.ts'

/** Links by the vendor that shows them: defaultUrl hmsUrl oppoUrl miuiUrl fcmUrl iosUrl. */
export type Urls = Readonly<Record<string, string>>

export interface Presentation {
  readonly notice: Pick<Notice, 'silent' | 'pushStyle' | 'action' | 'url' | 'iconUrl' | 'imageUrl'>
  readonly iconUrls?: Urls
  readonly imageUrls?: Urls
}

/** Part of check 15: how the notification looks and what a click on it does, guide 7.2.3; every failure is 3028. */
export function checkPresentation(params: Params): Presentation {
  const silent = numberOf(params, 'Silent', [0, 1]) === 1
  // Required by the table, but the document's own samples leave it out.
  const pushStyle = numberOf(params, 'PushStyle', [0, 1, 2]) ?? 0
  const pushAction = numberOf(params, 'PushAction', [0, 1]) ?? 0
  const url = optional(params, 'Uri')
  const iconUrls = checkUrls(params, 'IconUrls')
  const imageUrls = checkUrls(params, 'ImageUrls')
  return {
    notice: {
      silent,
      pushStyle,
      action: clickAction(pushAction, url),
      ...(url !== undefined && { url }),
      ...defaultsOf(iconUrls, imageUrls),
    },
    ...(iconUrls && { iconUrls }),
    ...(imageUrls && { imageUrls }),
  }
}

/**
 * The same for a push from a template: its look, with `Silent` and `PushAction` of the request before its own.
 * @param url where the click leads, undefined for nowhere; of many receivers the template's own, not filled in
 */
export function checkTemplateLook(params: Params, template: Template, url: string | undefined): Presentation {
  const silent = numberOf(params, 'Silent', [0, 1])
  const pushAction = numberOf(params, 'PushAction', [0, 1]) ?? template.action
  const iconUrls = urlsOf(template.iconUrls)
  const imageUrls = urlsOf(template.imageUrls)
  return {
    notice: {
      silent: silent === undefined ? template.silent : silent === 1,
      pushStyle: template.pushStyle,
      action: clickAction(pushAction, url),
      ...defaultsOf(iconUrls, imageUrls),
    },
    ...(iconUrls && { iconUrls }),
    ...(imageUrls && { imageUrls }),
  }
}

/** `transparent` keeps the push on our own channel; absent and `notify` leave it to the app's routing. */
export function checkNotifyType(params: Params): 'transparent' | 'notify' {
  return wordOf(params, 'NotifyType', ['transparent', 'notify']) ?? 'notify'
}

/** Without an address there is no page to open, whatever PushAction says: the click opens the app. */
function clickAction(pushAction: 0 | 1, url: string | undefined): Notice['action'] {
  if (url === undefined) return 'openApp'
  return pushAction === 0 ? 'webPage' : 'inAppPage'
}

/** undefined: none, also when the map is empty. @throws Refusal 3028 */
export function checkUrls(params: Params, name: string): Urls | undefined {
  keptText(params, name)
  return nonEmpty(textMap(params, name))
}

/** Of a template, where the map was checked when it was created. */
const urlsOf = (text: string): Urls | undefined => nonEmpty(readTextMap(text))

function nonEmpty(map: ReadonlyMap<string, string> | undefined): Urls | undefined {
  return map === undefined || map.size === 0 ? undefined : Object.fromEntries(map)
}

/** What the own channel shows. */
function defaultsOf(iconUrls: Urls | undefined, imageUrls: Urls | undefined): Pick<Notice, 'iconUrl' | 'imageUrl'> {
  return {
    ...(iconUrls?.defaultUrl && { iconUrl: iconUrls.defaultUrl }),
    ...(imageUrls?.defaultUrl && { imageUrl: imageUrls.defaultUrl }),
  }
}
