import { isUtf8 } from 'node:buffer'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { PushCore } from '../core.ts'
import { readTimestamp } from '../openapi/claim.ts'
import type { Params } from '../openapi/decode.ts'
import { OPENAPI_LIMITS } from '../openapi/limits.ts'
import { refuse } from '../openapi/refusal.ts'
import { isRecord, parseJson, scalarText } from '../openapi/values.ts'
import { isId } from '../plain-text.ts'
import type { AccessKey } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { NonceStore } from '../ports/nonce-store.ts'
import { AdvisedRefusal } from './advised-refusal.ts'
import { SIGNED_PUSH_LIMITS } from './limits.ts'
import { isSignedBy } from './signature.ts'
import { toParams } from './to-params.ts'

export interface SignedRequest {
  /** The bytes as they came: the signature is over them. */
  readonly body: Uint8Array
  /** Of the query; not a text when it is missing or occurs twice. */
  readonly sign: unknown
  readonly signType: unknown
}

export interface SignedCall {
  readonly params: Params
  /** Stands for the app's RSA key where an action asks who may act for which app. */
  readonly key: AccessKey
}

export interface SignedPushParts {
  readonly core: Pick<PushCore, 'findApp'>
  readonly nonces: NonceStore
  readonly clock: Clock
}

/**
 * Finds out which app's backend signed the request. By cost, and the nonce last: recorded before the signature is known
 * to be good, it would let anyone use up the nonces of others.
 * @throws Refusal; PushError of the stores
 */
export async function authenticate(request: SignedRequest, parts: SignedPushParts): Promise<SignedCall> {
  const { core, nonces, clock } = parts
  const { body, sign, signType } = request
  if (!isUtf8(body)) refuse('REQUEST_SHOULD_BE_UTF8')
  const members = parseJson(Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8'))
  if (!isRecord(members)) throw new AdvisedRefusal('INVALID_PARAM', 'The body is not a JSON object.')

  const ref = readApp(members)
  const { pushApi } = (await core.findApp(ref)) ?? refuse('APPID_WRONG')
  if (pushApi?.enabled !== true) refuse('REST_API_SWITCH_NOT_OPEN')
  if (signType !== 'RSA') refuse('UNKNOWN_REST_SIGN_TYPE')
  // A `+` that was not percent-encoded was read as a blank, which base64 does not have.
  const signature = typeof sign === 'string' ? sign.replaceAll(' ', '+') : ''
  if (!isSignedBy(pushApi.publicKey, body, signature)) refuse('SIGNATURE_MISMATCH')

  const nowMs = clock.now()
  const { Timestamp: timestamp, Nonce: nonce, ...rest } = members
  checkTime(timestamp, nowMs)
  const id = `rsa:${appKey(ref)}`
  if (!(await nonces.use(id, readNonce(nonce), nowMs + OPENAPI_LIMITS.nonceMemoryMs))) {
    throw new AdvisedRefusal('INVALID_PARAM', 'Nonce was used already: each request needs a new one.')
  }
  const { rateLimit } = pushApi
  // No access key has an empty secret, so nothing can be signed with what stands for one here.
  const key = { id, secret: '', active: true, apps: [ref], ...(rateLimit && { rateLimit }) }
  return { params: toParams(rest), key }
}

function readApp({ AppId, WorkspaceId }: Readonly<Record<string, unknown>>): AppRef {
  const appId = scalarText(AppId) || refuse('NEED_APPID_WORKSPACEID')
  const workspaceId = scalarText(WorkspaceId) || refuse('NEED_APPID_WORKSPACEID')
  if (!isId(appId) || !isId(workspaceId)) refuse('APPID_WRONG')
  return { appId, workspaceId }
}

function checkTime(timestamp: unknown, nowMs: number): void {
  const atMs = readTime(timestamp)
  if (atMs === undefined) {
    throw new AdvisedRefusal('INVALID_PARAM', 'Timestamp must be milliseconds since 1970 or YYYY-MM-DDThh:mm:ssZ.')
  }
  if (Math.abs(nowMs - atMs) > OPENAPI_LIMITS.timestampWindowMs) {
    throw new AdvisedRefusal('INVALID_PARAM', 'Timestamp is more than 15 minutes from the time here.')
  }
}

function readTime(timestamp: unknown): number | undefined {
  if (typeof timestamp === 'number') return timestamp
  if (typeof timestamp !== 'string') return undefined
  try {
    return readTimestamp(timestamp)
  } catch {
    return undefined
  }
}

function readNonce(nonce: unknown): string {
  const { minNonceChars: min, maxNonceChars: max } = SIGNED_PUSH_LIMITS
  if (typeof nonce === 'string' && nonce.length >= min && nonce.length <= max) return nonce
  throw new AdvisedRefusal('INVALID_PARAM', `Nonce must be a text of ${min} to ${max} characters.`)
}
