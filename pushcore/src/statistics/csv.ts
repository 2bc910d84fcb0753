import { csvRecord } from '../csv.ts'
import type { Resolution, StatRow } from '../ports/stats-store.ts'
import { DAY_MS } from '../schedule/time-zone.ts'
import { CHANNELS, PLATFORMS, wordFor } from './names.ts'
import { ratesOf } from './rates.ts'

export const CSV_HEADER = csvRecord([
  'time',
  'platform',
  'appVersion',
  'channel',
  'type',
  'pushed',
  'succeeded',
  'arrived',
  'arrivalRate',
  'opened',
  'openRate',
  'ignored',
  'ignoreRate',
  'sent',
  'sendFailed',
])

const UNIT_MS = { minute: 60_000, hour: 3_600_000 } as const

/** One line of the file, RFC 4180. `offsetMs`: how far the zone's clocks are ahead of UTC at the moment. */
export function csvLine(
  resolution: Resolution,
  { at, series, counts }: StatRow,
  offsetMs: (ms: number) => number,
): string {
  const rates = ratesOf(counts)
  return csvRecord([
    resolution === 'day' ? dateText(at) : timeText(at * UNIT_MS[resolution], offsetMs),
    wordFor(PLATFORMS, series.platform),
    series.appVersion,
    wordFor(CHANNELS, series.channel),
    series.type.toUpperCase(),
    counts.pushed,
    counts.succeeded,
    counts.arrived,
    rates.arrival,
    counts.opened,
    rates.open,
    counts.ignored,
    rates.ignore,
    counts.sent,
    counts.sendFailed,
  ])
}

const dateText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** ISO 8601 with the zone's offset, to the second. */
function timeText(ms: number, offsetMs: (ms: number) => number): string {
  const offset = offsetMs(ms)
  const minutes = Math.abs(Math.round(offset / 60_000))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${new Date(ms + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}:${rest}`
}
