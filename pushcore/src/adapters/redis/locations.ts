import { boundedCache } from '../../bounded-cache.ts'
import type { Argument, Engine } from './engine.ts'

const REMEMBERED = 50_000

/**
 * In which partition a message is, when only its id is known. Those of users are noted in the partition of
 * their id, because their devices ask. Others are found by their device, their message key or their
 * receipt's job; who has nothing but the id, a person, asks all partitions once.
 */
export class Locations {
  readonly #engine: Engine
  readonly #known = boundedCache<number>(REMEMBERED)

  constructor(engine: Engine) {
    this.#engine = engine
  }

  note(messageId: string, partition: number): void {
    this.#known.set(messageId, partition)
  }

  forget(messageId: string): void {
    this.#known.delete(messageId)
  }

  /** Where the note of a user's message is, and its operation. */
  noting(messageId: string, partition: number): readonly [number, ...Argument[]] {
    return [this.#engine.partitionOf(messageId), 'L', messageId, partition]
  }

  forgetting(messageId: string): readonly [number, ...Argument[]] {
    return [this.#engine.partitionOf(messageId), 'l', messageId]
  }

  /** What this process knows by itself. */
  known(messageId: string): number | undefined {
    return this.#known.get(messageId)
  }

  /** Asks where a user's message is. */
  asking(messageId: string): readonly [number, ...Argument[]] {
    return [this.#engine.partitionOf(messageId), 'wh', messageId]
  }

  /** The partition of a user's message: one look-up at most, so that devices may cause it. */
  async ofUser(messageId: string): Promise<number | undefined> {
    const known = this.#known.get(messageId)
    if (known !== undefined) return known
    const key = `${this.#engine.base(this.#engine.partitionOf(messageId))}where`
    const noted = await this.#engine.command((client) => client.hget(key, messageId))
    if (noted === null) return undefined
    this.note(messageId, Number(noted))
    return Number(noted)
  }

  async find(messageId: string): Promise<number | undefined> {
    const noted = await this.ofUser(messageId)
    if (noted !== undefined) return noted
    const partition = await this.#engine.partitionWith(`m:${messageId}`)
    if (partition !== undefined) this.note(messageId, partition)
    return partition
  }
}
