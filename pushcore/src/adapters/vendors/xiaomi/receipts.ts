import { z } from 'zod'
import type { ReceiptReader, ReceiptReading, VendorReceipt } from '../../../ports/vendor-channel.ts'
import { vendorCode } from '../shared/answers.ts'
import { parseJson } from '../shared/http.ts'
import { MAX_RECEIPTS, MAX_TOKEN_CHARS, tokensOf } from '../shared/receipts.ts'

const RECORD = z.record(z.string(), z.unknown())
const REPORT = z.object({
  type: vendorCode,
  /** Joined with commas. */
  targets: z.string(),
  param: z.string().max(256).nullish(),
  timestamp: z.coerce.number().nonnegative().nullish(),
  barStatus: z.string().max(32).nullish(),
  errorCode: vendorCode.nullish(),
  /** New registration ids by old ones. */
  replaceTarget: z.record(z.string(), z.string().max(MAX_TOKEN_CHARS)).nullish(),
})

type Report = z.infer<typeof REPORT>

const EVENTS: ReadonlyMap<number, readonly [VendorReceipt['event'], string]> = new Map([
  [1, ['arrived', 'delivered']],
  [2, ['clicked', 'clicked']],
  [16, ['dropped', 'the registration id is not valid']],
  [32, ['dropped', 'the app has push turned off']],
  [64, ['dropped', 'the device does not match the conditions']],
  [128, ['dropped', 'over the quota of the day']],
  [1024, ['dropped', 'expired before it was delivered']],
])
const INVALID_TARGET = 16
/** `errorCode` of INVALID_TARGET: an alias, a user account. Those are not tokens. */
const OTHER_TARGETS = [2, 3]

/**
 * Reports as a form with the one field `data`, or as JSON with it, of `{"message id": report}`. Nothing signs them: the
 * address is the secret. What is not asked for, or cannot be read, is left out.
 */
export const xiaomiReceipts: ReceiptReader = {
  path: 'miui',
  address: 'message',
  answer: { code: 0, message: 'success' },
  read({ body }): ReceiptReading {
    const data = readData(body)
    if (data === undefined) return { kind: 'malformed', detail: 'there is no field "data" with an object' }
    const receipts: VendorReceipt[] = []
    for (const [vendorId, value] of Object.entries(data)) {
      const report = REPORT.safeParse(value)
      if (!report.success || vendorId.length > MAX_TOKEN_CHARS) continue
      const tokens = tokensOf(report.data.targets)
      if (receipts.length + tokens.length > MAX_RECEIPTS) {
        return { kind: 'malformed', detail: `it has more than ${MAX_RECEIPTS} receipts` }
      }
      for (const token of tokens) receipts.push(...toReceipts(vendorId, token, report.data))
    }
    return { kind: 'receipts', receipts }
  },
}

function readData(body: string): Readonly<Record<string, unknown>> | undefined {
  const data = body.trimStart().startsWith('{')
    ? RECORD.safeParse(parseJson(body)).data?.data
    : new URLSearchParams(body).get('data')
  return RECORD.safeParse(typeof data === 'string' ? (parseJson(data) ?? parseJson(decode(data))) : data).data
}

/** Some reports are percent-encoded once more. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function toReceipts(vendorId: string, token: string, report: Report): VendorReceipt[] {
  const { type, param, timestamp, barStatus, errorCode, replaceTarget } = report
  const [event, detail] = EVENTS.get(type) ?? []
  if (event === undefined || detail === undefined) return []
  const newToken = replaceTarget && Object.hasOwn(replaceTarget, token) ? replaceTarget[token] : undefined
  return [
    {
      token,
      param: param ?? '',
      vendorId,
      event,
      tokenDead: type === INVALID_TARGET && !OTHER_TARGETS.includes(errorCode ?? 0),
      ...(newToken && { newToken }),
      code: String(type),
      detail: barStatus ? `${detail}; notifications of the app: ${barStatus}` : detail,
      atMs: timestamp ?? 0,
    },
  ]
}
