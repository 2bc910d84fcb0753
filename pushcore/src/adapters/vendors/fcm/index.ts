import type { Vendor } from '../../../ports/vendor-channel.ts'
import { checkBaseUrl } from '../shared/base-url.ts'
import { createFcmChannel } from './channel.ts'
import { checkServiceAccount } from './service-account.ts'

/** Firebase Cloud Messaging, HTTP v1: https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages */
export const fcm: Vendor = {
  name: 'fcm',
  number: 6,
  label: 'FCM',
  credentials: {
    open: ['baseUrl'],
    // `serverKey` is of the retired API. It is known so that `check` can say what to upload instead.
    secret: ['serviceAccount', 'serverKey'],
    // What is missing is said by `check`: here a config with the old key alone would hear of the missing field only.
    required: [[]],
    check(credentials) {
      checkServiceAccount(credentials)
      checkBaseUrl(credentials)
      return undefined
    },
  },
  limits: {},
  silent: true,
  urlKey: 'fcmUrl',
  batch: { size: 1, of: 'pushes' },
  concurrency: 64,
  // 600 000 a minute of one project.
  perSecond: 10_000,
  open: createFcmChannel,
}
