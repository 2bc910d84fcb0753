import type { OutreachOptions } from '@openmps/pushcore'
import { createAliyunSmsSender } from '@openmps/pushcore/aliyun-sms'
import { createDingtalkChannel } from '@openmps/pushcore/dingtalk'
import { createEmailChannel } from '@openmps/pushcore/email'
import type { Config } from './config.ts'

/** The ways to people besides pushes. Without a mail server there is no e-mail. */
export function outreachOf({ smtpUrl, mailFrom }: Config, clusterKey: Uint8Array): OutreachOptions {
  return {
    clusterKey,
    sms: createAliyunSmsSender(),
    channels: {
      dingtalk: createDingtalkChannel(),
      ...(smtpUrl !== undefined && { email: createEmailChannel({ url: smtpUrl, from: mailFrom }) }),
    },
  }
}
