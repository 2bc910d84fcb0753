import type { Vendor } from '../../../ports/vendor-channel.ts'
import { checkIds, checkReceiptSecret } from '../huawei-family/credentials.ts'
import { checkBaseUrl } from '../shared/base-url.ts'
import { MAX_TOKENS, openHarmony } from './channel.ts'
import { harmonyReceipts } from './receipts.ts'
import { readServiceAccount } from './service-account.ts'

/** Push Kit for HarmonyOS 5 and later. Earlier systems have tokens of `hms`. */
export const harmony: Vendor = {
  name: 'harmony',
  number: 11,
  label: 'HarmonyOS',
  credentials: {
    open: ['clientId', 'receiptId', 'receiptUser', 'baseUrl'],
    secret: ['serviceAccount', 'receiptKey'],
    required: [['serviceAccount']],
    check(credentials) {
      readServiceAccount(credentials.serviceAccount)
      checkIds(credentials, 'clientId')
      checkReceiptSecret(credentials)
      checkBaseUrl(credentials)
      return undefined
    },
  },
  // The vendor names none; what is too long is cut by the phone.
  limits: {},
  silent: true,
  // The makers are the same, and so are the pictures.
  urlKey: 'hmsUrl',
  batch: { size: MAX_TOKENS, of: 'notice' },
  concurrency: 64,
  // The vendor shows each app its own figure in the console, and answers 503 above it. This is the one told of HMS.
  perSecond: 3_000,
  receipts: harmonyReceipts,
  open: openHarmony,
}
