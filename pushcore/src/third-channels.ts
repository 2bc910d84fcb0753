/**
 * Vendors' channels: 2 Apple, 4 Xiaomi, 5 Huawei, 6 FCM, 7 OPPO, 8 vivo (mPaaS guide 7.2), 9 HONOR,
 * 10 Meizu, 11 HarmonyOS. What a device or a backend may report a token for.
 */
export const THIRD_CHANNELS: readonly number[] = [2, 4, 5, 6, 7, 8, 9, 10, 11]

/** Text messages in the receipt log, where 0 is the own channel: a number that no vendor's channel has. */
export const SMS_CHANNEL = 100

const LABELS: Readonly<Record<number, string>> = {
  0: 'the own channel',
  2: 'Apple',
  4: 'Xiaomi',
  5: 'Huawei',
  6: 'FCM',
  7: 'OPPO',
  8: 'vivo',
  9: 'HONOR',
  10: 'Meizu',
  11: 'HarmonyOS',
  [SMS_CHANNEL]: 'SMS',
}

/** The channel as people call it. */
export const channelLabel = (channel: number): string => LABELS[channel] ?? `channel ${channel}`
