import type { Addressee, PushRequest } from '../../../src/push-request.ts'
import { SIMPLE } from './api.ts'

const { Title: _title, Content: _content, TargetMsgkey, ...common } = SIMPLE

/** A correct PushTemplate, of the template that is there. */
export const TEMPLATE_PUSH = {
  ...common,
  TargetMsgkey,
  TemplateName: 'template1024',
  TemplateKeyValue: '{"name":"John","money":"200"}',
} as const

/** A correct PushMultiple to two targets. */
export const MULTIPLE = {
  ...common,
  TemplateName: 'template1024',
  'TargetMsg.1.Target': 'user1024',
  'TargetMsg.1.MsgKey': '1578807462788',
  'TargetMsg.1.TemplateKeyValue': '{"name":"Zhang San","money":"300"}',
  'TargetMsg.2.Target': 'user1025',
  'TargetMsg.2.MsgKey': '1578807462790',
  'TargetMsg.2.TemplateKeyValue': '{"name":"李四","money":"5"}',
} as const

/** A correct PushBroadcast to the bound Android devices. */
export const BROADCAST = {
  ...common,
  DeliveryType: '1',
  Msgkey: '1578807462788',
  TemplateName: 'template1024',
  TemplateKeyValue: '{"name":"John","money":"200"}',
} as const

export function addresseesOf({ to }: PushRequest): readonly Addressee[] {
  return to.kind === 'targets' ? to.addressees : []
}
