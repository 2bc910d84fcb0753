import type { Sample } from '../sampler.ts'
import type { Settings, Side } from '../settings.ts'

/** Numbers of one round. The end of a name is its unit: Ms, Us, Bytes, Percent, PerSecond; none for a count. */
export type Metrics = Readonly<Record<string, number>>

export interface Scenario {
  /** One sentence for the report. */
  readonly title: string
  /** Devices when the settings do not say. */
  readonly devices: number
  /** One round against one side, on fresh processes. */
  readonly run: (side: Side, settings: Settings, devices: number) => Promise<Metrics>
}

/** What a process did between two samples of it: the second one's loop delay covers just that time. */
export function between(before: Sample, after: Sample): { cpuUs: number; busyPercent: number; delays: Metrics } {
  const cpuUs = after.cpuUs - before.cpuUs
  return {
    cpuUs,
    busyPercent: round((100 * cpuUs) / (after.atUs - before.atUs), 1),
    delays: { loopDelayP99Ms: after.loopDelayP99Ms, loopDelayMaxMs: after.loopDelayMaxMs },
  }
}

export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
