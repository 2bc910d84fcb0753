import { createPublicKey, verify } from 'node:crypto'

/**
 * 256 bytes, in the alphabet of base64 or of base64url; not in a mixture. The guide's own rule replaces both `+` and `/`
 * by `-`. That text has the second alphabet and is of some other signature: trying what it may have meant would cost a
 * thousand verifications, so it is refused by one, like any wrong signature.
 */
const SIGNATURE = /^(?:[A-Za-z0-9+/]{342}|[A-Za-z0-9_-]{342})(?:==)?$/

/**
 * SHA256withRSA (PKCS#1 v1.5) over the exact body.
 * @param publicKey 2048 bits, one line of base64 SPKI
 * @param sign base64, padding optional
 */
export function isSignedBy(publicKey: string, body: Uint8Array, sign: string): boolean {
  if (!SIGNATURE.test(sign)) return false
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  // Node reads both alphabets.
  return verify('sha256', body, key, Buffer.from(sign, 'base64'))
}
