import { type ErrorCode, PushError, RESULT_CODES, type ResultName } from '@openmps/proto'
import { RateLimited } from '../guards/rate-limits.ts'
import { GATEWAY_ERRORS, GatewayError, type GatewayErrorCode } from './gateway-error.ts'
import { Refusal } from './refusal.ts'

/** Keys of the wire in PascalCase: the clients lose lower-case keys without a word. */
export type Body = Readonly<Record<string, unknown>>

export interface Answer {
  readonly status: number
  readonly body: Body
  /** Of the access key's limit, when it has one. */
  readonly headers?: Readonly<Record<string, string>>
}

/** How an action family writes its results. */
export interface Family {
  refused(result: ResultName): Body
}

/**
 * Push, bind, report and revoke. The code is in `ResultCode` itself as well as in `PushResult`: clients
 * of the 2019 model read only the former and would take `OK` with `Success:false` for a success.
 */
export const pushFamily = {
  accepted(data = ''): Body {
    return {
      ResultCode: 'OK',
      ResultMessage: 'success',
      PushResult: { Success: true, ResultMsg: 'success', Data: data },
    }
  },
  refused(result: ResultName): Body {
    const { code, name } = RESULT_CODES[result]
    return {
      ResultCode: String(code),
      ResultMessage: name,
      PushResult: { Success: false, ResultMsg: name, Data: '' },
    }
  },
} satisfies Family & Record<string, unknown>

/**
 * Device state. Success is the documented "100", although one client (pop-core) throws on any top-level
 * `Code` that it does not know unless it is told so.
 */
export const deviceFamily = {
  found(data: Body): Body {
    return { Success: true, Code: '100', Message: RESULT_CODES.SUCCESS.name, Data: data }
  },
  // No Data: null and absent are the same to the clients, and an empty object would look like a device.
  refused(result: ResultName): Body {
    const { code, name } = RESULT_CODES[result]
    return { Success: false, Code: String(code), Message: name }
  },
} satisfies Family & Record<string, unknown>

/** Templates. As with the device state, success is "100" in `Code`; a refusal has no Data. */
export const templateFamily = {
  done(more: Body = {}): Body {
    return { Success: true, Code: '100', Msg: RESULT_CODES.SUCCESS.name, ...more }
  },
  refused(result: ResultName): Body {
    const { code, name } = RESULT_CODES[result]
    return { Success: false, Code: String(code), Msg: name }
  },
} satisfies Family & Record<string, unknown>

/** Analysis and scheduled pushes. A refusal has no content: an empty one would look like zeros. */
export const analysisFamily = {
  found(content: Body | string): Body {
    return { ResultCode: 'OK', ResultMessage: 'success', ResultContent: content }
  },
  refused(result: ResultName): Body {
    const { code, name } = RESULT_CODES[result]
    return { ResultCode: String(code), ResultMessage: name }
  },
} satisfies Family & Record<string, unknown>

/** The answer to anything thrown while a request was handled. Only fixed texts leave the process. */
export function answerError(error: unknown, requestId: string, hostId: string, family: Family): Answer {
  if (error instanceof RateLimited) {
    return gatewayAnswer('Throttling.User', GATEWAY_ERRORS['Throttling.User'].text, requestId, hostId)
  }
  if (error instanceof GatewayError) return gatewayAnswer(error.gatewayCode, error.message, requestId, hostId)
  const result = error instanceof Refusal ? error.result : RESULTS[PushError.from(error).code]
  if (result !== undefined) return { status: 200, body: { RequestId: requestId, ...family.refused(result) } }
  const code = failureOf(PushError.from(error))
  return gatewayAnswer(code, GATEWAY_ERRORS[code].text, requestId, hostId)
}

function gatewayAnswer(code: GatewayErrorCode, message: string, requestId: string, hostId: string): Answer {
  const body = { RequestId: requestId, HostId: hostId, Code: code, Message: message, Recommend: '' }
  return { status: GATEWAY_ERRORS[code].status, body }
}

/** What the core refuses because of the request itself. */
const RESULTS: Partial<Record<ErrorCode, ResultName>> = {
  APP_UNKNOWN: 'APPID_WRONG',
  TOKEN_INVALID: 'DELIVERYTOKEN_INVALID',
  INVALID_ARGUMENT: 'INVALID_PARAM',
  NOT_FOUND: 'INVALID_PARAM',
}

/** What went wrong on our side. A process that is closing is one that another can stand in for. */
function failureOf(error: PushError): 'ServiceUnavailable' | 'InternalError' {
  if (error.code === 'INTERNAL') return 'InternalError'
  return error.retryable || error.code === 'CLOSED' ? 'ServiceUnavailable' : 'InternalError'
}
