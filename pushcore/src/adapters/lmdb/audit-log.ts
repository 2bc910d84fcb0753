import { AUDIT_KEPT_MS, type AuditLog, MAX_AUDIT_ENTRIES } from '../../ports/audit-log.ts'
import { AuditPageBuilder, checkPlace } from '../audit-page.ts'
import type { Committer } from './committer.ts'
import type { Tables } from './tables.ts'

/** Numbers that cannot be held exactly were never given. */
const PLACE = /^\d{1,15}$/

/** Entries by number, without gaps: only the oldest are ever removed. */
export function createAuditLog({ audit }: Tables, committer: Committer): AuditLog {
  return {
    append: (entry) =>
      committer.write(() => {
        const [last = 0] = audit.getKeys({ reverse: true, limit: 1 })
        const [first = 1] = audit.getKeys({ limit: 1 })
        if (last - first + 1 >= MAX_AUDIT_ENTRIES) audit.remove(first)
        audit.put(last + 1, entry)
      }),
    async page(filter, before, limit) {
      const start = before === undefined ? undefined : Number(checkPlace(before, PLACE)) - 1
      return committer.readAfterWrites(() => {
        const builder = new AuditPageBuilder(filter, limit)
        for (const { key, value } of audit.getRange({ reverse: true, ...(start !== undefined && { start }) })) {
          if (!builder.look({ ...value, id: String(key) })) return builder.page(false)
        }
        return builder.page(true)
      })
    },
    prune: (nowMs, limit) =>
      committer.write(() => {
        let removed = 0
        for (const { key, value } of [...audit.getRange({ limit })]) {
          if (value.atMs >= nowMs - AUDIT_KEPT_MS) break
          audit.remove(key)
          removed += 1
        }
        return removed
      }),
  }
}
