import type { AppRef } from '@openmps/proto/link'
import { MAX_LISTED, type Task, type TaskStore } from '../../ports/task-store.ts'
import type { Context } from './context.ts'
import type { Argument, Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { pairs } from './reply.ts'

/** Into how many lists the tasks of an app are divided, so that an app's pushes do not all go to one partition. */
const SHARDS = 16
/** Tasks that are read at a time. */
const READ_AT_ONCE = 500

interface Row {
  readonly id: number
  readonly createdAtMs: number
}

/** A task and its place in its shard's list are in one partition: creating one is one script. */
export function createTaskStore(context: Context): TaskStore {
  const { engine, apps } = context
  const shardOf = (id: number) => engine.partitionOf(String(id)) % SHARDS
  const placeOf = (app: number, shard: number) => engine.partitionOf(`task${app}:${shard}`)
  const keyOf = (app: number, id: number) => `${engine.base(placeOf(app, shardOf(id)))}t:${app}:${id}`

  async function write(app: number, id: number, op: string, ...args: Argument[]): Promise<Reply> {
    const batch = new PartitionBatch(context)
    const slot = batch.add(placeOf(app, shardOf(id)), op, ...args)
    await batch.run()
    return answer(slot)
  }

  async function find(app: AppRef): Promise<number | undefined> {
    return (await apps.find(app))?.number
  }

  /** The first of all shards together, by creation. */
  async function rows(app: number, limit: number, range: { fromMs: number } | { beforeMs: number }): Promise<Row[]> {
    const shards = await Promise.all(
      Array.from({ length: SHARDS }, (_, shard) => {
        const key = `${engine.base(placeOf(app, shard))}tl:${app}:${shard}`
        return engine.command((client) =>
          'fromMs' in range
            ? client.zrevrangebyscore(key, '+inf', range.fromMs, 'WITHSCORES', 'LIMIT', 0, limit)
            : client.zrangebyscore(key, '-inf', `(${range.beforeMs}`, 'WITHSCORES', 'LIMIT', 0, limit),
        )
      }),
    )
    const found = shards.flatMap((flat) => pairs(flat).map(([id, at]) => ({ id: Number(id), createdAtMs: Number(at) })))
    const sign = 'fromMs' in range ? -1 : 1
    return found
      .sort((left, right) => sign * (left.createdAtMs - right.createdAtMs || left.id - right.id))
      .slice(0, limit)
  }

  async function readAll(app: AppRef, number: number, ids: readonly number[]): Promise<Task[]> {
    const records = await Promise.all(
      ids.map((id) => engine.command((client) => client.hmget(keyOf(number, id), 'j', 'e', 'v'))),
    )
    return records.flatMap(([json, ended, revoked]) => (json == null ? [] : [decode(app, json, ended, revoked)]))
  }

  return {
    async create(task) {
      const { app, messageIds, endedAtMs: _ended, revokedAtMs: _revoked, ...fixed } = task
      const number = await apps.number(app)
      const ids = messageIds === undefined ? '' : JSON.stringify(messageIds)
      const args = [String(number), shardOf(task.id), task.id, task.createdAtMs, JSON.stringify(fixed), ids]
      return (await write(number, task.id, 'kc', ...args, time(task.endedAtMs), time(task.revokedAtMs))) === 1
    },
    async get(app, id) {
      const number = await find(app)
      if (number === undefined) return undefined
      const key = keyOf(number, id)
      const [json, ended, revoked, ids] = await engine.command((client) => client.hmget(key, 'j', 'e', 'v', 'm'))
      if (json == null) return undefined
      return { ...decode(app, json, ended, revoked), ...(ids != null && { messageIds: JSON.parse(ids) }) }
    },
    async update(app, id, { endedAtMs, revokedAtMs }) {
      const number = await find(app)
      if (number === undefined) return false
      return (await write(number, id, 'ku', String(number), id, time(endedAtMs), time(revokedAtMs))) === 1
    },
    async list(app, { fromMs, name, offset, limit }) {
      const number = await find(app)
      if (number === undefined) return []
      // Without a name the place in the list is known before anything is read.
      const unnamed = name === undefined
      const newest = await rows(number, unnamed ? Math.min(offset + limit, MAX_LISTED) : MAX_LISTED, { fromMs })
      const ids = newest.slice(unnamed ? offset : 0).map(({ id }) => id)
      const skipped = unnamed ? 0 : offset
      const found: Task[] = []
      for (let at = 0; at < ids.length && found.length < skipped + limit; at += READ_AT_ONCE) {
        const read = await readAll(app, number, ids.slice(at, at + READ_AT_ONCE))
        found.push(...read.filter((task) => unnamed || task.name === name))
      }
      return found.slice(skipped, skipped + limit)
    },
    async remove(app, id) {
      const number = await find(app)
      if (number !== undefined) await write(number, id, 'kr', String(number), shardOf(id), id)
    },
    async prune(beforeMs, limit) {
      let pruned = 0
      for (const { number } of (await apps.refresh()).apps.values()) {
        const old = await rows(number, limit - pruned, { beforeMs })
        const batch = new PartitionBatch(context)
        const slots = old.map(({ id }) => {
          const shard = shardOf(id)
          return batch.add(placeOf(number, shard), 'kr', String(number), shard, id)
        })
        await batch.runUnreplicated()
        for (const slot of slots) answer(slot)
        pruned += old.length
        if (pruned >= limit) break
      }
      return pruned
    },
  }
}

const time = (atMs: number | undefined): number | '' => atMs ?? ''

function decode(app: AppRef, json: string, ended?: string | null, revoked?: string | null): Task {
  const { appId, workspaceId } = app
  return {
    ...JSON.parse(json),
    app: { appId, workspaceId },
    ...(ended != null && { endedAtMs: Number(ended) }),
    ...(revoked != null && { revokedAtMs: Number(revoked) }),
  }
}
