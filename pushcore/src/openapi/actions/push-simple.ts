import type { Notice } from '../../push-request.ts'
import { checkApp } from '../checks/app.ts'
import { checkExpiredSeconds, checkTaskName, checkTexts } from '../checks/basics.ts'
import { checkExtendedParams } from '../checks/extended-params.ts'
import { checkLiveActivity } from '../checks/live-activity.ts'
import { checkNotifyType, checkPresentation } from '../checks/presentation.ts'
import { checkSize } from '../checks/size.ts'
import { checkSms } from '../checks/sms.ts'
import { checkStrategy } from '../checks/strategy.ts'
import {
  checkDeliveryType,
  checkOwnTokens,
  checkTargetMap,
  SINGLE_DELIVERY_TYPES,
  targetOf,
} from '../checks/targets.ts'
import { checkVendorFields } from '../checks/vendor-fields.ts'
import { pushAction } from '../push-action.ts'
import { pushExtras } from '../push-extras.ts'

/** Guide 7.2.3: one content for up to ten targets. */
export const pushSimple = pushAction({
  showsTask: false,
  async request(params, context) {
    const app = await checkApp(params, context)
    const taskName = checkTaskName(params)
    const deliveryType = checkDeliveryType(params, SINGLE_DELIVERY_TYPES)
    const addressees = checkTargetMap(params, deliveryType)
    const texts = checkTexts(params)
    const expiresInSeconds = checkExpiredSeconds(params)
    const extendedParams = checkExtendedParams(params)
    const strategy = checkStrategy(params, context)
    const sms = checkSms(params, expiresInSeconds)
    const activity = checkLiveActivity(params)
    const notifyType = checkNotifyType(params)
    const { notice: look, iconUrls, imageUrls } = checkPresentation(params)
    const vendorFields = checkVendorFields(params)
    const notice: Notice = { ...texts, ...look, params: extendedParams }
    checkSize(notice)
    const targets = addressees.map(({ target, messageKey }) => ({ target: targetOf(deliveryType, target), messageKey }))
    checkOwnTokens(context.core, app, targets)

    const extras = pushExtras({ deliveryType, notifyType, vendorFields, iconUrls, imageUrls, sms, activity })
    const to = { kind: 'targets', addressees: targets } as const
    return { app, type: 'simple', taskName, to, notice, expiresInSeconds, strategy, extras }
  },
})
