import { createPrivateKey, X509Certificate } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import { PushError } from '@openmps/proto'

/** What one vendor's channel needs. Every field is a text. */
export interface ChannelKind {
  /** Fields that may be shown. */
  readonly open: readonly string[]
  readonly secret: readonly string[]
  /** Fields that have to be set: those of one of the lists. */
  readonly required: readonly (readonly string[])[]
}

const kind = (open: readonly string[], secret: readonly string[], required = [[...open, ...secret]]): ChannelKind => ({
  open,
  secret,
  required,
})

/** The channels of vendors, by the name that routes and records have for them. */
export const CHANNEL_KINDS = {
  hms: kind(['appId', 'clientId'], ['clientSecret']),
  honor: kind(['appId', 'clientId'], ['clientSecret']),
  harmony: kind([], ['serviceAccount']),
  fcm: kind([], ['serviceAccount']),
  xiaomi: kind([], ['appSecret']),
  oppo: kind([], ['appKey', 'masterSecret']),
  vivo: kind(['appId'], ['appKey', 'appSecret']),
  meizu: kind(['appId'], ['appSecret']),
  apns: kind(
    ['teamId', 'keyId', 'bundleId', 'environment'],
    ['key', 'p12', 'passphrase'],
    [
      ['teamId', 'keyId', 'bundleId', 'environment', 'key'],
      ['bundleId', 'environment', 'p12'],
    ],
  ),
} as const satisfies Record<string, ChannelKind>

export type ChannelName = keyof typeof CHANNEL_KINDS

export type Credentials = Readonly<Record<string, string>>

export interface Certificate {
  readonly subject: string
  readonly notAfterMs: number
}

/**
 * Whether the vendor could be called with these. Of a certificate, what it says.
 * @throws PushError INVALID_ARGUMENT: says which field is missing or cannot be read
 */
export function checkCredentials(channel: ChannelName, credentials: Credentials): Certificate | undefined {
  const { required } = CHANNEL_KINDS[channel]
  if (!required.some((names) => names.every((name) => credentials[name] !== undefined))) {
    const sets = required.map((names) => names.join(', ')).join('; or: ')
    throw new PushError('INVALID_ARGUMENT', `credentials: ${channel} needs ${sets}`)
  }
  const { environment, serviceAccount, key, p12, passphrase } = credentials
  if (environment !== undefined && environment !== 'production' && environment !== 'sandbox') {
    throw new PushError('INVALID_ARGUMENT', 'credentials.environment: is production or sandbox')
  }
  if (serviceAccount !== undefined) checkServiceAccount(serviceAccount)
  if (key !== undefined && p12 !== undefined) {
    throw new PushError('INVALID_ARGUMENT', 'credentials: has key or p12, not both')
  }
  if (key !== undefined) checkPrivateKey(key)
  return p12 === undefined ? undefined : readCertificate(p12, passphrase)
}

function checkServiceAccount(text: string): void {
  try {
    const account: unknown = JSON.parse(text)
    if (typeof account === 'object' && account !== null && 'private_key' in account) return
  } catch {
    // Said below.
  }
  throw new PushError('INVALID_ARGUMENT', 'credentials.serviceAccount: is not the JSON file of a service account')
}

function checkPrivateKey(pem: string): void {
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'ec') return
  } catch {
    // Said below: what OpenSSL says may hold a part of the key.
  }
  throw new PushError('INVALID_ARGUMENT', 'credentials.key: is not the text of a .p8 file')
}

function readCertificate(p12: string, passphrase: string | undefined): Certificate {
  try {
    const pfx = Buffer.from(p12, 'base64')
    const { context } = createSecureContext({ pfx, ...(passphrase !== undefined && { passphrase }) })
    // Not in Node's documentation; what it is for is there under tlsSocket.getCertificate().
    const der: unknown = context.getCertificate()
    if (!Buffer.isBuffer(der)) throw new Error('no certificate')
    const { subject, validTo } = new X509Certificate(der)
    return { subject, notAfterMs: Date.parse(validTo) }
  } catch (error) {
    const isOld = (error as { code?: unknown } | undefined)?.code === 'ERR_CRYPTO_UNSUPPORTED_OPERATION'
    const hint = isOld
      ? 'its encryption is too old: convert it with "openssl pkcs12 -legacy -in old.p12 -nodes | openssl pkcs12 -export -out new.p12"'
      : 'is not a .p12 file as base64, or the passphrase is wrong'
    throw new PushError('INVALID_ARGUMENT', `credentials.p12: ${hint}`)
  }
}
