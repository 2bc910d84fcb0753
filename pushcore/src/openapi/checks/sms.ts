import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { keptText, numberOf, textMap } from '../values.ts'

/** A text message that supplements the push. */
export type Sms = {
  readonly strategy: 'resend' | 'concurrent'
  readonly signName: string
  readonly templateCode: string
  readonly templateParams: Readonly<Record<string, string>>
}

/** Part of check 15, of simple and template pushes, guide 7.2.3; every failure is 3028. */
export function checkSms(params: Params): Sms | undefined {
  const strategy = numberOf(params, 'SmsStrategy', [0, 1, 2]) ?? 0
  if (strategy === 0) return undefined
  const templateParam = keptText(params, 'SmsTemplateParam') ?? refuse('INVALID_PARAM')
  return {
    strategy: strategy === 1 ? 'resend' : 'concurrent',
    signName: keptText(params, 'SmsSignName') ?? refuse('INVALID_PARAM'),
    templateCode: keptText(params, 'SmsTemplateCode') ?? refuse('INVALID_PARAM'),
    templateParams: Object.fromEntries(textMap(new Map([['param', templateParam]]), 'param') ?? []),
  }
}
