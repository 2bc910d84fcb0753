import type { VendorNotice } from '../../../ports/vendor-channel.ts'

/** Of one report. An honest one of 1 MB has some 20,000. */
export const MAX_RECEIPTS = 50_000
export const MAX_TOKEN_CHARS = 512

/**
 * What a message tells a vendor that reports to an address in it. Undefined: the vendor is not asked to report. That is
 * also where no public address of ours is set, or it is longer than the vendor takes: with such an address the vendor
 * refuses the message.
 */
export const callbackOf = ({ receipt }: VendorNotice, maxUrlBytes: number): VendorNotice['receipt'] =>
  receipt !== undefined && receipt.url !== '' && Buffer.byteLength(receipt.url) <= maxUrlBytes ? receipt : undefined

/** Of a list joined with commas; what is no token is left out. */
export const tokensOf = (targets: string): string[] =>
  targets.split(',', MAX_RECEIPTS + 1).filter((token) => token !== '' && token.length <= MAX_TOKEN_CHARS)
