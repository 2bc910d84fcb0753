/** What figures are told apart by, in the words of the server API and the numbers of the admin API. */
export const FIGURE_PLATFORMS = { ANDROID: 1, IOS: 2, HARMONYOS: 7 } as const

/** ANDROID is the own channel, on whatever platform. */
export const FIGURE_CHANNELS = {
  ANDROID: 0,
  IOS: 2,
  MIUI: 4,
  HMS: 5,
  FCM: 6,
  OPPO: 7,
  VIVO: 8,
  HONOR: 9,
  MEIZU: 10,
  HARMONYOS: 11,
} as const
