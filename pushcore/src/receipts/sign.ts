import { createPublicKey, type KeyObject, sign } from 'node:crypto'

/**
 * SHA256withRSA (PKCS#1 v1.5) over the exact body, base64 with '-' and '_' for '+' and '/', padding kept:
 * what the receiver of mPaaS guide 6.9 turns back before it verifies.
 */
export function signReceipt(privateKey: KeyObject, body: string): string {
  const signature = sign('sha256', Buffer.from(body, 'utf8'), privateKey).toString('base64')
  return signature.replaceAll('+', '-').replaceAll('/', '_')
}

/** The callback address with its signature; what the address has in its query stays. */
export function signedUrl(callbackUrl: string, signature: string): string {
  const url = new URL(callbackUrl)
  const separator = url.search === '' ? '?' : '&'
  url.search = `${url.search}${separator}sign=${encodeURIComponent(signature)}`
  return url.toString()
}

/** The public key as one line of base64 SPKI, the form that receivers paste. */
export function publicKeyLine(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
}
