import { PushError } from '@openmps/proto'
import type { Certificate, Vendor } from '../ports/vendor-channel.ts'

export type Credentials = Readonly<Record<string, string>>

/**
 * Whether the vendor could be called with these. Of a certificate, what it says.
 * @throws PushError INVALID_ARGUMENT: says which field is missing or cannot be read
 */
export function checkCredentials(
  vendor: Pick<Vendor, 'name' | 'credentials'>,
  given: Credentials,
): Certificate | undefined {
  const { required, check } = vendor.credentials
  if (!required.some((names) => names.every((name) => given[name] !== undefined))) {
    const sets = required.map((names) => names.join(', ')).join('; or: ')
    throw new PushError('INVALID_ARGUMENT', `credentials: ${vendor.name} needs ${sets}`)
  }
  return check?.(given)
}
