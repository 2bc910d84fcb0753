import type { BroadcastRequest } from '@openmps/proto/push'
import { appForm } from './app.ts'
import { LATE_CHECKS, putPush } from './content.ts'
import type { Form } from './form.ts'

/** The parameters of PushBroadcast. Enumerations have its numbers; 0 is what it takes for not sent. */
export function broadcastForm(call: BroadcastRequest): Form {
  const form = appForm(call.app, LATE_CHECKS)
  putPush(form, call)
  form.put('DeliveryType', 'platform', call.platform || '')
  form.put('Msgkey', 'message_key', call.messageKey)
  form.put('PushStatus', 'audience', call.audience)
  form.put('BindPeriod', 'bound_within', call.boundWithin || '')
  form.put('UnBindPeriod', 'unbound_within', call.unboundWithin || '')
  form.put('AndroidChannel', 'android_channel', call.androidChannel || '')
  return form
}
