import type { Notice } from '../../push-request.ts'
import type { Params } from '../decode.ts'
import { keptText, numberOf, optional, textMap, wordOf } from '../values.ts'

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
      ...(iconUrls?.defaultUrl && { iconUrl: iconUrls.defaultUrl }),
      ...(imageUrls?.defaultUrl && { imageUrl: imageUrls.defaultUrl }),
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

function checkUrls(params: Params, name: string): Urls | undefined {
  keptText(params, name)
  const map = textMap(params, name)
  return map === undefined || map.size === 0 ? undefined : Object.fromEntries(map)
}
