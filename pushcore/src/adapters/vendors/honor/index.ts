import type { Vendor } from '../../../ports/vendor-channel.ts'
import { checkIds } from '../huawei-family/credentials.ts'
import { checkBaseUrl } from '../shared/base-url.ts'
import { MAX_TOKENS, openHonor } from './channel.ts'
import { honorReceipts } from './receipts.ts'

/** HONOR Push, for Magic UI 4 and later. Older phones have tokens of `hms`. */
export const honor: Vendor = {
  name: 'honor',
  number: 9,
  label: 'HONOR',
  credentials: {
    open: ['appId', 'clientId', 'baseUrl', 'authUrl'],
    secret: ['clientSecret'],
    required: [['appId', 'clientId', 'clientSecret']],
    check(credentials) {
      checkIds(credentials, 'appId', 'clientId')
      checkBaseUrl(credentials)
      checkBaseUrl(credentials, 'authUrl')
      return undefined
    },
  },
  // The vendor is not known to have any, apart from 4,096 bytes for the whole.
  limits: {},
  silent: true,
  batch: { size: MAX_TOKENS, of: 'notice' },
  concurrency: 64,
  // The vendor names no figure and answers 503 above it. This is the one told of HMS, which it resembles.
  perSecond: 3_000,
  receipts: honorReceipts,
  open: openHonor,
}
