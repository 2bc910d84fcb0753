import type { AppRef } from '@openmps/proto/link'
import type { Settled } from '../../ports/message-store.ts'
import type { Context } from './context.ts'
import { PARTITIONS, type Reply } from './engine.ts'
import { MAX_ID_CHARS } from './message-record.ts'
import { answer, PartitionBatch, type Slot } from './partition-batch.ts'
import { list, pairs, texts } from './reply.ts'

/** Heads of one partition's expiry that one look takes. */
const MAX_HEADS = 256

interface Due {
  readonly id: string
  readonly expiresAtMs: number
  readonly partition: number
}

/** What the devices' partitions have to do after a user's message has ended. */
export interface Withdrawal {
  readonly id: string
  readonly partition: number
  readonly tokens: readonly string[]
  /** The devices are to be told. */
  readonly told: boolean
}

/** Ends that do not come from devices: withdrawn, expired, forgotten. */
export class Endings {
  readonly #context: Context
  readonly #later: (batch: PartitionBatch) => void

  constructor(context: Context, later: (batch: PartitionBatch) => void) {
    this.#context = context
    this.#later = later
  }

  async revoke(
    app: AppRef,
    messageId: string,
    nowMs: number,
  ): Promise<{ settled?: Settled; devices: readonly string[] } | undefined> {
    const { apps, locations, onStep } = this.#context
    if (messageId.length > MAX_ID_CHARS) return undefined
    const number = (await apps.find(app))?.number
    const partition = number === undefined ? undefined : await locations.find(messageId)
    if (number === undefined || partition === undefined) return undefined
    const batch = new PartitionBatch(this.#context)
    const slot = batch.add(partition, 'V', messageId, number, nowMs)
    await batch.run()
    const [settled, had] = list(answer(slot))
    if (settled === undefined) return undefined
    onStep('after-revoke')
    const devices = texts(had)
    await this.withdraw([{ id: messageId, partition, tokens: devices, told: true }])
    if (settled !== 1) return { devices }
    const { appId, workspaceId } = app
    return { settled: { app: { appId, workspaceId }, messageId, state: 'revoked', devices }, devices }
  }

  /** Steps that may be repeated: inboxes let go of the messages, then nothing is unfinished any more. */
  async withdraw(withdrawals: readonly Withdrawal[]): Promise<void> {
    const { engine } = this.#context
    const batch = new PartitionBatch(this.#context)
    const done = new PartitionBatch(this.#context)
    const slots: { readonly token: string; readonly slot: Slot }[] = []
    for (const { id, partition, tokens, told } of withdrawals) {
      for (const token of tokens) {
        slots.push({ token, slot: batch.add(engine.partitionOf(token), 'W', token, id, told ? '1' : '0') })
      }
      done.add(partition, 'Z', id)
    }
    if (batch.empty) return
    await batch.run()
    this.#context.arrived(slots.filter(({ slot }) => slot.reply === 1).map(({ token }) => token))
    for (const { slot } of slots) answer(slot)
    this.#later(done)
  }

  /** `heads` are what the partitions have due, by partition, as `openmpsDue` tells it. */
  async expire(nowMs: number, limit: number, heads: readonly Reply[]): Promise<Settled[]> {
    const settled: Settled[] = []
    let due = this.#oldest(heads, limit)
    while (due.length > 0) {
      const step = await this.#expireThese(due, nowMs)
      settled.push(...step.settled)
      // Those of a partition that did not answer are found by the next call; what has ended is to be reported.
      if (step.failure !== undefined && settled.length === 0) throw step.failure
      if (step.failure !== undefined || settled.length >= limit) break
      due = this.#oldest(await this.look(nowMs, limit - settled.length, ''), limit - settled.length)
    }
    return settled
  }

  /** What has fallen due in each partition, and what a process that died has left there. */
  look(nowMs: number, limit: number, unfinishedBeforeMs: number | ''): Promise<Reply[]> {
    const before = unfinishedBeforeMs === '' ? '-inf' : unfinishedBeforeMs
    return this.#context.engine.whereReachable('openmpsDue', nowMs, Math.min(limit, MAX_HEADS), before)
  }

  /**
   * The oldest of all partitions, in order. Behind the last head of a partition that had more, nothing is
   * known of it, so nothing later is taken.
   */
  #oldest(heads: readonly Reply[], limit: number): Due[] {
    let horizon = Number.POSITIVE_INFINITY
    const due: Due[] = []
    for (const [partition, reply] of heads.entries()) {
      const first = pairs(texts(list(reply)[0])).map(([id, score]) => ({ id, expiresAtMs: Number(score), partition }))
      if (first.length >= Math.min(limit, MAX_HEADS)) horizon = Math.min(horizon, first.at(-1)?.expiresAtMs ?? horizon)
      due.push(...first)
    }
    return due
      .filter(({ expiresAtMs }) => expiresAtMs <= horizon)
      .sort((left, right) => left.expiresAtMs - right.expiresAtMs)
      .slice(0, limit)
  }

  async #expireThese(due: readonly Due[], nowMs: number): Promise<{ settled: Settled[]; failure: unknown }> {
    const { apps } = this.#context
    const batch = new PartitionBatch(this.#context)
    const slots = due.map(({ id, partition }) => batch.add(partition, 'E', id, nowMs))
    await batch.runUnreplicated()
    const settled: Settled[] = []
    const withdrawals: Withdrawal[] = []
    let failure: unknown
    for (const [n, slot] of slots.entries()) {
      const { id: messageId = '', partition = 0 } = due[n] ?? {}
      if (slot.error !== undefined) failure = slot.error
      if (slot.error !== undefined || slot.reply === null) continue
      const [ended, app, had, holders] = list(slot.reply)
      const devices = texts(had)
      withdrawals.push({ id: messageId, partition, tokens: texts(holders), told: false })
      if (ended === 1) settled.push({ app: await apps.ref(Number(app)), messageId, state: 'expired', devices })
    }
    // They have ended; a device that could not be reached keeps a note, and hides what is past its expiry.
    await this.withdraw(withdrawals).catch(() => undefined)
    return { settled, failure }
  }

  async prune(beforeMs: number, limit: number): Promise<number> {
    const { engine } = this.#context
    let pruned = 0
    while (pruned < limit) {
      const rest = limit - pruned
      const heads = await Promise.all(
        Array.from({ length: PARTITIONS }, async (_, partition) => {
          const ids = texts(await engine.run('openmpsOld', partition, beforeMs, Math.min(rest, MAX_HEADS)))
          return ids.map((id) => ({ id, partition }))
        }),
      )
      const old = heads.flat().slice(0, rest)
      if (old.length === 0) break
      const stubborn = await this.#forget(old, '0')
      await this.#clearInboxes(stubborn)
      await this.#forget(stubborn, '1')
      pruned += old.length
    }
    return pruned
  }

  /** Returns those that are still in inboxes or to be told, with the devices. */
  async #forget(
    old: readonly { id: string; partition: number }[],
    force: '0' | '1',
  ): Promise<{ id: string; partition: number; tokens: string[] }[]> {
    const { locations } = this.#context
    const batch = new PartitionBatch(this.#context)
    const slots = old.map(({ id, partition }) => batch.add(partition, 'D', id, force))
    if (batch.empty) return []
    await batch.runUnreplicated()
    const notes = new PartitionBatch(this.#context)
    const left = old.flatMap((one, n) => {
      const slot = slots[n]
      const reply = slot === undefined ? null : answer(slot)
      if (Array.isArray(reply)) return [{ ...one, tokens: texts(reply) }]
      locations.forget(one.id)
      notes.add(...locations.forgetting(one.id))
      return []
    })
    if (!notes.empty) await notes.runUnreplicated()
    return left
  }

  async #clearInboxes(messages: readonly { id: string; tokens: string[] }[]): Promise<void> {
    const batch = new PartitionBatch(this.#context)
    const slots = messages.flatMap(({ id, tokens }) =>
      tokens.map((token) => batch.add(this.#context.engine.partitionOf(token), 'F', token, id)),
    )
    await batch.run()
    for (const slot of slots) answer(slot)
  }
}
