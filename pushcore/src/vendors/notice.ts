import { ClickAction, decodeServerFrame, LIMITS } from '@openmps/proto'
import { fnv1a } from '../fnv.ts'
import type { LiveActivity, Vendor, VendorFields, VendorNotice } from '../ports/vendor-channel.ts'
import type { Notice } from '../push-request.ts'

/** What a message, or a broadcast, is to a vendor's channel. */
export interface Routed {
  readonly messageId: string
  readonly messageKey: string
  readonly taskId: number
  readonly frame: Uint8Array
  readonly expiresAtMs: number
  readonly extras?: Readonly<Record<string, unknown>>
}

const ACTIONS: Readonly<Record<number, Notice['action']>> = {
  [ClickAction.CLICK_ACTION_OPEN_APP]: 'openApp',
  [ClickAction.CLICK_ACTION_WEB_PAGE]: 'webPage',
  [ClickAction.CLICK_ACTION_IN_APP_PAGE]: 'inAppPage',
  [ClickAction.CLICK_ACTION_NONE]: 'none',
}

type Urls = Readonly<Record<string, string>>

/** The notice that the vendor gets: what the device would have got, from the same stored frame, and the vendor's fields. */
export function noticeOf(routed: Routed, { urlKey }: Pick<Vendor, 'urlKey'>, nowMs: number): VendorNotice {
  const { messageId, messageKey, taskId, frame, expiresAtMs, extras = {} } = routed
  const push = decodeServerFrame(frame, LIMITS.maxServerFrameBytes).push
  const { iconUrls, imageUrls, activity } = extras as {
    iconUrls?: Urls
    imageUrls?: Urls
    activity?: LiveActivity
  }
  const iconUrl = pick(iconUrls, urlKey) ?? push?.iconUrl
  const imageUrl = pick(imageUrls, urlKey) ?? push?.imageUrl
  return {
    messageId,
    messageKey,
    taskId,
    title: push?.title ?? '',
    content: push?.content ?? '',
    silent: push?.silent ?? false,
    pushStyle: styleOf(push?.pushStyle),
    action: ACTIONS[push?.action ?? 0] ?? 'openApp',
    ...(push?.url && { url: push.url }),
    ...(iconUrl && { iconUrl }),
    ...(imageUrl && { imageUrl }),
    params: { ...push?.params },
    ttlSeconds: Math.max(1, Math.floor((expiresAtMs - nowMs) / 1000)),
    notifyId: notifyIdOf(messageId),
    // Checked when the push was accepted.
    fields: extras as VendorFields,
    ...(activity && { activity }),
  }
}

/** It shows nothing: the app alone gets it. */
export const isSilent = (frame: Uint8Array): boolean =>
  decodeServerFrame(frame, LIMITS.maxServerFrameBytes).push?.silent ?? false

const pick = (urls: Urls | undefined, key: string | undefined) => (key && urls?.[key]) || urls?.defaultUrl

const styleOf = (style = 0): Notice['pushStyle'] => (style === 1 || style === 2 ? style : 0)

/** A number of 31 bits for the message, never 0. */
export const notifyIdOf = (messageId: string): number => fnv1a(messageId) & 0x7fffffff || 1
