/**
 * What a device is to the server. Token and secret are useless without each other, so they are stored
 * as one value: no crash can leave half of a pair.
 */
export interface Credentials {
  readonly deviceToken: string
  readonly deviceSecret: string
}

export function writeCredentials(credentials: Credentials): string {
  return JSON.stringify(credentials)
}

/** Undefined when there are none, or when the value is damaged: the device then asks for new ones. */
export function readCredentials(value: string | undefined): Credentials | undefined {
  if (value === undefined) return undefined
  try {
    const { deviceToken, deviceSecret } = JSON.parse(value) as Partial<Record<keyof Credentials, unknown>>
    if (typeof deviceToken !== 'string' || typeof deviceSecret !== 'string') return undefined
    return deviceToken && deviceSecret ? { deviceToken, deviceSecret } : undefined
  } catch {
    return undefined
  }
}

/** What to keep after Connected, or undefined when the server gave a new installation no complete pair. */
export function mergeCredentials(
  kept: Credentials | undefined,
  token: string,
  secret: string,
): Credentials | undefined {
  if (token && secret) return { deviceToken: token, deviceSecret: secret }
  // Without a new secret the kept one is still good, for the token that it belongs to.
  return kept && token === kept.deviceToken ? kept : undefined
}
