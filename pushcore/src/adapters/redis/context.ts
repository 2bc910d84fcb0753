import type { Clock } from '../../ports/clock.ts'
import type { Apps } from './app-store.ts'
import type { Engine } from './engine.ts'
import type { Locations } from './locations.ts'
import type { RedisLimits, Step } from './options.ts'

/** What is known of a partition's jobs. */
export interface JobHeads {
  /** By name: none is due before. */
  readonly dueAtMs: ReadonlyMap<string, number>
  readonly lookedAtMs: number
}

/** What all parts of the adapter work with. */
export interface Context {
  readonly engine: Engine
  readonly clock: Clock
  readonly limits: RedisLimits
  readonly apps: Apps
  readonly locations: Locations
  readonly repairAfterMs: number
  /** What is known of the first jobs of each partition. A script that may have added one makes it unknown. */
  readonly jobHeads: Map<number, JobHeads>
  /** Tells that messages came into these inboxes which their sessions were not woken for. */
  readonly arrived: (devices: readonly string[]) => void
  readonly onStep: (step: Step) => void
}
