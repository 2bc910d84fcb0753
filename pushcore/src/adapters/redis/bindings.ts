import type { AppRef } from '@openmps/proto/link'
import type { Bound } from '../../ports/device-store.ts'
import type { Sighting } from '../seen-buffer.ts'
import type { Context } from './context.ts'
import { factFields } from './device-record.ts'
import type { Reply } from './engine.ts'
import { forgetHere, releaseAliases } from './forgetting.ts'
import { Lanes } from './lanes.ts'
import { partitionOfUser } from './message-record.ts'
import { type Binding, moveWaiting } from './moving.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { groupBy, list, pairs, text, texts } from './reply.ts'

/** Devices in excess are unbound before the waiting messages move; only other processes' bindings bring more. */
const MAX_ROUNDS = 5

/**
 * Bindings, in steps of which each is one script:
 *
 * 1. The device's partition says whose the device is now. Its inbox hides everybody else's messages at once.
 * 2. The user before lets the device and its messages go: they wait for that user if nobody else has them.
 * 3. The user's partition takes the device in: from here on pushes resolve to it.
 * 4. What waited for the user moves to the inbox.
 *
 * A crash after the first leaves a note, and the rest is done again from there: every step may be repeated.
 *
 * A device that is forgotten is gone with the first step. Its user and its aliases let it go in the second.
 */
export class Bindings {
  readonly #context: Context
  readonly #lanes = new Lanes()

  constructor(context: Context) {
    this.#context = context
  }

  idle(): Promise<void> {
    return this.#lanes.idle()
  }

