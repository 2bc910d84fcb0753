import type { VendorNotice } from '../../../ports/vendor-channel.ts'

/** These vendors have one picture, of the size of an icon, and take it by https only. */
export const imageOf = ({ iconUrl, imageUrl }: VendorNotice): string | undefined =>
  [iconUrl, imageUrl].find((url) => url?.startsWith('https://'))
