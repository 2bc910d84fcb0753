import { sleep } from '../clock.ts'
import { Stage } from '../stage.ts'
import { between, round, type Scenario } from './scenario.ts'

/** Share of the devices that come and go before the empty process is weighed: code is compiled, pools exist. */
const WARM_UP_SHARE = 0.03
const QUIET_MS = 3_000
const WATCH_MS = 5_000

/** What a device costs while nothing happens. */
export const idle: Scenario = {
  title: 'Memory of a connected, bound device that is silent, beyond the empty process after a warm-up',
  devices: 18_000,
  async run(side, settings, devices) {
    const stage = await Stage.open(side, settings, devices, false)
    try {
      const warmUp = Math.ceil(devices * WARM_UP_SHARE)
      await stage.connectAll(warmUp, { bind: true })
      await stage.cutAll()
      await sleep(QUIET_MS)
      const empty = await stage.sample(true)
      await stage.connectAll(devices, { bind: true })
      await sleep(QUIET_MS)
      const uncollected = await stage.sample()
      const full = await stage.sample(true)
      await sleep(WATCH_MS)
      const later = await stage.sample()
      const { open } = await stage.load.call('state', [])
      if (open !== devices) throw new Error(`${devices - open} idle devices were lost`)
      // The empty process may have kept what the warm-up needed, so that many devices may have come for free.
      const each = (after: number, before: number) => round((after - before) / (devices - warmUp))
      return {
        devices,
        userBytes: each(full.rssAnonBytes, empty.rssAnonBytes),
        heapBytes: each(full.heapUsedBytes, empty.heapUsedBytes),
        externalBytes: each(full.externalBytes, empty.externalBytes),
        // What is resident without the part of the heap that is only reserved: less at the mercy of the collector.
        liveBytes: each(live(full), live(empty)),
        // As the storm left it, with the young generation grown and its garbage: a cost of the process, not of each device.
        uncollectedBytes: each(uncollected.rssAnonBytes, empty.rssAnonBytes),
        // Both ends of the connection, since they are on one machine, and whatever else the machine did.
        kernelSlabBytes: each(full.kernelSlabBytes, empty.kernelSlabBytes),
        emptyProcessBytes: empty.rssAnonBytes,
        cpuPercent: between(full, later).busyPercent,
        ...between(full, later).delays,
      }
    } finally {
      await stage.close()
    }
  },
}

function live({ rssAnonBytes, heapTotalBytes, heapUsedBytes }: Parameters<typeof between>[0]): number {
  return rssAnonBytes - (heapTotalBytes - heapUsedBytes)
}
