import type { PushRequest as Call, Target } from '@openmps/proto/push'
import { pushMultiple } from '../../openapi/actions/push-multiple.ts'
import { pushSimple } from '../../openapi/actions/push-simple.ts'
import { pushTemplate } from '../../openapi/actions/push-template.ts'
import type { PushAction } from '../../openapi/push-action.ts'
import { refuseField } from '../fault.ts'
import { appForm } from './app.ts'
import { LATE_CHECKS, putPush } from './content.ts'
import { type Form, mapText } from './form.ts'
import { putTextMessage } from './text-message.ts'

type Kind = 'device' | 'user' | 'activityToken' | 'activityId'
interface Receiver {
  readonly kind: Kind
  readonly id: string
}

/** DeliveryType of the server API. All systems are one for a device token: it knows its device. */
const DELIVERY_TYPES: Readonly<Record<Kind, number>> = { device: 1, user: 3, activityToken: 5, activityId: 6 }

/** The action of the server API that the push is, and its parameters. @throws FieldRefusal */
export function pushForm(call: Call): { readonly action: PushAction; readonly form: Form } {
  const form = appForm(call.app, LATE_CHECKS)
  putPush(form, call)
  const targets = call.targets ?? []
  const receivers = targets.map(receiverOf)
  const [first] = receivers
  if (first !== undefined) checkAlike(first, receivers)
  form.put('DeliveryType', 'targets', DELIVERY_TYPES[first?.kind ?? 'user'])
  const own = targets.some((target) => hasEntries(target.templateValues) || hasEntries(target.params))
  if (own && call.textMessage) refuseField('text_message', 'not with values or parameters per target')
  putTextMessage(form, call.textMessage)
  if (own) putList(form, call, targets, receivers)
  else form.put('TargetMsgkey', 'targets', targetMap(targets, receivers))
  const template = call.content?.templateName ? pushTemplate : pushSimple
  return { action: own ? pushMultiple : template, form }
}

function receiverOf({ deviceToken, userId, activityToken, activityId }: Target, at: number): Receiver {
  if (deviceToken) return { kind: 'device', id: deviceToken }
  if (userId) return { kind: 'user', id: userId }
  if (activityToken) return { kind: 'activityToken', id: activityToken }
  if (activityId) return { kind: 'activityId', id: activityId }
  return refuseField(`targets[${at}]`, 'the target names nobody', 'TOKEN_OR_USERID_NULL')
}

/** The map of the server API cannot hold a target twice, and would lose one without a word. */
function checkAlike(first: Receiver, receivers: readonly Receiver[]): void {
  const seen = new Set<string>()
  for (const [at, { kind, id }] of receivers.entries()) {
    if (kind !== first.kind) refuseField(`targets[${at}]`, 'the targets of one push are all of one kind')
    if (seen.has(id)) refuseField(`targets[${at}]`, 'the target is there twice')
    seen.add(id)
  }
}

function targetMap(targets: readonly Target[], receivers: readonly Receiver[]): string {
  return mapText(Object.fromEntries(receivers.map(({ id }, at) => [id, targets[at]?.messageKey ?? ''])))
}

/** Values of a target stand before those of the content; the action does that itself with parameters. */
function putList(form: Form, { content }: Call, targets: readonly Target[], receivers: readonly Receiver[]): void {
  for (const [at, { id }] of receivers.entries()) {
    const name = `TargetMsg.${at + 1}`
    const { messageKey, templateValues, params } = targets[at] ?? {}
    form.put(`${name}.Target`, `targets[${at}]`, id)
    form.put(`${name}.MsgKey`, `targets[${at}].message_key`, messageKey)
    form.put(
      `${name}.TemplateKeyValue`,
      `targets[${at}].template_values`,
      mapText({ ...content?.templateValues, ...templateValues }),
    )
    form.put(`${name}.ExtendedParams`, `targets[${at}].params`, mapText(params))
  }
}

const hasEntries = (map: Readonly<Record<string, string>> | null | undefined): boolean =>
  map !== null && map !== undefined && Object.keys(map).length > 0
