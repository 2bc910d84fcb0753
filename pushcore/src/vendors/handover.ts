import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import { LRUCache } from 'lru-cache'
import { countedAs } from '../adapters/counted-as.ts'
import type { OpenChannel } from '../config/channels.ts'
import type { CoreEvents } from '../events.ts'
import type { ActivityStore } from '../ports/activity-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Device, DeviceStore } from '../ports/device-store.ts'
import type { Handoff, HandoffStore } from '../ports/handoff-store.ts'
import type { MessageStore, Settled } from '../ports/message-store.ts'
import type { VendorAnswer, VendorChannel } from '../ports/vendor-channel.ts'
import type { PushType } from '../push-request.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { fit } from './fit.ts'
import type { Lanes } from './lanes.ts'
import { noticeOf, type Routed } from './notice.ts'
import type { VendorRouting } from './routing-rules.ts'
import { TokenGuard } from './token-guard.ts'

/** What is to go to one vendor's token. */
export interface Given {
  readonly app: AppRef
  readonly type: PushType
  readonly routed: Routed
  readonly overlong: VendorRouting['overlong']
  readonly channel: OpenChannel
  readonly vendorToken: string
  /** Absent: of a Live Activity. */
  readonly device?: Pick<Device, 'token' | 'platform' | 'appVersion'>
  /** Of a Live Activity whose push token was found by its id. */
  readonly activityId?: string
  /** What became of it before. */
  readonly before?: Handoff
}

export interface Outcome {
  readonly given: Given
  readonly answer: VendorAnswer
  /** The vendor's report was faster than its answer: what became of it is known already. */
  readonly overtaken: boolean
}

export interface HandoverParts {
  readonly handoffs: Pick<HandoffStore, 'put'>
  readonly devices: Pick<DeviceStore, 'forgetVendorToken'>
  readonly activities: Pick<ActivityStore, 'remove'>
  readonly messages: Pick<MessageStore, 'acknowledge'>
  readonly statistics: Pick<Statistics, 'count'>
  readonly lanes: Pick<Lanes, 'send'>
  readonly clients: (channel: OpenChannel) => VendorChannel
  readonly clock: Clock
  readonly events: Pick<CoreEvents, 'vendorAnswered'>
  readonly keepMs: number
  readonly onSettled: (settled: readonly Settled[]) => void
  /** An operator has to look at the channel. */
  readonly remind: (app: AppRef, line: string) => void
}

/** Why it counts as arrived. */
const UNREPORTED = 'taken by the vendor, which is not asked to report arrivals'
/** Accounts whose answers are judged. */
const MAX_GUARDS = 1_000

/**
 * Gives messages to vendors and writes down what they said. Delivery may be tried twice after a crash in between; the
 * notice then has the same number, so that phones show one.
 */
export class Handover {
  readonly #parts: HandoverParts
  readonly #guards = new LRUCache<string, TokenGuard>({ max: MAX_GUARDS })

  constructor(parts: HandoverParts) {
    this.#parts = parts
  }

