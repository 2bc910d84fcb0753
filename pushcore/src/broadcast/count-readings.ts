import type { AppRef } from '@openmps/proto/link'
import type { BroadcastEntry, FirstReading } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Statistics } from '../statistics/statistics.ts'

/**
 * Counts what devices told of broadcasts for the first time, as the device and the broadcast's task, at the time now.
 * How many devices a broadcast is for is counted apart (AudienceCount).
 */
export function createReadingCount(
  statistics: Pick<Statistics, 'count'>,
  find: (id: string) => Pick<BroadcastEntry, 'taskId'> | undefined,
  clock: Clock,
): (app: AppRef, first: readonly FirstReading[], channel?: number) => void {
  return (app, first, channel = 0) => {
    for (const { broadcastId, event, device, platform, appVersion } of first) {
      const as = { type: 'broadcast', taskId: find(broadcastId)?.taskId ?? 0, platform, appVersion } as const
      const counted = { app, as, atMs: clock.now(), channel }
      if (event !== 'arrived') {
        statistics.count({ ...counted, counter: event })
        continue
      }
      statistics.count({ ...counted, counter: 'succeeded' })
      statistics.count({ ...counted, counter: 'arrived', device })
    }
  }
}
