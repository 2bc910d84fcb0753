import type { ActivityStore } from '../ports/activity-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { HandoffStore } from '../ports/handoff-store.ts'
import type { Message } from '../ports/message-store.ts'
import type { Accounts } from './accounts.ts'
import { findActivityWay } from './activity-way.ts'
import { retryAt } from './back-off.ts'
import type { Handover } from './handover.ts'
import type { RouteEnds } from './route-ends.ts'
import type { VendorRouting } from './routing-rules.ts'

export interface RouteActivityParts {
  readonly activities: Pick<ActivityStore, 'find'>
  readonly handoffs: Pick<HandoffStore, 'of'>
  readonly accounts: Pick<Accounts, 'of'>
  readonly handover: Pick<Handover, 'give'>
  readonly ends: Pick<RouteEnds, 'conclude' | 'isRevokedSince'>
  readonly clock: Clock
}

/** The way of a message to a Live Activity, which is reached by its push token at Apple and by nothing else. */
export function createActivityRouter(parts: RouteActivityParts) {
  const { activities, handoffs, accounts, handover, ends, clock } = parts

  return async (message: Message, { overlong }: VendorRouting): Promise<{ retryAtMs: number } | undefined> => {
    const { app, messageId, type } = message
    const channels = await accounts.of(app)
    const way = await findActivityWay(activities, channels, message)
    if (way === undefined) return ends.conclude(message, { state: 'failed', reason: 'activityUnknown' })
    const { channel, vendorToken } = way
    if (channel === undefined) return ends.conclude(message, { state: 'failed', reason: 'noVendorChannel' })
    const before = (await handoffs.of(app, messageId)).find((one) => one.vendorToken === vendorToken)
    // Never as an ordinary notification: Apple would call the push token bad, and it would be forgotten.
    const routed = { ...message, extras: { activity: {}, ...message.extras } }
    const given = { app, type, routed, overlong, ...way, channel }
    const [outcome] = await handover.give([{ ...given, ...(before && { before }) }])
    if (outcome === undefined) return undefined
    if (await ends.isRevokedSince(message, [outcome])) return undefined
    const { answer } = outcome
    if (answer.kind === 'again') return { retryAtMs: retryAt(before, answer, clock.now()) }
    if (answer.kind === 'refused') {
      // The system gives an activity another token now and then; the device may have reported it meanwhile.
      const next = answer.reason === 'token' ? await findActivityWay(activities, channels, message) : undefined
      if (next !== undefined && next.vendorToken !== vendorToken) return { retryAtMs: clock.now() }
      return ends.conclude(message, { state: 'failed', reason: 'vendorRefused' })
    }
    return ends.conclude(message, { state: 'delivered', channel: channel.vendor.number })
  }
}
