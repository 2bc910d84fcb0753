import type { AppRef } from '@openmps/proto/link'
import type { Sample } from '../sampler.ts'
import type { KeyTexts } from './keys.ts'

/** What the runner asks of a push core behind its HTTP and gRPC servers, without gateways. */
export interface ApiOperations {
  /** Opens an empty store in the folder, fills it with users of one device each, and serves on free ports. */
  open(settings: { dir: string; keys: KeyTexts; users: number }): Promise<ApiPlace>
  /** Messages that the store has accepted since it was opened; repeats are none. */
  accepted(): Promise<number>
  sample(collect: boolean): Promise<Sample>
  close(): Promise<void>
}

/** Where and as whom a backend pushes. */
export interface ApiPlace {
  readonly app: AppRef
  readonly accessKey: { readonly id: string; readonly secret: string }
  /** Of 127.0.0.1. */
  readonly httpPort: number
  readonly grpcPort: number
}
