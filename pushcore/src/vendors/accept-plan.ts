import type { AppRef } from '@openmps/proto/link'
import type { App } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Device, DeviceStore } from '../ports/device-store.ts'
import type { FailureReason, FollowUp, Target } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import type { PushRequest } from '../push-request.ts'
import { type Accounts, channelOf } from './accounts.ts'
import { rulesFor } from './routing-rules.ts'

/** What accepting a message has to do for vendors' channels; nothing for most. */
export interface VendorPlan {
  /** Vendors may have a part in it: its records are to be read with it. */
  readonly routed?: true
  /** In these devices' inboxes it waits for what the vendor does. */
  readonly parked?: readonly string[]
  /** When its way is decided. */
  readonly followUp?: FollowUp
  readonly refused?: FailureReason
}

export interface AcceptPlanParts {
  readonly accounts: Pick<Accounts, 'of'>
  readonly devices: Pick<DeviceStore, 'get' | 'ofUser'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly clock: Clock
}

/** The plans of a push's messages, in the order of its targets. */
export type VendorPlanner = (
  app: App | undefined,
  push: Pick<PushRequest, 'app' | 'notice' | 'extras'>,
  targets: readonly Target[],
) => Promise<readonly VendorPlan[]>

const NOTHING: VendorPlan = {}
/** Nothing now; a vendor's token may come later, while the message waits. */
const ROUTED: VendorPlan = { routed: true }

/**
 * Plans the ways of a push's messages, in the order of its targets. Apps without a vendor's channel, and pushes that stay
 * on the own one, cost no look-up. That a device is away is known here, so that its vendor is called at once; the job
 * that does it is durable with the message.
 */
export const createVendorPlanner =
  ({ accounts, devices, directory, clock }: AcceptPlanParts): VendorPlanner =>
  async (app, { app: ref, notice, extras }, targets) => {
    const { strategy, ackWaitSeconds } = rulesFor(app?.vendorRouting, extras)
    if (strategy === 'own-only') return targets.map(() => NOTHING)
    const channels = await accounts.of(ref)
    const nowMs = clock.now()
    const now: VendorPlan = { routed: true, followUp: { kind: 'vendor', dueAtMs: nowMs } }

    const plan = async (target: Target): Promise<VendorPlan> => {
      if (target.kind === 'activity') return channels.some(({ vendor }) => vendor.name === 'apns') ? now : NOTHING
      if (channels.length === 0) return strategy === 'vendor-only' ? { refused: 'noVendorChannel' } : NOTHING
      const all = await devicesOf(devices, ref, target)
      const withChannel = all.flatMap((device) => {
        const channel = channelOf(channels, device)
        return channel === undefined ? [] : [{ device, silent: channel.vendor.silent }]
      })
      const reached = withChannel.filter(({ silent }) => silent || !notice.silent)
      const tokens = reached.map(({ device }) => device.token)
      switch (strategy) {
        case 'vendor-only':
          if (reached.length === 0) return { refused: withChannel.length === 0 ? 'noVendorChannel' : 'silentRefused' }
          return { ...now, parked: all.map(({ token }) => token) }
        case 'vendor-first':
          return reached.length === 0 ? ROUTED : { ...now, parked: tokens }
        case 'online-first': {
          if (reached.length === 0) return ROUTED
          const sessions = await directory.find(tokens)
          if (sessions.includes(undefined)) return now
          return { routed: true, followUp: { kind: 'vendor', dueAtMs: nowMs + ackWaitSeconds * 1000 } }
        }
        default:
          return strategy satisfies never
      }
    }

    return Promise.all(targets.map(plan))
  }

async function devicesOf(devices: AcceptPlanParts['devices'], app: AppRef, { kind, id }: Target): Promise<Device[]> {
  if (kind === 'user') return devices.ofUser(app, id)
  const device = await devices.get(app, id)
  return device === undefined ? [] : [device]
}
