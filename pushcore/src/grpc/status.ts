import { Metadata, type StatusObject } from '@grpc/grpc-js'
import { BadRequest, ErrorInfo, RetryInfo, Status } from '@openmps/proto/google-rpc'
import type { Fault } from './fault.ts'

/** Who gives the reasons in ErrorInfo. */
export const ERROR_DOMAIN = 'openmps'

/** The end of a call that failed: its code and text, and google.rpc details for programs. */
export function statusOf(fault: Fault): StatusObject {
  const metadata = new Metadata()
  const { status: code, message } = fault
  metadata.set(
    'grpc-status-details-bin',
    Buffer.from(Status.encode({ code, message, details: detailsOf(fault) }).finish()),
  )
  return { code, details: message, metadata }
}

function detailsOf({ reason, resultCode, field, message, retryable, retryAfterSeconds }: Fault) {
  const info = ErrorInfo.encode({
    reason,
    domain: ERROR_DOMAIN,
    metadata: resultCode === 0 ? {} : { result_code: String(resultCode) },
  })
  const details = [any('ErrorInfo', info.finish())]
  if (field !== '') {
    const fieldViolations = [{ field, description: message, reason }]
    details.push(any('BadRequest', BadRequest.encode({ fieldViolations }).finish()))
  }
  if (retryable) {
    details.push(any('RetryInfo', RetryInfo.encode({ retryDelay: { seconds: retryAfterSeconds, nanos: 0 } }).finish()))
  }
  return details
}

const any = (name: string, value: Uint8Array) => ({ typeUrl: `type.googleapis.com/google.rpc.${name}`, value })
