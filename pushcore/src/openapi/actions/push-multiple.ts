import type { Notice } from '../../push-request.ts'
import { checkApp } from '../checks/app.ts'
import { checkExpiredSeconds, checkTaskName } from '../checks/basics.ts'
import { checkExtendedParams, checkTargetParams } from '../checks/extended-params.ts'
import { checkLiveActivity } from '../checks/live-activity.ts'
import { checkNotifyType, checkTemplateLook } from '../checks/presentation.ts'
import { checkMessageSize } from '../checks/size.ts'
import { checkStrategy } from '../checks/strategy.ts'
import { checkTargetList } from '../checks/target-list.ts'
import { checkDeliveryType, checkOwnTokens, targetOf } from '../checks/targets.ts'
import { checkTemplate, checkTemplateTexts } from '../checks/template.ts'
import { checkVendorFields } from '../checks/vendor-fields.ts'
import { pushAction } from '../push-action.ts'
import { pushExtras } from '../push-extras.ts'

/** Activities are not on the guide's list; 7 is, as for simple pushes, the HarmonyOS device. */
const DELIVERY_TYPES = [1, 2, 3, 7] as const

/** Guide 7.2.5: a content of its own for each of up to a hundred targets, filled into one template now. */
export const pushMultiple = pushAction({
  showsTask: true,
  async request(params, context) {
    const { core } = context
    const app = await checkApp(params, context)
    const taskName = checkTaskName(params)
    const deliveryType = checkDeliveryType(params, DELIVERY_TYPES)
    const listed = checkTargetList(params, deliveryType)
    const template = await checkTemplate(params, core, app)
    const filled = listed.map((one) => ({ ...one, ...checkTemplateTexts(template, one.templateKeyValue) }))
    const expiresInSeconds = checkExpiredSeconds(params)
    const common = checkExtendedParams(params)
    const addressees = filled.map(({ target, messageKey, title, content, url, extendedParams }) => ({
      target: targetOf(deliveryType, target),
      messageKey,
      texts: { title, content, ...(url !== undefined && { url }), params: checkTargetParams(extendedParams, common) },
    }))
    const strategy = checkStrategy(params, context)
    const activity = checkLiveActivity(params)
    const notifyType = checkNotifyType(params)
    const { notice: look, iconUrls, imageUrls } = checkTemplateLook(params, template, template.uri || undefined)
    const vendorFields = checkVendorFields(params)
    // What stands for the push as a whole, such as in the list of schedules, is the template's own text.
    const notice: Notice = { title: template.title, content: template.content, ...look, params: common }
    for (const { texts } of addressees) checkMessageSize({ ...notice, ...texts })
    checkOwnTokens(core, app, addressees)

    return {
      app,
      type: 'multiple',
      taskName,
      template: { id: template.id, name: template.name },
      to: { kind: 'targets', addressees },
      notice,
      expiresInSeconds,
      strategy,
      extras: pushExtras({ deliveryType, notifyType, vendorFields, iconUrls, imageUrls, activity }),
    }
  },
})
