import { status } from '@grpc/grpc-js'
import type { AppRef } from '@openmps/proto/link'
import type { AuditTrail, Change } from '../audit/audit-trail.ts'
import { newRequestId } from '../openapi/handle.ts'
import { faultOf } from './fault.ts'

/** Who calls, and what. */
export interface Caller {
  readonly keyId: string
  /** Of the connection; of a proxy when one stands between. */
  readonly peer: string
  /** `/openmps.push.v1.PushCore/DeleteTag` */
  readonly path: string
}

/** Makes a change that the audit log tells of. @throws what the audit log throws, with nothing changed; what the work throws */
export async function audited<T>(
  trail: AuditTrail,
  { keyId, peer, path }: Caller,
  { app, request }: { readonly app: AppRef; readonly request: unknown },
  work: () => Promise<T>,
): Promise<T> {
  const change: Change = {
    actor: `key:${keyId}`,
    address: addressOf(peer),
    route: path,
    app,
    request,
    requestId: newRequestId(),
  }
  await trail.asked(change)
  try {
    return await work()
  } catch (error) {
    if (changedNothing(error)) await trail.refused(change)
    throw error
  }
}

/** Of an error after which a call may be repeated, and of a fault of ours, it is not known. */
function changedNothing(error: unknown): boolean {
  const fault = faultOf(error)
  return fault.status !== status.INTERNAL && !fault.retryable
}

/** `10.0.0.7:50412` without its port. */
const addressOf = (peer: string): string => peer.replace(/:\d+$/, '')
