import { type handleUnaryCall, Metadata, type ServerErrorResponse, type StatusObject } from '@grpc/grpc-js'
import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { AuditTrail } from '../audit/audit-trail.ts'
import type { PushCore } from '../core.ts'
import { IDEMPOTENCY_HEADER } from '../guards/idempotency.ts'
import type { ActionContext } from '../openapi/action.ts'
import type { Clock } from '../ports/clock.ts'
import { authenticate } from './authenticate.ts'
import { audited } from './changes.ts'
import type { GrpcEvents } from './events.ts'
import { CallError, type Fault, faultOf } from './fault.ts'
import { GRPC_LIMITS } from './limits.ts'
import { statusOf } from './status.ts'

/** What all handlers share. */
export interface GrpcParts {
  readonly core: PushCore
  readonly clock: Clock
  /** IANA name; days and times of day in schedules are of this zone. */
  readonly timeZone: string
  readonly trail: AuditTrail
  readonly logger: Logger
  readonly events: GrpcEvents
  /** Aborted when the service stops: streams end. */
  readonly closing: AbortSignal
}

/** What a handler knows about its call. */
export interface CallContext extends ActionContext {
  /** As the caller sent it, unchecked; undefined: without one. */
  readonly idempotencyKey: string | undefined
  /** Says in the metadata of the answer that it is that of an earlier call. */
  tellReplayed(): void
  /** Throws when nobody waits for the answer any more; to be asked before anything is changed. */
  goOn(): void
  /**
   * Makes a change of the app that the audit log tells of, with the request; pushes are none of these. Takes the place
   * of `goOn`.
   * @throws what `goOn`, the log and the work throw; nothing is changed when the log cannot be written
   */
  change<T>(app: AppRef, request: unknown, work: () => Promise<T>): Promise<T>
  /** What the caller may see of an error; a fault of ours is logged. */
  faultOf(error: unknown): Fault
}

interface AnyCall {
  readonly metadata: Metadata
  readonly cancelled: boolean
  getPath(): string
  getPeer(): string
  getDeadline(): Date | number
  sendMetadata(metadata: Metadata): void
}

/** Also when its deadline has passed and nobody has been told yet. Deadlines come with the real time. */
const isOver = (call: AnyCall): boolean => call.cancelled || Date.now() >= Number(call.getDeadline())

/** Finds out who calls, and takes the call from the limit of the key. @throws CallError UNAUTHENTICATED, RateLimited */
export async function openCall(
  call: AnyCall,
  parts: GrpcParts,
  over: () => boolean = () => isOver(call),
): Promise<CallContext> {
  const { core, clock, timeZone, trail } = parts
  const nowMs = clock.now()
  const key = await authenticate(call.metadata, core, nowMs)
  await core.rateLimits.take(key, 1)
  function goOn(): void {
    if (over()) throw new CallError('TIMEOUT', 'the call ended before anything was changed')
  }
  return {
    core,
    key,
    nowMs,
    timeZone,
    idempotencyKey: idempotencyKeyOf(call.metadata),
    tellReplayed() {
      if (!over()) call.sendMetadata(REPLAYED)
    },
    goOn,
    async change(app, request, work) {
      goOn()
      return audited(trail, { keyId: key.id, peer: call.getPeer(), path: call.getPath() }, { app, request }, work)
    },
    faultOf: (error) => seen(call, parts, error),
  }
}

const REPLAYED = new Metadata()
REPLAYED.set('idempotent-replayed', 'true')

/** Several are one with commas between them, as in HTTP. */
function idempotencyKeyOf(metadata: Metadata): string | undefined {
  const values = metadata.get(IDEMPOTENCY_HEADER)
  return values.length === 0 ? undefined : values.join(',')
}

function seen(call: AnyCall, { logger }: GrpcParts, error: unknown): Fault {
  const fault = faultOf(error)
  if (fault.reason === 'INTERNAL') logger.error({ err: error, method: methodOf(call) }, 'a gRPC call failed')
  return fault
}

/** The status of a call that failed, counted. */
export function endOf(call: AnyCall, parts: GrpcParts, error: unknown): StatusObject & ServerErrorResponse {
  const fault = seen(call, parts, error)
  parts.events.callEnded(methodOf(call), fault.status)
  return Object.assign(new Error(fault.message), statusOf(fault))
}

/** A call of one request and one answer. Without a deadline of its own it gets ours. */
export function unary<Request, Response>(
  parts: GrpcParts,
  answer: (request: Request, context: CallContext) => Promise<Response>,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    let over = false
    const cancelTimer =
      call.getDeadline() === Number.POSITIVE_INFINITY
        ? parts.clock.after(GRPC_LIMITS.unaryTimeoutMs, () => fail(new PushError('TIMEOUT')))
        : () => {}
    function end(finish: () => void): void {
      if (over) return
      over = true
      cancelTimer()
      finish()
    }
    const fail = (error: unknown) => end(() => callback(endOf(call, parts, error)))
    const done = (response: Response) =>
      end(() => {
        parts.events.callEnded(methodOf(call), 0)
        callback(null, response)
      })
    openCall(call, parts, () => over || isOver(call))
      .then((context) => answer(call.request, context))
      .then(done, fail)
  }
}

/** The name without the service's. */
export const methodOf = (call: AnyCall): string => call.getPath().slice(call.getPath().lastIndexOf('/') + 1)
