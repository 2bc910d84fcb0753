import type { Notice } from '../../push-request.ts'
import { checkApp } from '../checks/app.ts'
import { checkExpiredSeconds, checkTaskName } from '../checks/basics.ts'
import { checkBroadcast, checkBroadcastKey, checkBroadcastType } from '../checks/broadcast.ts'
import { checkExtendedParams } from '../checks/extended-params.ts'
import { checkNotifyType, checkTemplateLook } from '../checks/presentation.ts'
import { checkMessageSize } from '../checks/size.ts'
import { checkStrategy } from '../checks/strategy.ts'
import { checkTemplate, checkTemplateTexts } from '../checks/template.ts'
import { checkVendorFields } from '../checks/vendor-fields.ts'
import { pushAction } from '../push-action.ts'
import { pushExtras } from '../push-extras.ts'
import { optional } from '../values.ts'

/** Guide 7.2.6: one content, filled into a template now, for all devices of an operating system that the audience names. */
export const pushBroadcast = pushAction({
  showsTask: true,
  async request(params, context) {
    const { core } = context
    const app = await checkApp(params, context)
    const taskName = checkTaskName(params)
    const deliveryType = checkBroadcastType(params)
    const messageKey = checkBroadcastKey(params)
    const template = await checkTemplate(params, core, app)
    const texts = checkTemplateTexts(template, optional(params, 'TemplateKeyValue'))
    const expiresInSeconds = checkExpiredSeconds(params)
    const extendedParams = checkExtendedParams(params)
    const { who, androidChannel } = checkBroadcast(params, deliveryType)
    const strategy = checkStrategy(params, context)
    const notifyType = checkNotifyType(params)
    const { notice: look, iconUrls, imageUrls } = checkTemplateLook(params, template, texts.url)
    const vendorFields = checkVendorFields(params)
    const notice: Notice = { ...texts, ...look, params: extendedParams }
    checkMessageSize(notice)

    return {
      app,
      type: 'broadcast',
      taskName,
      template: { id: template.id, name: template.name },
      to: { kind: 'broadcast', messageKey, who },
      notice,
      expiresInSeconds,
      strategy,
      extras: {
        ...pushExtras({ deliveryType, notifyType, vendorFields, iconUrls, imageUrls }),
        ...(androidChannel && { androidChannel }),
      },
    }
  },
})
