import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Claim, readNonce, readTimestamp } from './claim.ts'
import type { Params } from './decode.ts'
import { GatewayError } from './gateway-error.ts'
import { percentEncode } from './percent-coding.ts'

/**
 * The older scheme of the vendor's clients, "RPC" with HMAC-SHA1: the signature covers the method and
 * every parameter of query and form, by name. Headers are not covered, so the action and the version
 * are taken from the parameters even when the client repeats them in `x-acs-*` headers.
 * @throws GatewayError
 */
export function readV1(method: string, params: Params): Claim {
  const action = present(params, 'Action') ?? missing('Action')
  const version = present(params, 'Version') ?? missing('Version')
  const signature = present(params, 'Signature')
  if (signature === undefined) throw new GatewayError('MissingSignature')
  if (params.get('SignatureMethod') !== 'HMAC-SHA1' || params.get('SignatureVersion') !== '1.0') {
    throw new GatewayError('InvalidSignatureMethod')
  }
  const accessKeyId = present(params, 'AccessKeyId')
  const timestamp = present(params, 'Timestamp')
  const nonce = readNonce(params.get('SignatureNonce'))
  if (accessKeyId === undefined) throw new GatewayError('IncompleteSignature', 'AccessKeyId is missing.')
  if (timestamp === undefined) throw new GatewayError('IncompleteSignature', 'Timestamp is missing.')
  if (present(params, 'SecurityToken') !== undefined) {
    throw new GatewayError('InvalidAccessKeyId.NotFound', 'Temporary credentials (STS) are not issued here.')
  }
  // Computed when it is needed: most of what an unknown sender can make us do.
  let text: string | undefined
  const stringToSign = () => {
    text ??= stringToSignV1(method, params)
    return text
  }
  return {
    accessKeyId,
    action,
    version,
    timestampMs: readTimestamp(timestamp),
    nonce,
    stringToSign,
    matches: (secret) => sameText(signature, signV1(secret, stringToSign())),
  }
}

/** Empty parameters are covered as well: Python's client sends `SignatureType=` and signs it. */
export function stringToSignV1(method: string, params: Params): string {
  const names = [...params.keys()].filter((name) => name !== 'Signature').sort()
  const canonical = names.map((name) => `${percentEncode(name)}=${percentEncode(params.get(name) ?? '')}`).join('&')
  return `${method}&${percentEncode('/')}&${percentEncode(canonical)}`
}

/** Base64, as it is sent. */
export function signV1(secret: string, stringToSign: string): string {
  return createHmac('sha1', `${secret}&`).update(stringToSign).digest('base64')
}

/** Compares texts in constant time, but for their length, which is public. */
export function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

const present = (params: Params, name: string) => params.get(name) || undefined

function missing(name: string): never {
  throw new GatewayError('MissingParameter', `Parameter ${name} is missing.`)
}
