import { AFTER_STRINGS, type Tables } from './tables.ts'

/**
 * Forgets broadcasts that ended before the time, with what devices told of them; at most `limit` rows, the parts
 * first. Returns how many. The newest of an app stays in the heads, so that ids go on from it.
 */
export function pruneBroadcasts(tables: Tables, beforeMs: number, limit: number): number {
  const { broadcasts, broadcastKeys, broadcastParts } = tables
  let removed = 0
  const ended: (readonly [app: number, id: string, key: string])[] = []
  for (const { key, value } of broadcasts.getRange({})) {
    if (value.exp < beforeMs) ended.push([Number(key[0]), String(key[1]), value.key])
    if (ended.length >= limit) break
  }
  for (const [app, id, messageKey] of ended) {
    const range = { start: [id], end: [id, AFTER_STRINGS], limit: limit - removed }
    const parts = [...broadcastParts.getKeys(range)]
    for (const part of parts) broadcastParts.remove(part)
    removed += parts.length
    if (removed >= limit) return removed
    if (broadcastKeys.get([app, messageKey]) === id) broadcastKeys.remove([app, messageKey])
    broadcasts.remove([app, id])
    removed += 1
  }
  return removed
}
