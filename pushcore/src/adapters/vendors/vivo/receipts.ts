import { z } from 'zod'
import type { ReceiptReader, VendorReceipt } from '../../../ports/vendor-channel.ts'
import { parseJson } from '../shared/http.ts'
import { MAX_RECEIPTS, tokensOf } from '../shared/receipts.ts'

/** Texts and numbers stand for each other in older and newer reports. */
const text = z.union([z.string(), z.number()]).transform(String)

/** By the id of the vendor's task. */
const REPORTS = z.record(z.string().max(128), z.unknown())
const REPORT = z.object({
  param: z.string().max(256).nullish(),
  /** Joined with commas. */
  targets: z.string(),
  ackTime: z.coerce.number().nonnegative().nullish(),
  ackType: text.nullish(),
  subAckType: text.nullish(),
})

const ARRIVED = '0'
/** Types of other events are left out: what they say about a message is not known. */
const EVENTS: Readonly<Record<string, string>> = {
  [ARRIVED]: 'delivered',
  100: 'blocked by control',
  101: 'the audit rejected it',
  102: 'the target does not match',
  103: 'replaced while the device was offline',
  104: 'arrived, not shown',
}

/** The app has unsubscribed; the user does not exist. */
const DEAD = ['20001', '20002']

const DETAILS: Readonly<Record<string, string>> = {
  11001: 'quota',
  12000: 'too many to this user',
  10012: 'expired',
  14002: 'the device is offline',
  20001: 'not subscribed',
  20002: 'the user does not exist',
  20006: 'inactive for 14 days',
  1017: 'at night, 23:00 to 7:00',
  2124: 'the same text again',
  2144: 'expired',
  2158: 'the deep link is wrong',
  2161: 'the activity is not exported',
  2162: 'the activity was not found',
  2183: 'the token is not valid',
  2333: 'the app is not from the store',
}

/**
 * The vendor signs nothing: that the report is honest is for the secret in its address to tell. What cannot be read is
 * left out, so that the rest counts.
 */
export const vivoReceipts: ReceiptReader = {
  path: 'vivo',
  address: 'message',
  read({ body }) {
    const reports = REPORTS.safeParse(parseJson(body))
    if (!reports.success)
      return { kind: 'malformed', detail: 'not a report of vivo: an object by the ids of its tasks' }
    const receipts: VendorReceipt[] = []
    for (const [taskId, value] of Object.entries(reports.data)) {
      const report = REPORT.safeParse(value)
      if (!report.success) continue
      const tokens = tokensOf(report.data.targets)
      if (receipts.length + tokens.length > MAX_RECEIPTS) {
        return { kind: 'malformed', detail: `it has more than ${MAX_RECEIPTS} receipts` }
      }
      receipts.push(...receiptsOf(taskId, tokens, report.data))
    }
    return { kind: 'receipts', receipts }
  },
  answer: { returnCode: 100, returnReason: 'SUCCESS' },
}

function receiptsOf(
  vendorId: string,
  tokens: readonly string[],
  { param, ackTime, ackType, subAckType }: z.infer<typeof REPORT>,
): VendorReceipt[] {
  const type = ackType ?? ARRIVED
  const event = Object.hasOwn(EVENTS, type) ? EVENTS[type] : undefined
  if (event === undefined) return []
  const reason = subAckType ?? ''
  const detail = Object.hasOwn(DETAILS, reason) ? `${event}: ${DETAILS[reason]}` : event
  const rest = {
    param: param ?? '',
    vendorId,
    event: type === ARRIVED ? ('arrived' as const) : ('dropped' as const),
    tokenDead: type === '102' && DEAD.includes(reason),
    code: `${type}${reason && `/${reason}`}`.slice(0, MAX_CODE_CHARS),
    detail,
    atMs: ackTime ?? 0,
  }
  return tokens.map((token) => ({ token, ...rest }))
}

const MAX_CODE_CHARS = 100