  /** What became of each, in their order. All of it is durable when it resolves. */
  async give(all: readonly Given[]): Promise<Outcome[]> {
    // Most come back to messages that devices have acknowledged: not a write for each.
    if (all.length === 0) return []
    const answers = await Promise.all(all.map(async (given) => ({ given, answer: await this.#send(given) })))
    const changed = await this.#parts.handoffs.put(answers.map((one) => this.#recordOf(one)))
    // What has an end at a vendor is not given to it again: only a report can have written of it in between.
    const outcomes = answers.map((one, at) => ({ ...one, overtaken: one.answer.kind === 'sent' && !changed[at] }))
    for (const [at, outcome] of outcomes.entries()) if (changed[at] || outcome.overtaken) this.#count(outcome)
    await Promise.all(outcomes.map((outcome) => this.#forgetDead(outcome)))
    await this.#arrived(outcomes)
    return outcomes
  }

  async #send({ routed, overlong, channel, vendorToken }: Given): Promise<VendorAnswer> {
    const { lanes, clients, clock } = this.#parts
    const { vendor, account } = channel
    const fitted = fit(noticeOf(routed, vendor, clock.now()), vendor, overlong)
    if ('misfit' in fitted) {
      const { code, detail } = fitted.misfit
      return { kind: 'refused', reason: 'request', code, status: code, detail }
    }
    const receipt = receiptOf(channel, routed.messageId)
    const notice = { ...fitted.notice, ...(receipt && { receipt }) }
    return lanes.send(vendor, clients(channel), account, { token: vendorToken, notice })
  }

  #recordOf({ given, answer }: Pick<Outcome, 'given' | 'answer'>): Handoff {
    const { app, routed, channel, vendorToken, device, before } = given
    const nowMs = this.#parts.clock.now()
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
      keepUntilMs: nowMs + this.#parts.keepMs,
    }
  }

  #count({ given, answer }: Outcome): void {
    const { statistics, clock, events } = this.#parts
    const { app, type, routed, channel, device } = given
    events.vendorAnswered(channel.vendor.name, answer.kind === 'refused' ? answer.reason : answer.kind)
    if (answer.kind === 'again') return
    statistics.count({
      app,
      counter: answer.kind === 'sent' ? 'sent' : 'sendFailed',
      as: countedAs(type, routed.taskId, device ?? { platform: 2, appVersion: '' }),
      atMs: clock.now(),
      channel: channel.vendor.number,
    })
  }

  async #forgetDead({ given, answer }: Outcome): Promise<void> {
    const { devices, activities, remind } = this.#parts
    const { app, channel, device, activityId, vendorToken } = given
    const { vendor, account } = channel
    const what = `${vendor.label}, ${account.packageName}`
    if (answer.kind === 'refused' && (answer.reason === 'account' || answer.reason === 'quota')) {
      remind(app, `${what}: ${answer.code}: ${answer.detail}`)
    }
    if (answer.kind === 'again') return
    // Tokens of Live Activities die within hours: they say nothing about those of devices.
    const guardKey = device === undefined ? `${account.key} activities` : account.key
    const guard = this.#guards.get(guardKey) ?? new TokenGuard()
    this.#guards.set(guardKey, guard)
    const dead = answer.kind === 'refused' && answer.reason === 'token'
    const believed = guard.note(dead)
    if (!dead || (device === undefined && activityId === undefined)) return
    if (believed) {
      if (device !== undefined) await devices.forgetVendorToken(app, device.token, vendor.number, vendorToken)
      if (activityId !== undefined) await activities.remove(app, activityId, vendorToken)
    } else remind(app, `${what}: nearly all tokens are called invalid, so they are kept: check environment and package`)
  }

  /** What a vendor without reports has taken. Broadcasts are noted by their walk. */
  async #arrived(outcomes: readonly Outcome[]): Promise<void> {
    const { messages, clock, onSettled } = this.#parts
    const acks = outcomes.flatMap(({ given: { channel, device, routed }, answer }) =>
      answer.kind === 'sent' && device !== undefined && !expectsReceipt(channel) && !isBroadcastId(routed.messageId)
        ? [{ device: device.token, messageIds: [routed.messageId], atMs: clock.now(), channel: channel.vendor.number }]
        : [],
    )
    if (acks.length > 0) onSettled(await messages.acknowledge(acks))
  }
}

/** The vendor will tell whether the message has arrived. */
export const expectsReceipt = ({ channel, vendor }: OpenChannel): boolean =>
  channel.receipts && vendor.receipts !== undefined

/** A vendor whose console has the address is only told what to tell along. */
function receiptOf(open: OpenChannel, messageId: string) {
  const { receiptBaseUrl = '', receiptPath } = open.channel
  if (!expectsReceipt(open) || receiptPath === undefined) return undefined
  return { url: receiptBaseUrl === '' ? '' : receiptBaseUrl + receiptPath, param: messageId }
}
