import { PushError } from '@openmps/proto'
import type { Vendor } from '../../../ports/vendor-channel.ts'
import { checkBaseUrl } from '../shared/base-url.ts'
import { openXiaomi } from './channel.ts'
import { checkRegion } from './hosts.ts'
import { xiaomiReceipts } from './receipts.ts'

/** It is sent in a header. */
const SECRET = /^[\x21-\x7e]{1,256}$/

export const xiaomi: Vendor = {
  name: 'xiaomi',
  number: 4,
  label: 'Xiaomi',
  credentials: {
    open: ['baseUrl', 'region', 'pictures'],
    secret: ['appSecret'],
    required: [['appSecret']],
    check(credentials) {
      const { appSecret, pictures = 'false' } = credentials
      if (appSecret !== undefined && !SECRET.test(appSecret)) {
        throw new PushError('INVALID_ARGUMENT', 'credentials.appSecret: is a text of visible ASCII characters')
      }
      if (pictures !== 'true' && pictures !== 'false') {
        throw new PushError('INVALID_ARGUMENT', 'credentials.pictures: is true or false')
      }
      checkRegion(credentials)
      checkBaseUrl(credentials)
      return undefined
    },
  },
  // The page: shorter than 50 and than 128.
  limits: { title: 49, content: 127 },
  silent: false,
  urlKey: 'miuiUrl',
  batch: { size: 1_000, of: 'pushes' },
  concurrency: 16,
  // Xiaomi takes 500 calls a second of 1,000 tokens from the smallest apps. 16 calls at a time are fewer where each takes
  // more than 32 ms; those that are too many are told to come again (200002).
  perSecond: 500_000,
  receipts: xiaomiReceipts,
  open: openXiaomi,
}
