import type { Accepted, FailureReason, NewMessage } from '../../ports/message-store.ts'
import type { CountedAs } from '../../ports/stats-store.ts'
import { countedAs } from '../counted-as.ts'
import type { Context } from './context.ts'
import { acceptArguments, MAX_ID_CHARS, placeOf, userKey } from './message-record.ts'
import { answer, PartitionBatch, type Slot } from './partition-batch.ts'
import { toPlace } from './places.ts'
import { texts } from './reply.ts'
import type { Acking, UserAcks } from './user-acks.ts'
import type { FlowCall, FlowOutcome } from './write-order.ts'

export interface FlowParts {
  readonly context: Context
  readonly userAcks: UserAcks
  /** The platform of a device that is not written yet. */
  readonly platformOf: (token: string) => number | undefined
  /** Clears what a crash would have needed; the answer does not wait for it. */
  readonly later: (batch: PartitionBatch) => void
}

interface Accepting {
  readonly message: NewMessage
  readonly app: number
  readonly partition: number
  slot: Slot | undefined
  /** The devices of a user's message, with the answers of their inboxes. */
  readonly puts: { readonly token: string; readonly slot: Slot }[]
  confirm: Slot | undefined
}

/**
 * Accepts, acks and parking of one batch, in at most three rounds, each one script call per partition:
 *
 * 1. users' partitions: messages to users are stored and resolved;
 * 2. devices' partitions, in the order of the calls: messages to devices, those users' messages, acks, parking;
 * 3. users' partitions: what a full inbox refused, and what the acks end.
 *
 * With devices as targets only the second has something to do: one round trip.
 */
export class Flow {
  readonly #parts: FlowParts

  constructor(parts: FlowParts) {
    this.#parts = parts
  }

  async run(calls: readonly FlowCall[]): Promise<readonly FlowOutcome[]> {
    const { context, userAcks } = this.#parts
    const refused = new Map<FlowCall, unknown>()
    const accepting = await this.#prepare(calls, refused)
    await this.#toUsers([...accepting.values()].flat())
    const { acking, parking } = await this.#toDevices(calls, accepting)
    await this.#confirm([...accepting.values()].flat())
    const settled = await userAcks.settle(context, [...acking.values()].flat())
    return calls.map((call) => {
      try {
        if (refused.has(call)) return { error: refused.get(call) }
        if (call.kind === 'accept') return { value: (accepting.get(call) ?? []).map(outcomeOf) }
        if (call.kind === 'ack') return { value: (acking.get(call) ?? []).flatMap((ack) => settled(ack)) }
        const slot = parking.get(call)
        return { value: slot !== undefined && answer(slot) === 1 }
      } catch (error) {
        return { error }
      }
    })
  }

