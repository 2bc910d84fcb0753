import { ClickAction, encodeServerFrame } from '@openmps/proto'
import type { Notice } from '../push-request.ts'

const ACTIONS = {
  openApp: ClickAction.CLICK_ACTION_OPEN_APP,
  webPage: ClickAction.CLICK_ACTION_WEB_PAGE,
  inAppPage: ClickAction.CLICK_ACTION_IN_APP_PAGE,
  none: ClickAction.CLICK_ACTION_NONE,
} as const

/** The frame that the device gets. It is encoded once, stored, and sent as it is each time. */
export function encodePush(notice: Notice, messageId: string, messageKey: string, expiresAtMs: number): Uint8Array {
  return encodeServerFrame({
    push: {
      messageId,
      silent: notice.silent,
      title: notice.title,
      content: notice.content,
      action: ACTIONS[notice.action],
      url: notice.url ?? '',
      pushStyle: notice.pushStyle,
      iconUrl: notice.iconUrl ?? '',
      imageUrl: notice.imageUrl ?? '',
      customId: messageKey,
      params: { ...notice.params },
      expiresAtMs,
    },
  })
}
