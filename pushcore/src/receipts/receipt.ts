import type { Handoff } from '../ports/handoff-store.ts'
import { FAILURES, type FailureReason, type Message } from '../ports/message-store.ts'

/**
 * Status codes of mPaaS guide 10.3, common table. The guide has none for a message that was withdrawn or
 * refused: those get NONE, with a description of ours.
 */
export const STATUS = {
  notOnline: { code: '0', desc: 'DeviceNotOnlineOrNoResponse' },
  noBindInfo: { code: '1', desc: 'NoBindInfo' },
  acked: { code: '2', desc: 'Acked' },
  none: { code: '99999999', desc: 'NONE' },
} as const

const OS_TYPES: Readonly<Record<number, string>> = { 1: 'android', 2: 'ios', 7: 'harmonyos' }

/** The status of the message now, as the receipt and the status query tell it. */
export function statusOf(message: Message): { code: string; desc: string } {
  switch (message.state) {
    case 'delivered':
      return STATUS.acked
    case 'pending':
      if (message.waiting) return STATUS.noBindInfo
      // The guide calls it acknowledged when the vendor has taken it.
      if (message.handoffs?.some(({ state }) => state === 'sent')) return STATUS.acked
      return vendorStatus(message) ?? STATUS.notOnline
    case 'expired':
      if (message.target.kind === 'user' && message.devices.length === 0) return STATUS.noBindInfo
      return vendorStatus(message) ?? STATUS.notOnline
    case 'revoked':
      return { code: STATUS.none.code, desc: 'Revoked' }
    case 'failed':
      return (
        vendorStatus(message) ?? {
          code: STATUS.none.code,
          desc: FAILURES[message.reason as FailureReason] ?? STATUS.none.desc,
        }
      )
    default:
      return message.state satisfies never
  }
}

/** What the vendor said last of a message that it did not take, in the vendor's own code or the guide's. */
function vendorStatus({ handoffs = [] }: Message): { code: string; desc: string } | undefined {
  const last = handoffs.filter(hasFailed).reduce<Handoff | undefined>(newer, undefined)
  if (last === undefined) return undefined
  return { code: last.status ?? STATUS.none.code, desc: last.detail ?? STATUS.none.desc }
}

const hasFailed = ({ state }: Handoff) => state === 'refused' || state === 'again' || state === 'dropped'

const newer = (left: Handoff | undefined, right: Handoff) =>
  left === undefined || right.atMs >= left.atMs ? right : left

/**
 * The body of a receipt (mPaaS guide 6.9), fields in the document's order. The same message gives the
 * same bytes each time, so that a retry carries the same body and signature.
 */
export function receiptBody(message: Message, device: string, platform: number): string {
  const { code, desc } = statusOf(message)
  return JSON.stringify({
    extInfo: { adToken: device, osType: OS_TYPES[platform] ?? 'unknown' },
    msgId: message.messageKey,
    pushSuccess: message.state === 'delivered',
    statusCode: code,
    statusDesc: desc,
    targetId: message.target.id,
  })
}
