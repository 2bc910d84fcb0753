import type { AppRef } from '@openmps/proto/link'
import type { App } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Device, DeviceStore } from '../ports/device-store.ts'
import type { FailureReason, FollowUp, Target } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import type { Vendor } from '../ports/vendor-channel.ts'
import type { PushRequest } from '../push-request.ts'
import { type Accounts, channelOf } from './accounts.ts'
import { rulesFor } from './routing-rules.ts'
import { vendorJobKind } from './vendor-job.ts'

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

/** That of most messages: vendors have no part in them. */
export const NO_PLAN: VendorPlan = {}
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
    if (strategy === 'own-only') return targets.map(() => NO_PLAN)
    const channels = await accounts.of(ref)
    const nowMs = clock.now()
    const decidedBy = (vendor: Vendor, dueAtMs = nowMs): VendorPlan => ({
      routed: true,
      followUp: { kind: 'vendor', jobKind: vendorJobKind(vendor), dueAtMs },
    })

    const plan = async (target: Target): Promise<VendorPlan> => {
      if (target.kind === 'activity') {
        const apple = channels.find(({ vendor }) => vendor.name === 'apns')
        return apple === undefined ? NO_PLAN : decidedBy(apple.vendor)
      }
      if (channels.length === 0) return strategy === 'vendor-only' ? { refused: 'noVendorChannel' } : NO_PLAN
      const all = await devicesOf(devices, ref, target)
      const withChannel = all.flatMap((device) => {
        const channel = channelOf(channels, device)
        return channel === undefined ? [] : [{ device, vendor: channel.vendor }]
      })
      const reached = withChannel.filter(({ vendor }) => vendor.silent || !notice.silent)
      const [first] = reached
      const tokens = reached.map(({ device }) => device.token)
      switch (strategy) {
        case 'vendor-only':
          if (first === undefined) return { refused: withChannel.length === 0 ? 'noVendorChannel' : 'silentRefused' }
          return { ...decidedBy(first.vendor), parked: all.map(({ token }) => token) }
        case 'vendor-first':
          return first === undefined ? ROUTED : { ...decidedBy(first.vendor), parked: tokens }
        case 'online-first': {
          if (first === undefined) return ROUTED
          const away = (await directory.find(tokens)).indexOf(undefined)
          return away < 0
            ? decidedBy(first.vendor, nowMs + ackWaitSeconds * 1000)
            : decidedBy((reached[away] ?? first).vendor)
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
