import type { TextMessage } from '@openmps/proto/push'
import { refuseField } from '../fault.ts'
import type { Form } from './form.ts'

/** As the parameters `Sms…` of the server API. @throws FieldRefusal */
export function putTextMessage(form: Form, message: TextMessage | null | undefined): void {
  if (!message) return
  const { strategy, signName, templateCode, templateParams, unlessOpened, delaySeconds } = message
  // There it means that none is wanted.
  if (!strategy) refuseField('text_message.strategy', 'resend (1) or concurrent (2)')
  form.put('SmsStrategy', 'text_message.strategy', strategy)
  form.put('SmsSignName', 'text_message.sign_name', signName)
  form.put('SmsTemplateCode', 'text_message.template_code', templateCode)
  // A template may have no variables, which is not the same as none being sent.
  form.put('SmsTemplateParam', 'text_message.template_params', JSON.stringify(templateParams ?? {}))
  form.put('SmsWhen', 'text_message.unless_opened', unlessOpened ? 'notOpened' : '')
  form.put('SmsDelaySeconds', 'text_message.delay_seconds', delaySeconds || '')
}
