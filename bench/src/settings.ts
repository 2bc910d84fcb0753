import type { AppendFsync } from './redis-server.ts'

/** Who is measured: the service, or the bare server that marks the limit. */
export type Side = 'openmps' | 'bare'

/** Where the push core keeps what must survive. */
export type StoreKind = 'lmdb' | 'redis'

/** What one run is done with; recorded with its numbers. */
export interface Settings {
  /** Overrides the number of devices that each scenario has chosen for itself. */
  readonly devices?: number
  /** Rounds of each side, one after the other in turn. */
  readonly rounds: number
  /** Pushes per second of the unicast scenario; it also runs at half of it. */
  readonly perSecond: number
  /** Measured time of each unicast rate, and of each way in a round of `api`. */
  readonly seconds: number
  readonly contentBytes: number
  /** Where the store's folder is made. A durable commit costs what this disk costs. */
  readonly dataDir: string
  readonly sides: readonly Side[]
  /** Of studies: numbers of gateway processes that are compared. */
  readonly gateways: readonly number[]
  readonly stores: readonly StoreKind[]
  /** Of the processes' stores on Redis; `registered` measures both. */
  readonly appendfsync: AppendFsync
  /** Numbers of registered devices that are compared. */
  readonly sizes: readonly number[]
}
