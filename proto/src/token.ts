import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { AppRef } from './link-messages.ts'

/**
 * Device tokens and secrets (docs/adr/0004). Neither needs a look-up: a token proves by a keyed
 * checksum that it was issued for its app, and the secret is derived from the token, so that a
 * reconnect storm never reaches the store.
 *
 *     token  = base64url( version:1 | random:16 | HMAC-SHA256(tokenKey, version|random|app):7 )    32 characters
 *     secret = base64url( HMAC-SHA256(secretKey, token):24 )                                       32 characters
 *
 * The token is an identifier: backends know and log it. Only the secret lets a device connect as it.
 */
export interface DeviceKeys {
  /** Keys the token's checksum. Not rotated: it only keeps foreign tokens from reaching the store. At least 32 bytes. */
  readonly tokenKey: Uint8Array
  /** Current first; a second one, the previous, stays valid until it is removed. At least 32 bytes each. */
  readonly secretKeys: readonly [current: Uint8Array, previous?: Uint8Array]
}

const VERSION = 1
const RANDOM_BYTES = 16
const CHECK_BYTES = 7
const SECRET_BYTES = 24
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{32}$/

/** A new token for the app: 128 random bits. */
export function issueToken(keys: DeviceKeys, app: AppRef): string {
  const token = Buffer.alloc(1 + RANDOM_BYTES + CHECK_BYTES)
  token[0] = VERSION
  randomBytes(RANDOM_BYTES).copy(token, 1)
  checksum(keys, app, token).copy(token, 1 + RANDOM_BYTES)
  return token.toString('base64url')
}

/** Whether the token is well formed and was issued by this installation for this app. No look-up. */
export function checkToken(keys: DeviceKeys, app: AppRef, token: string): boolean {
  if (!TOKEN_PATTERN.test(token)) return false
  const bytes = Buffer.from(token, 'base64url')
  if (bytes[0] !== VERSION) return false
  return timingSafeEqual(bytes.subarray(1 + RANDOM_BYTES), checksum(keys, app, bytes))
}

/** The secret that belongs to the token under the current key. */
export function deriveSecret(keys: DeviceKeys, token: string): string {
  return secretUnder(keys.secretKeys[0], token).toString('base64url')
}

/**
 * 'current' or 'previous' by the key that the secret was derived with, undefined when it is wrong.
 * A device with a 'previous' secret is to be given the current one.
 */
export function checkSecret(keys: DeviceKeys, token: string, secret: string): 'current' | 'previous' | undefined {
  if (!TOKEN_PATTERN.test(secret)) return undefined
  const shown = Buffer.from(secret, 'base64url')
  const [current, previous] = keys.secretKeys
  if (timingSafeEqual(shown, secretUnder(current, token))) return 'current'
  if (previous !== undefined && timingSafeEqual(shown, secretUnder(previous, token))) return 'previous'
  return undefined
}

function checksum(keys: DeviceKeys, app: AppRef, token: Buffer): Buffer {
  const hmac = createHmac('sha256', keys.tokenKey).update(token.subarray(0, 1 + RANDOM_BYTES))
  // Length first, so that no two pairs of app and workspace run together to the same text.
  hmac.update(`${app.appId.length}:${app.appId}:${app.workspaceId}`)
  return hmac.digest().subarray(0, CHECK_BYTES)
}

function secretUnder(key: Uint8Array, token: string): Buffer {
  return createHmac('sha256', key).update('device-secret:').update(token).digest().subarray(0, SECRET_BYTES)
}
