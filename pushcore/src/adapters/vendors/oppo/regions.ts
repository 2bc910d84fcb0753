import { PushError } from '@openmps/proto'
import type { VendorAccount } from '../../../ports/vendor-channel.ts'
import { checkBaseUrl } from '../shared/base-url.ts'

export const REGIONS = ['mainland', 'overseas'] as const
export type Region = (typeof REGIONS)[number]

const HOSTS: Readonly<Record<Region, string>> = {
  mainland: 'https://api.push.oppomobile.com',
  overseas: 'https://api-intl.push.oppomobile.com',
}

/** Where a device registered: `<hex>`, `CN_<hex>` and `OPPO_CN_<hex>` on the mainland, other words overseas. */
export function regionOf(registrationId: string): Region {
  const parts = registrationId.split('_')
  const word = parts.length === 1 ? 'CN' : parts.length === 2 ? parts[0] : parts[1]
  return word === 'CN' ? 'mainland' : 'overseas'
}

/**
 * The account as the region's host knows it, with `appKey`, `masterSecret` and `baseUrl`: a login there is good there
 * only. An app without keys of its own for overseas devices has the same everywhere.
 */
export function accountIn(region: Region, { key, packageName, credentials }: VendorAccount): VendorAccount {
  const { appKey = '', masterSecret = '', baseUrl = HOSTS.mainland } = credentials
  if (region === 'mainland') return { key, packageName, credentials: { appKey, masterSecret, baseUrl } }
  const { overseasAppKey, overseasMasterSecret, overseasBaseUrl = HOSTS.overseas } = credentials
  return {
    key: `${key} overseas`,
    packageName,
    credentials: {
      appKey: overseasAppKey ?? appKey,
      masterSecret: overseasMasterSecret ?? masterSecret,
      baseUrl: overseasBaseUrl,
    },
  }
}

/** @throws PushError INVALID_ARGUMENT */
export function checkRegions(credentials: Readonly<Record<string, string>>): void {
  checkBaseUrl(credentials)
  checkBaseUrl(credentials, 'overseasBaseUrl')
  if ((credentials.overseasAppKey === undefined) === (credentials.overseasMasterSecret === undefined)) return
  throw new PushError('INVALID_ARGUMENT', 'credentials: overseasAppKey and overseasMasterSecret are set together')
}
