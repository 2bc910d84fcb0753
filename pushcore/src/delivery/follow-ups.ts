import type { FollowUp, NewMessage } from '../ports/message-store.ts'
import { dueAtMs, smsOf } from '../supplement/sms-request.ts'
import { NO_PLAN, type VendorPlan } from '../vendors/accept-plan.ts'

/** A message that goes out at the moment, with what has to follow it: its text message, the channel of a vendor. */
export function withFollowUps(made: NewMessage, plan: VendorPlan | undefined, nowMs: number): NewMessage {
  const { expiresAtMs } = made
  const sms = smsOf(made.extras)
  if (sms === undefined && (plan === undefined || plan === NO_PLAN)) return made
  const followUps: readonly FollowUp[] = [
    ...(sms ? [{ kind: 'sms', dueAtMs: dueAtMs(sms, { acceptedAtMs: nowMs, expiresAtMs }) } as const] : []),
    ...(plan?.followUp ? [plan.followUp] : []),
  ]
  return {
    ...made,
    ...(plan?.routed && {
      extras: { ...made.extras, vendorFromMs: nowMs, ...(plan.parked && { vendorParked: true }) },
    }),
    ...(followUps.length > 0 && { followUps }),
    ...(plan?.parked && { parked: plan.parked }),
    ...(plan?.refused && { refused: plan.refused }),
  }
}
