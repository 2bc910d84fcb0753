import { PushError } from '@openmps/proto'
import type { Session, SessionDirectory } from '../../ports/session-directory.ts'

export interface MemorySessionDirectoryOptions {
  /** Open sessions at one time; opening one more fails with OVERLOADED. Replacing one always works. */
  readonly maxSessions: number
  /**
   * Every epoch is larger than this. The default is the wall clock in microseconds, so that epochs go on
   * increasing over restarts: no process opens a million sessions a second for its whole life.
   */
  readonly startEpoch?: number
}

/**
 * Gateways with open sessions at one time; a session on one more fails with OVERLOADED. One process
 * serves the embedded store, so a handful is plenty. It is also the step of the packing below.
 */
const MAX_GATEWAYS = 16

/**
 * The directory of the embedded store, in the memory of the one process: when it ends, so do its
 * gateways' links and with them the sessions.
 *
 * An entry is one number, `openings * MAX_GATEWAYS + gateway slot`. V8 keeps a number below 2^31 in the
 * map's own table, so for the first 134 million openings a session costs nothing besides its place there.
 * A session of an earlier process is restored with a negative number of openings, and costs a few bytes.
 */
export function createMemorySessionDirectory(options: MemorySessionDirectoryOptions): SessionDirectory {
  const { maxSessions, startEpoch = Date.now() * 1000 } = options
  if (!Number.isSafeInteger(maxSessions) || maxSessions < 1) {
    throw new PushError('CONFIG_INVALID', 'maxSessions must be a whole number of at least 1')
  }
  if (!Number.isSafeInteger(startEpoch) || startEpoch < 0) {
    throw new PushError('CONFIG_INVALID', 'startEpoch must be a whole number of at least 0')
  }

  const entries = new Map<string, number>()
  /** A gateway's place is its slot; a slot without a name is free. */
  const gateways: (string | undefined)[] = []
  let openings = 0

  const unpack = (device: string, entry: number): Session | undefined => {
    const gateway = gateways[slotIn(entry)]
    if (gateway === undefined) return undefined
    return { device, gateway, epoch: startEpoch + Math.floor(entry / MAX_GATEWAYS) }
  }

  const refuseAboveLimit = (before: number | undefined): void => {
    if (before === undefined && entries.size >= maxSessions) {
      throw new PushError('OVERLOADED', 'too many sessions are open')
    }
  }

  const slotOf = (gateway: string): number => {
    const known = gateways.indexOf(gateway)
    if (known >= 0) return known
    const free = gateways.indexOf(undefined)
    if (free >= 0) return free
    if (gateways.length === MAX_GATEWAYS) throw new PushError('OVERLOADED', 'too many gateways have open sessions')
    return gateways.length
  }

  return {
    async open(device, gateway) {
      const before = entries.get(device)
      refuseAboveLimit(before)
      const slot = slotOf(gateway)
      gateways[slot] = gateway
      openings += 1
      entries.set(device, openings * MAX_GATEWAYS + slot)

      const session = { device, gateway, epoch: startEpoch + openings }
      const replaced = before === undefined ? undefined : unpack(device, before)
      return replaced === undefined ? { session } : { session, replaced }
    },

    async restore({ device, gateway, epoch }) {
      const before = entries.get(device)
      const newest = before === undefined ? undefined : unpack(device, before)
      if (newest !== undefined && newest.epoch >= epoch) {
        return { restored: newest.epoch === epoch && newest.gateway === gateway }
      }
      const opening = epoch - startEpoch
      // An epoch that is years away is none of ours.
      if (!Number.isSafeInteger(opening * MAX_GATEWAYS)) return { restored: false }
      refuseAboveLimit(before)
      const slot = slotOf(gateway)
      gateways[slot] = gateway
      // Ahead of us only after the clock was set back.
      openings = Math.max(openings, opening)
      entries.set(device, opening * MAX_GATEWAYS + slot)
      return newest === undefined ? { restored: true } : { restored: true, replaced: newest }
    },

    async close(device, epoch) {
      const entry = entries.get(device)
      if (entry !== undefined && unpack(device, entry)?.epoch === epoch) entries.delete(device)
    },

    async find(devices) {
      return devices.map((device) => {
        const entry = entries.get(device)
        return entry === undefined ? undefined : unpack(device, entry)
      })
    },

    async dropGateway(gateway) {
      const slot = gateways.indexOf(gateway)
      if (slot < 0) return
      for (const [device, entry] of entries) {
        if (slotIn(entry) === slot) entries.delete(device)
      }
      gateways[slot] = undefined
    },

    async count() {
      return entries.size
    },
  }
}

/** Of a negative entry too. */
function slotIn(entry: number): number {
  return ((entry % MAX_GATEWAYS) + MAX_GATEWAYS) % MAX_GATEWAYS
}
