import { createHash, createHmac } from 'node:crypto'
import { type Claim, readNonce, readTimestamp } from './claim.ts'
import type { Params } from './decode.ts'
import { GatewayError } from './gateway-error.ts'
import type { Headers } from './headers.ts'
import { percentEncode } from './percent-coding.ts'
import { sameText } from './signature-v1.ts'

const ALGORITHM = 'ACS3-HMAC-SHA256'
const AUTHORIZATION = /^Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/
const MUST_BE_SIGNED = [
  'host',
  'x-acs-action',
  'x-acs-version',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-content-sha256',
]

/**
 * The newer scheme, ACS3-HMAC-SHA256: the signature covers method, path, query, the signed headers and
 * the hash of the body's bytes as they were received; nothing is decoded and encoded again.
 *
 * What a client leaves unsigned could be changed on the way, so everything that we read, and every
 * `x-acs-*` header that a later version may read, has to be signed and may occur once only.
 * @throws GatewayError
 */
export function readV3(method: string, headers: Headers, query: Params, body: Uint8Array): Claim {
  const [accessKeyId, signedNames, signature] = readAuthorization(headers)
  const action = one(headers, 'x-acs-action') || missing('x-acs-action')
  const version = one(headers, 'x-acs-version') || missing('x-acs-version')
  checkSignedNames(headers, signedNames)
  if (headers.has('x-acs-security-token') || headers.has('x-acs-accesskey-id')) {
    throw new GatewayError('InvalidAccessKeyId.NotFound', 'Temporary credentials (STS) are not issued here.')
  }
  const bodyHash = sha256(body)
  const canonical = [
    method,
    '/',
    canonicalQuery(query),
    signedNames.map((name) => `${name}:${one(headers, name).trim()}\n`).join(''),
    signedNames.join(';'),
    bodyHash,
  ].join('\n')
  const stringToSign = `${ALGORITHM}\n${sha256(canonical)}`
  const bodyIsDeclared = one(headers, 'x-acs-content-sha256').trim() === bodyHash
  return {
    accessKeyId,
    action,
    version,
    timestampMs: readTimestamp(one(headers, 'x-acs-date')),
    nonce: readNonce(one(headers, 'x-acs-signature-nonce')),
    stringToSign: () => stringToSign,
    matches: (secret) => sameText(signature, signV3(secret, stringToSign)) && bodyIsDeclared,
  }
}

/** Lower-case hex, as it is sent. */
export function signV3(secret: string, stringToSign: string): string {
  return createHmac('sha256', secret).update(stringToSign).digest('hex')
}

function readAuthorization(headers: Headers): [accessKeyId: string, signedNames: string[], signature: string] {
  const value = one(headers, 'authorization')
  const space = value.indexOf(' ')
  const algorithm = space === -1 ? value : value.slice(0, space)
  if (algorithm !== ALGORITHM) throw new GatewayError('InvalidSignatureMethod')
  const [, accessKeyId, signedNames, signature] = AUTHORIZATION.exec(value.slice(algorithm.length).trim()) ?? []
  if (accessKeyId === undefined || signedNames === undefined || signature === undefined) {
    throw new GatewayError('IncompleteSignature', 'The Authorization header is malformed.')
  }
  return [accessKeyId, signedNames.split(';'), signature]
}

function checkSignedNames(headers: Headers, signedNames: readonly string[]): void {
  const sorted = [...new Set(signedNames)].sort()
  if (sorted.join(';') !== signedNames.join(';') || signedNames.some((name) => name !== name.toLowerCase())) {
    throw new GatewayError('IncompleteSignature', 'SignedHeaders must be lower case, sorted and without repeats.')
  }
  const sensitive = [...headers.keys()].filter((name) => name.startsWith('x-acs-') || name === 'content-type')
  for (const name of [...MUST_BE_SIGNED, ...sensitive]) {
    if (!signedNames.includes(name)) throw new GatewayError('IncompleteSignature', `Header ${name} must be signed.`)
  }
  for (const name of signedNames) one(headers, name)
}

function canonicalQuery(query: Params): string {
  const names = [...query.keys()].sort()
  return names.map((name) => `${percentEncode(name)}=${percentEncode(query.get(name) ?? '')}`).join('&')
}

/** The value of a header that must occur exactly once. */
function one(headers: Headers, name: string): string {
  const values = headers.get(name) ?? []
  const [value] = values
  if (value === undefined && (name === 'x-acs-action' || name === 'x-acs-version')) return missing(name)
  if (value === undefined) throw new GatewayError('IncompleteSignature', `Header ${name} is missing.`)
  if (values.length > 1) throw new GatewayError('IncompleteSignature', `Header ${name} occurs twice.`)
  return value
}

function missing(name: string): never {
  throw new GatewayError('MissingParameter', `Header ${name} is missing.`)
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
