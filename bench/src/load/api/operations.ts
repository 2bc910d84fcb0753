import type { Summary } from '../../histogram.ts'
import type { ApiPlace } from '../../server/api-operations.ts'
import type { WayName } from './way.ts'

/** What the runner asks of the backend that pushes. */
export interface BackendOperations {
  setUp(settings: BackendSettings): Promise<void>
  /** Pushes by this way for the time, and waits for the answers that are under way then. */
  drive(plan: { way: WayName; durationMs: number }): Promise<Driven>
}

export interface BackendSettings {
  readonly place: ApiPlace
  readonly users: number
  readonly contentBytes: number
}

export interface Driven {
  /** Answered as durable. */
  readonly messages: number
  readonly elapsedMs: number
  /** Of the backend's process. */
  readonly cpuUs: number
  /** From a call to its answer; of a way with many messages a call, to the answer to all of them. */
  readonly latency: Summary
}
