import type { Vendor } from '../../../ports/vendor-channel.ts'
import { checkIds, checkReceiptSecret } from '../huawei-family/credentials.ts'
import { checkBaseUrl } from '../shared/base-url.ts'
import { MAX_TOKENS, openHms } from './channel.ts'
import { hmsReceipts } from './receipts.ts'

/** Huawei Push Kit for EMUI and HarmonyOS up to 4. Later systems have tokens of `harmony`. */
export const hms: Vendor = {
  name: 'hms',
  number: 5,
  label: 'Huawei',
  credentials: {
    // `appId` is for people: the vendor's calls name the client, which of older apps is the same.
    open: ['appId', 'clientId', 'projectId', 'receiptId', 'receiptUser', 'baseUrl', 'authUrl'],
    secret: ['clientSecret', 'receiptKey'],
    required: [['appId', 'clientId', 'clientSecret']],
    check(credentials) {
      checkIds(credentials, 'appId', 'clientId', 'projectId')
      checkReceiptSecret(credentials)
      checkBaseUrl(credentials)
      checkBaseUrl(credentials, 'authUrl')
      return undefined
    },
  },
  limits: { title: 40, content: 1024 },
  silent: true,
  urlKey: 'hmsUrl',
  batch: { size: MAX_TOKENS, of: 'notice' },
  concurrency: 64,
  // The vendor names no figure; one report has this. Above it calls are answered with 503.
  perSecond: 3_000,
  receipts: hmsReceipts,
  open: openHms,
}
