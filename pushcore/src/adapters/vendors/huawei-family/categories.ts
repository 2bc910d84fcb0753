import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { refused } from '../shared/answers.ts'

/** mPaaS guide 4.1.4: `thirdChannelCategory.hms`, which HarmonyOS shares. Position 0 is number 1. */
const CATEGORIES = [
  'IM',
  'VOIP',
  'SUBSCRIPTION',
  'TRAVEL',
  'HEALTH',
  'WORK',
  'ACCOUNT',
  'EXPRESS',
  'FINANCE',
  'DEVICE_REMINDER',
  'SYSTEM_REMINDER',
  'MAIL',
  'PLAY_VOICE',
  'MARKETING',
] as const

export type Category = (typeof CATEGORIES)[number]

/** Undefined: the message has no class, and the vendor takes it for marketing. */
export const categoryOf = ({ fields }: VendorNotice): Category | undefined =>
  CATEGORIES[Number(fields.thirdChannelCategory?.hms ?? 0) - 1]

/** mPaaS guide 4.1.4: of the classes, PLAY_VOICE alone is for messages that show nothing. */
export const isVoiceNotification = (notice: VendorNotice): boolean =>
  !notice.silent && categoryOf(notice) === 'PLAY_VOICE'

export const VOICE_IS_SILENT = refused('request', {
  code: 'PLAY_VOICE',
  status: '80100000',
  detail: 'thirdChannelCategory.hms 13 (PLAY_VOICE) is for silent messages: choose another for a notification',
})
