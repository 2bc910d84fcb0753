import type { LiveActivity, VendorFields } from '../ports/vendor-channel.ts'
import type { SmsRequest } from '../supplement/sms-request.ts'
import type { Urls } from './checks/presentation.ts'
import type { DeliveryType } from './checks/targets.ts'

/** What is kept with a push besides what the device receives. JSON, so that stores need not know it. */
export type PushExtras = VendorFields & {
  readonly deliveryType: DeliveryType
  readonly notifyType: 'transparent' | 'notify'
  readonly iconUrls?: Urls
  readonly imageUrls?: Urls
  readonly sms?: SmsRequest
  readonly activity?: LiveActivity
}

/** What the checks found, as it is kept. */
export interface ExtrasParts {
  readonly deliveryType: DeliveryType
  readonly notifyType: 'transparent' | 'notify'
  readonly vendorFields: VendorFields
  readonly iconUrls?: Urls | undefined
  readonly imageUrls?: Urls | undefined
  readonly sms?: SmsRequest | undefined
  readonly activity?: LiveActivity | undefined
}

/** What was not sent is left out, and not kept as undefined. */
export function pushExtras(parts: ExtrasParts): PushExtras {
  const { deliveryType, notifyType, vendorFields, iconUrls, imageUrls, sms, activity } = parts
  return {
    deliveryType,
    notifyType,
    ...vendorFields,
    ...(iconUrls && { iconUrls }),
    ...(imageUrls && { imageUrls }),
    ...(sms && { sms }),
    ...(activity && { activity }),
  }
}
