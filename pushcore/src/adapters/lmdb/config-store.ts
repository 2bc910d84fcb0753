import { type ConfigKind, type ConfigRecord, type ConfigStore, MAX_CONFIG_RECORDS } from '../../ports/config-store.ts'
import { checkedJson, conflict, full, nextVersion } from '../config-record.ts'
import type { Committer } from './committer.ts'
import { AFTER_STRINGS, fitsKey, type Key, type Tables } from './tables.ts'

/** By kind and id; what expires is in a second table, in the order of time. */
export function createConfigStore(tables: Tables, committer: Committer): ConfigStore {
  const { config, configExpiry } = tables

  const alive = (record: ConfigRecord | undefined, nowMs: number) =>
    record?.expiresAtMs !== undefined && record.expiresAtMs <= nowMs ? undefined : record

  function drop({ kind, id, expiresAtMs }: ConfigRecord): void {
    config.remove([kind, id])
    if (expiresAtMs !== undefined) configExpiry.remove([expiresAtMs, kind, id])
  }

  const all = (kind: ConfigKind, start: Key = [kind]) => ({ start, end: [kind, AFTER_STRINGS] })

  return {
    async read(kind, id, nowMs) {
      return fitsKey(id) ? alive(config.get([kind, id]), nowMs) : undefined
    },
    list: (kind, { prefix = '', after = '', limit, nowMs }) =>
      committer.readAfterWrites(() => {
        const found: ConfigRecord[] = []
        if (!fitsKey(prefix) || !fitsKey(after)) return found
        const start = Buffer.compare(Buffer.from(after), Buffer.from(prefix)) > 0 ? after : prefix
        for (const { value } of config.getRange(all(kind, [kind, start]))) {
          if (found.length >= limit || !value.id.startsWith(prefix)) break
          if (value.id !== after && alive(value, nowMs) !== undefined) found.push(value)
        }
        return found
      }),
    async write(record, expected, nowMs) {
      checkedJson(record)
      const { kind, id, expiresAtMs } = record
      return committer.write(() => {
        const stored = config.get([kind, id])
        if ((alive(stored, nowMs)?.version ?? 0) !== expected) throw conflict(record)
        if (stored === undefined && config.getKeysCount(all(kind)) >= MAX_CONFIG_RECORDS) throw full(record)
        const version = nextVersion(expected, nowMs)
        if (stored !== undefined) drop(stored)
        config.put([kind, id], { ...record, version })
        if (expiresAtMs !== undefined) configExpiry.put([expiresAtMs, kind, id], 1)
        return version
      })
    },
    remove: (kind, id) =>
      committer.write(() => {
        const stored = fitsKey(id) ? config.get([kind, id]) : undefined
        if (stored !== undefined) drop(stored)
        return stored !== undefined
      }),
    prune: (nowMs, limit) =>
      committer.write(() => {
        const due = [...configExpiry.getKeys({ end: [nowMs + 1], limit })]
        for (const [atMs, kind, id] of due) {
          configExpiry.remove([atMs ?? 0, kind ?? '', id ?? ''])
          config.remove([kind ?? '', id ?? ''])
        }
        return due.length
      }),
  }
}
