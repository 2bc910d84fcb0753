import {
  ClickAction,
  type Content,
  type Loop,
  type Schedule,
  type VendorOptions,
  VivoClassification,
} from '@openmps/proto/push'
import { refuseField } from '../fault.ts'
import { type Form, flag, mapText } from './form.ts'

/** What all pushes have: texts or a template, look, validity, time and the vendors' options. */
export interface PushFields {
  readonly taskName?: string | null
  readonly content?: Content | null
  readonly expiresInSeconds?: number | null
  readonly schedule?: Schedule | null
  readonly vendor?: VendorOptions | null
}

/** The checks that come last, for pushes of any kind. */
export const LATE_CHECKS = {
  SINGLE_PUSH_CONTENT_TOO_LONG: 'content.body',
  MSG_PAYLOAD_TOO_LONG: 'content',
  TEMPLATEKV_NOT_ENOUGH: 'content.template_values',
  DELIVERYTOKEN_INVALID: 'targets',
} as const

export function putPush(form: Form, { taskName, content, expiresInSeconds, schedule, vendor }: PushFields): void {
  form.put('TaskName', 'task_name', taskName)
  form.put('ExpiredSeconds', 'expires_in_seconds', expiresInSeconds)
  putContent(form, content ?? {})
  putSchedule(form, schedule)
  putVendor(form, vendor ?? {})
}

function putContent(form: Form, content: Content): void {
  form.put('Title', 'content.title', content.title)
  form.put('Content', 'content.body', content.body)
  form.put('TemplateName', 'content.template_name', content.templateName)
  form.put('TemplateKeyValue', 'content.template_values', mapText(content.templateValues))
  form.put('Silent', 'content.silent', flag(content.silent))
  form.put('PushStyle', 'content.style', content.style)
  form.put('PushAction', 'content.click_action', clickAction(content.clickAction))
  form.put('Uri', 'content.uri', content.uri)
  form.put('IconUrls', 'content.icon_urls', mapText(content.iconUrls))
  form.put('ImageUrls', 'content.image_urls', mapText(content.imageUrls))
  form.put('ExtendedParams', 'content.params', mapText(content.params))
}

/** The number of the server API, which has none for 'not said'. One that this version does not know is refused. */
export function clickAction(action: ClickAction | null | undefined): string {
  return action ? String(action - ClickAction.CLICK_ACTION_WEB_PAGE) : ''
}

function putSchedule(form: Form, schedule: Schedule | null | undefined): void {
  if (!schedule) return
  const { atMs, loop } = schedule
  if (loop) {
    form.put('StrategyType', 'schedule', 2)
    form.put('StrategyContent', 'schedule.loop', loopText(loop))
  } else {
    if (!atMs) refuseField('schedule', 'a schedule needs at_ms or loop; leave it out for now')
    form.put('StrategyType', 'schedule', 1)
    form.put('StrategyContent', 'schedule.at_ms', JSON.stringify({ fixedTime: atMs }))
  }
}

function loopText({ firstDayMs, lastDayMs, circle, days, time }: Loop): string {
  if (!circle) refuseField('schedule.loop.circle', 'the circle is not given')
  return JSON.stringify({ startTime: firstDayMs, endTime: lastDayMs, circleType: circle, circleValue: days, time })
}

function putVendor(form: Form, vendor: VendorOptions): void {
  form.put('ThirdChannelCategory', 'vendor.category', mapText(vendor.category))
  form.put('NotifyLevel', 'vendor.notify_level', mapText(vendor.notifyLevel))
  form.put('MiChannelId', 'vendor.mi_channel_id', vendor.miChannelId)
  form.put('ChannelId', 'vendor.channel_id', vendor.channelId)
  form.put('Classification', 'vendor.classification', classification(vendor.classification))
  form.put('NotifyType', 'vendor.own_channel_only', vendor.ownChannelOnly ? 'transparent' : '')
  form.put('ActivityEvent', 'vendor.live_activity_event', vendor.liveActivityEvent)
  form.put('ActivityContentState', 'vendor.live_activity_state_json', vendor.liveActivityStateJson)
  form.put('DismissalDate', 'vendor.dismissal_at_ms', seconds(vendor.dismissalAtMs))
}

function classification(value: VivoClassification | null | undefined): string {
  return value ? String(value - VivoClassification.VIVO_CLASSIFICATION_OPERATIONAL) : ''
}

const seconds = (ms: number | null | undefined): string => (ms ? String(Math.round(ms / 1_000)) : '')
