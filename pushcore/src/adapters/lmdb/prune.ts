import type { Parts, Settler } from './settle.ts'

/**
 * Forgets settled messages that were accepted before the time. Message ids are ordered by acceptance,
 * so the walk starts at the oldest and stops at the first that is young enough.
 */
export function forget(
  { tables, arrivals, history }: Parts,
  settler: Settler,
  beforeMs: number,
  limit: number,
): number {
  const old: string[] = []
  for (const { key, value } of tables.messages.getRange({})) {
    if (value.at >= beforeMs || old.length >= limit) break
    // Pending ones end within their validity, so few stand in the way.
    if (!settler.isPending(key)) old.push(key)
  }
  for (const messageId of old) {
    const record = tables.messages.get(messageId)
    if (record === undefined) continue
    for (const token of settler.devices(messageId, record)) tables.revocations.remove([token, messageId])
    settler.withdraw(messageId, record)
    history.forget(record, messageId)
    tables.messageKeys.remove([record.a, record.key, record.k, record.t])
    tables.expiry.remove([record.exp, messageId])
    tables.states.remove(messageId)
    tables.messages.remove(messageId)
  }
  arrivals.forget(limit)
  return old.length
}
