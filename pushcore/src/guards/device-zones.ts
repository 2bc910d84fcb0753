import { LRUCache } from 'lru-cache'
import type { Device } from '../ports/device-store.ts'
import { createZone, type Zone } from '../schedule/time-zone.ts'

/** Name of the fact under which a device's zone is kept among those that it reported. */
export const TIME_ZONE_FACT = 'timeZone'

/** There are some 600 names; what devices invent must not fill the memory. */
const MAX_ZONES = 1_000

/** The calendars of devices. One whose zone is not told, or not known here, has the service's. */
export function createDeviceZones(service: Zone): (device: Pick<Device, 'reported'>) => Zone {
  const zones = new LRUCache<string, Zone>({ max: MAX_ZONES })

  function read(name: string): Zone {
    try {
      return createZone(name)
    } catch {
      return service
    }
  }

  return ({ reported }) => {
    const name = reported?.[TIME_ZONE_FACT]
    if (name === undefined) return service
    const known = zones.get(name)
    if (known !== undefined) return known
    const zone = read(name)
    zones.set(name, zone)
    return zone
  }
}
