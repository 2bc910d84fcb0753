import { type ConfigKind, type ConfigRecord, type ConfigStore, MAX_CONFIG_RECORDS } from '../../ports/config-store.ts'
import { checkedJson, conflict, full, nextVersion } from '../config-record.ts'
import type { Engine } from './engine.ts'
import { pairs, texts } from './reply.ts'

type Stored = Pick<ConfigRecord, 'value' | 'expiresAtMs'>

function recordOf(kind: ConfigKind, id: string, text: string): ConfigRecord {
  const colon = text.indexOf(':')
  const { value, expiresAtMs }: Stored = JSON.parse(text.slice(colon + 1))
  const version = Number(text.slice(0, colon))
  return { kind, id, version, value, ...(expiresAtMs !== undefined && { expiresAtMs }) }
}

const isAlive = ({ expiresAtMs }: ConfigRecord, nowMs: number) => expiresAtMs === undefined || expiresAtMs > nowMs

/** In the partition of the apps: a few writes a second at most. */
export function createConfigStore(engine: Engine): ConfigStore {
  return {
    async read(kind, id, nowMs) {
      const text = await engine.command((client) => client.hget(`${engine.base('apps')}config:${kind}`, id))
      const record = text === null ? undefined : recordOf(kind, id, text)
      return record !== undefined && isAlive(record, nowMs) ? record : undefined
    },
    async list(kind, { prefix = '', after = '', limit, nowMs }) {
      const found: ConfigRecord[] = []
      let place = after
      while (found.length < limit) {
        const wanted = limit - found.length
        const reply = pairs(texts(await engine.run('openmpsListConfig', 'apps', kind, prefix, place, wanted)))
        for (const [id, text] of reply) {
          const record = recordOf(kind, id, text)
          if (isAlive(record, nowMs)) found.push(record)
          place = id
        }
        if (reply.length < wanted) break
      }
      return found
    },
    async write(record, expected, nowMs) {
      checkedJson(record)
      const { kind, id, value, expiresAtMs } = record
      const version = nextVersion(expected, nowMs)
      const json = JSON.stringify({ value, expiresAtMs })
      const args = [kind, id, expected, nowMs, expiresAtMs ?? '', version, json, MAX_CONFIG_RECORDS]
      const outcome = await engine.write('openmpsWriteConfig', 'apps', ...args)
      if (outcome === 'conflict') throw conflict(record)
      if (outcome === 'full') throw full(record)
      return version
    },
    remove: async (kind, id) => (await engine.write('openmpsRemoveConfig', 'apps', kind, id)) === 1,
    prune: async (nowMs, limit) => Number(await engine.write('openmpsPruneConfig', 'apps', nowMs, limit)),
  }
}
