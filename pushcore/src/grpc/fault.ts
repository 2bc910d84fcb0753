import { status } from '@grpc/grpc-js'
import { ERROR_CODES, type ErrorCode, PushError, RESULT_CODES, type ResultName } from '@openmps/proto'
import { RateLimited } from '../guards/rate-limits.ts'
import { Refusal } from '../openapi/refusal.ts'

/** A refusal that knows the field at fault, as a path such as `content.title`. */
export class FieldRefusal extends Refusal {
  readonly field: string
  /** For the caller, when the text of the result says too little. */
  readonly hint: string | undefined

  constructor(result: ResultName, field: string, hint?: string) {
    super(result)
    this.field = field
    this.hint = hint
  }
}

/** For the right-hand side of `??` and for conditions in expressions. */
export function refuseField(field: string, hint?: string, result: ResultName = 'INVALID_PARAM'): never {
  throw new FieldRefusal(result, field, hint)
}

/** An error whose text is written for the caller. Of any other one only the fixed text of its code leaves the process. */
export class CallError extends PushError {}

/** What went wrong with a call, or with one push of many. */
export interface Fault {
  readonly status: status
  /** Name of a result code or of an error code. */
  readonly reason: string
  /** 0: none. */
  readonly resultCode: number
  readonly message: string
  /** Empty: not one field. */
  readonly field: string
  readonly retryable: boolean
  /** What a caller should wait at least before it tries again; 0: it need not try. */
  readonly retryAfterSeconds: number
}

/** Where nothing tells a better time. */
const RETRY_SECONDS = 1

const OF_RESULTS: Partial<Record<ResultName, status>> = {
  APPID_WRONG: status.NOT_FOUND,
  TEMPLATE_NOT_EXIST: status.NOT_FOUND,
  TEMPLATE_ALREADY_EXIST: status.ALREADY_EXISTS,
  TEMPLATE_NUM_TOO_MUCH: status.RESOURCE_EXHAUSTED,
  ACCOUNT_NO_PERMISSION: status.PERMISSION_DENIED,
}

const OF_ERRORS: Partial<Record<ErrorCode, status>> = {
  APP_UNKNOWN: status.NOT_FOUND,
  NOT_FOUND: status.NOT_FOUND,
  ALREADY_EXISTS: status.ALREADY_EXISTS,
  TOKEN_INVALID: status.INVALID_ARGUMENT,
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  UNAUTHENTICATED: status.UNAUTHENTICATED,
  FORBIDDEN: status.PERMISSION_DENIED,
  CONFLICT: status.ABORTED,
  RATE_LIMITED: status.RESOURCE_EXHAUSTED,
  OVERLOADED: status.RESOURCE_EXHAUSTED,
  UNAVAILABLE: status.UNAVAILABLE,
  CLOSED: status.UNAVAILABLE,
  TIMEOUT: status.DEADLINE_EXCEEDED,
}

/** Anything thrown while a call was handled, as the caller may see it. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Refusal) {
    const { code, name, text } = RESULT_CODES[thrown.result]
    const { field, hint } = thrown instanceof FieldRefusal ? thrown : { field: '', hint: undefined }
    return {
      status: OF_RESULTS[thrown.result] ?? status.INVALID_ARGUMENT,
      reason: name,
      resultCode: code,
      message: hint ?? text,
      field,
      retryable: false,
      retryAfterSeconds: 0,
    }
  }
  const error = PushError.from(thrown)
  // A process that is closing is one that another can stand in for.
  const retryable = error.retryable || error.code === 'CLOSED'
  const waitSeconds = error instanceof RateLimited ? error.allowance.retryAfterSeconds : RETRY_SECONDS
  return {
    status: OF_ERRORS[error.code] ?? status.INTERNAL,
    reason: error.code,
    resultCode: 0,
    message: error instanceof CallError ? error.message : ERROR_CODES[error.code].text,
    field: '',
    retryable,
    retryAfterSeconds: retryable ? waitSeconds : 0,
  }
}
