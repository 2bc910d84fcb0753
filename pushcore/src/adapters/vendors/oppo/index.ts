import { PushError } from '@openmps/proto'
import type { Vendor } from '../../../ports/vendor-channel.ts'
import { openOppo } from './channel.ts'
import { oppoReceipts } from './receipts.ts'
import { checkRegions } from './regions.ts'

export const oppo: Vendor = {
  name: 'oppo',
  number: 7,
  label: 'OPPO',
  credentials: {
    open: ['baseUrl', 'overseasBaseUrl', 'pictures'],
    secret: ['appKey', 'masterSecret', 'overseasAppKey', 'overseasMasterSecret'],
    required: [['appKey', 'masterSecret']],
    check(credentials) {
      const { pictures = 'false' } = credentials
      if (pictures !== 'true' && pictures !== 'false') {
        throw new PushError('INVALID_ARGUMENT', 'credentials.pictures: is true or false')
      }
      checkRegions(credentials)
      return undefined
    },
  },
  // The title by mPaaS guide 8; the text by the vendor's page, as long text.
  limits: { title: 32, content: 128 },
  silent: false,
  urlKey: 'oppoUrl',
  batch: { size: 1_000, of: 'pushes' },
  concurrency: 16,
  // Of apps with less than 10 million users.
  perSecond: 5_000,
  receipts: oppoReceipts,
  open: openOppo,
}
