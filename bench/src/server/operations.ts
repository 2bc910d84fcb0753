import type { AppRef } from '@openmps/proto/link'
import type { Summary } from '../histogram.ts'
import type { Address } from '../load/wire.ts'
import type { Sample } from '../sampler.ts'

/** What the runner asks of a server: the service and the bare one answer the same calls. */
export interface ServerOperations {
  start(settings: ServerSettings): Promise<{ address: Address; app: AppRef }>
  /** With `collect` after a collection of the garbage. */
  sample(collect: boolean): Promise<Sample>
  /** Sessions that the server has on record. */
  sessions(): Promise<number>
  /** Names the devices that pushes go to, by token. */
  target(tokens: readonly string[]): Promise<void>
  /** Pushes to the targets in turn. */
  unicast(plan: UnicastPlan): Promise<UnicastOutcome>
  /** One message to all targets; resolves when every ack is recorded. */
  fanOut(plan: FanOutPlan): Promise<FanOutOutcome>
  /** Finishes what is in flight. The process is killed after. */
  close(): Promise<void>
}

export interface ServerSettings {
  /** An empty folder on a real disk, for a server that stores. */
  readonly dataDir: string
  /** The bare server subscribes its sockets to a topic only then: idle sockets stay as small as they can be. */
  readonly fanOut: boolean
  /** The gateway's defaults, for the server that is not a gateway. */
  readonly sockets: SocketLimits
}

export interface SocketLimits {
  readonly idleTimeoutMs: number
  readonly maxBufferedBytes: number
}

export interface UnicastPlan {
  readonly perSecond: number
  readonly warmUpMs: number
  readonly durationMs: number
  readonly contentBytes: number
}

/** Counts and latencies are of the pushes that were begun after the warm-up. */
export interface UnicastOutcome {
  readonly begun: number
  readonly accepted: number
  readonly settled: number
  /** Pushes that were due and reached their terminal state within the measured time, per second of it. */
  readonly settledPerSecond: number
  /** Why pushes were not accepted. */
  readonly refusals: Readonly<Record<string, number>>
  /** From the call to the answer: accepted means durable. */
  readonly acceptLatency: Summary
  /** From the call to the recorded ack, which is the terminal state. */
  readonly settleLatency: Summary
  /** The same from the moment when the push was due, which counts a late caller against the server. */
  readonly dueLatency: Summary
}

export interface FanOutPlan {
  /** Different for each message of one server. */
  readonly sequence: number
  readonly contentBytes: number
  readonly timeoutMs: number
}

/** Times on the machine's monotonic clock. */
export interface FanOutOutcome {
  readonly calledAtUs: number
  /** The last ack was recorded. */
  readonly settledAtUs: number
}
