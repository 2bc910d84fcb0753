import { PushError } from '@openmps/proto'
import type { Bindings } from './bindings.ts'
import type { Context } from './context.ts'
import type { Endings, Withdrawal } from './endings.ts'
import type { Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { refusalOf } from './placing.ts'
import { binaryList, bytes, list, texts } from './reply.ts'
import { type AckNote, settleAtUser } from './user-acks.ts'

/**
 * Completes what a process that is gone has begun in one partition and not brought to the others. Each step
 * may be repeated, also beside a process that is only slow: at worst a device gets a message again that
 * it has acknowledged at the same moment, and drops it.
 */
export class Repair {
  readonly #context: Context
  readonly #parts: { readonly bindings: Bindings; readonly endings: Endings }

  constructor(context: Context, parts: { bindings: Bindings; endings: Endings }) {
    this.#context = context
    this.#parts = parts
  }

  /** `heads` as `openmpsDue` tells them. Returns how much there was to do. */
  async run(nowMs: number, heads: readonly Reply[]): Promise<number> {
    let done = 0
    const notes: string[] = []
    for (const [partition, reply] of heads.entries()) {
      const [, messages, acks, devices] = list(reply)
      notes.push(...texts(acks))
      for (const id of texts(messages)) await unlessAway(this.complete(partition, id))
      for (const token of texts(devices)) {
        await unlessAway(this.#parts.bindings.complete(token, nowMs, 'late'))
        this.#context.arrived([token])
      }
      done += list(messages).length + list(devices).length
    }
    await this.#acks(notes)
    return done + notes.length
  }

  async #acks(notes: readonly string[]): Promise<void> {
    const { engine } = this.#context
    const batch = new PartitionBatch(this.#context)
    const acks = notes.map((note) => {
      const read: AckNote = JSON.parse(note)
      return { note, token: read[1], slot: settleAtUser(engine, batch, read) }
    })
    if (batch.empty) return
    await batch.run()
    const done = new PartitionBatch(this.#context)
    for (const { note, token, slot } of acks) {
      if (slot.error === undefined) done.clear(engine.partitionOf(token), 'Y', note)
    }
    await done.run()
  }

  /** Makes the inboxes show what the user's partition says of the message, when its note is open. */
  async completeIfOpen(partition: number, id: string): Promise<void> {
    const { engine } = this.#context
    const open = await engine.command((client) => client.zscore(`${engine.base(partition)}todo`, id))
    if (open !== null) await this.complete(partition, id)
  }

  async complete(partition: number, id: string, mayGoOn = true): Promise<void> {
    const { engine } = this.#context
    const reply = binaryList(await engine.runBinary('openmpsReconcile', partition, id))
    const [state, told, exp, user, frame] = reply.slice(0, 5).map(bytes)
    const [had, holders] = reply.slice(5).map((tokens) => binaryList(tokens).map((token) => bytes(token).toString()))
    if (state === undefined || exp === undefined || user === undefined || frame === undefined) return
    if (told?.toString() === '1' || !['pending', 'delivered'].includes(state.toString())) {
      await this.#withdraw({ id, partition, tokens: had ?? [], told: told?.toString() === '1' })
      return
    }
    const puts = new PartitionBatch(this.#context)
    // It was stored together with the message, but elsewhere.
    puts.add(...this.#context.locations.noting(id, partition))
    const slots = (holders ?? []).map((token) => {
      return { token, slot: puts.add(engine.partitionOf(token), 'P', token, user, id, exp, frame, 'repair') }
    })
    await puts.run()
    for (const { slot } of slots) answer(slot)
    this.#context.arrived(slots.map(({ token }) => token))
    const confirm = new PartitionBatch(this.#context)
    const confirmed = confirm.add(partition, 'C', id, ...slots.flatMap(({ token, slot }) => refusalOf(token, slot)))
    await confirm.run()
    const [said] = texts(answer(confirmed))
    // It ended meanwhile, and its inboxes have to let go of it again; or it has others to go to. When those have left too
    // its note stays, for a later repair: it must not go round between devices that come and go.
    if (said === 'ended' || (said === 'again' && mayGoOn)) await this.complete(partition, id, said === 'ended')
  }

  async #withdraw(withdrawal: Withdrawal): Promise<void> {
    await this.#parts.endings.withdraw([withdrawal])
    if (withdrawal.tokens.length > 0) return
    const clearing = new PartitionBatch(this.#context)
    const cleared = clearing.clear(withdrawal.partition, 'Z', withdrawal.id)
    await clearing.run()
    answer(cleared)
  }
}

/** What touches a partition that is away is done later; the rest must not wait for it. */
async function unlessAway(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (PushError.from(error).code !== 'UNAVAILABLE') throw error
  }
}
