import type { AppRef } from '@openmps/proto/link'
import type { ContactRules } from '../guards/contact-rules.ts'
import type { VendorRouting } from '../vendors/routing-rules.ts'
import type { RateLimit } from './rate-limiter.ts'

/** A tenant. Every record of every other store belongs to exactly one. */
export interface App extends AppRef {
  /** Where receipts are posted; absent: none are made. http or https. */
  readonly callbackUrl?: string
  /** The address is kept, and no receipts are made. */
  readonly callbackPaused?: true
  /** Signed push API: RSA public key of 2048 bits, one line of base64 SPKI. Absent: never configured. */
  readonly pushApi?: { readonly publicKey: string; readonly enabled: boolean; readonly rateLimit?: RateLimit }
  /** Who may bind a user id: devices, devices with a signed token, backends alone. Absent: `client`. */
  readonly bindPolicy?: BindPolicy
  /** When and how often devices are addressed. Absent: without bounds. */
  readonly contactRules?: ContactRules
  /** Which way messages take to devices that vendors' channels reach. Absent: DEFAULT_ROUTING. */
  readonly vendorRouting?: VendorRouting
  readonly createdAtMs: number
}

export const BIND_POLICIES = ['client', 'signed', 'backend'] as const

export type BindPolicy = (typeof BIND_POLICIES)[number]

/** A backend's key for the server API. It may act for the apps it names and no others. */
export interface AccessKey {
  readonly id: string
  readonly secret: string
  /** The secret before the last rotation. It is good until then, so that backends change over one after another. */
  readonly retiring?: { readonly secret: string; readonly untilMs: number }
  readonly active: boolean
  readonly apps: readonly AppRef[]
  /** What people call it. */
  readonly name?: string
  readonly createdAtMs?: number
  /** Absent: none. */
  readonly rateLimit?: RateLimit
}

/** Access keys of one app; one more is refused. */
export const MAX_KEYS_PER_APP = 20

/**
 * Apps and access keys. Small and rarely written: adapters answer reads from memory where they can, and
 * a write is durable before its promise resolves.
 */
export interface AppStore {
  find(app: AppRef): Promise<App | undefined>
  list(): Promise<App[]>
  /** Creates the app and its first access key in one commit. @throws PushError ALREADY_EXISTS; then nothing is changed. */
  create(app: App, key: AccessKey): Promise<void>
  /**
   * Replaces the app's settings; with `expected` only if they are still those.
   * @throws PushError NOT_FOUND, CONFLICT (nothing is changed)
   */
  update(app: App, expected?: App): Promise<void>
  findKey(accessKeyId: string): Promise<AccessKey | undefined>
  keysOf(app: AppRef): Promise<AccessKey[]>
  /** @throws PushError ALREADY_EXISTS, APP_UNKNOWN, INVALID_ARGUMENT (one of its apps has MAX_KEYS_PER_APP keys) */
  addKey(key: AccessKey): Promise<void>
  /** Replaces the key if it still is `expected`. @throws PushError NOT_FOUND, CONFLICT (nothing is changed) */
  replaceKey(expected: AccessKey, next: Omit<AccessKey, 'id' | 'apps'>): Promise<void>
  /** An app without keys can be pushed to by nobody. No error when the key is gone. */
  removeKey(accessKeyId: string): Promise<void>
}