  /** A call for an app that does not exist is refused whole, and spoils no other. */
  async #prepare(calls: readonly FlowCall[], refused: Map<FlowCall, unknown>): Promise<Map<FlowCall, Accepting[]>> {
    const { engine, apps } = this.#parts.context
    const prepared = new Map<FlowCall, Accepting[]>()
    for (const call of calls) {
      if (call.kind !== 'accept') continue
      const accepting: Accepting[] = []
      try {
        for (const message of call.messages) {
          const app = await apps.number(message.app)
          const partition = engine.partitionOf(placeOf(app, message.target))
          accepting.push({ message, app, partition, slot: undefined, puts: [], confirm: undefined })
        }
        prepared.set(call, accepting)
      } catch (error) {
        refused.set(call, error)
      }
    }
    return prepared
  }

  async #toUsers(accepting: readonly Accepting[]): Promise<void> {
    const { context } = this.#parts
    const batch = new PartitionBatch(context)
    for (const one of accepting) {
      const { message, app, partition } = one
      if (message.target.kind === 'device') continue
      one.slot = batch.add(partition, 'B', message.target.kind.charAt(0), ...acceptArguments(app, message))
      batch.add(...context.locations.noting(message.messageId, partition))
    }
    if (batch.empty) return
    await batch.run()
    context.onStep('after-user-accept')
  }

  async #toDevices(
    calls: readonly FlowCall[],
    accepting: ReadonlyMap<FlowCall, Accepting[]>,
  ): Promise<{ acking: Map<FlowCall, Acking[]>; parking: Map<FlowCall, Slot> }> {
    const { context, platformOf } = this.#parts
    const { engine, locations } = context
    const batch = new PartitionBatch(context)
    const acking = new Map<FlowCall, Acking[]>()
    const parking = new Map<FlowCall, Slot>()
    for (const call of calls) {
      if (call.kind === 'accept') {
        for (const one of accepting.get(call) ?? []) this.#addAccept(batch, one)
        continue
      }
      if (call.kind === 'park') {
        const { device, messageId, parked } = call
        parking.set(call, batch.add(engine.partitionOf(device), 'M', device, messageId, parked ? '1' : '0'))
        continue
      }
      const acks = call.acks.map(({ device, messageIds, atMs, channel = 0 }) => {
        const ids = messageIds.filter((id) => id.length <= MAX_ID_CHARS)
        const partition = engine.partitionOf(device)
        return { slot: batch.add(partition, 'K', device, atMs, platformOf(device) ?? '', ...ids), channel }
      })
      acking.set(call, acks)
    }
    await batch.run()
    for (const { message, partition } of [...accepting.values()].flat()) locations.note(message.messageId, partition)
    if (acking.size > 0) context.onStep('after-device-ack')
    return { acking, parking }
  }

  #addAccept(batch: PartitionBatch, one: Accepting): void {
    const { engine } = this.#parts.context
    const { message, app, partition } = one
    if (message.target.kind === 'device') {
      const parked = message.parked?.includes(message.target.id) ? '1' : ''
      one.slot = batch.add(partition, 'A', ...acceptArguments(app, message), parked)
      return
    }
    const [outcome, , ...tokens] = one.slot?.error === undefined ? texts(one.slot?.reply) : []
    if (outcome !== 'stored') return
    const { messageId, expiresAtMs, target } = message
    const frame = Buffer.from(message.frame)
    for (const token of tokens) {
      const why = message.parked?.includes(token) ? 'parked' : 'accept'
      const put = ['P', token, userKey(app, target.id), messageId, expiresAtMs, frame, why] as const
      one.puts.push({ token, slot: batch.add(engine.partitionOf(token), ...put) })
    }
  }

  /** Tells the user's partition which devices did not take the message; when all did, only that it is done. */
  async #confirm(accepting: readonly Accepting[]): Promise<void> {
    const { context, later } = this.#parts
    const refused = new PartitionBatch(context)
    const done = new PartitionBatch(context)
    for (const one of accepting) {
      // A device's partition that did not answer: the note stays, and the work is completed later.
      if (one.puts.length === 0 || one.puts.some(({ slot }) => slot.error !== undefined)) continue
      const refusals = one.puts.flatMap(({ token, slot }) => refusalOf(token, slot))
      if (refusals.length === 0) done.add(one.partition, 'Z', one.message.messageId)
      else one.confirm = refused.add(one.partition, 'C', one.message.messageId, ...refusals)
    }
    if (!refused.empty) await refused.run()
    if (!done.empty) later(done)
  }
}

/** Why the device's inbox did not take the message; nothing when it did. */
export function refusalOf(token: string, slot: Slot): string[] {
  const [why, seq = ''] = texts(slot.reply)
  if (why === 'full') return [token, 'full']
  return why === 'unbound' ? [token, seq] : []
}

function outcomeOf(accepting: Accepting): Accepted {
  const { message, slot } = accepting
  const { messageId, type, taskId, target } = message
  const as = (platform = '0', appVersion = '') => countedAs(type, taskId, { platform: Number(platform), appVersion })
  const [outcome, first = '', ...rest] = slot === undefined ? [] : texts(answer(slot))
  if (outcome === 'repeat') return { outcome, messageId: first }
  if (outcome === 'failed') {
    const [reason, ...facts] = rest
    return { outcome, messageId, reason: reason as FailureReason, counted: as(...facts) }
  }
  if (target.kind !== 'device') return outcomeOfUser(accepting, as)
  const [device = '', previous, entry, ...facts] = rest
  return {
    outcome: 'stored',
    messageId,
    devices: [device],
    places: [toPlace(device, previous, entry)],
    counted: as(...facts),
  }
}

function outcomeOfUser(
  { message: { messageId }, puts, confirm }: Accepting,
  as: (platform?: string, appVersion?: string) => CountedAs,
): Accepted {
  for (const { slot } of puts) answer(slot)
  if (confirm !== undefined && texts(answer(confirm))[0] === 'failed') {
    const full = puts.map(({ slot }) => texts(slot.reply)).find(([why]) => why === 'full')
    return { outcome: 'failed', messageId, reason: 'inboxFull', counted: as(...(full ?? []).slice(1)) }
  }
  const took = puts
    .filter(({ token, slot }) => refusalOf(token, slot).length === 0)
    .map(({ token, slot }) => ({ token, answered: texts(slot.reply).slice(1) }))
  const devices = took.map(({ token }) => token)
  const places = took.map(({ token, answered: [previous, entry] }) => toPlace(token, previous, entry))
  return { outcome: 'stored', messageId, devices, places, counted: as(...(took[0]?.answered ?? []).slice(2)) }
}
