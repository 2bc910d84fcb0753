import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickData } from '../shared/app-data.ts'
import { intentUri } from '../shared/clicks.ts'
import { form } from '../shared/http.ts'
import { callbackOf } from '../shared/receipts.ts'
import { readTemplate } from './template.ts'

export interface XiaomiMessage {
  readonly restricted_package_name: string
  readonly pass_through: 0
  readonly title: string
  readonly description: string
  readonly payload: string
  readonly notify_type: number
  readonly notify_id: number
  /** Milliseconds. */
  readonly time_to_live: number
  readonly extra: Readonly<Record<string, string>>
}

export interface MappingOptions {
  readonly packageName: string
  /** Whether icon and image are sent: Xiaomi says that its phones show them no longer. */
  readonly pictures: boolean
}

const DAY_MS = 86_400_000
/** Messages of private channels, which are those with a template, wait longest. */
const MAX_PRIVATE_TTL_MS = 10 * DAY_MS
const MAX_PUBLIC_TTL_MS = DAY_MS
/** Sound, vibration and light. */
const NOTIFY_ALL = -1
/** Delivered 1, clicked 2, dead token 16, push disabled 32, filtered 64, over the quota 128, expired 1024. */
const ALL_RECEIPTS = '1267'
const MAX_CALLBACK_BYTES = 128

/** @returns what is wrong with the notice as a text */
export function toMessage(notice: VendorNotice, options: MappingOptions): XiaomiMessage | string {
  const { fields } = notice
  const template = fields.vendorTemplate === undefined ? undefined : readTemplate(fields.vendorTemplate)
  if (typeof template === 'string') return template
  if (template !== undefined && !fields.miChannelId)
    return 'vendorTemplate: needs miChannelId, the channel it belongs to'
  const callback = callbackOf(notice, MAX_CALLBACK_BYTES)
  const maxTtlMs = template === undefined ? MAX_PUBLIC_TTL_MS : MAX_PRIVATE_TTL_MS
  return {
    restricted_package_name: options.packageName,
    pass_through: 0,
    title: notice.title,
    description: notice.content,
    payload: asciiJson(clickData(notice)),
    notify_type: NOTIFY_ALL,
    notify_id: notice.notifyId,
    time_to_live: Math.min(maxTtlMs, notice.ttlSeconds * 1000),
    extra: {
      ...(fields.miChannelId && { channel_id: fields.miChannelId }),
      ...(template && { template_id: template.id, template_param: template.params }),
      ...clickExtra(notice, options.packageName),
      ...styleExtra(notice, options),
      ...(notice.params.sound && { sound_uri: soundUri(notice.params.sound, options.packageName) }),
      ...(callback && {
        callback: callback.url,
        'callback.param': callback.param,
        'callback.type': ALL_RECEIPTS,
      }),
    },
  }
}

/** The body of a call that sends one message to many. */
export function toForm({ extra, ...message }: XiaomiMessage, tokens: readonly string[]): string {
  const texts = Object.entries(message).map(([name, value]) => [name, String(value)])
  const extras = Object.entries(extra).map(([name, value]) => [`extra.${name}`, value])
  return form({ registration_id: tokens.join(','), ...Object.fromEntries([...texts, ...extras]) })
}

/** The body of a call that sends to each its own. */
export function toMultiForm(messages: readonly { readonly token: string; readonly message: XiaomiMessage }[]): string {
  return form({ messages: JSON.stringify(messages.map(({ token, message }) => ({ target: token, message }))) })
}

/** The body of a call that takes back what was shown under this id. */
export const toRevocation = (packageName: string, notifyId: number, tokens: readonly string[]): string =>
  form({ registration_ids: tokens.join(','), restricted_package_name: packageName, notify_id: String(notifyId) })

/** Always set: since 2024-09-30 Xiaomi takes no click that the app handles by itself, and has none that does nothing. */
function clickExtra({ action, url }: VendorNotice, packageName: string): Record<string, string> {
  if (!url || action === 'openApp' || action === 'none') return { notify_effect: '1' }
  if (action === 'webPage' && /^https?:/i.test(url)) return { notify_effect: '3', web_uri: url }
  // Xiaomi hands the payload over in an extra of its own.
  return { notify_effect: '2', intent_uri: intentUri(url, packageName, {}) }
}

function styleExtra(notice: VendorNotice, { pictures }: MappingOptions): Record<string, string> {
  const { pushStyle, params, iconUrl, imageUrl } = notice
  const picture = pictures && pushStyle === 2 && imageUrl
  return {
    ...(pictures && iconUrl && { notification_large_icon_uri: iconUrl }),
    ...(picture && { notification_style_type: '2', notification_bigPic_uri: picture }),
    ...((pushStyle === 1 || params.big_text === '1') && { notification_style_type: '1' }),
  }
}

/** A file of the app by its name or path, or an address as it is. On Android 8 and later the channel's sound goes before. */
function soundUri(sound: string, packageName: string): string {
  if (sound.includes('://')) return sound
  const file = sound.slice(sound.lastIndexOf('/') + 1)
  return `android.resource://${packageName}/raw/${file.replace(/\.[^.]*$/, '')}`
}

/**
 * JSON of ASCII without `%` and `+`: Xiaomi's page wants the payload percent-encoded once more inside the form, which
 * many SDKs do not do, and this text is the same after any number of decodings.
 */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -$&-*,-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
