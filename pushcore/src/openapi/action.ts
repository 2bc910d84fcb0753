import type { PushCore } from '../core.ts'
import type { AccessKey } from '../ports/app-store.ts'
import type { Body, Family } from './answers.ts'
import type { Params } from './decode.ts'

export interface ActionContext {
  readonly core: PushCore
  /** The key that signed the request. */
  readonly key: AccessKey
  readonly nowMs: number
  /** IANA name; days and times of day in schedules are of this zone. */
  readonly timeZone: string
  /** Takes units from the limit of the key; absent: the surface has done it. @throws RateLimited */
  readonly spend?: (units: number) => Promise<void>
}

/** One action of the API: its checks in their order, then the call of the core. */
export interface Action {
  /** How refusals of this action are written. */
  readonly family: Family
  /** The answer without its request id. @throws Refusal, or PushError of the core */
  run(params: Params, context: ActionContext): Promise<Body>
}
