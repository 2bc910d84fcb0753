import type { Summary } from '../histogram.ts'
import type { Sample } from '../sampler.ts'
import type { KeyTexts } from './keys.ts'
import type { StorePlace } from './store-place.ts'

/** Whom pushes name: a device by its token, or the user that is bound to it. */
export type TargetKind = 'device' | 'user'

/** What the runner asks of a push core without gateways: its sessions are held by a stand-in in the same process. */
export interface CoreAloneOperations {
  /** `started`: with the work that runs by itself, as in production; without it nothing disturbs a count. */
  open(settings: { place: StorePlace; keys: KeyTexts; started: boolean }): Promise<void>
  /** Closes the store and opens it again, so that nothing is known but what is stored. */
  reopen(): Promise<void>
  /** Registers devices, binds a user to each, and pushes one message to each and a second to every other one. */
  fill(devices: number): Promise<FillOutcome>
  /** Devices that the fill under way has dealt with. */
  filled(): Promise<number>
  /** Opens sessions for the first devices, each acked empty. */
  online(devices: number): Promise<void>
  /** As many pushes as the callers get done, each waiting for its answer. */
  burst(plan: BurstPlan): Promise<BurstOutcome>
  /** Pushes at a fixed rate, however long each takes. */
  steady(plan: SteadyPlan): Promise<Summary>
  /** One push to the device of this number or to its user. */
  push(kind: TargetKind, device: number): Promise<Moments>
  /** Opens a session, and resolves when the gateway has its answer. */
  openSession(device: number): Promise<Moments>
  /**
   * Acks of the last push of each of these devices, handed over in one turn; answered when they are recorded. Resolves
   * when all that they end is recorded too.
   */
  ackTogether(devices: readonly number[]): Promise<Moments>
  /** Pushes to each of these devices, or to its user, one after the other; to all of them at the same time. */
  pushBeside(kind: TargetKind, devices: readonly number[], each: number): Promise<void>
  /** Acks what these devices hold, of each the next one when the last is recorded. Returns how many. */
  ackBeside(devices: readonly number[]): Promise<number>
  sample(collect: boolean): Promise<Sample>
  close(): Promise<void>
}

export interface FillOutcome {
  readonly bindsPerSecond: number
  readonly messagesPerSecond: number
  readonly seconds: number
}

interface MixPlan {
  readonly kind: TargetKind
  readonly contentBytes: number
  /** The first devices, which are online; every `onlineEvery`-th push is to one of them. */
  readonly online: number
  readonly onlineEvery: number
}

export interface BurstPlan extends MixPlan {
  readonly pushes: number
  readonly callers: number
}

export interface SteadyPlan extends MixPlan {
  readonly perSecond: number
  readonly warmUpMs: number
  readonly durationMs: number
}

export interface BurstOutcome {
  readonly elapsedMs: number
  /** Of this process, acks and all. */
  readonly cpuUs: number
  /** The part of it that was spent in the kernel: writing pages or packets. */
  readonly systemCpuUs: number
}

/** On the machine's monotonic clock. */
export interface Moments {
  readonly calledAtUs: number
  readonly answeredAtUs: number
}
