import { createHash, createHmac, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { type ErrorCode, PushError } from '@openmps/proto'
import { type Dispatcher, request } from 'undici'
import { hintFor } from './result-hints.ts'

/** A quiet one longer than this is given up. */
const ANSWER_TIMEOUT_MS = 30_000

/** Where a running service is and how to speak to it. */
export interface ServiceAddress {
  readonly url: string
  readonly adminToken?: string
}

export interface AccessKeyPair {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A call of the admin API; a body of bytes, or a stream of them, is text, any other JSON. @throws PushError with the service's own words, UNAVAILABLE when it does not answer */
export async function callAdmin<T>(service: ServiceAddress, method: Method, path: string, body?: unknown): Promise<T> {
  const isText = body instanceof Uint8Array || body instanceof Readable
  const response = await send(service.url, `/admin/v1${path}`, {
    method,
    headers: {
      ...bearer(service),
      ...(body !== undefined && { 'content-type': isText ? 'text/plain' : 'application/json' }),
    },
    ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
  })
  const answer = await readJson(service.url, response)
  if (response.statusCode < 300) return answer as T
  throw adminError(response.statusCode, answer)
}

/** The text that an admin route answers, piece by piece. @throws PushError as `callAdmin` */
export async function readAdminText(service: ServiceAddress, path: string): Promise<Readable> {
  const response = await send(service.url, `/admin/v1${path}`, { method: 'GET', headers: bearer(service) })
  if (response.statusCode < 300) return response.body
  throw adminError(response.statusCode, await readJson(service.url, response))
}

function bearer({ adminToken }: ServiceAddress): Record<string, string> {
  if (adminToken !== undefined) return { authorization: `Bearer ${adminToken}` }
  throw new PushError('UNAUTHENTICATED', "no admin token: run this on the service's machine or set OPENMPS_ADMIN_TOKEN")
}

function adminError(status: number, { error, message }: { error?: PushError['code']; message?: string }): PushError {
  return new PushError(error ?? 'INTERNAL', message ?? `the service answered ${status}`)
}

/**
 * A call of the server API, signed as ACS3-HMAC-SHA256, as a backend makes it. Returns the answer's JSON;
 * a refused signature and every result code but success is thrown as a PushError that names it.
 */
export async function callOpenApi(
  url: string,
  key: AccessKeyPair,
  action: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const body = new URLSearchParams(parameters).toString()
  const response = await send(url, '/', { method: 'POST', headers: signedHeaders(url, key, action, body), body })
  const answer = await readJson(url, response)
  const { Success, Code, Message, Msg, ResultCode, ResultMessage } = answer
  if (response.statusCode >= 300) {
    throw new PushError(gatewayError(response.statusCode, Code), `${Code}: ${Message}`)
  }
  if (ResultCode !== undefined && ResultCode !== 'OK') throw refusal(ResultCode, ResultMessage)
  if (ResultCode === undefined && Success === false) throw refusal(Code, Msg ?? Message)
  return answer
}

function gatewayError(status: number, code: unknown): ErrorCode {
  if (code === 'Throttling.User') return 'RATE_LIMITED'
  return status < 500 ? 'INVALID_ARGUMENT' : 'UNAVAILABLE'
}

const refusal = (code: unknown, name: unknown) =>
  new PushError('INVALID_ARGUMENT', `${code} ${name}: ${hintFor(String(code))}`)

function signedHeaders(url: string, key: AccessKeyPair, action: string, body: string): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    host: new URL(url).host,
    'x-acs-action': action,
    'x-acs-content-sha256': createHash('sha256').update(body).digest('hex'),
    'x-acs-date': new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': '2020-10-28',
  }
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', '', lines, names.join(';'), headers['x-acs-content-sha256']].join('\n')
  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`
  const signature = createHmac('sha256', key.accessKeySecret).update(toSign).digest('hex')
  const authorization = `ACS3-HMAC-SHA256 Credential=${key.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { ...headers, authorization }
}

async function send(
  url: string,
  path: string,
  options: { method: Method; headers: Record<string, string>; body?: string | Uint8Array | Readable },
): Promise<Dispatcher.ResponseData> {
  try {
    return await request(new URL(path, url), {
      ...options,
      headersTimeout: ANSWER_TIMEOUT_MS,
      bodyTimeout: ANSWER_TIMEOUT_MS,
    })
  } catch (cause) {
    // Of a body that could not be read to its end.
    if (cause instanceof PushError) throw cause
    throw new PushError('UNAVAILABLE', `no service answers at ${url}: start it with "openmps start"`, { cause })
  }
}

/** Nothing is an empty object. */
async function readJson(url: string, { body }: Dispatcher.ResponseData): Promise<Record<string, unknown>> {
  try {
    const text = await body.text()
    return text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    throw new PushError('UNAVAILABLE', `what answers at ${url} is not OpenMPS, or broke off: check OPENMPS_URL`, {
      cause,
    })
  }
}
