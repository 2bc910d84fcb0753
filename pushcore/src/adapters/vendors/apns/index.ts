import type { Vendor } from '../../../ports/vendor-channel.ts'
import { createApnsChannel } from './channel.ts'
import { checkCredentials } from './credentials.ts'

export const apns: Vendor = {
  name: 'apns',
  number: 2,
  label: 'Apple (APNs)',
  credentials: {
    open: ['teamId', 'keyId', 'bundleId', 'environment', 'baseUrl', 'otherBaseUrl'],
    secret: ['key', 'p12', 'passphrase'],
    required: [
      ['teamId', 'keyId', 'bundleId', 'environment', 'key'],
      ['bundleId', 'environment', 'p12'],
    ],
    check: checkCredentials,
  },
  // What is too long is shown with an ellipsis; the payload as a whole has a limit, which Apple tells.
  limits: {},
  silent: true,
  urlKey: 'iosUrl',
  batch: { size: 1, of: 'pushes' },
  // Streams of one connection. How many Apple takes it says at the begin of each; those above wait.
  concurrency: 500,
  // Apple tells no figure; this is what these streams carry at 50 ms for each.
  perSecond: 10_000,
  open: createApnsChannel,
}
