import type { Session, SessionDirectory } from '../../ports/session-directory.ts'
import { type Engine, PARTITIONS, type Reply } from './engine.ts'
import { groupBy, list, texts } from './reply.ts'

/** Sessions that one script call ends; a dead gateway's hundred thousands go in steps. */
const DROP_STEP = 500

/** Partitions of which a gateway's sessions are ended at a time. */
const DROP_PARALLEL = 16

/** A device's entry in the directory, "epoch gateway"; undefined for none. */
export function entryOf(device: string, entry: Reply | undefined): Session | undefined {
  if (typeof entry !== 'string') return undefined
  const space = entry.indexOf(' ')
  return { device, gateway: entry.slice(space + 1), epoch: Number(entry.slice(0, space)) }
}

/**
 * Which gateway holds a device, shared by all push cores. A session is one field of its partition's hash;
 * a set per gateway tells which to end with it. How many there are is bounded by the gateways' own limits
 * on connections.
 */
export function createRedisSessionDirectory(engine: Engine): SessionDirectory {
  async function dropIn(partition: number, gateway: string): Promise<void> {
    let upTo = ''
    let more = true
    while (more) {
      const reply = await engine.run('openmpsDropGateway', partition, gateway, DROP_STEP, upTo)
      const [epoch = '', left] = texts(reply)
      upTo = epoch
      more = left === '1'
    }
  }

  return {
    async open(device, gateway) {
      const reply = await engine.run('openmpsOpenSession', engine.partitionOf(device), device, gateway)
      const [epoch, old] = list(reply)
      const replaced = entryOf(device, old)
      const session = { device, gateway, epoch: Number(epoch) }
      return replaced === undefined ? { session } : { session, replaced }
    },

    async restore({ device, gateway, epoch }) {
      const reply = await engine.run('openmpsRestoreSession', engine.partitionOf(device), device, gateway, epoch)
      const [restored, old] = list(reply)
      const replaced = entryOf(device, old)
      return replaced === undefined ? { restored: restored === 1 } : { restored: true, replaced }
    },

    async close(device, epoch) {
      await engine.run('openmpsCloseSession', engine.partitionOf(device), device, epoch)
    },

    async find(devices) {
      const byPartition = groupBy(new Set(devices), (device) => engine.partitionOf(device))
      const found = new Map<string, Session | undefined>()
      await Promise.all(
        [...byPartition].map(async ([partition, tokens]) => {
          const key = `${engine.base(partition)}sessions`
          const entries = await engine.command((client) => client.hmget(key, ...tokens))
          for (const [n, token] of tokens.entries()) found.set(token, entryOf(token, entries[n]))
        }),
      )
      return devices.map((device) => found.get(device))
    },

    async dropGateway(gateway) {
      for (let from = 0; from < PARTITIONS; from += DROP_PARALLEL) {
        const step = Array.from({ length: DROP_PARALLEL }, (_, n) => dropIn(from + n, gateway))
        await Promise.all(step)
      }
    },

    async count() {
      const counts = await Promise.all(
        Array.from({ length: PARTITIONS }, (_, partition) =>
          engine.command((client) => client.hlen(`${engine.base(partition)}sessions`)),
        ),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    },
  }
}
