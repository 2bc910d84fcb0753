import { type Metadata, status } from '@grpc/grpc-js'
import { BadRequest, ErrorInfo, RetryInfo, Status } from '@openmps/proto/google-rpc'

/** How a call failed, with its google.rpc details decoded. */
export interface Failure {
  readonly status: string
  readonly reason: string
  /** '' when there is none. */
  readonly code: string
  /** '' when none is named. */
  readonly field: string
  readonly retryable: boolean
  /** 0 when there is no RetryInfo. */
  readonly retryAfterSeconds: number
  readonly text: string
}

/** Waits for the call to fail. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error: unknown = await call.then(
    () => {
      throw new Error('the call succeeded')
    },
    (thrown: unknown) => thrown,
  )
  return readFailure(error)
}

export function readFailure(error: unknown): Failure {
  const { code, metadata, details } = error as { code?: number; metadata?: Metadata; details?: string }
  if (code === undefined || metadata === undefined) throw error
  const [bytes] = metadata.get('grpc-status-details-bin')
  const any = new Map(
    (Buffer.isBuffer(bytes) ? Status.decode(bytes).details : []).map(({ typeUrl, value }) => [
      typeUrl?.replace('type.googleapis.com/google.rpc.', ''),
      value ?? new Uint8Array(),
    ]),
  )
  const read = <T>(name: string, codec: { decode(value: Uint8Array): T }) => {
    const value = any.get(name)
    return value === undefined ? undefined : codec.decode(value)
  }
  const info = read('ErrorInfo', ErrorInfo)
  const retryAfterSeconds = read('RetryInfo', RetryInfo)?.retryDelay?.seconds ?? 0
  return {
    status: status[code] ?? String(code),
    reason: info?.reason ?? '',
    code: info?.metadata?.result_code ?? '',
    field: read('BadRequest', BadRequest)?.fieldViolations[0]?.field ?? '',
    retryable: retryAfterSeconds > 0,
    retryAfterSeconds,
    text: details ?? '',
  }
}
