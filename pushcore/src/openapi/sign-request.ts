import { createHash, randomUUID } from 'node:crypto'
import { percentEncode } from './percent-coding.ts'
import { signV3 } from './signature-v3.ts'

/** A call in the style of the vendor's RPC services: all parameters in the query, no body. */
export interface RpcCall {
  /** With the port, if it is not the scheme's own. */
  readonly host: string
  readonly action: string
  readonly version: string
  readonly query: Readonly<Record<string, string>>
}

export interface RequestKey {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/** What is not told of a call: for tests with the vendor's worked examples. */
export interface SignedAt {
  readonly date: Date
  readonly nonce: string
}

/**
 * The path and headers of the call as `POST`, signed as ACS3-HMAC-SHA256, the scheme that readV3 verifies. Each call
 * has a new nonce: the services refuse one that they have seen.
 */
export function signRequest(
  { host, action, version, query }: RpcCall,
  { accessKeyId, accessKeySecret }: RequestKey,
  { date, nonce }: SignedAt = { date: new Date(), nonce: randomUUID() },
): { readonly path: string; readonly headers: Readonly<Record<string, string>> } {
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': date.toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  }
  const names = Object.keys(headers).sort()
  const sorted = Object.entries(query).sort(([left], [right]) => (left < right ? -1 : 1))
  const canonicalQuery = sorted.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', canonicalQuery, lines, names.join(';'), sha256('')].join('\n')
  const signature = signV3(accessKeySecret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`)
  const authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { path: `/?${canonicalQuery}`, headers: { ...headers, authorization } }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
