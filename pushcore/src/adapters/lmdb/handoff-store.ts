import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import { type Handoff, type HandoffStore, MAX_HANDOFFS_TOLD } from '../../ports/handoff-store.ts'
import { checkHandoffs, compareHandoffs, factsOf, handoffDigest, merged } from '../handoff-rules.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import { AFTER_STRINGS, MAX_ID_CHARS, type Tables } from './tables.ts'

/** Message and digest make the record; what is forgotten when is in a second table, in the order of time. */
export function createHandoffStore(
  { tables, apps }: { tables: Tables; apps: Apps },
  committer: Committer,
): HandoffStore {
  const { handoffs, handoffExpiry } = tables

  function put(handoff: Handoff): boolean {
    const { app, messageId, channel, vendorToken, keepUntilMs } = handoff
    const key = [apps.number(app), messageId, handoffDigest(channel, vendorToken)]
    const stored = handoffs.get(key)
    if (stored === undefined) handoffExpiry.put([keepUntilMs, ...key], 0)
    const record = stored === undefined ? factsOf(handoff) : merged(stored, factsOf(handoff))
    if (record === undefined) return false
    handoffs.put(key, record)
    return true
  }

  /** Undefined: the store has nothing of this name. */
  const numberOf = (app: AppRef, messageId: string) =>
    messageId.length <= MAX_ID_CHARS ? apps.find(app)?.number : undefined

  return {
    async put(told) {
      checkHandoffs(told)
      return committer.write(() => {
        for (const { app } of told) apps.number(app)
        return told.map(put)
      })
    },
    find: (app, messageId, channel, vendorToken) =>
      committer.readAfterWrites(() => {
        const number = numberOf(app, messageId)
        if (number === undefined) return undefined
        const record = handoffs.get([number, messageId, handoffDigest(channel, vendorToken)])
        return record && { app, messageId, ...record }
      }),
    of: (app, messageId) =>
      committer.readAfterWrites(() => {
        const number = numberOf(app, messageId)
        if (number === undefined || isBroadcastId(messageId)) return []
        const rows = [...handoffs.getRange({ start: [number, messageId], end: [number, messageId, AFTER_STRINGS] })]
        return rows
          .map(({ key, value }): [string, Handoff] => [String(key[2]), { app, messageId, ...value }])
          .sort(compareHandoffs)
          .slice(0, MAX_HANDOFFS_TOLD)
          .map(([, handoff]) => handoff)
      }),
    ofBroadcast: (app, messageId, after, limit) =>
      committer.readAfterWrites(() => {
        const number = numberOf(app, messageId)
        if (number === undefined || !isBroadcastId(messageId)) return { handoffs: [] }
        const [start, end] = [
          [number, messageId, after],
          [number, messageId, AFTER_STRINGS],
        ]
        const rows = [...handoffs.getRange({ start, end, exclusiveStart: after !== '', limit })]
        const found = rows.map(({ value }): Handoff => ({ app, messageId, ...value }))
        const last = rows.at(-1)
        return rows.length < limit || last === undefined
          ? { handoffs: found }
          : { handoffs: found, next: String(last.key[2]) }
      }),
    prune: (nowMs, limit) =>
      committer.write(() => {
        const due = [...handoffExpiry.getKeys({ end: [nowMs + 1], limit })]
        for (const key of due) {
          handoffExpiry.remove(key)
          handoffs.remove(key.slice(1))
        }
        return due.length
      }),
  }
}
