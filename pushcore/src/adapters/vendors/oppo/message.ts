import { createHash } from 'node:crypto'
import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickData } from '../shared/app-data.ts'
import { clickTarget } from '../shared/clicks.ts'
import { callbackOf } from '../shared/receipts.ts'
import { readTemplate } from './template.ts'

type Field = string | number | boolean

/** One message of a call, as JSON. */
export interface OppoMessage {
  readonly target_type: 2
  readonly target_value: string
  readonly verify_registration_id: false
  readonly notification: Readonly<Record<string, Field>>
}

export interface MappingOptions {
  readonly packageName: string
  /** Whether icon and image are sent: OPPO takes them from apps that pay for it, and refuses the messages of others. */
  readonly pictures: boolean
  /** What distinguishes a message from one with the same id, such as its overwriting. */
  readonly purpose?: string
}

/** mPaaS guide 4.1.4: what `thirdChannelCategory.oppo` stands for, from 1. */
const CATEGORIES = [
  'IM',
  'ACCOUNT',
  'DEVICE_REMINDER',
  'ORDER',
  'TODO',
  'SUBSCRIPTION',
  'NEWS',
  'CONTENT',
  'MARKETING',
  'SOCIAL',
] as const
/** The first ones are of communication and service, the others of content and marketing. */
const SERVICE_CATEGORIES = 6
/** The strongest is 16 in guide 4.1.4 and at OPPO, and 3 in the API table 7.2.3. */
const LEVELS: Readonly<Record<string, number>> = { 1: 1, 2: 2, 3: 16, 16: 16 }

const STANDARD = 1
const LONG_TEXT = 2
const MEDIUM_PICTURE = 4
/** Characters of a text that the standard style and the one with a picture show. */
const STANDARD_CHARS = 50
const MAX_TTL_SECONDS = 864_000
const MAX_CALLBACK_BYTES = 200

/** @returns what is wrong with the notice as a text */
export function toMessage(token: string, notice: VendorNotice, options: MappingOptions): OppoMessage | string {
  const { fields } = notice
  const callback = callbackOf(notice, MAX_CALLBACK_BYTES)
  const template = fields.vendorTemplate === undefined ? undefined : readTemplate(fields.vendorTemplate)
  if (typeof template === 'string') return template
  return {
    target_type: 2,
    target_value: token,
    verify_registration_id: false,
    notification: {
      app_message_id: appMessageId(token, notice.messageId, options.purpose),
      title: notice.title,
      content: notice.content,
      ...styleFields(notice, options),
      ...clickFields(notice, options.packageName),
      action_parameters: JSON.stringify(clickData(notice)),
      off_line: true,
      off_line_ttl: Math.min(MAX_TTL_SECONDS, notice.ttlSeconds),
      notify_id: notice.notifyId,
      ...(fields.channelId && { channel_id: fields.channelId }),
      ...classFields(notice),
      ...template,
      ...badgeFields(notice),
      ...(callback && { call_back_url: callback.url, call_back_parameter: callback.param }),
    },
  }
}

/** OPPO sends one id to one device once: a repeat after a lost answer shows nothing twice. */
function appMessageId(token: string, messageId: string, purpose = ''): string {
  const device = createHash('sha256').update(token).digest('hex').slice(0, 12)
  return [messageId, device, purpose].filter(Boolean).join('-')
}

/** A text that is too long for a picture beside it goes before the picture. */
function styleFields({ pushStyle, content, iconUrl, imageUrl }: VendorNotice, { pictures }: MappingOptions) {
  const isLong = pushStyle === 1 || [...content].length > STANDARD_CHARS
  const picture = pictures && pushStyle === 2 && !isLong ? imageUrl : undefined
  return {
    style: picture !== undefined ? MEDIUM_PICTURE : isLong ? LONG_TEXT : STANDARD,
    ...(picture !== undefined && { medium_picture_url: picture }),
    ...(pictures && iconUrl !== undefined && { small_picture_url: iconUrl }),
  }
}

function clickFields(notice: VendorNotice, packageName: string): Record<string, Field> {
  const target = clickTarget(notice, packageName)
  switch (target.kind) {
    case 'app':
      return { click_action_type: 0 }
    case 'web':
      return { click_action_type: 2, click_action_url: target.url }
    case 'activity':
      return { click_action_type: 4, click_action_activity: target.name }
    case 'link':
      return { click_action_type: 5, click_action_url: target.url }
  }
}

/** A level goes with a class of service only: alone, or with one of marketing, OPPO refuses it (67). */
function classFields({ fields }: VendorNotice): Record<string, Field> {
  const number = Number(fields.thirdChannelCategory?.oppo)
  const category = CATEGORIES[number - 1]
  if (category === undefined) return {}
  const level = number <= SERVICE_CATEGORIES ? LEVELS[fields.notifyLevel?.oppo ?? ''] : undefined
  return { category, ...(level !== undefined && { notify_level: level }) }
}

function badgeFields({ params: { badge = '' } }: VendorNotice): Record<string, Field> {
  return /^\d{1,9}$/.test(badge) ? { badge_operation_type: 0, badge_message_count: Number(badge) } : {}
}

/** The same with the reminder that its class has by itself, for apps that have no right to a stronger one. */
export function withoutLevel(message: OppoMessage): OppoMessage {
  const { notify_level: _, ...notification } = message.notification
  return { ...message, notification }
}
