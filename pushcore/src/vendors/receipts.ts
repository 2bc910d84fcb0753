import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import type { Channel, Channels } from '../config/channels.ts'
import type { CoreEvents } from '../events.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import type { Handoff, HandoffStore } from '../ports/handoff-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { MessageStore } from '../ports/message-store.ts'
import type { ReceiptReader, ReceiptReading, ReceiptRequest, Vendor, VendorReceipt } from '../ports/vendor-channel.ts'
import { vendorJob } from './vendor-job.ts'

/** Where vendors report to. */
export interface VendorReceipts {
  /**
   * Takes a report that was posted to `/receipts/v1/<path>/<key>`. Undefined: there is nothing at this address.
   * Repeatable: what is known already changes nothing.
   */
  take(path: string, key: string, request: Omit<ReceiptRequest, 'nowMs'>): Promise<Taken | undefined>
}

export type Taken =
  | { readonly kind: 'taken'; readonly answer: ReceiptReader['answer'] }
  | Exclude<ReceiptReading, { readonly kind: 'receipts' }>

export interface VendorReceiptsParts {
  readonly channels: Pick<Channels, 'all' | 'open'>
  readonly handoffs: Pick<HandoffStore, 'find' | 'put'>
  /** Of messages and broadcasts; a repeat changes nothing. */
  readonly arrived: (app: AppRef, device: string, messageId: string, channel: number, atMs: number) => Promise<void>
  readonly opened: (app: AppRef, device: string, messageId: string, channel: number, atMs: number) => Promise<void>
  readonly devices: Pick<DeviceStore, 'forgetVendorToken' | 'get' | 'report'>
  readonly messages: Pick<MessageStore, 'get'>
  readonly keepMs: number
  readonly jobs: Pick<JobQueue, 'add'>
  readonly clock: Clock
  readonly events: Pick<CoreEvents, 'vendorReceipt'>
}

/** Receipts of one report that are under way at a time; how many there are is bounded by the bytes of a report. */
const AT_ONCE = 50
/** Addresses are read again after this, for channels that were just configured. */
const FRESH_MS = 1_000
const DEAD_TOKEN_REASON = 'the vendor reports the token as dead'

export function createVendorReceipts(parts: VendorReceiptsParts): VendorReceipts {
  const { channels, handoffs, messages, arrived, opened, devices, jobs, keepMs, clock, events } = parts
  let known = new Map<string, Channel>()
  let readAtMs = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined

  async function read(): Promise<void> {
    const all = await channels.all()
    known = new Map(all.flatMap((one) => (one.receiptPath === undefined ? [] : [[one.receiptPath, one]])))
    readAtMs = clock.now()
  }

  /** Keys that nobody has do not make us read more often. */
  async function channelAt(path: string): Promise<Channel | undefined> {
    if (!known.has(path) && clock.now() - readAtMs >= FRESH_MS) {
      reading ??= read().finally(() => {
        reading = undefined
      })
      await reading
    }
    return known.get(path)
  }

  async function apply(app: AppRef, vendor: Vendor, receipt: VendorReceipt): Promise<void> {
    const { token, param, event, tokenDead, newToken } = receipt
    const nowMs = clock.now()
    const handoff =
      (await handoffs.find(app, param, vendor.number, token)) ?? (await early(app, vendor, receipt, nowMs))
    if (handoff === undefined) return
    const { device, messageId } = handoff
    const atMs = Math.floor(Math.min(receipt.atMs || nowMs, nowMs))
    const [changed] = await handoffs.put([stateAfter(handoff, receipt, atMs)])
    if (changed) events.vendorReceipt(vendor.name, event)
    if (device === '') return
    if (event !== 'dropped') await arrived(app, device, messageId, vendor.number, atMs)
    if (event === 'clicked') await opened(app, device, messageId, vendor.number, atMs)
    if (tokenDead || newToken !== undefined) {
      // Compared with what is stored: a later report of the device stays.
      const forgotten = await devices.forgetVendorToken(app, device, vendor.number, token)
      const next = { thirdChannel: vendor.number, thirdChannelDeviceToken: newToken ?? '' }
      if (forgotten && newToken !== undefined) await devices.report(app, device, next, nowMs)
    }
    // It is not on the device: the own channel may have it.
    if (event === 'dropped' && changed && !isBroadcastId(messageId)) {
      await jobs.add(vendorJob(app, messageId, vendor, nowMs))
    }
  }

  /** A report can overtake what is written after the call. Then the message says whose token it is; a broadcast does not. */
  async function early(app: AppRef, vendor: Vendor, { token, param }: VendorReceipt, nowMs: number) {
    const message = isBroadcastId(param) ? undefined : await messages.get(app, param)
    for (const { token: name } of message?.devices ?? []) {
      const device = await devices.get(app, name)
      if (device?.thirdChannel !== vendor.number || device.thirdChannelDeviceToken !== token) continue
      const times = { firstAtMs: nowMs, atMs: nowMs, keepUntilMs: nowMs + keepMs }
      const { packageName = '' } = device
      const known = { app, messageId: param, device: name, channel: vendor.number, packageName, vendorToken: token }
      return { ...known, state: 'sent', attempts: 1, ...times } satisfies Handoff
    }
    return undefined
  }

  return {
    async take(path, key, request) {
      const at = await channelAt(`/receipts/v1/${path}/${key}`)
      if (at === undefined) return undefined
      const open = await channels.open(at.app, at.channel, at.packageName)
      const reader = open?.vendor.receipts
      if (open === undefined || reader === undefined) return undefined
      const result = reader.read({ ...request, nowMs: clock.now() }, open.account)
      if (result.kind !== 'receipts') return result
      const { receipts } = result
      for (let from = 0; from < receipts.length; from += AT_ONCE) {
        await Promise.all(receipts.slice(from, from + AT_ONCE).map((one) => apply(at.app, open.vendor, one)))
      }
      return { kind: 'taken', answer: reader.answer }
    },
  }
}

function stateAfter(
  handoff: Handoff,
  { event, code, detail, tokenDead, vendorId }: VendorReceipt,
  atMs: number,
): Handoff {
  const words = detail === '' && tokenDead ? DEAD_TOKEN_REASON : detail
  return {
    ...handoff,
    state: event === 'dropped' ? 'dropped' : 'arrived',
    atMs,
    ...(event === 'dropped' && { code: code.slice(0, 100), status: code.slice(0, 100), detail: words.slice(0, 300) }),
    ...(vendorId !== '' && { vendorId: vendorId.slice(0, 200) }),
    ...(event === 'clicked' && { clickedAtMs: atMs }),
  }
}
