import { type AliasStore, MAX_ALIASES_PER_DEVICE, MAX_DEVICES_PER_ALIAS } from '../../ports/alias-store.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import { lastParts } from './last-parts.ts'
import { fitsKey, type Tables } from './tables.ts'

export function createAliasStore({ tables, apps }: { tables: Tables; apps: Apps }, committer: Committer): AliasStore {
  const { aliases, deviceAliases } = tables
  const aliasesOf = (app: number, device: string) => lastParts(deviceAliases, [app, device], '', MAX_ALIASES_PER_DEVICE)
  const devicesOf = (app: number, alias: string) => lastParts(aliases, [app, alias], '', MAX_DEVICES_PER_ALIAS)

  return {
    set: (app, device, alias) =>
      committer.write(() => {
        const number = apps.number(app)
        if (deviceAliases.get([number, device, alias]) !== undefined) return 'set'
        if (aliasesOf(number, device).length >= MAX_ALIASES_PER_DEVICE) return 'deviceFull'
        if (devicesOf(number, alias).length >= MAX_DEVICES_PER_ALIAS) return 'aliasFull'
        aliases.put([number, alias, device], 0)
        deviceAliases.put([number, device, alias], 0)
        return 'set'
      }),
    remove: (app, device, alias) =>
      committer.write(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(device, alias)) return
        aliases.remove([number, alias, device])
        deviceAliases.remove([number, device, alias])
      }),
    of: (app, device) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        return number === undefined || !fitsKey(device) ? [] : aliasesOf(number, device)
      }),
    devices: (app, alias) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        return number === undefined || !fitsKey(alias) ? [] : devicesOf(number, alias)
      }),
  }
}
