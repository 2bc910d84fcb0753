import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { Channels, OpenChannel } from '../config/channels.ts'
import type { Ids } from '../ids.ts'
import type { VendorAnswer, VendorChannel } from '../ports/vendor-channel.ts'
import { fit } from './fit.ts'
import { notifyIdOf } from './notice.ts'

export interface TestPushParts {
  readonly channels: Pick<Channels, 'open'>
  readonly clients: (channel: OpenChannel) => VendorChannel
  readonly ids: Pick<Ids, 'messageId'>
}

/**
 * Sends one notification by the settings of a channel, also when it is off, and tells what the vendor said. It is no
 * message: no list and no statistics know it.
 * @throws PushError NOT_FOUND, CONFIG_INVALID, INVALID_ARGUMENT (the texts are beyond the vendor's limits)
 */
export type TestPush = (
  app: AppRef,
  channel: string,
  packageName: string,
  push: { readonly token: string; readonly title: string; readonly content: string },
) => Promise<VendorAnswer>

const TTL_SECONDS = 3_600

export function createTestPush({ channels, clients, ids }: TestPushParts): TestPush {
  return async (app, name, packageName, { token, title, content }) => {
    const open = await channels.open(app, name, packageName)
    if (open === undefined) throw new PushError('NOT_FOUND', `the app has no channel ${name} for ${packageName}`)
    const messageId = ids.messageId()
    const fitted = fit(
      {
        messageId,
        messageKey: `test-${messageId}`,
        taskId: 0,
        title,
        content,
        silent: false,
        pushStyle: 0,
        action: 'openApp',
        params: {},
        ttlSeconds: TTL_SECONDS,
        notifyId: notifyIdOf(messageId),
        fields: {},
      },
      open.vendor,
      'reject',
    )
    if ('misfit' in fitted) throw new PushError('INVALID_ARGUMENT', fitted.misfit.detail)
    const [answer] = await clients(open).send(open.account, [{ token, notice: fitted.notice }])
    if (answer === undefined) throw new PushError('UNAVAILABLE', `${open.vendor.label} did not answer: try again`)
    return answer
  }
}
