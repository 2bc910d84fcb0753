import { createHash, createHmac, randomUUID } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { request } from 'undici'

/** Where a running service is and how to speak to it. */
export interface ServiceAddress {
  readonly url: string
  readonly adminToken?: string
}

export interface AccessKeyPair {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/** A call of the admin API. @throws PushError with the service's own words, UNAVAILABLE when it does not answer */
export async function callAdmin<T>(
  service: ServiceAddress,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<T> {
  if (service.adminToken === undefined) {
    throw new PushError(
      'UNAUTHENTICATED',
      "no admin token: run this on the service's machine or set OPENMPS_ADMIN_TOKEN",
    )
  }
  const answer = await send(service.url, `/admin/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${service.adminToken}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (answer.status < 300) return answer.json as T
  const { error, message } = answer.json as { error?: PushError['code']; message?: string }
  throw new PushError(error ?? 'INTERNAL', message ?? `the service answered ${answer.status}`)
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
  const answer = await send(url, '/', { method: 'POST', headers: signedHeaders(url, key, action, body), body })
  const { Code, Message, ResultCode, ResultMessage } = answer.json as Record<string, string | undefined>
  if (answer.status >= 300) throw new PushError('INVALID_ARGUMENT', `${Code}: ${Message}`)
  if (ResultCode !== undefined && ResultCode !== 'OK') {
    throw new PushError('INVALID_ARGUMENT', `${ResultCode} ${ResultMessage}: see docs/errors.md`)
  }
  return answer.json
}

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
  options: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string },
): Promise<{ status: number; json: Record<string, unknown> }> {
  try {
    const response = await request(new URL(path, url), { ...options, headersTimeout: 30_000 })
    return { status: response.statusCode, json: (await response.body.json()) as Record<string, unknown> }
  } catch (cause) {
    throw new PushError('UNAVAILABLE', `no service answers at ${url}: start it with "openmps start"`, { cause })
  }
}
