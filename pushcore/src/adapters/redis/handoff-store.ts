import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import { type Handoff, type HandoffStore, MAX_HANDOFFS_TOLD } from '../../ports/handoff-store.ts'
import { checkHandoffs, compareHandoffs, handoffDigest, NOT_TAKEN_RANK } from '../handoff-rules.ts'
import type { Context } from './context.ts'
import type { Argument } from './engine.ts'
import { recordArguments, toHandoff } from './handoff-record.ts'
import { walkHandoffs } from './handoff-walk.ts'
import { MAX_ID_CHARS } from './message-record.ts'
import { answer, PartitionBatch } from './partition-batch.ts'

/** So long at least: one that is to be forgotten already still gives way to what is told of it next. */
const KEPT_AT_LEAST_MS = 24 * 3_600_000

/** Redis forgets by itself: what is of one message has a time to live together, the longest of all. */
export function createHandoffStore(context: Context): HandoffStore {
  const { engine, apps, clock } = context

  const partitionOf = (messageId: string, digest: string) =>
    engine.partitionOf(isBroadcastId(messageId) ? digest : messageId)

  function argumentsOf(number: number, digest: string, handoff: Handoff): Argument[] {
    const ttl = Math.max(handoff.keepUntilMs - clock.now(), KEPT_AT_LEAST_MS)
    const isWalked = isBroadcastId(handoff.messageId) ? 1 : 0
    return [nameOf(number, handoff.messageId), digest, ...recordArguments(handoff), NOT_TAKEN_RANK, ttl, isWalked]
  }

  /** Undefined: the store has nothing of this name. */
  const numberOf = async (app: AppRef, messageId: string) =>
    messageId.length <= MAX_ID_CHARS ? (await apps.find(app))?.number : undefined

  return {
    async put(handoffs) {
      checkHandoffs(handoffs)
      const numbers = await Promise.all(handoffs.map(({ app }) => apps.number(app)))
      const batch = new PartitionBatch(context)
      const slots = handoffs.map((handoff, n) => {
        const digest = handoffDigest(handoff.channel, handoff.vendorToken)
        const args = argumentsOf(numbers[n] ?? 0, digest, handoff)
        return batch.add(partitionOf(handoff.messageId, digest), 'hp', ...args)
      })
      await batch.run()
      return slots.map((slot) => answer(slot) === 1)
    },
    async find(app, messageId, channel, vendorToken) {
      const number = await numberOf(app, messageId)
      if (number === undefined) return undefined
      const digest = handoffDigest(channel, vendorToken)
      const key = `${engine.base(partitionOf(messageId, digest))}ho:${nameOf(number, messageId)}`
      const record = await engine.command((client) => client.hget(key, digest))
      return toHandoff(app, messageId, record ?? '')
    },
    async of(app, messageId) {
      const number = await numberOf(app, messageId)
      if (number === undefined || isBroadcastId(messageId)) return []
      const key = `${engine.base(engine.partitionOf(messageId))}ho:${nameOf(number, messageId)}`
      const fields = await engine.command((client) => client.hgetall(key))
      const rows = Object.entries(fields).flatMap(([digest, record]): [string, Handoff][] => {
        const handoff = toHandoff(app, messageId, record)
        return handoff === undefined ? [] : [[digest, handoff]]
      })
      const told = rows.sort(compareHandoffs).slice(0, MAX_HANDOFFS_TOLD)
      return told.map(([, handoff]) => handoff)
    },
    async ofBroadcast(app, messageId, after, limit) {
      const number = await numberOf(app, messageId)
      if (number === undefined || !isBroadcastId(messageId)) return { handoffs: [] }
      const { records, next } = await walkHandoffs(engine, nameOf(number, messageId), after, limit)
      const found = records.map((record) => toHandoff(app, messageId, record))
      const handoffs = found.filter((handoff) => handoff !== undefined)
      return next === undefined ? { handoffs } : { handoffs, next }
    },
    prune: async () => 0,
  }
}

const nameOf = (app: number, messageId: string): string => `${app}:${messageId}`
