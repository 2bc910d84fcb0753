import type { PushStorage } from './storage.ts'

/**
 * Keeps everything in memory: for tests, and for devices that may be new ones after each start. A
 * restart asks for a new device token, and messages that the old one had not received are not seen.
 */
export function createMemoryStorage(): PushStorage {
  const values = new Map<string, string>()
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, value)
    },
    delete: async (key) => {
      values.delete(key)
    },
  }
}
