import type { Vendor } from '../../ports/vendor-channel.ts'

/** Every vendor's channel, in the order in which they are shown. */
export const VENDORS: readonly Vendor[] = []
