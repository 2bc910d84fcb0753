import type { AppRef } from '@openmps/proto/link'
import type { CoreOptions } from '@openmps/pushcore'

type BroadcastLog = CoreOptions['store']['broadcasts']

/** What one app's broadcasts have written. */
export interface BroadcastWrites {
  /** Entries of the log. */
  entries: number
  /** Calls that wrote what devices told, and readings in them. */
  calls: number
  readings: number
  /** Rows: one for each broadcast and device that it arrived at. */
  parts: number
  /** Rows: one for each device that has read something. */
  readonly cursors: Set<string>
}

export const rowsOf = ({ entries, parts, cursors }: BroadcastWrites): number => entries + parts + cursors.size

/** The log, and a count of its writes by app. */
export function countWrites(log: BroadcastLog): { readonly log: BroadcastLog; of(app: AppRef): BroadcastWrites } {
  const byApp = new Map<string, BroadcastWrites>()
  const of = ({ appId }: AppRef): BroadcastWrites => {
    const known = byApp.get(appId)
    if (known !== undefined) return known
    const writes = { entries: 0, calls: 0, readings: 0, parts: 0, cursors: new Set<string>() }
    byApp.set(appId, writes)
    return writes
  }
  return {
    of,
    log: {
      ...log,
      append(entry) {
        of(entry.app).entries += 1
        return log.append(entry)
      },
      revoke(removal) {
        of(removal.app).entries += 1
        return log.revoke(removal)
      },
      async note(app, readings) {
        const writes = of(app)
        writes.calls += 1
        writes.readings += readings.length
        for (const { device, readTo } of readings) if (readTo !== '') writes.cursors.add(device)
        const first = await log.note(app, readings)
        writes.parts += first.filter(({ event }) => event === 'arrived').length
        return first
      },
    },
  }
}
