import type { Summary } from '../histogram.ts'
import type { Sample } from '../sampler.ts'
import type { KeyTexts } from './keys.ts'
import type { SteadyPlan } from './vendor-own.ts'

/** What a vendor's server saw since the last question. */
export interface VendorCounts {
  readonly calls: number
  readonly tokens: number
}

/** A server in a process of its own that answers as Huawei and Xiaomi do, some time after it was asked. */
export interface VendorServerOperations {
  /** Returns its address. */
  listen(latencyMs: number): Promise<string>
  counts(): Promise<VendorCounts>
  reset(): Promise<void>
}

export type BenchVendor = 'hms' | 'xiaomi'

/** `broadcast`: one message to all. `each`: one of its own to each device, 100 to a push. */
export type HandoverKind = 'broadcast' | 'each'

/** A push core on the embedded store with devices that only a vendor reaches, and some on sockets. */
export interface VendorCoreOperations {
  open(settings: { dir: string; keys: KeyTexts; vendorUrl: string }): Promise<void>
  /** Registers the devices. */
  fill(devices: number): Promise<void>
  /** All devices report a token of this vendor. */
  reach(vendor: BenchVendor): Promise<void>
  /** Opens sessions for so many devices more, which no vendor reaches. */
  online(devices: number): Promise<void>
  /** From the call of a push to its arrival at the gateway, at a fixed rate. */
  own(plan: SteadyPlan): Promise<Summary>
  /** Accepts the pushes; resolves when the last is durable. */
  handOver(kind: HandoverKind): Promise<void>
  sample(collect: boolean): Promise<Sample>
  close(): Promise<void>
}
