import type { AppRef } from '@openmps/proto/link'
import type { Summary } from '../histogram.ts'
import type { Address } from '../load/wire.ts'
import type { Sample } from '../sampler.ts'
import type { KeyTexts } from './keys.ts'
import type { StorePlace } from './store-place.ts'

/** What the runner asks of a server that is measured, in one process or several. */
export interface MeasuredOperations {
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

/** The service in one process and the bare server answer the same calls. */
export interface ServerOperations extends MeasuredOperations {
  start(settings: ServerSettings): Promise<{ address: Address; app: AppRef }>
}

/** A push core whose gateways are processes of their own. Its fan-out is a push to each target. */
export interface PushCoreOperations extends MeasuredOperations {
  start(settings: PushCoreSettings): Promise<{ app: AppRef }>
  /** Resolves when the gateways at these addresses of their links are linked. */
  dial(addresses: readonly string[]): Promise<void>
  /** Acks recorded since the start, when the last one was, and links that were cut: acks on them are lost. */
  acks(): Promise<{ count: number; lastAtUs: number; linksCut: number }>
}

export interface PushCoreSettings {
  readonly place: StorePlace
  readonly keys: KeyTexts
  readonly maxSessions: number
}

/** A gateway in a process of its own. */
export interface GatewayOperations {
  /** `devicePort` 0 takes a free one; gateways may share one that is named. */
  start(settings: { keys: KeyTexts; devicePort: number }): Promise<{ devicePort: number; linkPort: number }>
  sample(collect: boolean): Promise<Sample>
  sessions(): Promise<number>
  /** One frame, encoded once, to every session of this gateway. */
  publish(plan: PublishPlan): Promise<{ sent: number; skipped: number }>
  close(): Promise<void>
}

export interface PublishPlan {
  /** Different for each message of one run. */
  readonly sequence: number
  readonly contentBytes: number
  /** When the broadcast was begun, for all gateways the same. */
  readonly calledAtUs: number
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
