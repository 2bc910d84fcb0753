import type { TagKind } from '../../ports/tag-store.ts'
import type { Context } from './context.ts'
import { type Argument, PARTITIONS } from './engine.ts'
import { answer, PartitionBatch, type Slot } from './partition-batch.ts'
import { groupBy, texts } from './reply.ts'

/**
 * The members of tags, each in its own partition with the list of its tags: no set gets larger than some thousands, and a
 * member is added to both in one script.
 */
export class TagMembers {
  readonly #context: Context

  constructor(context: Context) {
    this.#context = context
  }

  /** Adds (ga) or takes out (gx); how many it was news for. What a call that fails has done stays. */
  async change(op: 'ga' | 'gx', app: number, kind: TagKind, id: string, members: readonly string[]): Promise<number> {
    const replies = await this.#byPartition(members, (mine) => [op, String(app), kind, id, ...mine])
    return replies.reduce((sum, slot) => sum + Number(answer(slot)), 0)
  }

  async inAny(
    app: number,
    kind: TagKind,
    ids: readonly string[],
    members: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const args = ['gi', String(app), kind, ids.length, ...ids]
    const replies = await this.#byPartition(members, (mine) => [...args, ...mine])
    return new Set(replies.flatMap((slot) => texts(answer(slot))))
  }

  /** Forgets some of every partition, `limit` together or one of each. */
  async clear(app: number, kind: TagKind, id: string, limit: number): Promise<number> {
    const batch = new PartitionBatch(this.#context)
    const share = Math.max(1, Math.floor(limit / PARTITIONS))
    const slots = Array.from({ length: PARTITIONS }, (_, partition) =>
      batch.add(partition, 'gl', String(app), kind, id, share),
    )
    await batch.runUnreplicated()
    return slots.reduce((sum, slot) => sum + Number(answer(slot)), 0)
  }

  async count(app: number, kind: TagKind, id: string): Promise<number> {
    const counts = await Promise.all(
      Array.from({ length: PARTITIONS }, (_, partition) =>
        this.#context.engine.command((client) => client.zcard(this.#key(partition, app, kind, id))),
      ),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  }

  page(app: number, kind: TagKind, id: string, shard: number, after: string, limit: number): Promise<string[]> {
    const key = this.#key(shard, app, kind, id)
    const from = after === '' ? '-' : `(${after}`
    return this.#context.engine.command((client) => client.zrangebylex(key, from, '+', 'LIMIT', 0, limit))
  }

  tagIds(app: number, kind: TagKind, member: string): Promise<string[]> {
    const { engine } = this.#context
    const key = `${engine.base(engine.partitionOf(member))}mt:${app}:${kind}:${member}`
    return engine.command((client) => client.smembers(key))
  }

  #key(partition: number, app: number, kind: TagKind, id: string): string {
    return `${this.#context.engine.base(partition)}gm:${app}:${kind}:${id}`
  }

  async #byPartition(
    members: readonly string[],
    args: (mine: readonly string[]) => readonly Argument[],
  ): Promise<Slot[]> {
    const batch = new PartitionBatch(this.#context)
    const groups = groupBy(new Set(members), (member) => this.#context.engine.partitionOf(member))
    const slots = [...groups].map(([partition, mine]) => batch.add(partition, ...args(mine)))
    await batch.run()
    return slots
  }
}
