import type { Message, Target } from './ports/message-store.ts'
import { statusOf } from './receipts/receipt.ts'
import { type SupplementReport, supplementReport, tellSupplement } from './supplement/story.ts'
import { type HandoffReport, handoffReport, tellHandoff } from './vendors/story.ts'

/** What a person or a program asks about a message. Times are ISO 8601, UTC. */
export interface MessageReport {
  readonly messageId: string
  readonly messageKey: string
  readonly taskId: number
  readonly title: string
  readonly target: { readonly kind: string; readonly id: string }
  readonly state: string
  /** mPaaS guide 10.3. */
  readonly statusCode: string
  readonly statusDesc: string
  readonly acceptedAt: string
  readonly expiresAt: string
  readonly settledAt?: string
  readonly devices: readonly {
    readonly token: string
    readonly ackedAt?: string
    readonly openedAt?: string
    readonly ignoredAt?: string
  }[]
  /** Text messages that supplement it; absent when none was asked for. */
  readonly sms?: readonly SupplementReport[]
  /** What vendors' channels did with it; absent when none was to have it. */
  readonly vendors?: readonly HandoffReport[]
  /** What happened, one sentence a line. */
  readonly story: readonly string[]
}

export const iso = (ms: number): string => new Date(ms).toISOString()

export function reportOf(message: Message, nowMs: number): MessageReport {
  const { code, desc } = statusOf(message)
  return {
    messageId: message.messageId,
    messageKey: message.messageKey,
    taskId: message.taskId,
    title: message.title,
    target: message.target,
    state: message.state,
    statusCode: code,
    statusDesc: desc,
    acceptedAt: iso(message.acceptedAtMs),
    expiresAt: iso(message.expiresAtMs),
    ...(message.settledAtMs !== undefined && { settledAt: iso(message.settledAtMs) }),
    devices: message.devices.map(({ token, ackedAtMs, openedAtMs, ignoredAtMs }) => ({
      token,
      ...(ackedAtMs !== undefined && { ackedAt: iso(ackedAtMs) }),
      ...(openedAtMs !== undefined && { openedAt: iso(openedAtMs) }),
      ...(ignoredAtMs !== undefined && { ignoredAt: iso(ignoredAtMs) }),
    })),
    ...(message.supplements && { sms: message.supplements.map(supplementReport) }),
    ...(message.handoffs && { vendors: message.handoffs.map(handoffReport) }),
    story: tell(message, nowMs),
  }
}

/** The story of a message on one device, in words. */
export function tellDevice(message: Message, device: string, nowMs: number): string[] {
  const { target, devices } = message
  if (devices.some(({ token }) => token === device)) {
    return tell({ ...message, devices: devices.filter(({ token }) => token === device) }, nowMs)
  }
  const [accepted = '', ...rest] = tell({ ...message, devices: [] }, nowMs)
  return [accepted, `device ${device} never had it: ${whyNever(target, device, message.state === 'failed')}`, ...rest]
}

function whyNever(target: Target, device: string, failed: boolean): string {
  if (target.kind === 'device' && target.id === device) return 'it failed at acceptance'
  if (target.kind === 'device') return `it is for device ${target.id}`
  if (target.kind === 'activity') return 'it is for a live activity'
  return `it is for user ${target.id}, ${failed ? 'and failed' : 'to whom this device was not bound then'}`
}

/** The story of a message in words, in the order of time. */
function tell(message: Message, nowMs: number): string[] {
  const { target, devices } = message
  const lines = [`${iso(message.acceptedAtMs)}  accepted for ${target.kind} ${target.id}`]
  if (message.waiting) lines.push('it waits for the user to bind a device: no device is bound to this user id')
  for (const device of devices) {
    if (device.ackedAtMs !== undefined) {
      lines.push(`${iso(device.ackedAtMs)}  device ${device.token} has it (acknowledged)`)
    } else if (message.waiting) {
      lines.push(`device ${device.token} had it in its inbox, unacknowledged, until the user was unbound`)
    } else if (message.state === 'pending') {
      lines.push(
        `it waits in the inbox of device ${device.token}: the device is offline or has not acknowledged it yet`,
      )
    } else {
      lines.push(`device ${device.token} never acknowledged it`)
    }
    if (device.openedAtMs !== undefined) lines.push(`${iso(device.openedAtMs)}  opened on device ${device.token}`)
    if (device.ignoredAtMs !== undefined) lines.push(`${iso(device.ignoredAtMs)}  dismissed on device ${device.token}`)
  }
  lines.push(
    ...(message.handoffs ?? []).map(tellHandoff),
    ending(message, nowMs),
    ...(message.supplements ?? []).map(tellSupplement),
  )
  return lines
}

function ending(message: Message, nowMs: number): string {
  const at = message.settledAtMs === undefined ? '' : iso(message.settledAtMs)
  switch (message.state) {
    case 'pending':
      return `pending: valid for another ${Math.max(0, Math.ceil((message.expiresAtMs - nowMs) / 1000))} s`
    case 'delivered':
      return `${at}  delivered`
    case 'expired':
      return `${at}  expired: no device acknowledged it within its validity`
    case 'revoked':
      return `${at}  revoked before a device acknowledged it`
    case 'failed':
      return `${at}  failed: ${statusOf(message).desc}`
    default:
      return message.state satisfies never
  }
}
