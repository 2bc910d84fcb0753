import { z } from 'zod'
import type { SmsAnswer, SmsRefusal } from '../../ports/sms-sender.ts'

const ANSWER = z.object({ Code: z.string(), Message: z.string().optional(), BizId: z.string().optional() })

/** The vendor's codes that are not retried. Others are told by the HTTP status. */
const REASONS: Readonly<Record<Exclude<SmsRefusal, 'unsure'>, readonly string[]>> = {
  number: ['isv.MOBILE_NUMBER_ILLEGAL', 'isv.DOMESTIC_NUMBER_NOT_SUPPORTED'],
  cap: ['isv.BUSINESS_LIMIT_CONTROL', 'isv.DAY_LIMIT_CONTROL', 'isv.MONTH_LIMIT_CONTROL'],
  account: [
    'isv.AMOUNT_NOT_ENOUGH',
    'isv.OUT_OF_SERVICE',
    'isv.PRODUCT_UN_SUBSCRIPT',
    'isv.ACCOUNT_NOT_EXISTS',
    'isv.ACCOUNT_ABNORMAL',
    'isp.RAM_PERMISSION_DENY',
    'isv.DENY_IP_RANGE',
    'isv.SMS_TEMPLATE_ILLEGAL',
    'isv.SMS_SIGNATURE_ILLEGAL',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId.NotFound',
    'InvalidAccessKeyId.Inactive',
    'InvalidTimeStamp.Expired',
  ],
  request: [
    'isv.TEMPLATE_MISSING_PARAMETERS',
    'isv.TEMPLATE_PARAMS_ILLEGAL',
    'isv.INVALID_PARAMETERS',
    'isv.INVALID_JSON_PARAM',
    'isv.PARAM_LENGTH_LIMIT',
    'isv.PARAM_NOT_SUPPORT_URL',
    'isv.BLACK_KEY_CONTROL_LIMIT',
    'isv.MOBILE_COUNT_OVER_LIMIT',
  ],
  again: [
    'isp.SYSTEM_ERROR',
    'Throttling',
    'Throttling.User',
    'ServiceUnavailable',
    'InternalError',
    'SignatureNonceUsed',
  ],
}

const BY_CODE: ReadonlyMap<string, SmsRefusal> = new Map(
  (['number', 'cap', 'account', 'request', 'again'] as const).flatMap((reason) =>
    REASONS[reason].map((code) => [code, reason] as const),
  ),
)

/**
 * What the vendor said. A code that we do not know is about the request when the status says so (2xx, 4xx), and to be
 * tried again for 429 and 5xx. Without a code nobody knows: what stands in between may have passed the call on.
 */
export function readAnswer(status: number, body: string): SmsAnswer {
  const parsed = ANSWER.safeParse(parse(body))
  if (!parsed.success) return refused('unsure', `HTTP ${status}`, 'the answer is not one of the provider')
  const { Code: code, Message: detail = '', BizId: providerId = '' } = parsed.data
  if (code === 'OK') return { kind: 'accepted', providerId }
  return refused(BY_CODE.get(code) ?? (status === 429 || status >= 500 ? 'again' : 'request'), code, detail)
}

/** Errors of a call that never left: no connection was made. */
const NOT_CONNECTED = [
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]

/** What a call without an answer means. */
export function readFailure(error: unknown): SmsAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'NO_ANSWER'
  const detail = error instanceof Error ? error.message : String(error)
  return refused(NOT_CONNECTED.includes(code) ? 'again' : 'unsure', code, detail)
}

const refused = (reason: SmsRefusal, code: string, detail: string): SmsAnswer => ({
  kind: 'refused',
  reason,
  code: code.slice(0, 100),
  detail: detail.slice(0, 300),
})

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