  bind(
    token: string,
    userId: string,
    { app, facts, firstAtMs, atMs }: Sighting,
    lastActive: (token: string) => number | undefined,
  ): Promise<Bound> {
    return this.#lanes.run(token, async () => {
      const { engine, apps, onStep } = this.#context
      const args = [token, await apps.number(app), firstAtMs, atMs, userId, ...factFields(facts)]
      const batch = new PartitionBatch(this.#context)
      const partition = engine.partitionOf(token)
      const bound = batch.add(partition, 'N', ...args)
      const state = batch.add(partition, 'X', token)
      await batch.run()
      const [previous] = list(answer(bound))
      onStep('after-bind')
      const { arrived, expelled } = await this.#complete(token, atMs, { lastActive, state: answer(state) })
      const before = previous == null ? undefined : text(previous)
      return { ...(before !== undefined && before !== userId && { previousUserId: before }), arrived, expelled }
    })
  }

  unbind(app: AppRef, token: string, userId: string, atMs: number): Promise<void> {
    return this.#lanes.run(token, async () => {
      const number = (await this.#context.apps.find(app))?.number
      if (number === undefined) return
      if ((await this.#atDevice(token, 'O', token, number, atMs, userId)) === null) return
      this.#context.onStep('after-unbind')
      await this.complete(token, atMs)
    })
  }

  /** False: it was active since, is not known, or is being changed. */
  forget(app: AppRef, token: string, idleSinceMs: number): Promise<boolean> {
    return this.#lanes.run(token, async () => {
      const number = (await this.#context.apps.find(app))?.number
      const outcome = number === undefined ? 'kept' : await forgetHere(this.#context, number, token, idleSinceMs)
      if (outcome === 'begun') await this.complete(token, idleSinceMs)
      return outcome !== 'kept'
    })
  }

  /** Steps 2 to 4, from what the device's partition says. Returns how many messages came into the inbox. */
  async complete(token: string, atMs: number, late?: 'late'): Promise<number> {
    return (await this.#complete(token, atMs, { late })).arrived
  }

  async #complete(
    token: string,
    atMs: number,
    known: {
      readonly lastActive?: (token: string) => number | undefined
      readonly state?: Reply
      readonly late?: 'late' | undefined
    } = {},
  ): Promise<Pick<Bound, 'arrived' | 'expelled'>> {
    const [user, before, seq, platform, flat, left] = list(known.state ?? (await this.#atDevice(token, 'X', token)))
    const binding = { token, user: text(user), seq: text(seq), platform: text(platform) || '0' }
    await this.#letGo(binding, text(before), pairs(texts(flat)), known.late)
    await releaseAliases(this.#context, token, texts(left))
    const expelled = binding.user === '' ? [] : await this.#join(binding, atMs, known.lastActive)
    const arrived = binding.user === '' ? 0 : await moveWaiting(this.#context, binding, atMs)
    const newer = text(await this.#atDevice(token, 'x', token, binding.seq))
    // Bound anew by another process, which may have let the device go before it was taken in here.
    if (newer !== '' && binding.user !== '') await this.#letGo({ ...binding, seq: newer }, binding.user, [])
    return { arrived, expelled }
  }

  async #letGo(
    { token, user, seq }: Binding,
    before: string,
    foreign: readonly [string, string][],
    late?: 'late',
  ): Promise<void> {
    const batch = new PartitionBatch(this.#context)
    const byUser = groupBy(foreign, ([owner]) => owner)
    if (before !== '' && before !== user && !byUser.has(before)) byUser.set(before, [])
    const slots = [...byUser].map(([owner, entries]) =>
      batch.add(
        partitionOfUser(this.#context.engine, owner),
        'U',
        owner,
        token,
        seq,
        late ? '1' : '',
        ...entries.map(([, id]) => id),
      ),
    )
    if (batch.empty) return
    await batch.run()
    for (const slot of slots) answer(slot)
  }

  /** Returns the devices that were unbound to make room. */
  async #join(
    { token, user, seq, platform }: Binding,
    atMs: number,
    lastActive?: (token: string) => number | undefined,
  ): Promise<string[]> {
    const { maxDevicesPerUser } = this.#context.limits
    const expelled: string[] = []
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const reply = await this.#at(
        partitionOfUser(this.#context.engine, user),
        'J',
        user,
        token,
        seq,
        platform,
        maxDevicesPerUser,
      )
      const [outcome, ...tokens] = texts(reply)
      if (outcome === 'ok') break
      const others = tokens.filter((other) => other !== token)
      const surplus = others.length - (maxDevicesPerUser - 1)
      for (const other of (await this.#idlest(others, lastActive)).slice(0, surplus)) {
        await this.#expel(other, user, atMs)
        expelled.push(other)
      }
    }
    return expelled
  }

  /** The least recently active first. */
  async #idlest(tokens: readonly string[], lastActive?: (token: string) => number | undefined): Promise<string[]> {
    const { engine } = this.#context
    const active = await Promise.all(
      tokens.map(async (token) => {
        const key = `${engine.base(engine.partitionOf(token))}dev:${token}`
        const written = await engine.command((client) => client.hget(key, 'lastActiveAtMs'))
        return { token, atMs: lastActive?.(token) ?? Number(written ?? 0) }
      }),
    )
    return active.sort((left, right) => left.atMs - right.atMs).map(({ token }) => token)
  }

  /** Unbinds a device of the user; if its own partition knows better, only the user's set forgets it. */
  async #expel(token: string, user: string, atMs: number): Promise<void> {
    const colon = user.indexOf(':')
    const was = await this.#atDevice(token, 'O', token, user.slice(0, colon), atMs, user.slice(colon + 1))
    if (was !== null) await this.complete(token, atMs)
    else await this.#letGo({ token, user: '', seq: String(Number.MAX_SAFE_INTEGER), platform: '0' }, user, [])
  }

  #atDevice(token: string, op: string, ...args: (string | number)[]): Promise<Reply> {
    return this.#at(this.#context.engine.partitionOf(token), op, ...args)
  }

  async #at(partition: number, op: string, ...args: (string | number)[]): Promise<Reply> {
    const batch = new PartitionBatch(this.#context)
    const slot = batch.add(partition, op, ...args)
    await batch.run()
    return answer(slot)
  }
}
