import type { AppRef } from '@openmps/proto/link'
import type { Summary } from '../histogram.ts'
import type { Address } from './wire.ts'

/** What the runner asks of the load generator. Devices are numbered from 0. */
export interface LoadOperations {
  /** Creates the devices, all closed. Once. */
  setUp(swarm: SwarmSettings): Promise<void>
  /** Opens a session for each of the first devices that has none. */
  connect(plan: ConnectPlan): Promise<ConnectOutcome>
  /** Takes the connection of every device away and waits until all are gone. */
  cut(): Promise<void>
  tokens(): Promise<string[]>
  /** Forgets what has been received so far. */
  watch(): Promise<void>
  /** Resolves when that many pushes have come since `watch`, or when the time is over. */
  received(count: number, timeoutMs: number): Promise<Received>
  state(): Promise<LoadState>
}

export interface SwarmSettings {
  readonly address: Address
  readonly app: AppRef
  readonly devices: number
  /** Of several generators each has source addresses of its own, by this number (0 to 255): 0. */
  readonly generator?: number
}

export interface ConnectPlan {
  /** How many devices are to be open after it. */
  readonly devices: number
  /** Sessions being opened at a time. The server's accept queue holds 512. */
  readonly concurrency: number
  /** Connects begun per second; 0: as fast as the concurrency lets. */
  readonly perSecond: number
  /** Each device binds a user of its own before it counts as open. */
  readonly bind: boolean
  /** How often a device tries again after a close that allows it. */
  readonly retries: number
  readonly timeoutMs: number
}

export interface ConnectOutcome {
  readonly opened: number
  readonly retried: number
  /** Why devices stayed out, and how many for each reason. */
  readonly failures: Readonly<Record<string, number>>
  readonly elapsedMs: number
  /** From the start of the socket to the open session. */
  readonly latency: Summary
  readonly loadCpuUs: number
}

export interface Received {
  readonly pushes: number
  /** On the machine's monotonic clock; 0 when nothing came. */
  readonly firstAtUs: number
  readonly lastAtUs: number
  /** From acceptance in the server to the device, of measured pushes. */
  readonly latency: Summary
}

export interface LoadState {
  readonly open: number
  /** Sessions that the server or the network ended, by reason. */
  readonly lost: Readonly<Record<string, number>>
  readonly cpuUs: number
}
