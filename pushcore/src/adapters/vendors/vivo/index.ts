import { PushError } from '@openmps/proto'
import type { Vendor } from '../../../ports/vendor-channel.ts'
import { checkBaseUrl } from '../shared/base-url.ts'
import { createVivoChannel, MAX_TOKENS } from './channel.ts'
import { vivoReceipts } from './receipts.ts'

/** vivo and iQOO: https://dev.vivo.com.cn/documentCenter/doc/362 */
export const vivo: Vendor = {
  name: 'vivo',
  number: 8,
  label: 'vivo',
  credentials: {
    // `pushMode` 1 for an app in review; `receiptId` of the console's receipt management, before our address.
    open: ['appId', 'pushMode', 'receiptId', 'baseUrl'],
    secret: ['appKey', 'appSecret'],
    required: [['appId', 'appKey', 'appSecret']],
    check(credentials) {
      const { appId = '', pushMode = '0' } = credentials
      if (!/^[1-9]\d{0,14}$/.test(appId)) throw wrong('appId: is the number that the console of vivo shows')
      if (pushMode !== '0' && pushMode !== '1') throw wrong('pushMode: is 0, or 1 to reach test devices only')
      checkBaseUrl(credentials)
      return undefined
    },
  },
  limits: { title: 40, content: 100 },
  // What shows nothing is for apps with a contract, and its protocol is not public.
  silent: false,
  batch: { size: MAX_TOKENS, of: 'notice' },
  concurrency: 64,
  // Of apps with up to 5 million users; the vendor allows larger ones more.
  perSecond: 3000,
  receipts: vivoReceipts,
  open: createVivoChannel,
}

const wrong = (text: string) => new PushError('INVALID_ARGUMENT', `credentials.${text}`)
