import type { AppRef } from '@openmps/proto/link'
import { MAX_TAG_MEMBERS, MAX_TAGS, type Tag, type TagKind, type TagStore } from '../../ports/tag-store.ts'
import type { Context } from './context.ts'
import { type Argument, type Engine, PARTITIONS, type Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { TagMembers } from './tag-members.ts'

/** A change of members that began longer ago broke off: its count is missing, and the members are counted anew. */
const BROKEN_OFF_MS = 60_000

interface Row {
  readonly tag: Tag
  /** A change of members was begun and is not over. */
  readonly changing: boolean
  readonly beganAtMs: number
}

/** Where the tags of an app are. */
export const tagsPlace = (engine: Engine, app: number): number => engine.partitionOf(`tag${app}`)

/** Tags of an app in one partition; their members in 256, see TagMembers. */
export function createTagStore(context: Context): TagStore {
  const { engine, apps, clock } = context
  const members = new TagMembers(context)
  const placeOf = (app: number) => tagsPlace(engine, app)
  const keyOf = (name: string, app: number, ...rest: string[]) =>
    [`${engine.base(placeOf(app))}${name}`, app, ...rest].join(':')

  async function write(app: number, op: string, ...args: Argument[]): Promise<Reply> {
    const batch = new PartitionBatch(context)
    const slot = batch.add(placeOf(app), op, String(app), ...args)
    await batch.run()
    return answer(slot)
  }

  async function numberOf(app: AppRef): Promise<number | undefined> {
    return (await apps.find(app))?.number
  }

  async function readRow(app: number, kind: TagKind, id: string): Promise<Row | undefined> {
    const key = keyOf('gt', app, kind, id)
    const [name, created, updated, count, open, began] = await engine.command((client) =>
      client.hmget(key, 'n', 'c', 'u', 'm', 'o', 't'),
    )
    if (name == null) return undefined
    const [createdAtMs, updatedAtMs] = [Number(created), Number(updated)]
    const tag = { id, kind, name, members: Number(count), createdAtMs, updatedAtMs }
    return { tag, changing: Number(open) > 0, beganAtMs: Number(began) }
  }

  async function read(app: number, kind: TagKind, id: string): Promise<Tag | undefined> {
    const row = await readRow(app, kind, id)
    if (row === undefined || !row.changing || row.beganAtMs > clock.now() - BROKEN_OFF_MS) return row?.tag
    const count = await members.count(app, kind, id)
    await write(app, 'gq', kind, id, row.beganAtMs, count)
    return { ...row.tag, members: count }
  }

  async function readAll(app: number, kind: TagKind, ids: readonly string[]): Promise<Tag[]> {
    const tags = await Promise.all(ids.map((id) => read(app, kind, id)))
    return tags.filter((tag) => tag !== undefined)
  }

  /** What fits: of a batch that does not fit as a whole, new members up to the limit. */
  async function fitting(app: number, { kind, id }: Tag, batch: readonly string[], room: number): Promise<string[]> {
    const distinct = [...new Set(batch)]
    if (distinct.length <= room) return distinct
    const known = await members.inAny(app, kind, [id], distinct)
    return distinct.filter((member) => !known.has(member)).slice(0, Math.max(0, room))
  }

  /** The count follows the members; what breaks off in between is counted anew, see `read`. */
  async function change(app: number, { kind, id }: Tag, atMs: number, work: () => Promise<number>): Promise<number> {
    await write(app, 'gb', kind, id, clock.now())
    const delta = await work()
    await write(app, 'gf', kind, id, String(delta), atMs)
    return delta
  }

  async function add(app: number, tag: Tag, batch: readonly string[], atMs: number) {
    const { kind, id } = tag
    const room = MAX_TAG_MEMBERS - tag.members
    const fit = await fitting(app, tag, batch, room)
    const added = await change(app, tag, atMs, () => members.change('ga', app, kind, id, fit))
    if (fit.length === new Set(batch).size) return { added, full: false }
    const inside = await members.inAny(app, kind, [id], batch)
    return { added, full: batch.some((member) => !inside.has(member)) }
  }

  return {
    shards: PARTITIONS,
    async create(app, { id, kind, name, createdAtMs, updatedAtMs }) {
      const number = await apps.number(app)
      const outcome = await write(number, 'gc', kind, id, name, createdAtMs, updatedAtMs, MAX_TAGS)
      return outcome === 'exists' || outcome === 'full' || outcome === 'taken' ? outcome : 'created'
    },
    async get(app, kind, by) {
      const number = await numberOf(app)
      if (number === undefined) return undefined
      if ('id' in by) return read(number, kind, by.id)
      const id = await engine.command((client) => client.hget(keyOf('gn', number, kind), by.name))
      return id === null ? undefined : read(number, kind, id)
    },
    async list(app, kind, offset, limit) {
      const number = await numberOf(app)
      if (number === undefined || limit < 1) return { tags: [], total: 0 }
      const key = keyOf('gz', number, kind)
      const [ids, total] = await Promise.all([
        engine.command((client) => client.zrevrange(key, offset, offset + limit - 1)),
        engine.command((client) => client.zcard(key)),
      ])
      return { tags: await readAll(number, kind, ids), total }
    },
    async rename(app, kind, id, name, atMs) {
      const number = await numberOf(app)
      if (number === undefined) return 'unknown'
      const outcome = await write(number, 'gr', kind, id, name, atMs)
      return outcome === 'renamed' || outcome === 'exists' ? outcome : 'unknown'
    },
    async remove(app, kind, id) {
      const number = await numberOf(app)
      return number !== undefined && (await write(number, 'gd', kind, id)) === 1
    },
    async clear(app, kind, id, limit) {
      const number = await numberOf(app)
      return number === undefined ? 0 : members.clear(number, kind, id, limit)
    },
    async add(app, kind, id, batch, atMs) {
      const number = await numberOf(app)
      const tag = number === undefined ? undefined : await read(number, kind, id)
      return number === undefined || tag === undefined ? undefined : add(number, tag, batch, atMs)
    },
    async take(app, kind, id, batch, atMs) {
      const number = await numberOf(app)
      const tag = number === undefined ? undefined : await read(number, kind, id)
      if (number === undefined || tag === undefined) return undefined
      const work = async () => -(await members.change('gx', number, kind, id, batch))
      return Math.abs(await change(number, tag, atMs, work))
    },
    async members(app, kind, id, shard, after, limit) {
      const number = await numberOf(app)
      return number === undefined || limit < 1 ? [] : members.page(number, kind, id, shard, after, limit)
    },
    async inAny(app, kind, ids, batch) {
      const number = await numberOf(app)
      if (number === undefined || ids.length === 0) return new Set()
      return members.inAny(number, kind, ids, batch)
    },
    async tagsOf(app, kind, member) {
      const number = await numberOf(app)
      if (number === undefined) return []
      const tags = await readAll(number, kind, await members.tagIds(number, kind, member))
      return tags.sort((left, right) => left.createdAtMs - right.createdAtMs || (left.id < right.id ? -1 : 1))
    },
  }
}
