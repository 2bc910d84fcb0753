import type { PushCore } from '../core.ts'
import type { AccessKey } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { NonceStore } from '../ports/nonce-store.ts'
import type { Claim } from './claim.ts'
import { type Decoded, decodeParams, type Params } from './decode.ts'
import { GatewayError } from './gateway-error.ts'
import { type Headers, readHeaders } from './headers.ts'
import { OPENAPI_LIMITS } from './limits.ts'
import { Refusal } from './refusal.ts'
import { readV1 } from './signature-v1.ts'
import { readV3 } from './signature-v3.ts'

/** A request as it came from the socket; nothing in it has been decoded. */
export interface RawRequest {
  readonly method: string
  /** Request target, query included. */
  readonly url: string
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[]
  readonly body: Uint8Array
}

/** A request whose signature is good and which has not been seen before. */
export interface AuthenticCall {
  readonly action: string
  readonly key: AccessKey
  readonly params: Params
}

export interface AuthenticatorOptions {
  readonly core: Pick<PushCore, 'findKey'>
  readonly nonces: NonceStore
  readonly clock: Clock
}

/** Dates of the API of which the vendor's clients send one; all mean the same API here. */
const VERSIONS = new Set(['2019-08-21', '2020-07-10', '2020-10-28'])

/**
 * Finds out who sent the request. The order is by cost, and the nonce comes last: recording it before
 * the signature is known to be good would let anyone use up the nonces of others.
 * @throws GatewayError, or Refusal REQUEST_SHOULD_BE_UTF8
 */
export async function authenticate(request: RawRequest, options: AuthenticatorOptions): Promise<AuthenticCall> {
  const { core, nonces, clock } = options
  if (request.method !== 'GET' && request.method !== 'POST') throw new GatewayError('UnsupportedHTTPMethod')
  const decoded = decodeParams(queryOf(request.url), request.body)
  const claim = readClaim(request, decoded, readHeaders(request.rawHeaders))

  const nowMs = clock.now()
  if (Math.abs(nowMs - claim.timestampMs) > OPENAPI_LIMITS.timestampWindowMs) {
    throw new GatewayError('InvalidTimeStamp.Expired')
  }
  const key =
    claim.accessKeyId.length > OPENAPI_LIMITS.maxAccessKeyIdChars ? undefined : await core.findKey(claim.accessKeyId)
  if (key === undefined) throw new GatewayError('InvalidAccessKeyId.NotFound')
  if (!secretsOf(key, nowMs).some((secret) => claim.matches(secret))) throw mismatch(claim)
  if (!key.active) throw new GatewayError('InvalidAccessKeyId.Inactive')
  if (!(await nonces.use(key.id, claim.nonce, nowMs + OPENAPI_LIMITS.nonceMemoryMs))) {
    throw new GatewayError('SignatureNonceUsed')
  }

  if (!VERSIONS.has(claim.version)) throw new GatewayError('InvalidVersion')
  if (!decoded.utf8) throw new Refusal('REQUEST_SHOULD_BE_UTF8')
  return { action: claim.action, key, params: decoded.params }
}

/** The key's secret, and the one before it until it retires. */
export function secretsOf({ secret, retiring }: AccessKey, nowMs: number): string[] {
  return retiring !== undefined && nowMs < retiring.untilMs ? [secret, retiring.secret] : [secret]
}

/** Whether a request to `/` means this API at all. */
function isOpenApiRequest({ params }: Pick<Decoded, 'params'>, headers: Headers): boolean {
  return isV3(headers) || params.has('Signature') || params.has('Action')
}

function readClaim(request: RawRequest, decoded: Decoded, headers: Headers): Claim {
  if (isV3(headers)) return readV3(request.method, headers, decoded.query, request.body)
  // The signature is over the text, so it cannot be computed for what is not text.
  if (!decoded.utf8) throw new Refusal('REQUEST_SHOULD_BE_UTF8')
  if (!isOpenApiRequest(decoded, headers)) {
    throw new GatewayError('MissingParameter', 'Parameter Action is missing. This address is the server API.')
  }
  return readV1(request.method, decoded.params)
}

function isV3(headers: Headers): boolean {
  return headers.get('authorization')?.some((value) => value.startsWith('ACS3-')) ?? false
}

function queryOf(url: string): string {
  const question = url.indexOf('?')
  return question === -1 ? '' : url.slice(question + 1)
}

/**
 * The text up to the colon is what the Python client looks for; without a colon it crashes. It compares
 * the rest with its own string to sign, to tell a wrong secret from a request changed on the way.
 */
function mismatch(claim: Claim): GatewayError {
  const ours = claim.stringToSign().slice(0, OPENAPI_LIMITS.maxEchoedChars)
  return new GatewayError(
    'SignatureDoesNotMatch',
    `Specified signature is not matched with our calculation. server string to sign is:${ours}`,
  )
}
