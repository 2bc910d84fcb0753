import type { AppRef } from '@openmps/proto/link'

/** A tenant. Every record of every other store belongs to exactly one. */
export interface App extends AppRef {
  /** Where receipts are posted; absent: none are made. http or https. */
  readonly callbackUrl?: string
  readonly createdAtMs: number
}

/** A backend's key for the server API. It may act for the apps it names and no others. */
export interface AccessKey {
  readonly id: string
  readonly secret: string
  readonly active: boolean
  readonly apps: readonly AppRef[]
}

/**
 * Apps and access keys. Small and rarely written: adapters answer reads from memory where they can, and
 * a write is durable before its promise resolves.
 */
export interface AppStore {
  find(app: AppRef): Promise<App | undefined>
  list(): Promise<App[]>
  /** Creates the app and its first access key in one commit. @throws PushError ALREADY_EXISTS; then nothing is changed. */
  create(app: App, key: AccessKey): Promise<void>
  /** Replaces the app's settings. @throws PushError NOT_FOUND */
  update(app: App): Promise<void>
  findKey(accessKeyId: string): Promise<AccessKey | undefined>
  keysOf(app: AppRef): Promise<AccessKey[]>
}
