import { PushError } from '@openmps/proto'
import type { Vendor } from '../../../ports/vendor-channel.ts'
import { checkBaseUrl } from '../shared/base-url.ts'
import { createMeizuChannel, MAX_TOKENS } from './channel.ts'
import { meizuReceipts } from './receipts.ts'

/** Meizu, Flyme Push: https://github.com/MEIZUPUSH/PushAPI */
export const meizu: Vendor = {
  name: 'meizu',
  number: 10,
  label: 'Meizu',
  credentials: {
    open: ['appId', 'baseUrl'],
    // `receiptToken`: what the console shows as the token of the callback.
    secret: ['appSecret', 'receiptToken'],
    required: [['appId', 'appSecret']],
    check(credentials) {
      if (!/^\d{1,20}$/.test(credentials.appId ?? '')) {
        throw new PushError('INVALID_ARGUMENT', 'credentials.appId: is the number that the console of Meizu shows')
      }
      checkBaseUrl(credentials)
      return undefined
    },
  },
  limits: { title: 32, content: 100 },
  // The vendor gave up messages that show nothing in 2018.
  silent: false,
  batch: { size: MAX_TOKENS, of: 'notice' },
  concurrency: 16,
  // The vendor's figure for calls, and taken for tokens: it does not say which it counts.
  perSecond: 200,
  receipts: meizuReceipts,
  open: createMeizuChannel,
}
