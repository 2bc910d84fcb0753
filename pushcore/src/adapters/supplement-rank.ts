import type { SupplementState } from '../ports/supplement-store.ts'

const RANKS: Readonly<Record<SupplementState, number>> = {
  begun: 0,
  skipped: 4,
  unknown: 1,
  refused: 2,
  accepted: 2,
  undelivered: 3,
  delivered: 3,
}

/** A state gives way to one of a greater rank only; what was skipped was never with the provider, and stays. */
export const supplementRank = (state: SupplementState): number => RANKS[state]
