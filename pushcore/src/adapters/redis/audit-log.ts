import { AUDIT_KEPT_MS, type AuditEntry, type AuditLog, MAX_AUDIT_ENTRIES } from '../../ports/audit-log.ts'
import { AuditPageBuilder, checkPlace } from '../audit-page.ts'
import type { Engine } from './engine.ts'

const PLACE = /^\d{1,15}-\d{1,15}$/
/** Entries of one read. */
const CHUNK = 500

/** A stream of Redis, in the partition of the apps. */
export function createAuditLog(engine: Engine): AuditLog {
  const key = `${engine.base('apps')}audit`
  return {
    async append(entry) {
      await engine.write('openmpsAppendAudit', 'apps', entry.atMs, JSON.stringify(entry), MAX_AUDIT_ENTRIES)
    },
    async page(filter, before, limit) {
      const builder = new AuditPageBuilder(filter, limit)
      let from = before === undefined ? '+' : `(${checkPlace(before, PLACE)}`
      for (;;) {
        const chunk = await engine.command((client) => client.xrevrange(key, from, '-', 'COUNT', CHUNK))
        for (const [id, [, , , json = '{}']] of chunk) {
          const entry: Omit<AuditEntry, 'id'> = JSON.parse(json)
          if (!builder.look({ ...entry, id })) return builder.page(false)
          from = `(${id}`
        }
        if (chunk.length < CHUNK) return builder.page(true)
      }
    },
    prune: async (nowMs, limit) =>
      Number(await engine.write('openmpsPruneAudit', 'apps', nowMs - AUDIT_KEPT_MS, limit)),
  }
}
