import { revokedBy } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type {
  FailureReason,
  MessageCounters,
  MessageState,
  NewMessage,
  Target,
} from '../../../src/ports/message-store.ts'
import type { ContractLimits } from './stores.ts'

/** A message in the model, with what is true of it now. */
export interface ModelMessage {
  readonly sent: NewMessage
  state: MessageState
  reason?: FailureReason
  /** The inboxes that hold it. */
  readonly holders: Set<string>
  /** Those of them that do not hand it out. */
  readonly parked: Set<string>
  /** The inboxes that hold or held it. */
  readonly had: Set<string>
  /** It is in its user's waiting list. */
  waits: boolean
  /** It went there at acceptance. */
  readonly waited: boolean
  readonly acked: Set<string>
  /** The devices that are yet to hear that it was revoked. */
  readonly withdrawn: Set<string>
  readonly opened: Set<string>
  readonly ignored: Set<string>
}

export type ModelAccepted =
  | { readonly outcome: 'stored'; readonly messageId: string; readonly devices: readonly string[] }
  | { readonly outcome: 'repeat'; readonly messageId: string }
  | { readonly outcome: 'failed'; readonly messageId: string; readonly reason: FailureReason }

export const sameApp = (left: AppRef, right: AppRef): boolean =>
  left.appId === right.appId && left.workspaceId === right.workspaceId
const keyOf = (app: AppRef, { kind, id }: Target, messageKey: string): string =>
  JSON.stringify([app.appId, app.workspaceId, kind, id, messageKey])

/**
 * What the port says, done in the plainest way: one list of messages, walked for every question. Nothing
 * is shared with any adapter. It knows valid calls only, and time only where it is told.
 */
export class MessageModel {
  readonly #limits: Required<ContractLimits>
  readonly messages = new Map<string, ModelMessage>()
  readonly #keys = new Map<string, string>()
  readonly #users = new Map<string, { app: AppRef; userId: string }>()
  readonly #counters = new Map<string, Record<Exclude<MessageState, 'pending'> | 'accepted' | 'repeats', number>>()

  constructor(limits: Required<ContractLimits>) {
    this.#limits = limits
  }

  accept(sent: NewMessage): ModelAccepted {
    const { app, target, messageId } = sent
    const key = keyOf(app, target, sent.messageKey)
    const first = this.#keys.get(key)
    if (first !== undefined) {
      this.#count(app).repeats += 1
      return { outcome: 'repeat', messageId: first }
    }
    const all = target.kind === 'user' ? this.devicesOf(app, target.id) : target.kind === 'device' ? [target.id] : []
    const devices = all.filter((token) => this.inbox(token).length < this.#limits.inboxMessages)
    const waits = target.kind === 'user' && all.length === 0
    const reason = this.#failure(sent, waits, devices.length)
    const message: ModelMessage = {
      sent,
      state: 'pending',
      holders: new Set(reason === undefined ? devices : []),
      parked: new Set(reason === undefined ? devices.filter((token) => sent.parked?.includes(token)) : []),
      had: new Set(reason === undefined ? devices : []),
      waits: waits && reason === undefined,
      waited: waits,
      acked: new Set(),
      withdrawn: new Set(),
      opened: new Set(),
      ignored: new Set(),
    }
    this.#keys.set(key, messageId)
    this.messages.set(messageId, message)
    this.#count(app).accepted += 1
    if (reason === undefined) return { outcome: 'stored', messageId, devices: devices.sort() }
    message.reason = reason
    this.settle(message, 'failed')
    return { outcome: 'failed', messageId, reason }
  }

  #failure({ app, target, followUps }: NewMessage, waits: boolean, roomy: number): FailureReason | undefined {
    if (target.kind === 'activity') return followUps === undefined ? 'noVendorChannel' : undefined
    if (!waits) return roomy === 0 ? 'inboxFull' : undefined
    return this.waitingFor(app, target.id).length < this.#limits.waitingMessages ? undefined : 'waitingFull'
  }

  settle(message: ModelMessage, state: Exclude<MessageState, 'pending'>): void {
    if (message.state !== 'pending') throw new Error(`${message.sent.messageId} ended twice`)
    message.state = state
    message.waits = false
    this.#count(message.sent.app)[state] += 1
    if (state !== 'delivered') this.#withdraw(message)
  }

