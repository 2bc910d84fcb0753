import { PushError } from '@openmps/proto'

/**
 * Which way a message takes to a device that a vendor's channel reaches. `online-first`: the own channel while the device
 * is online, the vendor's when it is not, or has not acknowledged in time. `vendor-first`: the vendor's, and the own one
 * when the vendor does not take it. `own-only`, `vendor-only`: that one alone.
 */
export const STRATEGIES = ['online-first', 'vendor-first', 'own-only', 'vendor-only'] as const
export type RoutingStrategy = (typeof STRATEGIES)[number]

/** Of a message to a user, `online-first`: the vendor's channel when any device is away (that device), or when all are. */
export const OFFLINE_POLICIES = ['any', 'all'] as const
export type OfflinePolicy = (typeof OFFLINE_POLICIES)[number]

/** What happens to a title or text that is longer than a vendor takes: the vendor's channel does not get it, or cut. */
export const OVERLONG = ['reject', 'truncate'] as const

/** How an app's messages are routed. */
export interface VendorRouting {
  readonly strategy: RoutingStrategy
  readonly offlinePolicy: OfflinePolicy
  readonly overlong: (typeof OVERLONG)[number]
  /** `online-first`: so long an online device may take to acknowledge, seconds. */
  readonly ackWaitSeconds: number
}

export const DEFAULT_ROUTING: VendorRouting = {
  strategy: 'online-first',
  offlinePolicy: 'any',
  overlong: 'reject',
  ackWaitSeconds: 10,
}

export const MAX_ACK_WAIT_SECONDS = 600

/** What a push asks for by itself, in its extras as `routing`. */
export type RoutingRequest = Partial<Pick<VendorRouting, 'strategy' | 'offlinePolicy'>>

/** The push with its own way. Undefined: the app's. */
export function withRouting<Push extends { readonly extras: Readonly<Record<string, unknown>> }>(
  push: Push,
  routing: RoutingRequest | undefined,
): Push {
  return routing === undefined ? push : { ...push, extras: { ...push.extras, routing } }
}

/** The rules for one push: its own, then the app's. `NotifyType` transparent keeps it on the own channel. */
export function rulesFor(
  app: VendorRouting | undefined,
  extras: Readonly<Record<string, unknown>> = {},
): VendorRouting {
  const rules = { ...DEFAULT_ROUTING, ...app, ...(extras.routing as RoutingRequest | undefined) }
  return extras.notifyType === 'transparent' ? { ...rules, strategy: 'own-only' } : rules
}

/** @throws PushError INVALID_ARGUMENT: says which field is wrong, and what it may be */
export function checkRouting(rules: VendorRouting): VendorRouting {
  const one = (name: keyof VendorRouting, words: readonly string[]) => {
    if (!words.includes(String(rules[name]))) throw invalid(`${name} is one of ${words.join(', ')}`)
  }
  one('strategy', STRATEGIES)
  one('offlinePolicy', OFFLINE_POLICIES)
  one('overlong', OVERLONG)
  const { ackWaitSeconds: wait } = rules
  if (!Number.isInteger(wait) || wait < 1 || wait > MAX_ACK_WAIT_SECONDS) {
    throw invalid(`ackWaitSeconds is a whole number from 1 to ${MAX_ACK_WAIT_SECONDS}`)
  }
  return rules
}

const invalid = (text: string) => new PushError('INVALID_ARGUMENT', `routing: ${text}`)
