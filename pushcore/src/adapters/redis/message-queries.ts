import type { AppRef } from '@openmps/proto/link'
import type { Message, MessageCounters, MessageStore } from '../../ports/message-store.ts'
import type { Context } from './context.ts'
import { PARTITIONS } from './engine.ts'
import { MAX_ID_CHARS, placeOf, toMessage, userKey } from './message-record.ts'
import { spanOf } from './message-span.ts'
import { texts } from './reply.ts'

/** Ids that a search by message key looks at in one partition. */
const MAX_SEARCH = 1_000

const COUNTERS = ['accepted', 'delivered', 'expired', 'revoked', 'failed', 'repeats'] as const

type Queries = Pick<MessageStore, 'get' | 'findByKey' | 'searchByKey' | 'recent' | 'ofUser' | 'between' | 'counters'>

/** The reading side for people and for the receipt. */
export function createMessageQueries({ engine, apps, locations }: Context): Queries {
  async function read(app: AppRef, messageId: string, partition: number | undefined): Promise<Message | undefined> {
    if (partition === undefined) return undefined
    const reply = await engine.runBinary('openmpsGet', partition, messageId)
    return reply === null ? undefined : toMessage(app, messageId, reply)
  }

  async function get(app: AppRef, messageId: string): Promise<Message | undefined> {
    if (messageId === '' || messageId.length > MAX_ID_CHARS) return undefined
    if ((await apps.find(app)) === undefined) return undefined
    return read(app, messageId, await locations.find(messageId))
  }

  async function newest(app: AppRef, found: { id: string; partition: number }[], limit: number): Promise<Message[]> {
    const ids = found.sort((left, right) => (left.id < right.id ? 1 : -1)).slice(0, limit)
    const messages = await Promise.all(ids.map(({ id, partition }) => read(app, id, partition)))
    return messages.filter((message) => message !== undefined)
  }

  async function history(partition: number, key: string, limit: number) {
    const name = `${engine.base(partition)}${key}`
    const ids = await engine.command((client) => client.zrevrange(name, 0, limit - 1))
    return ids.map((id) => ({ id, partition }))
  }

  return {
    get,
    async findByKey(app, target, messageKey) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return undefined
      const partition = engine.partitionOf(placeOf(number, target))
      const key = `${engine.base(partition)}k:${number}:${messageKey}`
      const id = await engine.command((client) => client.hget(key, `${target.kind.charAt(0)}:${target.id}`))
      if (id === null) return undefined
      locations.note(id, partition)
      return read(app, id, partition)
    },
    async searchByKey(app, messageKey, limit) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return []
      const replies = await engine.everywhere('openmpsSearch', number, messageKey, MAX_SEARCH)
      const found = replies.flatMap((reply, partition) => texts(reply).map((id) => ({ id, partition })))
      return newest(app, found, limit)
    },
    async recent(app, device, limit) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return []
      const own = engine.partitionOf(device)
      const userId = await engine.command((client) => client.hget(`${engine.base(own)}dev:${device}`, 'userId'))
      const place = userId === null ? undefined : engine.partitionOf(placeOf(number, { kind: 'user', id: userId }))
      const [ofDevice, ofUser] = await Promise.all([
        history(own, `hd:${device}`, limit),
        place === undefined ? [] : history(place, `hu:${number}:${userId}`, limit),
      ])
      return newest(app, [...ofDevice, ...ofUser], limit)
    },
    async ofUser(app, userId, limit) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return []
      const partition = engine.partitionOf(placeOf(number, { kind: 'user', id: userId }))
      return newest(app, await history(partition, `hu:${userKey(number, userId)}`, limit), limit)
    },
    async between(app, fromMs, toMs, after, limit) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return { messages: [] }
      const { rows, next } = await spanOf(engine, number, { fromMs, toMs, after, limit })
      for (const { id, partition } of rows) locations.note(id, partition)
      const found = await Promise.all(rows.map(({ id, partition }) => read(app, id, partition)))
      const messages = found.filter((message) => message !== undefined)
      return next === undefined ? { messages } : { messages, next }
    },
    async counters(app) {
      const number = (await apps.find(app))?.number ?? 0
      const fields = COUNTERS.map((name) => `${number}:${name}`)
      const rows = await Promise.all(
        Array.from({ length: PARTITIONS }, (_, partition) =>
          engine.command((client) => client.hmget(`${engine.base(partition)}n`, ...fields)),
        ),
      )
      const sum = (at: number) => rows.reduce((total, row) => total + Number(row[at] ?? 0), 0)
      const [accepted = 0, delivered = 0, expired = 0, revoked = 0, failed = 0, repeats = 0] = COUNTERS.map((_, n) =>
        sum(n),
      )
      const pending = accepted - delivered - expired - revoked - failed
      return { accepted, delivered, expired, revoked, failed, pending, repeats } satisfies MessageCounters
    },
  }
}