  #withdraw({ holders, parked }: ModelMessage): void {
    holders.clear()
    parked.clear()
  }

  /** Whether its inbox has it. */
  setParked(message: ModelMessage, token: string, parked: boolean): boolean {
    if (!message.holders.has(token)) return false
    if (parked) message.parked.add(token)
    else message.parked.delete(token)
    return true
  }

  /** The ids that are settled by it. */
  acknowledge(device: string, messageIds: readonly string[]): string[] {
    const settled: string[] = []
    for (const id of messageIds) {
      const revoked = revokedBy(id)
      if (revoked !== undefined) this.messages.get(revoked)?.withdrawn.delete(device)
      const message = this.messages.get(id)
      if (message === undefined || !message.had.has(device)) continue
      // Gone from there already when it was taken back on its way to the device.
      message.holders.delete(device)
      message.parked.delete(device)
      message.acked.add(device)
      if (message.state !== 'pending') continue
      this.settle(message, 'delivered')
      settled.push(id)
    }
    return settled
  }

  /** Takes back a message that is pending or delivered. */
  revoke(message: ModelMessage): void {
    if (message.state === 'pending') this.settle(message, 'revoked')
    this.#withdraw(message)
    for (const token of message.had) message.withdrawn.add(token)
  }

  revocations(token: string): ModelMessage[] {
    return [...this.messages.values()].filter((message) => message.withdrawn.has(token))
  }

  /** How many messages arrived. */
  bind(app: AppRef, token: string, userId: string, nowMs: number): { previousUserId?: string; arrived: number } {
    const before = this.#users.get(token)?.userId
    const previous = before === undefined || before === userId ? {} : { previousUserId: before }
    if (before !== undefined && before !== userId) this.unbind(app, token, before)
    this.#users.set(token, { app, userId })
    const arriving = this.waitingFor(app, userId).filter((message) => message.sent.expiresAtMs > nowMs)
    for (const message of arriving) {
      message.waits = false
      message.holders.add(token)
      message.had.add(token)
    }
    return { ...previous, arrived: arriving.length }
  }

  unbind(app: AppRef, token: string, userId: string): void {
    const bound = this.#users.get(token)
    if (bound === undefined || bound.userId !== userId || !sameApp(bound.app, app)) return
    this.#users.delete(token)
    for (const message of this.inbox(token)) {
      if (message.sent.target.kind !== 'user') continue
      message.holders.delete(token)
      message.parked.delete(token)
      message.waits = message.state === 'pending' && message.holders.size === 0
    }
  }

  forget(messageId: string): void {
    const message = this.messages.get(messageId)
    if (message === undefined) return
    this.messages.delete(messageId)
    this.#keys.delete(keyOf(message.sent.app, message.sent.target, message.sent.messageKey))
  }

  devicesOf(app: AppRef, userId: string): string[] {
    return [...this.#users].filter(([, on]) => on.userId === userId && sameApp(on.app, app)).map(([token]) => token)
  }

  inbox(token: string): ModelMessage[] {
    return [...this.messages.values()].filter((message) => message.holders.has(token))
  }

  /** What pages hand out of it, while it is valid. */
  mail(token: string): ModelMessage[] {
    return this.inbox(token).filter(({ parked }) => !parked.has(token))
  }

  waitingFor(app: AppRef, userId: string): ModelMessage[] {
    return [...this.messages.values()].filter(
      ({ waits, sent }) => waits && sent.target.id === userId && sameApp(sent.app, app),
    )
  }

  /** Pending messages whose time has passed, oldest expiry first. */
  overdue(nowMs: number): ModelMessage[] {
    return [...this.messages.values()]
      .filter((message) => message.state === 'pending' && message.sent.expiresAtMs < nowMs)
      .sort((left, right) => left.sent.expiresAtMs - right.sent.expiresAtMs)
  }

  counters(app: AppRef): MessageCounters {
    const sums = this.#count(app)
    const pending = sums.accepted - sums.delivered - sums.expired - sums.revoked - sums.failed
    return { ...sums, pending }
  }

  #count(app: AppRef) {
    const name = `${app.appId}/${app.workspaceId}`
    const known = this.#counters.get(name) ?? {
      accepted: 0,
      delivered: 0,
      expired: 0,
      revoked: 0,
      failed: 0,
      repeats: 0,
    }
    this.#counters.set(name, known)
    return known
  }
}
