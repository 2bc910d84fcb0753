/** Platforms by the words of the server API. */
export const PLATFORMS = { ANDROID: 1, IOS: 2, HARMONYOS: 7 } as const

/** Channels by the words of the server API. ANDROID is the own channel, on whatever platform. */
export const CHANNELS = {
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

/** The word for the number; UNKNOWN for one that has none. */
export function wordFor(words: Readonly<Record<string, number>>, number: number): string {
  return Object.entries(words).find(([, one]) => one === number)?.[0] ?? 'UNKNOWN'
}
