import type { AppRef } from '@openmps/proto/link'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { MessageStore } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import { type Accounts, channelOf } from './accounts.ts'
import { rulesFor } from './routing-rules.ts'
import { vendorJob } from './vendor-job.ts'

export interface WaitingMailParts {
  readonly apps: Pick<AppStore, 'find'>
  readonly messages: Pick<MessageStore, 'recent'>
  readonly devices: Pick<DeviceStore, 'get'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly jobs: Pick<JobQueue, 'add'>
  readonly accounts: Pick<Accounts, 'of'>
  readonly clock: Clock
}

/** The newest messages of a device that are looked at. */
const MOST = 100

/**
 * What waits for a device that a vendor reaches only now: it has reported its vendor token, or was bound to a user with
 * messages. Each gets the job that decides its way; while the device is online, after the time that it has to acknowledge.
 * Phones report the same token at every start: what its vendor has answered about costs nothing more.
 */
export function createWaitingMail({ apps, messages, devices, directory, jobs, accounts, clock }: WaitingMailParts) {
  return async (app: AppRef, device: string): Promise<void> => {
    const channels = await accounts.of(app)
    const [anyChannel] = channels
    if (anyChannel === undefined) return
    const nowMs = clock.now()
    const [session] = await directory.find([device])
    const { ackWaitSeconds } = rulesFor((await apps.find(app))?.vendorRouting)
    const dueAtMs = session === undefined ? nowMs : nowMs + ackWaitSeconds * 1000
    const known = await devices.get(app, device)
    const vendorToken = known?.thirdChannelDeviceToken
    const { vendor } = (known && channelOf(channels, known)) ?? anyChannel
    for (const message of await messages.recent(app, device, MOST)) {
      const { messageId, state, expiresAtMs, handoffs = [] } = message
      const isOpen = (state === 'pending' || state === 'delivered') && expiresAtMs > nowMs
      const has = message.devices.some(({ token, ackedAtMs }) => token === device && ackedAtMs === undefined)
      const isAnswered = handoffs.some((one) => one.vendorToken === vendorToken && one.state !== 'again')
      if (!isOpen || !has || isAnswered) continue
      await jobs.add(vendorJob(app, messageId, vendor, dueAtMs))
    }
  }
}
