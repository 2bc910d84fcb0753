import { ClickAction, type Push, PushError } from '@openmps/proto'
import { CLIENT_LIMITS } from './limits.ts'

/** What a click on the notification does. */
export type MessageAction = 'openApp' | 'webPage' | 'inAppPage' | 'none'

/** How the notification looks. */
export type MessageStyle = 'default' | 'bigText' | 'rich'

/** A message as the app gets it. Frozen. Texts that the backend left out are empty. */
export interface PushMessage {
  /** Ours; the key of acks, repeats and revocation. */
  readonly id: string
  /** For the app only: not to be displayed. */
  readonly silent: boolean
  readonly title: string
  readonly content: string
  readonly action: MessageAction
  /** Target of the click: a web address or one inside the app. */
  readonly url: string
  readonly pushStyle: MessageStyle
  readonly iconUrl: string
  readonly imageUrl: string
  /** The backend's own id of the message (message key). */
  readonly customId: string
  readonly params: Readonly<Record<string, string>>
  /** Not to be displayed after it. Milliseconds since 1970-01-01 UTC by the server's clock; undefined for never. */
  readonly expiresAtMs: number | undefined
}

const ACTIONS: Readonly<Record<number, MessageAction>> = {
  [ClickAction.CLICK_ACTION_OPEN_APP]: 'openApp',
  [ClickAction.CLICK_ACTION_WEB_PAGE]: 'webPage',
  [ClickAction.CLICK_ACTION_IN_APP_PAGE]: 'inAppPage',
  [ClickAction.CLICK_ACTION_NONE]: 'none',
}

const STYLES: Readonly<Record<number, MessageStyle>> = { 0: 'default', 1: 'bigText', 2: 'rich' }

/**
 * A newer server may know more actions and styles; an old device does the plain thing.
 * @throws PushError MALFORMED_FRAME without a usable id
 */
export function readMessage(push: Push): PushMessage {
  const [id = ''] = readIds([push.messageId ?? ''])
  return Object.freeze({
    id,
    silent: push.silent ?? false,
    title: push.title ?? '',
    content: push.content ?? '',
    action: ACTIONS[push.action ?? 0] ?? 'openApp',
    url: push.url ?? '',
    pushStyle: STYLES[push.pushStyle ?? 0] ?? 'default',
    iconUrl: push.iconUrl ?? '',
    imageUrl: push.imageUrl ?? '',
    customId: push.customId ?? '',
    params: Object.freeze({ ...push.params }),
    expiresAtMs: readTime(push.expiresAtMs) || undefined,
  })
}

/** @throws PushError MALFORMED_FRAME: an id that is kept must be there, and must not be larger than is reckoned with */
export function readIds(ids: string[]): string[] {
  if (ids.every((id) => id !== '' && id.length <= CLIENT_LIMITS.maxMessageIdChars)) return ids
  throw new PushError('MALFORMED_FRAME', 'not the id of a message')
}

/** A uint64 of a decoded frame. Where the package `long` is installed, protobufjs gives its objects instead of numbers. */
export function readTime(value: unknown): number {
  return value === undefined || value === null ? 0 : Number(value)
}
