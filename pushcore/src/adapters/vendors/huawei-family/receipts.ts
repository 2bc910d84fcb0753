import { z } from 'zod'
import type { ReceiptReading, VendorReceipt } from '../../../ports/vendor-channel.ts'
import { parseJson } from '../shared/http.ts'

/** Of one call. Today's pages say 100, older ones 1,000. */
const MAX_STATUSES = 1_000

/** `arrived` or `dropped`, with `dead` when the token is; `waiting`: neither, the phone keeps the message for later. */
export type Outcome = readonly [event: 'arrived' | 'dropped' | 'dead' | 'waiting', detail: string]

/** Results that HMS and HarmonyOS report alike. */
export const COMMON_OUTCOMES: readonly (readonly [number, Outcome])[] = [
  [0, ['arrived', 'delivered']],
  [2, ['dead', 'the app is not installed']],
  [5, ['dead', 'the token is not that of the device']],
  [6, ['dropped', 'notifications are off']],
  [10, ['dropped', 'the device was away for 30 days or more']],
  [14, ['dropped', 'the network failed']],
  [15, ['dropped', 'a later message took its place, or more than 120 were waiting']],
  [22, ['dropped', 'the token is that of another user of the device']],
  [27, ['waiting', 'the app does not run: kept until it does']],
  [31, ['dropped', 'the page of the app is not there, or its version is too old']],
  [51, ['dropped', 'the device was not unlocked since its start']],
  [102, ['dropped', 'more messages than a device may get in a day']],
  [144, ['dropped', 'the profile is not known']],
  [256, ['dropped', 'more marketing than a device may get in a day, or the app is being penalised']],
]

const number = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])
const text = z.string().max(4096)

const REPORT = z.object({ statuses: z.array(z.unknown()).max(MAX_STATUSES) })
const LINE = z.object({ token: text.min(1), biTag: text.nullish(), requestId: text.nullish() })
/** Version 1 of the vendors' report has the outcome in the line, version 2 inside. */
const OUTCOME = z.union([
  z.object({ status: number, timestamp: number.catch(0) }),
  z
    .object({ deliveryStatus: z.object({ result: number, timestamp: number.catch(0) }) })
    .transform(({ deliveryStatus: { result, timestamp } }) => ({ status: result, timestamp })),
])

/**
 * A report of the three vendors, in either version. A line that cannot be read is skipped, so that the others count.
 * @param outcomes by the vendor's number; one that is not there is `dropped`
 */
export function readStatuses(body: string, outcomes: ReadonlyMap<number, Outcome>): ReceiptReading {
  const report = REPORT.safeParse(parseJson(body))
  if (!report.success) return { kind: 'malformed', detail: `statuses: is a list of at most ${MAX_STATUSES}` }
  return { kind: 'receipts', receipts: report.data.statuses.flatMap((line) => readLine(line, outcomes)) }
}

function readLine(value: unknown, outcomes: ReadonlyMap<number, Outcome>): VendorReceipt[] {
  const line = LINE.safeParse(value)
  const outcome = OUTCOME.safeParse(value)
  if (!line.success || !outcome.success) return []
  const { token, biTag, requestId } = line.data
  const { status, timestamp } = outcome.data
  const [event, detail] = outcomes.get(status) ?? ['dropped', 'a result that the vendor does not explain']
  if (event === 'waiting') return []
  const tokenDead = event === 'dead'
  return [
    {
      token,
      param: biTag ?? '',
      vendorId: requestId ?? '',
      event: tokenDead ? 'dropped' : event,
      tokenDead,
      code: String(status),
      detail,
      atMs: timestamp,
    },
  ]
}
