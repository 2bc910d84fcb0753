import type { VendorName } from './vendor-servers.ts'

/** The phones of a user: one without a vendor, and one of each. */
export const NAMES = ['own', 'hms', 'harmony', 'apns'] as const satisfies readonly ('own' | VendorName)[]
export type Name = (typeof NAMES)[number]

/** How a phone gets a message: over its socket, by its vendor, over its socket when it is online again, or not at all. */
export type Way = 'socket' | 'vendor' | 'later' | 'never'

export interface Story {
  readonly title: string
  readonly routing: { readonly strategy: string; readonly offlinePolicy: string }
  /** Those that are online at the push. */
  readonly online: readonly Name[]
  readonly ways: Readonly<Record<Name, Way>>
}

const BY_VENDORS = { own: 'later', hms: 'vendor', harmony: 'vendor', apns: 'vendor' } as const
const BY_VENDORS_ALONE = { ...BY_VENDORS, own: 'never' } as const
const BY_SOCKETS = { own: 'socket', hms: 'socket', harmony: 'later', apns: 'later' } as const
const ALL_LATER = { own: 'later', hms: 'later', harmony: 'later', apns: 'later' } as const

/** Each strategy and policy, once with two phones online and once with none. */
const TABLE: readonly (readonly [string, string, someOnline: Story['ways'], noneOnline: Story['ways']])[] = [
  ['online-first', 'any', { ...BY_VENDORS, own: 'socket', hms: 'socket' }, BY_VENDORS],
  ['online-first', 'all', BY_SOCKETS, BY_VENDORS],
  ['vendor-first', 'any', { ...BY_VENDORS, own: 'socket' }, BY_VENDORS],
  ['vendor-first', 'all', { ...BY_VENDORS, own: 'socket' }, BY_VENDORS],
  ['own-only', 'any', BY_SOCKETS, ALL_LATER],
  ['own-only', 'all', BY_SOCKETS, ALL_LATER],
  ['vendor-only', 'any', BY_VENDORS_ALONE, BY_VENDORS_ALONE],
  ['vendor-only', 'all', BY_VENDORS_ALONE, BY_VENDORS_ALONE],
]

export const STORIES: readonly Story[] = TABLE.flatMap(([strategy, offlinePolicy, someOnline, noneOnline]) => {
  const routing = { strategy, offlinePolicy }
  const name = `${strategy}, ${offlinePolicy}`
  return [
    { title: `${name}, two online`, routing, online: ['own', 'hms'], ways: someOnline },
    { title: `${name}, none online`, routing, online: [], ways: noneOnline },
  ]
})
