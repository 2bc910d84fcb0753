import type { VendorNotice } from '../../../ports/vendor-channel.ts'

/** What the number at the app's icon becomes: `add` 1 to 99, `set` 0 to 99, which is the highest that is shown. */
export type Badge = { readonly add: number } | { readonly set: number }

/**
 * By the parameters of mPaaS guide 7.2.11. `badge_add_num` is made for Huawei and goes before `badge`, which other
 * vendors read too. What is no whole number changes nothing.
 */
export function badgeOf({ params: { badge_add_num: add, badge: set } }: VendorNotice): Badge | undefined {
  if (isWhole(add) && Number(add) > 0) return { add: Math.min(99, Number(add)) }
  return isWhole(set) ? { set: Math.min(99, Number(set)) } : undefined
}

const isWhole = (text: string | undefined): text is string => text !== undefined && /^\d{1,9}$/.test(text)
