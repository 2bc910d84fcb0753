import { createHash, type KeyObject } from 'node:crypto'
import { createSecureContext, type SecureContext } from 'node:tls'
import { PushError } from '@openmps/proto'
import type { VendorAccount } from '../../../ports/vendor-channel.ts'
import { under } from '../shared/base-url.ts'
import { checkCredentials, openCertificate, readPrivateKey } from './credentials.ts'

const HOSTS = { production: 'https://api.push.apple.com', sandbox: 'https://api.sandbox.push.apple.com' } as const

/** What signs provider tokens: a .p8 key with the ids that Apple gave it. */
export interface Signer {
  /** The same for all accounts with this team and key. */
  readonly id: string
  readonly teamId: string
  readonly keyId: string
  readonly key: KeyObject
}

/** How an account calls Apple. */
export interface Login {
  /** One connection is for one of these: the same for accounts with one address and one key or certificate. */
  readonly id: string
  readonly origin: string
  /** What a device's token is put after. */
  readonly devicePath: string
  readonly environment: 'production' | 'sandbox'
  readonly bundleId: string
  readonly secureContext: SecureContext
  /** Absent: the certificate says who calls. */
  readonly signer?: Signer
}

/**
 * @param ca PEM of the authority that the other side is signed by; default the system's
 * @throws PushError INVALID_ARGUMENT: as when they were set
 */
export function readLogin({ credentials }: VendorAccount, ca?: string): Login {
  checkCredentials(credentials)
  const environment = credentials.environment === 'production' ? 'production' : 'sandbox'
  return loginAt(credentials, environment, credentials.baseUrl ?? HOSTS[environment], ca)
}

/**
 * The same key or certificate at Apple's other environment. Undefined: its address is not known, because that of the
 * first is one of the operator's.
 */
export function readOtherLogin({ credentials }: VendorAccount, ca?: string): Login | undefined {
  const environment = credentials.environment === 'production' ? 'sandbox' : 'production'
  const baseUrl = credentials.otherBaseUrl ?? (credentials.baseUrl === undefined ? HOSTS[environment] : undefined)
  return baseUrl === undefined ? undefined : loginAt(credentials, environment, baseUrl, ca)
}

function loginAt(
  { teamId, keyId, bundleId, key, p12, passphrase }: VendorAccount['credentials'],
  environment: Login['environment'],
  baseUrl: string,
  ca?: string,
): Login {
  const { origin, pathname } = new URL(under(baseUrl, '/3/device/'))
  const place = { origin, devicePath: pathname, environment } as const
  if (bundleId !== undefined && p12 !== undefined) {
    const id = digest(origin, p12, passphrase ?? '')
    return { id, ...place, bundleId, secureContext: openCertificate(p12, passphrase, ca) }
  }
  if (bundleId === undefined || key === undefined || teamId === undefined || keyId === undefined) {
    throw new PushError('INVALID_ARGUMENT', 'credentials: apns needs bundleId with teamId, keyId and key, or with p12')
  }
  const signer = { id: digest(teamId, keyId, key), teamId, keyId, key: readPrivateKey(key) }
  const secureContext = createSecureContext(ca === undefined ? {} : { ca })
  return { id: digest(origin, signer.id), ...place, bundleId, secureContext, signer }
}

const digest = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('base64url')
