import type { Handoff } from '../ports/handoff-store.ts'
import type { Answered } from './handover.ts'
import { expectsReceipt } from './receipt-way.ts'

/** Why it counts as arrived. */
const UNREPORTED = 'taken by the vendor, which is not asked to report arrivals'

/** What is written down of a vendor's answer, for `keepMs`. */
export function handoffOf({ given, answer }: Answered, nowMs: number, keepMs: number): Handoff {
  const { app, routed, channel, vendorToken, device, before } = given
  return {
    app,
    messageId: routed.messageId,
    device: device?.token ?? '',
    channel: channel.vendor.number,
    packageName: channel.channel.packageName,
    vendorToken,
    // Without reports nobody will ever know more than that it was taken.
    state: answer.kind === 'sent' && !expectsReceipt(channel) ? 'arrived' : answer.kind,
    ...(answer.kind === 'sent'
      ? { vendorId: answer.vendorId.slice(0, 200), ...(!expectsReceipt(channel) && { detail: UNREPORTED }) }
      : {
          code: answer.code.slice(0, 100),
          status: answer.status.slice(0, 100),
          detail: answer.detail.slice(0, 300),
        }),
    attempts: (before?.attempts ?? 0) + 1,
    firstAtMs: before?.firstAtMs ?? nowMs,
    atMs: nowMs,
    keepUntilMs: nowMs + keepMs,
  }
}
