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
import type { AckRecord, MessageStore, Settled } from '../ports/message-store.ts'
import type { VendorAnswer, VendorChannel } from '../ports/vendor-channel.ts'
import type { PushType } from '../push-request.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { type Background, inSlices } from './background.ts'
import { type Fitted, fit } from './fit.ts'
import { Gather } from './gather.ts'
import { handoffOf } from './handoff-of.ts'
import type { Lanes } from './lanes.ts'
import { noticeOf, type Routed } from './notice.ts'
import { expectsReceipt, receiptOf } from './receipt-way.ts'
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
  /** With it the message was delivered: it had no end before. */
  readonly delivers: boolean
}

export type Answered = Pick<Outcome, 'given' | 'answer'>

export interface HandoverParts {
  readonly handoffs: Pick<HandoffStore, 'put'>
  readonly devices: Pick<DeviceStore, 'forgetVendorToken'>
  readonly activities: Pick<ActivityStore, 'remove'>
  readonly messages: Pick<MessageStore, 'acknowledge'>
  readonly statistics: Pick<Statistics, 'count'>
  readonly lanes: Pick<Lanes, 'send'>
  readonly background: Pick<Background, 'turn'>
  readonly clients: (channel: OpenChannel) => VendorChannel
  readonly clock: Clock
  readonly events: Pick<CoreEvents, 'vendorAnswered'>
  readonly keepMs: number
  readonly onSettled: (settled: readonly Settled[]) => void
  /** An operator has to look at the channel. */
  readonly remind: (app: AppRef, line: string) => void
}

/** Accounts whose answers are judged. */
const MAX_GUARDS = 1_000

/**
 * Gives messages to vendors and writes down what they said. Delivery may be tried twice after a crash in between; the
 * notice then has the same number, so that phones show one.
 */
export class Handover {
  readonly #parts: HandoverParts
  readonly #guards = new LRUCache<string, TokenGuard>({ max: MAX_GUARDS })
  /** Of all messages that are given: one write for many. */
  readonly #records: Gather<Handoff, boolean>
  readonly #acks: Gather<AckRecord, boolean>

  constructor(parts: HandoverParts) {
    this.#parts = parts
    this.#records = new Gather((records) => parts.handoffs.put(records))
    this.#acks = new Gather((acks) => this.#acknowledge(acks))
  }

  /** What became of each, in their order. All of it is durable when it resolves. */
  async give(all: readonly Given[]): Promise<Outcome[]> {
    // Most come back to messages that devices have acknowledged: not a write for each.
    if (all.length === 0) return []
    // Together, because a vendor's call takes as many tokens as there are.
    const send = this.#sender()
    const answers = await Promise.all(all.map(async (given) => ({ given, answer: await send(given) })))
    const outcomes: Outcome[] = []
    for await (const slice of inSlices(answers, this.#parts.background)) outcomes.push(...(await this.#note(slice)))
    return outcomes
  }

  async #note(answers: readonly Answered[]): Promise<Outcome[]> {
    const { clock, keepMs } = this.#parts
    const nowMs = clock.now()
    const changed = await Promise.all(answers.map((one) => this.#records.add(handoffOf(one, nowMs, keepMs))))
    for (const [at, one] of answers.entries()) {
      if (changed[at] || one.answer.kind === 'sent') this.#count(one)
    }
    await Promise.all(answers.map((one) => this.#forgetDead(one)))
    const delivers = await Promise.all(answers.map((one) => this.#arrived(one)))
    return answers.map((one, at) => ({
      ...one,
      // What has an end at a vendor is not given to it again: only a report can have written of it in between.
      overtaken: one.answer.kind === 'sent' && !changed[at],
      delivers: delivers[at] ?? false,
    }))
  }

  /** Makes one notice of what goes to many devices by one channel. */
  #sender(): (given: Given) => Promise<VendorAnswer> {
    const { lanes, clients, clock } = this.#parts
    const made = new Map<OpenChannel, Fitted & Pick<Given, 'routed'>>()
    return async ({ routed, overlong, channel, vendorToken }) => {
      const { vendor, account } = channel
      let fitted = made.get(channel)
      if (fitted?.routed !== routed) {
        fitted = { ...fit(noticeOf(routed, vendor, clock.now()), vendor, overlong), routed }
        made.set(channel, fitted)
      }
      if ('misfit' in fitted) {
        const { code, detail } = fitted.misfit
        return { kind: 'refused', reason: 'request', code, status: code, detail }
      }
      const receipt = receiptOf(channel, routed.messageId)
      const notice = receipt === undefined ? fitted.notice : { ...fitted.notice, receipt }
      return lanes.send(vendor, clients(channel), account, { token: vendorToken, notice })
    }
  }

  #count({ given, answer }: Answered): void {
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

  async #forgetDead({ given, answer }: Answered): Promise<void> {
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
      if (device !== undefined) {
        await devices.forgetVendorToken(app, device.token, vendor.number, vendorToken, answer.deadSinceMs)
      }
      if (activityId !== undefined) await activities.remove(app, activityId, vendorToken)
    } else remind(app, `${what}: nearly all tokens are called invalid, so they are kept: check environment and package`)
  }

  /**
   * What a vendor without reports has taken; true: the message is delivered by it. Broadcasts are noted by their walk.
   */
  async #arrived({ given: { channel, device, routed }, answer }: Answered): Promise<boolean> {
    if (answer.kind !== 'sent' || device === undefined || expectsReceipt(channel)) return false
    if (isBroadcastId(routed.messageId)) return false
    const { token } = device
    const atMs = this.#parts.clock.now()
    return this.#acks.add({ device: token, messageIds: [routed.messageId], atMs, channel: channel.vendor.number })
  }

  /** Of each whether a message is delivered by it. */
  async #acknowledge(acks: readonly AckRecord[]): Promise<boolean[]> {
    const settled = await this.#parts.messages.acknowledge(acks)
    this.#parts.onSettled(settled)
    const delivered = new Set(settled.map(({ messageId }) => messageId))
    return acks.map(({ messageIds }) => messageIds.some((id) => delivered.has(id)))
  }
}
