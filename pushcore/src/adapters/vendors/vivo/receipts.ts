import { z } from 'zod'
import type { ReceiptReader, VendorReceipt } from '../../../ports/vendor-channel.ts'
import { parseJson } from '../shared/http.ts'

/** Texts and numbers stand for each other in older and newer reports. */
const text = z.union([z.string(), z.number()]).transform(String)

/** By the id of the vendor's task. */
const REPORT = z.record(
  z.string().max(128),
  z.object({
    param: z.string().max(256).nullish(),
    targets: z.string(),
    ackTime: z.coerce.number().nonnegative().nullish(),
    ackType: text.nullish(),
    subAckType: text.nullish(),
  }),
)

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

/** The vendor signs nothing: that the report is honest is for the secret in its address to tell. */
export const vivoReceipts: ReceiptReader = {
  path: 'vivo',
  read({ body }) {
    const report = REPORT.safeParse(parseJson(body))
    if (!report.success) return { kind: 'malformed', detail: 'not a report of vivo: an object by the ids of its tasks' }
    return { kind: 'receipts', receipts: Object.entries(report.data).flatMap(([id, told]) => receiptsOf(id, told)) }
  },
  answer: { returnCode: 100, returnReason: 'SUCCESS' },
}

type Told = z.infer<typeof REPORT>[string]

function receiptsOf(vendorId: string, { param, targets, ackTime, ackType, subAckType }: Told): VendorReceipt[] {
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
  return targets
    .split(',')
    .filter((token) => token !== '')
    .map((token) => ({ token, ...rest }))
}

const MAX_CODE_CHARS = 100
