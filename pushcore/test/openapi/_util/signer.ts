import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { RawRequest } from '../../../src/openapi/index.ts'
import { KEY } from './recording-core.ts'

/**
 * Signs requests as the vendor's clients do. Written from the contract and not from the server's code,
 * so that a mistake there is not repeated here.
 */
export interface SignOptions {
  readonly key?: { readonly id: string; readonly secret: string }
  readonly method?: string
  readonly version?: string
  readonly atMs?: number
  readonly nonce?: string
  readonly host?: string
}

export const NOW_MS = Date.parse('2026-11-22T04:00:00Z')

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
const form = (params: Readonly<Record<string, string>>) =>
  Object.keys(params)
    .sort()
    .map((name) => `${encode(name)}=${encode(params[name] ?? '')}`)
    .join('&')
const stamp = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')

/** V1: everything in the query of a GET, or the form of a POST. */
export function v1(action: string, fields: Readonly<Record<string, string>>, options: SignOptions = {}): RawRequest {
  const { key = KEY, method = 'POST', version = '2020-10-28', atMs = NOW_MS, nonce = randomUUID() } = options
  const params = {
    AccessKeyId: key.id,
    Action: action,
    Format: 'JSON',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: nonce,
    SignatureVersion: '1.0',
    Timestamp: stamp(atMs),
    Version: version,
    ...fields,
  }
  const toSign = `${method}&%2F&${encode(form(params))}`
  const signature = createHmac('sha1', `${key.secret}&`).update(toSign).digest('base64')
  const signed = `${form(params)}&Signature=${encode(signature)}`
  return method === 'GET'
    ? { method, url: `/?${signed}`, rawHeaders: ['Host', 'push.example.com'], body: Buffer.alloc(0) }
    : {
        method,
        url: '/',
        rawHeaders: ['Host', 'push.example.com', 'Content-Type', 'application/x-www-form-urlencoded'],
        body: Buffer.from(signed),
      }
}

export interface V3Options extends SignOptions {
  readonly query?: Readonly<Record<string, string>>
  /** Further headers, or other values of the usual ones; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Names that are sent and not signed. */
  readonly unsigned?: readonly string[]
}

/** V3 over any bytes of a body. */
export function v3Raw(action: string, body: Buffer, options: V3Options = {}): RawRequest {
  const { key = KEY, method = 'POST', version = '2020-10-28', atMs = NOW_MS, nonce = randomUUID() } = options
  const { host = 'push.example.com', query = {}, unsigned = [] } = options
  const hash = createHash('sha256').update(body).digest('hex')
  const all: Readonly<Record<string, string | undefined>> = {
    'content-type': 'application/x-www-form-urlencoded',
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': hash,
    'x-acs-date': stamp(atMs),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
    ...options.headers,
  }
  const headers = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const signed = headers.filter(([name]) => !unsigned.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const names = signed.map(([name]) => name).join(';')
  const lines = signed.map(([name, value]) => `${name}:${value.trim()}\n`).join('')
  const canonical = [method, '/', form(query), lines, names, hash].join('\n')
  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`
  const signature = createHmac('sha256', key.secret).update(toSign).digest('hex')
  const authorization = `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${names},Signature=${signature}`
  const url = Object.keys(query).length === 0 ? '/' : `/?${form(query)}`
  return { method, url, rawHeaders: [...headers.flat(), 'Authorization', authorization], body }
}

export function v3(action: string, fields: Readonly<Record<string, string>>, options: V3Options = {}): RawRequest {
  return v3Raw(action, Buffer.from(form(fields)), options)
}
