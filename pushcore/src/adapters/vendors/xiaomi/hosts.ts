import { PushError } from '@openmps/proto'

/** By where the devices registered. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ['china', 'https://api.xmpush.xiaomi.com'],
  ['global', 'https://sgp-api.xmpush.global.xiaomi.com'],
  ['russia', 'https://ru-api.xmpush.global.xiaomi.com'],
  ['india', 'https://idmb-api.xmpush.global.xiaomi.com'],
  ['europe', 'https://fr-api.xmpush.global.xiaomi.com'],
])

/** Of the API: `baseUrl` goes before `region`; mainland China when neither is set. */
export function hostOf({ baseUrl, region = 'china' }: Readonly<Record<string, string>>): string {
  return baseUrl ?? HOSTS.get(region) ?? ''
}

/** @throws PushError INVALID_ARGUMENT */
export function checkRegion({ region = 'china' }: Readonly<Record<string, string>>): void {
  if (HOSTS.has(region)) return
  throw new PushError('INVALID_ARGUMENT', `credentials.region: is one of ${[...HOSTS.keys()].join(', ')}`)
}
