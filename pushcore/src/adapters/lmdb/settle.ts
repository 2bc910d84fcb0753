import type { Arrival, FailureReason, MessageState, ReceiptPayload, Settled } from '../../ports/message-store.ts'
import type { CountedAs } from '../../ports/stats-store.ts'
import { PUSH_TYPES } from '../../push-request.ts'
import { countedAs, type DeviceKind } from '../counted-as.ts'
import type { Apps } from './app-store.ts'
import type { Arrivals } from './arrivals.ts'
import type { Counters } from './counters.ts'
import type { History } from './history.ts'
import type { Inboxes } from './inboxes.ts'
import type { Jobs } from './jobs.ts'
import {
  type DevicePart,
  type EntryRecord,
  type MessageRecord,
  STATE_NUMBERS,
  type StateRecord,
  type Tables,
} from './tables.ts'
import type { WaitingLists } from './waiting-lists.ts'

/** Devices that a message remembers besides those it was accepted for. */
const MAX_PARTS = 50

export interface Parts {
  readonly tables: Tables
  readonly apps: Apps
  readonly inboxes: Inboxes
  readonly arrivals: Arrivals
  readonly waitingLists: WaitingLists
  readonly history: History
  readonly jobs: Jobs
  readonly counters: Counters
  /** Platform and version of a device as they are known now, written or not. */
  readonly factsOf: (token: string) => DeviceKind
}

/** What settling needs to know; an inbox entry carries it, so that an ack need not read the message. */
export interface Settling {
  readonly messageId: string
  readonly app: number
  readonly receipt: boolean
}

/** Terminal states: each message reaches one, once, with its counter and its receipt in the same commit. */
export class Settler {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Ends a pending message and tells the devices that have a part in its state. Undefined when it had ended before:
   * the first state stands.
   */
  settle(
    what: Settling,
    state: Exclude<MessageState, 'pending'>,
    atMs: number,
    parts: DevicePart[],
    reason?: FailureReason,
  ): string[] | undefined {
    const { tables, counters, jobs, apps } = this.#parts
    const old = tables.states.get(what.messageId)
    if (old !== undefined && old.s !== STATE_NUMBERS.pending) {
      if (parts.length > 0) tables.states.put(what.messageId, { ...old, d: merge(old.d, parts) })
      return undefined
    }
    const devices = merge(old?.d ?? [], parts)
    const record: StateRecord = { s: STATE_NUMBERS[state], at: atMs, d: devices, ...(reason && { r: reason }) }
    tables.states.put(what.messageId, record)
    counters.add(what.app, state)
    if (what.receipt) {
      // What the receipt says of the device is fixed here: each retry has to say the same.
      const device = parts[0]?.[0] ?? this.#firstDevice(what.messageId)
      const payload: ReceiptPayload = {
        ...apps.ref(what.app),
        messageId: what.messageId,
        device,
        platform: this.#parts.factsOf(device).platform,
      }
      jobs.add({ id: `receipt:${what.messageId}`, kind: 'receipt', dueAtMs: atMs, payload })
    }
    return devices.map(([token]) => token)
  }

  /** Notes the ack of a device; the first one ends the message, for all others it is undefined. */
  deliver(
    messageId: string,
    entry: EntryRecord,
    { device, atMs, channel }: Pick<Arrival, 'device' | 'atMs' | 'channel'>,
  ): Settled | undefined {
    const [, app, receipt, , type, taskId, waited] = entry
    const devices = this.settle({ messageId, app, receipt }, 'delivered', atMs, [[device, atMs, 0, 0]])
    if (devices === undefined) return undefined
    const arrival = { device, atMs, counted: this.counted(type, taskId, device), waited, channel }
    return { app: this.#parts.apps.ref(app), messageId, state: 'delivered', devices, arrival }
  }

  /** As what an event of the device is counted; the type as its place in PUSH_TYPES. */
  counted(type: number, taskId: number, device: string): CountedAs {
    return countedAs(PUSH_TYPES[type] ?? 'simple', taskId, this.#parts.factsOf(device))
  }

  /** Notes a device's part in a message without settling it. False when all of it was known. */
  note(messageId: string, part: DevicePart): boolean {
    const { states } = this.#parts.tables
    const old = states.get(messageId) ?? { s: STATE_NUMBERS.pending, at: 0, d: [] }
    const before = old.d.find(([token]) => token === part[0])
    if (before !== undefined && [1, 2, 3].every((at) => before[at] !== 0 || part[at] === 0)) return false
    states.put(messageId, { ...old, d: this.#bounded(messageId, merge(old.d, [part])) })
    return true
  }

  /**
   * A message that moves from device to device, because one after the other is bound and unbound, would
   * remember all of them: the oldest that neither hold it nor did anything with it are forgotten.
   */
  #bounded(messageId: string, parts: DevicePart[]): DevicePart[] {
    const surplus = parts.length - MAX_PARTS
    if (surplus <= 0) return parts
    const idle = parts.filter(
      ([token, ...times]) => times.every((time) => time === 0) && !this.#parts.inboxes.get(token, messageId),
    )
    const forgotten = new Set(idle.slice(0, surplus))
    return parts.filter((part) => !forgotten.has(part))
  }

  isPending(messageId: string): boolean {
    const state = this.#parts.tables.states.get(messageId)
    return state === undefined || state.s === STATE_NUMBERS.pending
  }

  /** Every device that has or had the message in its inbox. */
  devices(messageId: string, record: MessageRecord): string[] {
    const later = this.#parts.tables.states.get(messageId)?.d.map(([token]) => token) ?? []
    return [...new Set([...record.d, ...later])]
  }

  /** The device that a receipt names when none has the message; empty when there never was one. */
  #firstDevice(messageId: string): string {
    const record = this.#parts.tables.messages.get(messageId)
    if (record === undefined) return ''
    return record.k === 'd' ? record.t : (this.devices(messageId, record)[0] ?? '')
  }

  /** Takes the message out of every inbox and waiting list. */
  withdraw(messageId: string, record: MessageRecord): void {
    for (const token of this.devices(messageId, record)) this.#parts.inboxes.take(token, messageId)
    if (record.k === 'u') this.#parts.waitingLists.take(record.a, record.t, messageId)
  }
}

/** Later facts win over zeros; a time that is set stays. */
function merge(old: readonly DevicePart[], news: readonly DevicePart[]): DevicePart[] {
  const merged = [...old]
  for (const part of news) {
    const at = merged.findIndex(([token]) => token === part[0])
    const before = merged[at]
    if (before === undefined) merged.push(part)
    else merged[at] = [part[0], before[1] || part[1], before[2] || part[2], before[3] || part[3]]
  }
  return merged
}
