import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ReceiptReading, ReceiptRequest, VendorAccount } from '../../../ports/vendor-channel.ts'

const SIGNATURE_HEADER = 'x-huawei-callback-id'

/** Between the vendor's clock and ours, with its repeats of a call. Receipts are idempotent: a replay within changes nothing. */
const MAX_AGE_MS = 15 * 60_000

/**
 * Whether the vendor made the request, where `receiptUser` and `receiptKey` of its console are known. The header
 * `X-HUAWEI-CALLBACK-ID: timestamp=…;nonce=…;value=…` has in `value` the Base64 of HMAC-SHA256 over timestamp, nonce and
 * user. A request without the header says nothing at all: the console's button for a test may send one.
 * @returns undefined: read on
 */
export function verifySignature(
  { headers, nowMs }: ReceiptRequest,
  { credentials: { receiptUser, receiptKey } }: VendorAccount,
): ReceiptReading | undefined {
  if (receiptUser === undefined || receiptKey === undefined) return undefined
  const header = headers[SIGNATURE_HEADER]
  if (header === undefined) return { kind: 'receipts', receipts: [] }
  if (isSigned(header, receiptUser, receiptKey, nowMs)) return undefined
  return {
    kind: 'forged',
    detail: `${SIGNATURE_HEADER}: was not made with receiptUser and receiptKey, or not just now`,
  }
}

function isSigned(header: string, user: string, key: string, nowMs: number): boolean {
  const parts = new Map(
    header.split(';').map((part) => {
      const equals = part.indexOf('=')
      return [part.slice(0, equals).trim(), part.slice(equals + 1).trim()]
    }),
  )
  const timestamp = parts.get('timestamp') ?? ''
  const nonce = parts.get('nonce') ?? ''
  const value = Buffer.from(parts.get('value') ?? '', 'base64')
  if (!/^\d{1,15}$/.test(timestamp) || nonce === '') return false
  if (Math.abs(nowMs - Number(timestamp)) > MAX_AGE_MS) return false
  return keysOf(key).some((bytes) => {
    const expected = createHmac('sha256', bytes).update(`${timestamp}${nonce}${user}`).digest()
    return value.length === expected.length && timingSafeEqual(value, expected)
  })
}

/**
 * The console makes keys in Base64 and the vendor's sample decodes them first; a key that somebody typed in may be used
 * as it is. Only whole Base64 is decoded: of other texts little or nothing is left, which anybody could sign with.
 */
function keysOf(key: string): Buffer[] {
  const isBase64 = key.length % 4 === 0 && /^[A-Za-z0-9+/]{2,}={0,2}$/.test(key)
  return isBase64 ? [Buffer.from(key, 'base64'), Buffer.from(key)] : [Buffer.from(key)]
}
