import type { SmsRequest } from '../../supplement/sms-request.ts'
import type { Params } from '../decode.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { keptText, numberOf, optional, textMap, wholeNumber, wordOf } from '../values.ts'

/**
 * Part of check 15, of simple and template pushes, guide 7.2.3; every failure is 3028. `SmsWhen` and `SmsDelaySeconds`
 * are ours, and of a resent text only: the guide has them on the console alone.
 */
export function checkSms(params: Params, expiresInSeconds: number): SmsRequest | undefined {
  const strategy = numberOf(params, 'SmsStrategy', [0, 1, 2]) ?? 0
  if (strategy === 0) return undefined
  const templateParam = keptText(params, 'SmsTemplateParam') ?? refuse('INVALID_PARAM')
  return {
    strategy: strategy === 1 ? 'resend' : 'concurrent',
    ...(strategy === 1 && checkResend(params, expiresInSeconds)),
    signName: keptText(params, 'SmsSignName') ?? refuse('INVALID_PARAM'),
    templateCode: keptText(params, 'SmsTemplateCode') ?? refuse('INVALID_PARAM'),
    templateParams: Object.fromEntries(textMap(new Map([['param', templateParam]]), 'param') ?? []),
  }
}

function checkResend(params: Params, expiresInSeconds: number): Pick<SmsRequest, 'unlessOpened' | 'delaySeconds'> {
  const when = wordOf(params, 'SmsWhen', ['notReceived', 'notOpened'])
  const text = optional(params, 'SmsDelaySeconds')
  const delaySeconds = text === undefined ? undefined : wholeNumber(text)
  const longest = Math.min(expiresInSeconds, PUSH_LIMITS.maxExpiredSeconds)
  if (text !== undefined && (delaySeconds === undefined || delaySeconds < 1 || delaySeconds > longest)) {
    refuse('INVALID_PARAM')
  }
  return {
    ...(when === 'notOpened' && { unlessOpened: true }),
    ...(delaySeconds !== undefined && { delaySeconds }),
  }
}
