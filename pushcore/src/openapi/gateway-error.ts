import { PushError } from '@openmps/proto'

/**
 * Why a request never reached its action. Client libraries throw these by their code, so the spelling
 * is the vendor's. `docs/errors.md` explains each.
 */
export const GATEWAY_ERRORS = {
  MissingParameter: { status: 400, text: 'A parameter that every request needs is missing.' },
  InvalidParameter: { status: 400, text: 'The parameters cannot be read.' },
  MissingSignature: { status: 400, text: 'The request is not signed.' },
  IncompleteSignature: { status: 400, text: 'The request signature does not conform to the standard.' },
  InvalidSignatureMethod: { status: 400, text: 'Use HMAC-SHA1 with version 1.0, or ACS3-HMAC-SHA256.' },
  SignatureDoesNotMatch: { status: 400, text: 'Specified signature is not matched with our calculation.' },
  'InvalidTimeStamp.Format': { status: 400, text: 'Specified time stamp is not YYYY-MM-DDThh:mm:ssZ.' },
  'InvalidTimeStamp.Expired': { status: 400, text: 'Specified time stamp is more than 15 minutes from now.' },
  SignatureNonceUsed: { status: 400, text: 'Specified signature nonce was used already.' },
  'InvalidAccessKeyId.NotFound': { status: 404, text: 'Specified access key is not found.' },
  'InvalidAccessKeyId.Inactive': { status: 400, text: 'Specified access key is disabled.' },
  'InvalidApi.NotFound': { status: 404, text: 'Specified api is not found, please check your url and method.' },
  InvalidVersion: { status: 400, text: 'Specified parameter Version is not valid.' },
  UnsupportedHTTPMethod: { status: 400, text: 'Only GET and POST are supported.' },
  'Throttling.User': { status: 400, text: 'Request was denied due to user flow control.' },
  InternalError: { status: 500, text: 'The request processing has failed due to some unknown error.' },
  ServiceUnavailable: { status: 503, text: 'The request has failed due to a temporary failure of the server.' },
} as const

export type GatewayErrorCode = keyof typeof GATEWAY_ERRORS

/** Refuses a request before its action; `message` is sent to the caller, so it holds no secret. */
export class GatewayError extends PushError {
  readonly gatewayCode: GatewayErrorCode

  constructor(gatewayCode: GatewayErrorCode, message: string = GATEWAY_ERRORS[gatewayCode].text) {
    super('INVALID_ARGUMENT', message)
    this.gatewayCode = gatewayCode
  }
}
