import type { HandoffState } from '../ports/handoff-store.ts'
import type { VendorRouting } from './routing-rules.ts'

/** A device of a message's target, as it is now. */
export interface RouteDevice {
  readonly token: string
  /** A vendor's channel of the app reaches it, and takes messages of this kind. */
  readonly reachable: boolean
  /** It has a session on the own channel. */
  readonly online: boolean
  /** It has the message. */
  readonly acked: boolean
  /** Its inbox may hold the message back for a vendor, by these rules or by those of the app before. */
  readonly parked: boolean
  /** What became of it at the vendor, if it was there before. */
  readonly handoff?: { readonly state: HandoffState; readonly atMs: number }
}

export interface Route {
  /** To be given to the vendor now. */
  readonly send: readonly string[]
  /** They have it by the vendor, and it is not written down: something broke off in between. */
  readonly settle: readonly string[]
  /** The own channel may have it from now on. */
  readonly release: readonly string[]
  /** When to decide again, milliseconds since 1970; absent: all is decided. */
  readonly againAtMs?: number
  /** Nothing is left that could still bring it to a device: it has failed. */
  readonly hopeless: boolean
}

/**
 * A vendor that took a message and reports arrivals has so long to report this one, before the own channel may deliver
 * it too. Phones that are off get it later from both, and the app from one.
 */
export const RECEIPT_WAIT_MS = 30 * 60_000

type Step =
  | { readonly kind: 'send' | 'settle' | 'release' | 'done' }
  | { readonly kind: 'wait'; readonly untilMs: number }

/** Which of a message's devices get it over which channel now. */
export function decide(
  devices: readonly RouteDevice[],
  rules: Pick<VendorRouting, 'strategy' | 'offlinePolicy' | 'ackWaitSeconds'>,
  acceptedAtMs: number,
  nowMs: number,
): Route {
  const { strategy, offlinePolicy } = rules
  const patienceEndsMs = acceptedAtMs + rules.ackWaitSeconds * 1000
  const isAway = ({ online, acked }: RouteDevice) => !acked && (!online || nowMs >= patienceEndsMs)
  const allAway = devices.every(isAway)

  /** No vendor is to have it. */
  const own = ({ parked }: RouteDevice): Step => ({ kind: parked ? 'release' : 'done' })

  /** Of a device that no vendor has had it for. */
  function first(device: RouteDevice): Step {
    if (!device.reachable) return own(device)
    if (strategy !== 'online-first') return { kind: 'send' }
    if (offlinePolicy === 'all' && devices.some(({ acked }) => acked)) return own(device)
    if (isAway(device) && (offlinePolicy === 'any' || allAway)) return { kind: 'send' }
    return { kind: 'wait', untilMs: patienceEndsMs }
  }

  function step(device: RouteDevice): Step {
    if (device.acked) return { kind: 'done' }
    if (strategy === 'own-only') return own(device)
    const { handoff } = device
    if (handoff === undefined) return first(device)
    switch (handoff.state) {
      case 'arrived':
        return { kind: 'settle' }
      case 'again':
        return { kind: device.reachable ? 'send' : 'release' }
      case 'sent': {
        const untilMs = handoff.atMs + RECEIPT_WAIT_MS
        return nowMs < untilMs ? { kind: 'wait', untilMs } : { kind: 'release' }
      }
      case 'dropped':
      case 'refused':
        return { kind: 'release' }
      default:
        return handoff.state satisfies never
    }
  }

  const steps = devices.map((device) => ({ token: device.token, step: step(device) }))
  const tokens = (kind: Step['kind']) => steps.flatMap((one) => (one.step.kind === kind ? [one.token] : []))
  const waits = steps.flatMap(({ step: one }) => (one.kind === 'wait' ? [one.untilMs] : []))
  const send = tokens('send')
  const given = devices.some(({ acked, handoff }) => acked || handoff?.state === 'sent' || handoff?.state === 'arrived')
  return {
    send,
    settle: tokens('settle'),
    release: strategy === 'vendor-only' ? [] : tokens('release'),
    ...(waits.length > 0 && { againAtMs: Math.min(...waits) }),
    hopeless: strategy === 'vendor-only' && send.length === 0 && waits.length === 0 && !given,
  }
}
