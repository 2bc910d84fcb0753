import type { Counts } from '../ports/stats-store.ts'

export interface Rates {
  readonly arrival: number
  readonly open: number
  readonly ignore: number
}

/** In percent with two decimals (mPaaS guide 6.1): arrivals of what was pushed, opens and ignores of what arrived. */
export function ratesOf({ pushed, arrived, opened, ignored }: Counts): Rates {
  return { arrival: percent(arrived, pushed), open: percent(opened, arrived), ignore: percent(ignored, arrived) }
}

/** Nothing of nothing is 0, because clients throw on NaN. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100
}
