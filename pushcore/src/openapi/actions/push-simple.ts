import type { Notice } from '../../push-request.ts'
import type { Action } from '../action.ts'
import { pushFamily } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { checkExpiredSeconds, checkTaskName, checkTexts } from '../checks/basics.ts'
import { checkExtendedParams } from '../checks/extended-params.ts'
import { checkLiveActivity, type LiveActivity } from '../checks/live-activity.ts'
import { checkNotifyType, checkPresentation, type Urls } from '../checks/presentation.ts'
import { checkSize } from '../checks/size.ts'
import { checkSms, type Sms } from '../checks/sms.ts'
import { checkStrategy } from '../checks/strategy.ts'
import {
  checkDeliveryType,
  checkOwnTokens,
  checkTargetMap,
  type DeliveryType,
  SINGLE_DELIVERY_TYPES,
  targetOf,
} from '../checks/targets.ts'
import { checkVendorFields, type VendorFields } from '../checks/vendor-fields.ts'

/** What is kept with a push besides what the device receives. JSON, so that stores need not know it. */
export type PushExtras = VendorFields & {
  /** Kind of the push, as schedule lists and statistics tell them apart. */
  readonly pushType: 'simple'
  readonly deliveryType: DeliveryType
  readonly notifyType: 'transparent' | 'notify'
  readonly iconUrls?: Urls
  readonly imageUrls?: Urls
  readonly sms?: Sms
  readonly activity?: LiveActivity
}

/** Guide 7.2.3: one content for up to ten targets. */
export const pushSimple: Action = {
  family: pushFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const taskName = checkTaskName(params)
    const deliveryType = checkDeliveryType(params, SINGLE_DELIVERY_TYPES)
    const addressees = checkTargetMap(params, deliveryType)
    const texts = checkTexts(params)
    const expiresInSeconds = checkExpiredSeconds(params)
    const extendedParams = checkExtendedParams(params)
    const strategy = checkStrategy(params, context)
    const sms = checkSms(params)
    const activity = checkLiveActivity(params)
    const notifyType = checkNotifyType(params)
    const { notice: look, iconUrls, imageUrls } = checkPresentation(params)
    const vendorFields = checkVendorFields(params)
    const notice: Notice = { ...texts, ...look, params: extendedParams }
    checkSize(notice)
    const targets = addressees.map(({ target, messageKey }) => ({ target: targetOf(deliveryType, target), messageKey }))
    checkOwnTokens(context.core, app, targets)

    const extras: PushExtras = {
      pushType: 'simple',
      deliveryType,
      notifyType,
      ...vendorFields,
      ...(iconUrls && { iconUrls }),
      ...(imageUrls && { imageUrls }),
      ...(sms && { sms }),
      ...(activity && { activity }),
    }
    const outcome = await context.core.push({ app, taskName, targets, notice, expiresInSeconds, strategy, extras })
    // The numeric task id is shown for batch and mass pushes only.
    return pushFamily.accepted(outcome.kind === 'scheduled' ? outcome.scheduleId : '')
  },
}
