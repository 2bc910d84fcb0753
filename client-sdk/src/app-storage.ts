import { type Credentials, readCredentials, writeCredentials } from './credentials.ts'
import { storageError } from './errors.ts'
import { CLIENT_LIMITS } from './limits.ts'
import type { PushStorage } from './storage/storage.ts'

/** What one app keeps, under keys of its own: two apps in one storage do not meet. */
export interface AppStorage {
  /** @throws PushError UNAVAILABLE */
  load(): Promise<StoredState>
  saveCredentials(credentials: Credentials): Promise<void>
  saveEvents(value: string): Promise<void>
  saveSegment(segment: number, value: string): Promise<void>
  saveCursor(value: string): Promise<void>
}

export interface StoredState {
  readonly credentials: Credentials | undefined
  readonly events: string | undefined
  readonly cursor: string | undefined
  readonly segments: readonly (string | undefined)[]
}

export function createAppStorage(storage: PushStorage, appId: string, workspaceId: string): AppStorage {
  // Escaped, so that no two pairs run together to the same text.
  const prefix = `openmps/${encodeURIComponent(appId)}/${encodeURIComponent(workspaceId)}`
  const segmentKey = (segment: number) => `${prefix}/seen/${segment}`

  return {
    async load() {
      try {
        // All at once: a storage on another thread or process costs one round trip, and each promise has a listener.
        const [credentials, events, cursor, ...segments] = await Promise.all([
          storage.get(`${prefix}/credentials`),
          storage.get(`${prefix}/events`),
          storage.get(`${prefix}/cursor`),
          ...Array.from({ length: CLIENT_LIMITS.seenSegments }, (_, segment) => storage.get(segmentKey(segment))),
        ])
        return { credentials: readCredentials(credentials), events, cursor, segments }
      } catch (cause) {
        throw storageError('read what was kept', cause)
      }
    },
    saveCredentials: async (credentials) => storage.set(`${prefix}/credentials`, writeCredentials(credentials)),
    saveEvents: async (value) => storage.set(`${prefix}/events`, value),
    saveSegment: async (segment, value) => storage.set(segmentKey(segment), value),
    saveCursor: async (value) => storage.set(`${prefix}/cursor`, value),
  }
}
