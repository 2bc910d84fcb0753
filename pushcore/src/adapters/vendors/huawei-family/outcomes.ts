import type { Outcome } from './receipts.ts'

/** Results that HMS and HarmonyOS report alike. */
export const COMMON_OUTCOMES: readonly (readonly [number, Outcome])[] = [
  [0, ['arrived', 'delivered']],
  [2, ['dead', 'the app is not installed']],
  [5, ['dead', 'the token is not that of the device']],
  [6, ['dropped', 'notifications are off']],
  [10, ['dropped', 'the device was away for 30 days or more']],
  [14, ['dropped', 'the network failed']],
  [15, ['dropped', 'a later message took its place, or more than 120 were waiting']],
  [22, ['dropped', 'the token is that of another user of the device']],
  [27, ['waiting', 'the app does not run: kept until it does']],
  [31, ['dropped', 'the page of the app is not there, or its version is too old']],
  [51, ['dropped', 'the device was not unlocked since its start']],
  [102, ['dropped', 'more messages than a device may get in a day']],
  [144, ['dropped', 'the profile is not known']],
  [256, ['dropped', 'more marketing than a device may get in a day, or the app is being penalised']],
]
