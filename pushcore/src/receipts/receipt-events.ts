import type { BroadcastEntry, BroadcastPart } from '../ports/broadcast-log.ts'
import type { Handoff } from '../ports/handoff-store.ts'
import { FAILURES, type FailureReason, type Message } from '../ports/message-store.ts'
import type { Supplement } from '../ports/supplement-store.ts'
import { SMS_CHANNEL } from '../third-channels.ts'

/** What the receipt log tells, by the names that its readers know: sent, failed, arrived, opened, dismissed. */
export const RECEIPT_EVENT_TYPES = ['sent', 'sent_fail', 'arrive', 'click', 'clean'] as const
export type ReceiptEventType = (typeof RECEIPT_EVENT_TYPES)[number]

/** One line of the receipt log. What the device is, is told as it is known when the log is read. */
export interface ReceiptEvent {
  /** Milliseconds since 1970. */
  readonly time: number
  readonly eventType: ReceiptEventType
  readonly appId: string
  readonly workspaceId: string
  readonly messageId: string
  readonly messageKey: string
  readonly taskId: number
  /** Empty when no device ever had the message. */
  readonly deviceId: string
  /** 1 Android, 2 iOS, 7 HarmonyOS, 0 unknown. */
  readonly deviceType: number
  readonly appVersion: string
  /** Milliseconds since 1970; 0 unknown. */
  readonly lastActiveTime: number
  /** 0: the own channel; a vendor's number; 100: a text message. */
  readonly channel: number
  /** Of sent_fail, in words. */
  readonly reason: string
}

export type DeviceFields = Pick<ReceiptEvent, 'deviceType' | 'appVersion' | 'lastActiveTime'>

/** An event before it is told what its device is. */
export type BareEvent = Omit<ReceiptEvent, keyof DeviceFields>

const OWN_CHANNEL = 0

/**
 * What has happened to the message, in the order of time. `sent` is the way into a device's inbox, and is told with the
 * time of acceptance also for a device that was bound later. A message that has ended and that no device ever had is
 * `sent_fail`; one that still waits for its user has no event yet.
 */
export function eventsOf(message: Message): BareEvent[] {
  const { app, messageId, messageKey, taskId, devices, acceptedAtMs, settledAtMs } = message
  const { appId, workspaceId } = app
  const common = { appId, workspaceId, messageId, messageKey, taskId, channel: OWN_CHANNEL }
  const event = (eventType: ReceiptEventType, time: number, deviceId: string, reason = ''): BareEvent => ({
    ...common,
    time,
    eventType,
    deviceId,
    reason,
  })
  // What arrived or was opened by a vendor's channel is told with it, below.
  const byVendor = (token: string) => message.handoffs?.find((one) => one.device === token && one.state === 'arrived')
  const events = devices.flatMap((device) => [
    event('sent', acceptedAtMs, device.token),
    ...timesOf(
      byVendor(device.token) === undefined ? device.ackedAtMs : undefined,
      byVendor(device.token)?.clickedAtMs === undefined ? device.openedAtMs : undefined,
      device.ignoredAtMs,
    ).map(([eventType, time]) => event(eventType, time, device.token)),
  ])
  if (events.length === 0 && settledAtMs !== undefined) {
    const target = message.target.kind === 'device' ? message.target.id : ''
    events.push(event('sent_fail', settledAtMs, target, whyNot(message)))
  }
  for (const supplement of message.supplements ?? []) {
    events.push(...ofSupplement(supplement).map((one) => ({ ...common, ...one, channel: SMS_CHANNEL })))
  }
  for (const handoff of message.handoffs ?? []) {
    events.push(...ofHandoff(handoff).map((one) => ({ ...common, ...one, channel: handoff.channel })))
  }
  return events.sort((left, right) => left.time - right.time)
}

/** A vendor has it when it took it. */
function ofHandoff({ device: deviceId, state, code, detail, firstAtMs, atMs, clickedAtMs }: Handoff) {
  const event = (eventType: ReceiptEventType, time: number) => ({ eventType, time, deviceId, reason: '' })
  const failed = { ...event('sent_fail', atMs), reason: [code, detail].filter(Boolean).join(': ') || state }
  const clicked = clickedAtMs === undefined ? [] : [event('click', clickedAtMs)]
  switch (state) {
    case 'again':
    case 'refused':
      return [failed]
    case 'sent':
      return [event('sent', atMs), ...clicked]
    case 'dropped':
      return [event('sent', firstAtMs), failed]
    case 'arrived':
      return [event('sent', firstAtMs), event('arrive', atMs), ...clicked]
    default:
      return state satisfies never
  }
}

/** A text message is sent when the provider took it, and arrives when the provider reports so. */
function ofSupplement({ device: deviceId, state, code, detail, atMs, endedAtMs = atMs }: Supplement) {
  const event = (eventType: ReceiptEventType, time: number) => ({ eventType, time, deviceId, reason: '' })
  const failed = { ...event('sent_fail', endedAtMs), reason: [code, detail].filter(Boolean).join(': ') || state }
  switch (state) {
    case 'begun':
    case 'skipped':
      return []
    case 'unknown':
    case 'refused':
      return [failed]
    case 'accepted':
      return [event('sent', endedAtMs)]
    case 'undelivered':
      return [event('sent', atMs), failed]
    case 'delivered':
      return [event('sent', atMs), event('arrive', endedAtMs)]
    default:
      return state satisfies never
  }
}

function timesOf(arrivedAtMs?: number, openedAtMs?: number, ignoredAtMs?: number): [ReceiptEventType, number][] {
  const times = [
    ['arrive', arrivedAtMs],
    ['click', openedAtMs],
    ['clean', ignoredAtMs],
  ] as const
  return times.flatMap(([eventType, time]) => (time === undefined ? [] : [[eventType, time]]))
}

function whyNot({ state, reason }: Message): string {
  if (state === 'failed') return FAILURES[reason as FailureReason] ?? String(reason)
  return `${state} before the user had a device`
}

/** The same of a broadcast on one device that got it. */
export function eventsOfBroadcast(
  { app, id, messageKey, taskId }: BroadcastEntry,
  { device, arrivedAtMs, openedAtMs, ignoredAtMs }: BroadcastPart,
): BareEvent[] {
  const common = { appId: app.appId, workspaceId: app.workspaceId, messageId: id, messageKey, taskId, deviceId: device }
  return timesOf(arrivedAtMs, openedAtMs, ignoredAtMs)
    .map(([eventType, time]) => ({ ...common, time, eventType, channel: OWN_CHANNEL, reason: '' }))
    .sort((left, right) => left.time - right.time)
}
