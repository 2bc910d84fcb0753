import type { BroadcastFilter } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'

/** One content for everybody whom the filter matches. */
export interface BroadcastEntry {
  readonly app: AppRef
  /** `<ULID>B`. */
  readonly id: string
  readonly messageKey: string
  readonly taskId: number
  readonly filter: BroadcastFilter
  /** Encoded ServerFrame: the Push, or the Revoke of `revokes`. */
  readonly frame: Uint8Array
  readonly title: string
  readonly acceptedAtMs: number
  readonly expiresAtMs: number
  /** Devices per second over all gateways; 0: at once. */
  readonly perSecond: number
  /** The entry whose notification is to be removed. */
  readonly revokes?: string
  /** Of an entry that was revoked. */
  readonly revokedAtMs?: number
  /** Id of the entry before it in the app's log; '' for the first. */
  readonly previous: string
  readonly extras?: Readonly<Record<string, unknown>>
}

export type Appended =
  | { readonly outcome: 'stored'; readonly previous: string }
  | { readonly outcome: 'repeat'; readonly id: string; readonly taskId: number }
  /** The log has a newer id: take one that sorts after it. */
  | { readonly outcome: 'behind'; readonly newest: string }
  | { readonly outcome: 'full' }

/** What devices have told about broadcasts. Applied in any order: a cursor never goes back, a time that is set stays. */
export interface Reading {
  readonly device: string
  readonly atMs: number
  /** The device has read past this id; empty: not told. */
  readonly readTo: string
  readonly arrived: readonly string[]
  readonly opened: readonly string[]
  readonly ignored: readonly string[]
}

/** The first time that a device told this of this broadcast. */
export interface FirstReading {
  readonly broadcastId: string
  readonly event: 'arrived' | 'opened' | 'ignored'
  readonly device: string
  readonly platform: number
  readonly appVersion: string
}

export interface BroadcastPart {
  readonly device: string
  readonly arrivedAtMs?: number
  readonly openedAtMs?: number
  readonly ignoredAtMs?: number
}

/**
 * The broadcasts of each app, in the order of their ids, which is the order of their appending: an id below the
 * newest is refused.
 * One entry per broadcast; nothing is written per device until the device itself tells something.
 */
export interface BroadcastLog {
  /** Durable when it resolves. 'full': 1 000 valid broadcasts or 16 MiB of their frames in the app. */
  append(entry: Omit<BroadcastEntry, 'previous'>): Promise<Appended>
  /**
   * Marks the entry revoked and appends the entry that removes it, in one commit. Undefined: unknown or revoked
   * before. 'full': 11 000 valid broadcasts and removals in the app.
   */
  revoke(removal: Omit<BroadcastEntry, 'previous'> & { revokes: string }): Promise<Appended | undefined>
  /** The newest id of each app that has one. Cheap: asked twice a second. */
  heads(): Promise<ReadonlyMap<string /* appKey */, { app: AppRef; newest: string }>>
  /** Entries that are valid at the time, after `after`, oldest first, revoked ones marked. */
  since(app: AppRef, after: string, nowMs: number): Promise<BroadcastEntry[]>
  get(app: AppRef, id: string): Promise<BroadcastEntry | undefined>
  findByKey(app: AppRef, messageKey: string): Promise<BroadcastEntry | undefined>
  /** One write for all. A crash before it resolves loses a second of arrivals in statistics and story, never a delivery. */
  note(app: AppRef, readings: readonly Reading[]): Promise<FirstReading[]>
  part(app: AppRef, id: string, device: string): Promise<BroadcastPart | undefined>
  prune(beforeMs: number, limit: number): Promise<number>
}
