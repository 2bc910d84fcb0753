import { GatewayError } from './gateway-error.ts'
import { OPENAPI_LIMITS } from './limits.ts'

/** What a signed request says about itself, read but not yet believed. */
export interface Claim {
  readonly accessKeyId: string
  readonly action: string
  readonly version: string
  readonly timestampMs: number
  readonly nonce: string
  /** What the signature must be over, by our own reading of the request. Holds no secret. */
  readonly stringToSign: () => string
  /** Whether the signature was made with the secret. Takes the same time wherever they differ. */
  matches(secret: string): boolean
}

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/**
 * Reads `YYYY-MM-DDThh:mm:ssZ` and nothing else: what is signed is the text, so there is no reason to be generous.
 * @throws GatewayError InvalidTimeStamp.Format
 */
export function readTimestamp(text: string): number {
  const ms = TIMESTAMP.test(text) ? Date.parse(text) : Number.NaN
  // Date.parse takes 30 February for 1 or 2 March; writing the moment back shows it.
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== text.replace('Z', '.000Z')) {
    throw new GatewayError('InvalidTimeStamp.Format')
  }
  return ms
}

/** @throws GatewayError IncompleteSignature */
export function readNonce(text: string | undefined): string {
  if (text === undefined || text === '' || text.length > OPENAPI_LIMITS.maxNonceChars) {
    throw new GatewayError('IncompleteSignature', 'The signature nonce is missing or too long.')
  }
  return text
}
