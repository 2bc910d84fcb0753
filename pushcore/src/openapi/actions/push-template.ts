import type { Notice } from '../../push-request.ts'
import { checkApp } from '../checks/app.ts'
import { checkExpiredSeconds, checkTaskName } from '../checks/basics.ts'
import { checkExtendedParams } from '../checks/extended-params.ts'
import { checkLiveActivity } from '../checks/live-activity.ts'
import { checkNotifyType, checkTemplateLook } from '../checks/presentation.ts'
import { checkMessageSize } from '../checks/size.ts'
import { checkSms } from '../checks/sms.ts'
import { checkStrategy } from '../checks/strategy.ts'
import {
  checkDeliveryType,
  checkOwnTokens,
  checkTargetMap,
  SINGLE_DELIVERY_TYPES,
  targetOf,
} from '../checks/targets.ts'
import { checkTemplate, checkTemplateTexts } from '../checks/template.ts'
import { checkVendorFields } from '../checks/vendor-fields.ts'
import { pushAction } from '../push-action.ts'
import { pushExtras } from '../push-extras.ts'
import { optional } from '../values.ts'

/** Guide 7.2.4: one content, filled into a template now, for up to ten targets. */
export const pushTemplate = pushAction({
  showsTask: false,
  async request(params, context) {
    const { core } = context
    const app = await checkApp(params, context)
    const taskName = checkTaskName(params)
    const deliveryType = checkDeliveryType(params, SINGLE_DELIVERY_TYPES)
    const addressees = checkTargetMap(params, deliveryType)
    const template = await checkTemplate(params, core, app)
    const texts = checkTemplateTexts(template, optional(params, 'TemplateKeyValue'))
    const expiresInSeconds = checkExpiredSeconds(params)
    const extendedParams = checkExtendedParams(params)
    const strategy = checkStrategy(params, context)
    const sms = checkSms(params, expiresInSeconds)
    const activity = checkLiveActivity(params)
    const notifyType = checkNotifyType(params)
    const { notice: look, iconUrls, imageUrls } = checkTemplateLook(params, template, texts.url)
    const vendorFields = checkVendorFields(params)
    const notice: Notice = { ...texts, ...look, params: extendedParams }
    checkMessageSize(notice)
    const targets = addressees.map(({ target, messageKey }) => ({ target: targetOf(deliveryType, target), messageKey }))
    checkOwnTokens(core, app, targets)

    return {
      app,
      type: 'template',
      taskName,
      template: { id: template.id, name: template.name },
      to: { kind: 'targets', addressees: targets },
      notice,
      expiresInSeconds,
      strategy,
      extras: pushExtras({ deliveryType, notifyType, vendorFields, iconUrls, imageUrls, sms, activity }),
    }
  },
})
