import { type AliasStore, MAX_ALIASES_PER_DEVICE, MAX_DEVICES_PER_ALIAS } from '../../ports/alias-store.ts'
import { compareUtf8 } from '../../utf8-order.ts'
import type { Context } from './context.ts'
import type { Argument, Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'

/** The aliases of a device, in its partition. */
export const aliasesKey = (app: number | string, device: string): string => `al:${app}:${device}`
/** The devices that have an alias, in the partition of the alias. */
export const devicesKey = (app: number | string, alias: string): string => `ad:${app}:${alias}`

/** A set by the device and one by the alias, each in its partition. */
export function createAliasStore(context: Context): AliasStore {
  const { engine, apps } = context
  const ofDevice = (app: number, device: string) => ({
    place: engine.partitionOf(device),
    key: aliasesKey(app, device),
  })
  const ofAlias = (app: number, alias: string) => ({ place: engine.partitionOf(alias), key: devicesKey(app, alias) })
  type Half = ReturnType<typeof ofDevice>

  async function write({ place, key }: Half, op: string, ...args: Argument[]): Promise<Reply> {
    const batch = new PartitionBatch(context)
    const slot = batch.add(place, op, key, ...args)
    await batch.run()
    return answer(slot)
  }

  async function read({ place, key }: Half): Promise<string[]> {
    const members = await engine.command((client) => client.smembers(engine.base(place) + key))
    return members.sort(compareUtf8)
  }

  return {
    async set(app, device, alias) {
      const number = await apps.number(app)
      const [aliases, devices] = [ofDevice(number, device), ofAlias(number, alias)]
      const known = await engine.command((client) => client.sismember(engine.base(aliases.place) + aliases.key, alias))
      if ((await write(aliases, 'ha', alias, MAX_ALIASES_PER_DEVICE)) === 0) return 'deviceFull'
      if ((await write(devices, 'ha', device, MAX_DEVICES_PER_ALIAS)) === 1) return 'set'
      if (known === 0) await write(aliases, 'hr', alias)
      return 'aliasFull'
    },
    async remove(app, device, alias) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return
      // The half that pushes go by first.
      await write(ofAlias(number, alias), 'hr', device)
      await write(ofDevice(number, device), 'hr', alias)
    },
    async of(app, device) {
      const number = (await apps.find(app))?.number
      return number === undefined ? [] : read(ofDevice(number, device))
    },
    async devices(app, alias) {
      const number = (await apps.find(app))?.number
      return number === undefined ? [] : read(ofAlias(number, alias))
    },
  }
}
