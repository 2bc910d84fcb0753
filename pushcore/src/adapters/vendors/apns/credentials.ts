import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { createSecureContext, type SecureContext } from 'node:tls'
import { PushError } from '@openmps/proto'
import type { Certificate } from '../../../ports/vendor-channel.ts'
import { checkBaseUrl } from '../shared/base-url.ts'

type Credentials = Readonly<Record<string, string>>

const FORMS = {
  teamId: { pattern: /^[A-Z0-9]{10}$/, form: '10 capital letters and digits, as the membership page shows it' },
  keyId: { pattern: /^[A-Z0-9]{10}$/, form: '10 capital letters and digits, as in the name of the .p8 file' },
  bundleId: { pattern: /^[A-Za-z0-9.-]{1,155}$/, form: 'letters, digits, dots and hyphens, at most 155' },
} as const

/** Whether Apple could be called with these; of a .p12, what its certificate says. */
export function checkCredentials(credentials: Credentials): Certificate | undefined {
  const { environment, key, p12, passphrase } = credentials
  if (environment !== 'production' && environment !== 'sandbox') {
    throw new PushError('INVALID_ARGUMENT', 'credentials.environment: is production or sandbox')
  }
  for (const [name, { pattern, form }] of Object.entries(FORMS)) {
    const text = credentials[name]
    if (text !== undefined && !pattern.test(text)) {
      throw new PushError('INVALID_ARGUMENT', `credentials.${name}: is ${form}`)
    }
  }
  checkBaseUrl(credentials)
  checkBaseUrl(credentials, 'otherBaseUrl')
  if (key !== undefined && p12 !== undefined) {
    throw new PushError('INVALID_ARGUMENT', 'credentials: has key or p12, not both')
  }
  if (key !== undefined) readPrivateKey(key)
  return p12 === undefined ? undefined : readCertificate(p12, passphrase)
}

/** @throws PushError INVALID_ARGUMENT: it is no P-256 key in PEM */
export function readPrivateKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key
  } catch {
    // Said below: what OpenSSL says may hold a part of the key.
  }
  throw new PushError('INVALID_ARGUMENT', 'credentials.key: is not the text of a .p8 file')
}

/**
 * For TLS connections that present the certificate.
 * @param ca PEM of the authority that the other side is signed by; default the system's
 * @throws PushError INVALID_ARGUMENT: it is no .p12 file, or not with this passphrase
 */
export function openCertificate(p12: string, passphrase: string | undefined, ca?: string): SecureContext {
  try {
    const pfx = Buffer.from(p12, 'base64')
    return createSecureContext({
      pfx,
      ...(passphrase !== undefined && { passphrase }),
      ...(ca !== undefined && { ca }),
    })
  } catch (error) {
    const isOld = error instanceof Error && 'code' in error && error.code === 'ERR_CRYPTO_UNSUPPORTED_OPERATION'
    const hint = isOld
      ? 'its encryption is too old: convert it with "openssl pkcs12 -legacy -in old.p12 -nodes | openssl pkcs12 -export -out new.p12"'
      : 'is not a .p12 file as base64, or the passphrase is wrong'
    throw new PushError('INVALID_ARGUMENT', `credentials.p12: ${hint}`)
  }
}

function readCertificate(p12: string, passphrase: string | undefined): Certificate {
  const { context } = openCertificate(p12, passphrase)
  // Not in Node's documentation; what it is for is there under tlsSocket.getCertificate().
  const der: unknown = context.getCertificate()
  if (!Buffer.isBuffer(der)) throw new PushError('INVALID_ARGUMENT', 'credentials.p12: has no certificate')
  const { subject, validTo } = new X509Certificate(der)
  return { subject, notAfterMs: Date.parse(validTo) }
}
